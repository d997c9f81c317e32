"""Runs the visit on Qt's event loop: one timer, one clock, one state."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.session import Event, Place, Show, State, Tick, follow, initial, screen, step, wait

log = logging.getLogger(__name__)


class VisitRunner(QObject):
    """Holds the state of the visit; `moved` tells when the screen must show something else."""

    moved = Signal()

    def __init__(self, show: Show, clock: Callable[[], float]) -> None:
        """`clock` gives the seconds of a clock that need not be right, only go on."""
        super().__init__()
        self._clock = clock
        self.show = show
        self._state = initial(show, clock())
        self.screen = screen(self._state, show)
        self._held = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        self._arm()

    def tick(self) -> None:
        """Time has gone on."""
        self.happen(Tick())

    def happen(self, event: Event) -> None:
        """Let `event` happen now."""
        try:
            state = step(self._state, event, self._clock(), self.show)
        except Exception:
            # Without a state there would be no timer, and without it the loop would stand still.
            log.exception("the visit was lost at %r; it begins anew", event)
            state = initial(self.show, self._clock())
        self._become(state)

    def start_at(self, slide: int) -> None:
        """Begin the loop at the slide with that index, with nothing of any visitor in it."""
        self._become(replace(initial(self.show, self._clock()), place=Place(slide=slide)))

    def change_show(self, show: Show) -> None:
        """Go on in another show, in the same place where it still exists."""
        state = follow(self._state, self.show, show)
        self.show = show
        self._become(state)

    def hold(self, held: bool) -> None:
        """Let nothing happen by itself, or let it go on."""
        if held != self._held:
            self._held = held
            self._arm()

    def _become(self, state: State) -> None:
        self._state = state
        before, self.screen = self.screen, screen(state, self.show)
        self._arm()
        if self.screen != before:
            self.moved.emit()

    def _arm(self) -> None:
        left = wait(self._state, self.show)
        if left is None or self._held:
            self._timer.stop()
        else:
            # Rounded up: a timer that rings early would ring again and again until it is due.
            self._timer.start(math.ceil(1000 * left))
