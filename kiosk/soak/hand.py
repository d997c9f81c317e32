"""A hand on the panel: real touch events, each finger's counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.soak.stopwatch import Stopwatch


class Hand:
    """Up to ten fingers on a window; `events` counts the presses, moves and releases of each."""

    def __init__(self, window: QQuickWindow, watch: Stopwatch, frame: Callable[[], None]) -> None:
        """`frame` waits for a frame."""
        self._panel: QPointingDevice = QTest.createTouchDevice()
        self._window, self._watch, self._frame = window, watch, frame
        self.events = 0

    def touch(self, fingers: dict[int, tuple[str, QPoint]], what: str) -> None:
        """One event of the panel: what each finger does, by its number."""
        event = QTest.touchEvent(self._window, self._panel, False)
        for finger, (stage, at) in fingers.items():
            if stage == "rest":
                event.stationary(finger)
            else:
                getattr(event, stage)(finger, at, self._window)
                self.events += 1
        with self._watch.time(what):
            event.commit()

    def tap(self, at: QPoint, what: str, *, slowly: bool = False) -> str:
        """A finger down and up; `slowly` with a frame between."""
        name = f"tap {what} at {at.x()}, {at.y()}"
        self.touch({0: ("press", at)}, name)
        if slowly:
            self._frame()
        self.touch({0: ("release", at)}, name)
        return name

    def drag(self, way: Sequence[QPoint], what: str) -> str:
        """A finger along that way."""
        start, end = way[0], way[-1]
        name = f"{what} {start.x()}, {start.y()} to {end.x()}, {end.y()}"
        self.touch({0: ("press", start)}, name)
        for number, at in enumerate(way[1:], 1):
            self.touch({0: ("move", at)}, name)
            # Panels report more often than displays draw, and Qt Quick delivers moves once a frame.
            if number % 2 == 0 or number == len(way) - 1:
                self._frame()
        self.touch({0: ("release", end)}, name)
        return name
