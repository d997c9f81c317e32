"""Hides the pointer of a window: a HoverHandler's cursor waits for the next move to be shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QWindow
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PointerShade(QObject):
    """Puts the arrow away, and back."""

    @Slot(QWindow, bool)
    def hide(self, window: QWindow, hidden: bool) -> None:
        """Show the arrow on `window`, or nothing."""
        window.setCursor(Qt.CursorShape.BlankCursor if hidden else Qt.CursorShape.ArrowCursor)
