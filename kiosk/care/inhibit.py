"""Keeps display and machine awake: asks in every way that this system knows.

`Inhibitor` is for a running kiosk, whose `status` the staff panel shows; `probe` tries it out and
lets go again, for `kiosk doctor`.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from kiosk.care.linux import Login1, Portal, ScreenSaver
from kiosk.care.macos import Caffeinate
from kiosk.care.status import Status
from kiosk.care.way import Way
from kiosk.care.windows import ExecutionState

log = logging.getLogger(__name__)


def ways(platform: str = sys.platform) -> tuple[Way, ...]:
    """What can be tried on a system, in order."""
    if platform == "win32":
        return (ExecutionState(),)
    if platform == "darwin":
        return (Caffeinate(),)
    return (Portal(), Login1(), ScreenSaver())


class Inhibitor(QObject):
    """Keeps awake while it is on. It needs an application object; it never blocks, nor raises."""

    changed = Signal()

    def __init__(self, of: Sequence[Way] | None = None) -> None:
        """`of`: the ways to try, instead of this system's. It is off at first."""
        super().__init__()
        self._ways = ways() if of is None else tuple(of)
        self._wanted = self._turning = False
        self._told = ""
        for way in self._ways:
            way.changed.connect(self._follow)

    @property
    def status(self) -> Status:
        """How things stand now."""
        return Status(self._wanted, tuple(way.status for way in self._ways))

    def keep_awake(self, wanted: bool) -> None:
        """Keep display and machine awake, or let them sleep."""
        if wanted == self._wanted:
            return
        self._wanted = wanted
        # One that fails at once must not be told of as if the others had been tried.
        self._turning = True
        for way in self._ways:
            if wanted:
                way.start()
            else:
                way.stop()
        self._turning = False
        self._follow()

    def close(self) -> None:
        """Let go of everything."""
        self.keep_awake(False)

    def _follow(self) -> None:
        if self._turning:
            return
        self.changed.emit()
        status = self.status
        # Once all have answered: not a line for each of them, nor for each try that fails alike.
        if (status.settled or not status.wanted) and status.sentence != self._told:
            self._told = status.sentence
            awake = not status.wanted or status.screen or status.sleep
            log.log(
                logging.INFO if awake else logging.WARNING,
                "%s",
                f"{status.sentence}. {status.remedy}".rstrip(" ."),
            )


def probe(seconds: float = 6.0, of: Sequence[Way] | None = None) -> Status:
    """Try every way, tell what took, and let go again.

    Waits for `seconds` at most, with Qt's event loop running; needs an application object.
    """
    inhibitor, loop = Inhibitor(of), QEventLoop()
    inhibitor.changed.connect(lambda: loop.quit() if inhibitor.status.settled else None)
    QTimer.singleShot(round(1000 * seconds), loop, loop.quit)
    inhibitor.keep_awake(True)
    if not inhibitor.status.settled:
        loop.exec()
    status = inhibitor.status
    inhibitor.close()
    return status
