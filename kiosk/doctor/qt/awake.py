"""Whether display and machine can be kept awake: it is tried out, and let go again."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from PySide6.QtGui import QGuiApplication

_SECONDS = 6.0


def answer(_: Mapping[str, Any]) -> dict[str, Any]:
    """What took, in words, and what to do about what did not; or that nothing tries."""
    app = QGuiApplication(["kiosk"])
    app.setApplicationName("Kiosk")
    try:
        care = import_module("kiosk.care.inhibit")
    except ModuleNotFoundError:
        return {"tried": False}
    status = care.probe(_SECONDS)
    return {
        "tried": True,
        "screen": bool(status.screen),
        "sleep": bool(status.sleep),
        "sentence": str(status.sentence),
        "remedy": str(status.remedy),
    }
