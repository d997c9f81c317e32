"""One day of travel with a clock that is left to itself, and how it compares with others."""

from __future__ import annotations

import math
from dataclasses import dataclass

from kiosk.exhibits.base import FRAME
from kiosk.exhibits.physics.fringe import (
    DAY,
    LIGHT,
    range_error,
    stability,
    time_wander,
)
from kiosk.exhibits.ramsey_clock import Clock
from kiosk.exhibits.random import Mulberry32

FRAMES = round(4 / FRAME)
"""A day takes 4 s on screen."""
PACE = 2
"""Frames from one picture of it to the next: so large a circle is dear to draw."""
FIRST_SCALE = 10_000.0
"""The radius of the map, in m, before anybody has travelled."""


@dataclass
class Journey:
    """A day on the way: the range error that a wrong frequency makes, and the clock's own noise."""

    flight: int
    """Which flight time, as an index."""
    offset: float
    """How far the clock is from the atoms' frequency, in Hz."""
    one_second: float
    """Its Allan deviation of one second."""
    tuned: bool
    """Whether it stood on the top of the central fringe."""
    frame: int = 0
    strayed: float = 0.0
    """What the noise has made of its time, in s."""

    def advance(self, random: Mulberry32) -> None:
        """A frame: 6 minutes of the day."""
        self.frame += 1
        if self.frame % PACE == 0:
            self.strayed += random.normal() * time_wander(self.one_second, DAY * PACE / FRAMES)

    @property
    def over(self) -> bool:
        """Whether the day has gone by."""
        return self.frame >= FRAMES

    @property
    def share(self) -> float:
        """How much of the day has gone by."""
        return self.frame // PACE * PACE / FRAMES

    @property
    def error(self) -> float:
        """How far (m) a range is out by now."""
        return abs(range_error(self.offset, DAY * self.share) + LIGHT * self.strayed)

    @property
    def largest(self) -> float:
        """What the error may grow to (m): seldom does the noise add more than 3 sigma."""
        noise = LIGHT * time_wander(self.one_second, DAY)
        return abs(range_error(self.offset, DAY)) + 3 * noise


def set_out(flight: int, clock: Clock, atoms: int) -> Journey:
    """A journey with a clock as it is set now."""
    return Journey(flight, clock.hertz, stability(clock.seconds, atoms), clock.tuned)


def round_length(wanted: float) -> float:
    """The largest of 1, 2, 5, 10, 20 ... (m) that is not above a length."""
    decade = 10.0 ** math.floor(math.log10(wanted))
    return decade * next(digit for digit in (5, 2, 1) if digit * decade <= wanted * (1 + 1e-9))


def compared(last: Journey, tuned: dict[int, float]) -> str:
    """`longer` or `shorter`, if one of both flights has been seen to make the smaller error.

    `tuned` are the errors, by flight, of the days that were travelled with a tuned clock.
    """
    if not last.tuned:
        return ""
    if any(flight < last.flight and error > last.error for flight, error in tuned.items()):
        return "longer"
    if any(flight > last.flight and error < last.error for flight, error in tuned.items()):
        return "shorter"
    return ""
