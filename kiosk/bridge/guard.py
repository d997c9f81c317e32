"""Stands before the window: hears the staff's gesture, and keeps visitors in where it is locked."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QEventPoint, QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.bridge.keys import is_chord, passes
from kiosk.staff.gesture import Gesture

_T = QEvent.Type
_REFUSED = frozenset({_T.DragEnter, _T.DragMove, _T.DragLeave, _T.Drop, _T.ContextMenu})
_KEYS = frozenset({_T.KeyPress, _T.KeyRelease, _T.ShortcutOverride})


class WindowGuard(QObject):
    """Sees each event of the window before the show does. `close` it before the window goes."""

    asked = Signal()
    """Staff have asked to be let in."""
    kept_in = Signal()
    """Somebody tried a key that leads out: somebody is there."""

    def __init__(
        self, window: QQuickWindow, *, locked: bool, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """`clock` gives seconds."""
        super().__init__()
        self._window, self._clock = window, clock
        self._gesture = Gesture()
        self.locked = locked
        window.setProperty("locked", locked)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Called by Qt; True keeps the event from the window."""
        kind = event.type()
        if kind in _KEYS:
            return self._key(event)
        if kind in {_T.TouchBegin, _T.TouchUpdate}:
            self._touch(event)
        elif kind == _T.MouseButtonPress and isinstance(event, QMouseEvent):
            self._tap(event.position().x(), event.position().y())
        elif self.locked and (kind == _T.Close or kind in _REFUSED):
            event.ignore()
            return True
        return False

    def _key(self, event: QEvent) -> bool:
        assert isinstance(event, QKeyEvent)
        if is_chord(event):
            if event.type() == _T.KeyPress:
                self.asked.emit()
            return True
        if not self.locked or passes(event):
            return False
        if event.type() == _T.KeyPress:
            self.kept_in.emit()
        # Accepted, so that nobody behind the window looks for a meaning.
        event.accept()
        return True

    def _touch(self, event: QEvent) -> None:
        assert isinstance(event, QTouchEvent)
        for point in event.points():
            if point.state() == QEventPoint.State.Pressed:
                self._tap(point.position().x(), point.position().y())

    def _tap(self, x: float, y: float) -> None:
        width, height = self._window.width(), self._window.height()
        if width > 0 and height > 0:
            self._gesture = self._gesture.tapped(x / width, y / height, self._clock())
            if self._gesture.complete:
                self.asked.emit()

    def close(self) -> None:
        """Let the window go."""
        self.locked = False
        self._window.setProperty("locked", False)
        self._window.removeEventFilter(self)
