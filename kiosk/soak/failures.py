"""Failures on purpose: how the tests know that the soak's watch sees them."""

from __future__ import annotations

import faulthandler
import logging
import time
from collections.abc import Iterator

from PySide6.QtCore import qWarning
from PySide6.QtQuick import QQuickItem

from kiosk.soak.stopwatch import Stopwatch

INJECT_AT = 20
"""The act at which a chosen failure is made."""


def inject(failure: str | None, items: Iterator[QQuickItem], watch: Stopwatch) -> None:
    """Let that happen, if it happens once; `items` are those on the stage."""
    match failure:
        case "message":
            qWarning("injected")
        case "log":
            logging.getLogger("kiosk").warning("injected")
        case "warning":
            # Only the face of a slide has both.
            face = next(i for i in items if i.property("slide") and i.property("innerWidth"))
            face.setProperty("slide", None)
        case "hang":
            time.sleep(3600)
        case "stall":
            with watch.time("injected"):
                time.sleep(0.3)
        case "crash":
            faulthandler._sigsegv()  # type: ignore[attr-defined]  # noqa: SLF001  made for tests
