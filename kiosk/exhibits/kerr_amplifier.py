"""A ring that amplifies: just short of a fold the light in it follows the gate many times over."""

from __future__ import annotations

import math

from kiosk.exhibits.base import Said
from kiosk.exhibits.physics.driven_ring import DrivenRing
from kiosk.exhibits.physics.resonator import steady_pump
from kiosk.exhibits.physics.strip import Strip

DETUNING = 1.6
"""Of the main beam: a little below sqrt(3), so that the curve is steep and does not fold."""
WORKING_PUMP = steady_pump(2 * DETUNING / 3, DETUNING)
"""Y where the light follows the gate most, 1.37007."""
WIGGLE = 0.005
"""The gate light swings by so much about so much."""
PERIOD = 240
"""Frames, and units of time, of a swing."""
SLICES = 10
"""Slices of 0.1 units of time in a frame."""
SWINGS = 15
"""Swings after a touch, a minute; then the gate rests."""
BLOCK = 60
"""Frames that the beam is blocked."""
SETTLING = 80
"""Frames after which nothing is left of a jolt: the slow rate is 0.076 in a frame."""
HIGH_GAIN = 5.0


class Amplifier:
    """The ring at its working point, a gate that swings, and a pen that writes what comes out."""

    def __init__(self) -> None:
        self.ring = DrivenRing(DETUNING, WORKING_PUMP)
        self.strip = Strip(points=80, every=6, period=PERIOD)
        self.strip.forget(SETTLING)
        self.aha = False
        self._block = self._frame = 0
        self._end = SWINGS * PERIOD

    def touch(self) -> None:
        """Somebody is there: the gate swings on, or anew."""
        self._end = (self._frame // PERIOD + SWINGS) * PERIOD

    def slide(self, pump: float) -> None:
        """Ask for another main beam."""
        self.ring.wanted = pump

    def touch_block(self) -> None:
        """Block the main beam for a moment."""
        self._block = BLOCK
        self.ring.blocked = True

    def advance(self) -> None:
        """Let a frame go by."""
        if self.ring.blocked or self.ring.arriving != self.ring.wanted:
            self.strip.forget(SETTLING)
        for part in range(SLICES):
            self.ring.gate = self._gate((part + 0.5) / SLICES)
            self.ring.advance()
        self._frame, self._block = min(self._frame + 1, self._end), max(0, self._block - 1)
        self.ring.gate, self.ring.blocked = self._gate(), self._block > 0
        self.strip.write(self.ring.gate, self.change)
        self.aha = self.aha or self.strip.gain > HIGH_GAIN

    def _gate(self, part: float = 0.0) -> float:
        """Gate light, `part` of a frame from now; it begins and ends with none."""
        swung = self._frame + part if self.swinging else 0.0
        return WIGGLE * (1 - math.cos(math.tau * swung / PERIOD))

    @property
    def swinging(self) -> bool:
        """Whether the gate swings."""
        return self._frame < self._end

    @property
    def busy(self) -> bool:
        """Whether the gate swings or the beam is blocked."""
        return self.swinging or self._block > 0

    @property
    def waits(self) -> bool:
        """Never: what comes out is said while it comes."""
        return False

    @property
    def change(self) -> float:
        """How much more light there is than without the gate."""
        return self.ring.stored - self.ring.steady[0]

    @property
    def said(self) -> Said:
        """What comes out."""
        gain = self.strip.gain
        if self.ring.blocked:
            return Said("said_blocked")
        if not self.swinging:
            return Said("said_rests")
        if not gain:
            return Said("said_wiggle")
        return Said("said_gain" if gain > HIGH_GAIN else "said_little", {"gain": gain})
