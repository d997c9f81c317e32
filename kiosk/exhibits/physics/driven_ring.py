"""A ring resonator, the main beam that fills it, and the shutter and the gate that act on it."""

from __future__ import annotations

import math

from kiosk.exhibits.physics import resonator
from kiosk.exhibits.physics.resonator import shifted, steady_field, steady_lights, turning_points

STEPS = 5
"""Runge-Kutta steps in a slice of time."""
SLICE = STEPS * resonator.STEP
"""A slice in units of time: two photon lifetimes."""
RAMP = 1.0
"""What the main beam changes by in a unit of time at most: a jump would overshoot the dim state."""


class DrivenRing:
    """The field and what drives it; starts at rest, in the dim state if there are two."""

    def __init__(self, detuning: float, pump: float) -> None:
        self.detuning = detuning
        self.wanted = self.arriving = pump
        """The main beam that is asked for, and the one that has come as far as the shutter."""
        self.gate = 0.0
        self.blocked = False
        self.field = steady_field(steady_lights(pump, detuning)[0], detuning)

    def advance(self) -> None:
        """Let a slice of time go by. Gate and shutter act at once, the main beam follows."""
        missing = self.wanted - self.arriving
        if abs(missing) <= RAMP * SLICE:
            self.arriving = self.wanted
        else:
            self.arriving += math.copysign(RAMP * SLICE, missing)
        left = shifted(self.detuning, self.gate)
        self.field = resonator.advanced(self.field, left, self.beam, STEPS)

    @property
    def beam(self) -> float:
        """The main beam at the ring."""
        return 0.0 if self.blocked else self.arriving

    @property
    def stored(self) -> float:
        """The light in the ring, and the power at its output."""
        return resonator.stored(self.field)

    @property
    def passed(self) -> float:
        """The power that goes past the ring."""
        return resonator.passed(self.field, self.beam)

    @property
    def speed(self) -> float:
        """How fast the field changes, in a unit of time; at rest 0."""
        left = shifted(self.detuning, self.gate)
        change = resonator.velocity(self.field, left, self.beam)
        return abs(change) + abs(self.wanted - self.arriving)

    @property
    def steady(self) -> tuple[float, ...]:
        """The light that this beam may keep in the ring, without the gate: one value or three."""
        return steady_lights(self.arriving, self.detuning)

    @property
    def two_states(self) -> bool:
        """Whether the main beam may keep the ring dim or bright."""
        return len(self.steady) == 3

    @property
    def bright(self) -> bool:
        """Whether there is more light than in the unstable state, which parts dim from bright."""
        steady = self.steady
        border = steady[1] if len(steady) == 3 else 2 * self.detuning / 3
        return self.stored > border

    @property
    def beyond(self) -> bool:
        """Whether the main beam is too strong for a dim state."""
        turns = turning_points(self.detuning)
        return turns is not None and self.arriving > turns[0][1]
