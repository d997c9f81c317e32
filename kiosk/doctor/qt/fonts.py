"""Whether Qt can read the kiosk's fonts, and draws a deck's letters with them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication, QRawFont

from kiosk import paths


def answer(given: Mapping[str, Any]) -> dict[str, Any]:
    """The files that Qt cannot read, the families it lacks, and the letters that they lack."""
    app = QGuiApplication(["kiosk"])
    app.setApplicationName("Kiosk")
    files = sorted((paths.ASSETS / "fonts").glob("*.ttf"))
    unreadable = [f.name for f in files if QFontDatabase.addApplicationFont(str(f)) < 0]
    families: list[str] = given["families"]
    absent = [family for family in families if QFontInfo(QFont(family)).family() != family]
    lacking: set[str] = set()
    for family in families:
        raw = QRawFont.fromFont(QFont(family))
        lacking |= {sign for sign in given["letters"] if not raw.supportsCharacter(ord(sign))}
    return {
        "files": len(files),
        "unreadable": unreadable,
        "absent": absent,
        "lacking": sorted(lacking),
    }
