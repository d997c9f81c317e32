"""Hands each screen that a visitor sees to the journal."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.controller import KioskController
from kiosk.journal import Recorder, Writer

NOTE = 600_000
"""Milliseconds after which what a loop that stands still has shown is written."""


def _here() -> datetime:
    return datetime.now(UTC).astimezone()


class JournalFeed(QObject):
    """Listens to the controller. `close` writes the end of what is open."""

    def __init__(
        self,
        controller: KioskController,
        writer: Writer,
        *,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], datetime] = _here,
    ) -> None:
        """`clock` gives seconds and only goes on; `wall` is a time that knows its zone."""
        super().__init__()
        self._controller, self._writer = controller, writer
        self._clock, self._wall = clock, wall
        self._recorder = Recorder(controller.idle)
        controller.screenChanged.connect(self._see)
        controller.display.veilChanged.connect(self._see)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.note)
        self._timer.start(NOTE)
        self._see()

    def _see(self) -> None:
        self._recorder.idle = self._controller.idle
        # What the loop shows to a closed exhibition has been shown to nobody.
        hear = self._recorder.rest if self._controller.display.dark else self._recorder.see
        self._writer.take(hear(self._controller.screen, self._clock(), self._wall()))

    def note(self) -> None:
        """Some time has gone by, though perhaps nothing has changed."""
        self._writer.take(self._recorder.note(self._clock(), self._wall()))

    def close(self) -> None:
        """Nothing more is heard; what waits is written."""
        self._timer.stop()
        self._controller.screenChanged.disconnect(self._see)
        self._controller.display.veilChanged.disconnect(self._see)
        self._writer.take(self._recorder.stop(self._clock(), self._wall()))
        self._writer.close()
