"""Watches the clock on the wall: tells the display, and the machine, when the exhibition closes."""

from __future__ import annotations

import datetime as dt
import logging
import math
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.care import DisplayCare
from kiosk.deck.hours import Hours
from kiosk.session import is_open, next_change

log = logging.getLogger(__name__)

OFTEN = 60.0
"""Seconds between two looks at the clock, at most: it may be put, and the machine may sleep."""


class OpeningWatch(QObject):
    """Keeps a display's care to the opening hours."""

    def __init__(
        self,
        care: DisplayCare,
        hours: Callable[[], Hours | None],
        wall: Callable[[], dt.datetime],
        keep_awake: Callable[[bool], None],
    ) -> None:
        """`hours` are those of the deck on view; `wall` is the time, which knows its zone.

        `keep_awake` is told whether display and machine have to stay awake.
        """
        super().__init__()
        self._care, self._hours, self._wall = care, hours, wall
        self._keep_awake = keep_awake
        self._was_open: bool | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        care.veilChanged.connect(self._follow)
        self.look()

    def look(self) -> None:
        """Look at the clock."""
        hours, now = self._hours(), self._wall()
        change = next_change(hours, now) if hours else None
        opened = hours is None or is_open(hours, now)
        if opened is not self._was_open:
            self._was_open = opened
            if hours:
                until = f"{change.astimezone(hours.tz):%Y-%m-%d %H:%M %Z}" if change else "ever"
                log.info("%s until %s", "open" if opened else "closed", until)
        left = (change - now).total_seconds() if change else OFTEN
        # Rounded up: a timer that rings early would ring again and again until it is due.
        self._timer.start(math.ceil(1000 * min(OFTEN, max(left, 0.001))))
        self._care.close_as("" if opened or hours is None else hours.outside)
        self._follow()

    def _follow(self) -> None:
        # Outside the hours the system may let display and machine sleep, but not under a visitor.
        self._keep_awake(not self._care.dark)

    def close(self) -> None:
        """Stop watching; the display is as in the hours."""
        self._timer.stop()
        self._care.veilChanged.disconnect(self._follow)
        self._care.close_as("")


def pretended(
    start: dt.datetime, hours: Hours | None, clock: Callable[[], float]
) -> Callable[[], dt.datetime]:
    """A clock on the wall that shows `start` now; without a zone it is meant in the deck's."""
    begun = clock()
    if start.tzinfo is None:
        start = start.replace(tzinfo=hours.tz if hours else dt.datetime.now().astimezone().tzinfo)
    moment = start.astimezone(dt.UTC)
    return lambda: moment + dt.timedelta(seconds=clock() - begun)
