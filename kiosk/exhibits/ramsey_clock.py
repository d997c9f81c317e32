"""A clock of one flight time: where it is set, and where the atoms would have it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.exhibits.base import Slider, clipped
from kiosk.exhibits.physics.fringe import PULSES_A_FLIGHT, fringe_width, probability_at
from kiosk.exhibits.random import Mulberry32

TIMES = {"10 ms": 0.01, "100 ms": 0.1, "0.5 s": 0.5, "1 s": 1.0}
"""The flight times, in s, by what a deck calls them."""
REACH = 3.0
"""How far the slider goes to both sides, in fringe widths."""
TOP = 0.97
"""Where more of the atoms change state, it is the top of a fringe."""
APART = 2 * fringe_width(1, 1 / PULSES_A_FLIGHT) / fringe_width(1)
"""How far neighbouring fringes are apart, in fringe widths: nearly 2, because of the pulses."""
OFFSET = Slider("offset", -REACH, REACH, 0.02)


@dataclass
class Clock:
    """Settings and places count fringe widths 1/(2T); nobody is told the centre in advance."""

    seconds: float
    """Flight time T."""
    centre: float
    """The setting at which the clock would have the atoms' own frequency."""
    setting: float = 0.0

    def tune(self, value: float) -> None:
        """Set it, within the slider's limits."""
        self.setting = clipped(value, OFFSET)

    @property
    def width(self) -> float:
        """Of a fringe, in Hz."""
        return fringe_width(self.seconds)

    @property
    def off(self) -> float:
        """How far it is from the atoms' frequency, in fringe widths."""
        return self.setting - self.centre

    @property
    def hertz(self) -> float:
        """The same in Hz."""
        return self.off * self.width

    @property
    def chance(self) -> float:
        """How likely an atom changes state."""
        return probability_at(self.off)

    @property
    def neighbours(self) -> tuple[float, ...]:
        """The settings of the other tops within reach: they are about 1/T apart."""
        tops = (self.centre + APART * number for number in (-2, -1, 1, 2))
        return tuple(top for top in tops if abs(top) <= REACH)

    @property
    def fringe(self) -> int:
        """The number of the fringe that it is on, 0 for the central one."""
        return round(self.off / APART)

    @property
    def tuned(self) -> bool:
        """Whether it is on the top of the central fringe."""
        return self.fringe == 0 and self.chance > TOP

    @property
    def mistaken(self) -> bool:
        """Whether it is on the top of another one."""
        return self.fringe != 0 and self.chance > TOP


def untuned(random: Mulberry32) -> tuple[Clock, ...]:
    """One clock for each flight time. The top of its fringe has to be looked for.

    With a centre beyond 1 the nearest top is that of a neighbour.
    """
    return tuple(Clock(seconds, _hidden(random)) for seconds in TIMES.values())


def _hidden(random: Mulberry32) -> float:
    """A centre to the left or to the right, off the middle."""
    place = 0.3 + 0.8 * random.uniform()
    return place if random.uniform() < 0.5 else -place
