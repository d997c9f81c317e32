"""When nothing can be shown: everything is tried anew after a while, not only what is edited."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

WAIT = 60_000
"""Milliseconds for which "back soon" stands before what has failed is made anew."""
LOOK = 10_000
"""Milliseconds in which it fails once more, if it does: a film may take 4 s to begin."""


class SecondChance(QObject):
    """A slow disk or a driver may have failed for once; a loop of one slide would never return."""

    def __init__(self, anew: Callable[[], None], good: Callable[[], None], parent: QObject) -> None:
        """`anew` makes the slides again; `good` is called if they were not said to fail since."""
        super().__init__(parent)
        self._anew = anew
        self._wait, self._look = QTimer(self), QTimer(self)
        for timer, span, then in ((self._wait, WAIT, self.try_anew), (self._look, LOOK, good)):
            timer.setSingleShot(True)
            timer.setInterval(span)
            timer.timeout.connect(then)

    def follow(self, *, nothing: bool) -> None:
        """Whether there is nothing to be shown."""
        if not nothing:
            self._wait.stop()
            self._look.stop()
        elif not self._look.isActive() and not self._wait.isActive():
            self._wait.start()

    def fails(self) -> None:
        """Something has failed: not yet."""
        if self._look.isActive():
            self._look.stop()
            self._wait.start()

    def try_anew(self) -> None:
        """Now."""
        self._wait.stop()
        self._look.start()
        self._anew()

    @property
    def looks(self) -> bool:
        """Whether what was made anew may still fail."""
        return self._look.isActive()

    def look(self) -> None:
        """It has not failed in time: do not wait any longer."""
        if self._look.isActive():
            self._look.stop()
            self._look.timeout.emit()
