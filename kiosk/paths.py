"""Where the kiosk's own files lie, in a checkout and in an installed wheel, and what it keeps."""

from __future__ import annotations

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _shipped(folder: str) -> Path:
    # A wheel carries the folder inside the package; a checkout has it beside the package.
    inside = _PACKAGE / folder
    return inside if inside.is_dir() else _PACKAGE.parent / folder


ASSETS = _shipped("assets")
SLIDES = _shipped("slides")
PACKAGING = _shipped("packaging")
QML = _PACKAGE / "qml"


def state() -> Path:
    """The folder of what this kiosk keeps: its PIN, statistics, installed decks. It may not exist.

    `KIOSK_STATE` names it; else systemd's `STATE_DIRECTORY`; else it is where the system keeps such
    things for a user.
    """
    for name in ("KIOSK_STATE", "STATE_DIRECTORY"):
        # systemd separates several folders by colons; the first is the main one.
        if named := os.environ.get(name, "").split(os.pathsep)[0]:
            return Path(named)
    from platformdirs import user_state_path  # noqa: PLC0415  only who keeps something needs it

    return user_state_path("kiosk", appauthor=False)
