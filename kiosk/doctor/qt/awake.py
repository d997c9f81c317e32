"""Whether display and machine can be kept awake: it is tried out, and let go again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QGuiApplication

from kiosk.care.inhibit import probe

_SECONDS = 6.0


def answer(_: Mapping[str, Any]) -> dict[str, Any]:
    """What took, in words, and what to do about what did not."""
    app = QGuiApplication(["kiosk"])
    app.setApplicationName("Kiosk")
    status = probe(_SECONDS)
    return {
        "tried": True,
        "screen": bool(status.screen),
        "sleep": bool(status.sleep),
        "sentence": status.sentence,
        "remedy": status.remedy,
    }
