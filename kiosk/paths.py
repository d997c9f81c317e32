"""Where the files that ship with the kiosk lie, in a checkout and in an installed wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _shipped(folder: str) -> Path:
    # A wheel carries the folder inside the package; a checkout has it beside the package.
    inside = _PACKAGE / folder
    return inside if inside.is_dir() else _PACKAGE.parent / folder


ASSETS = _shipped("assets")
SLIDES = _shipped("slides")
QML = _PACKAGE / "qml"
