"""One way of staying awake: wants to be held while it is wanted, and is asked again when lost."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.care.status import Outcome, WayStatus

AGAIN = 5_000
"""Milliseconds until what failed is asked again; doubled each time, up to `SELDOM`."""
SELDOM = 60_000


class Way(QObject):
    """Derived classes say in `_begin` how to ask and in `_end` how to let go.

    They tell what came of it by `_held`, `_refused` and `_missing`.
    """

    changed = Signal()
    name = ""

    def __init__(self, again: int = AGAIN) -> None:
        """`again`: ms until it asks once more after it has failed for the first time."""
        super().__init__()
        self._shortest = self._again = again
        self.status = WayStatus(self.name, Outcome.OFF)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)

    def start(self) -> None:
        """Ask to stay awake, and keep asking; what comes of it is told by `changed`."""
        if self.status.outcome is Outcome.OFF:
            self._again = self._shortest
            self._ask()

    def stop(self) -> None:
        """Let the system sleep as it likes."""
        if self.status.outcome is not Outcome.OFF:
            self._end()
            # Letting go may itself have failed, and that must not be tried again.
            self._timer.stop()
            self._become(WayStatus(self.name, Outcome.OFF))

    def _begin(self) -> None:
        raise NotImplementedError

    def _end(self) -> None:
        """Must do no harm if nothing is held."""
        raise NotImplementedError

    def _ask(self) -> None:
        self._timer.stop()
        self._become(WayStatus(self.name, Outcome.ASKING))
        self._begin()

    def _held(self, detail: str, *, screen: bool, sleep: bool) -> None:
        self._again = self._shortest
        self._become(WayStatus(self.name, Outcome.HELD, detail, screen, sleep))

    def _refused(self, why: str) -> None:
        self._fail(WayStatus(self.name, Outcome.REFUSED, why))

    def _missing(self, why: str) -> None:
        self._fail(WayStatus(self.name, Outcome.MISSING, why))

    def _lapse(self) -> None:
        """Let go, and be ready to ask again."""
        self._end()

    def _fail(self, status: WayStatus) -> None:
        self._lapse()
        self._timer.start(self._again)
        self._again = max(self._shortest, min(2 * self._again, SELDOM))
        self._become(status)

    def _become(self, status: WayStatus) -> None:
        if status != self.status:
            self.status = status
            self.changed.emit()
