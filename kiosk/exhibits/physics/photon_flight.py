"""When the photons of "Catch the spy" leave and arrive on screen: play, not physics."""

from __future__ import annotations

import math
from dataclasses import dataclass

from kiosk.exhibits.physics.bb84 import Outcome, Photons

FLIGHT = 42
"""Frames that a photon takes from end to end."""
SLOTS = 20
"""The most photons that are drawn at once."""
SPY = 0.5
"""Where on the line the spy sits: half way."""
_ALL_SENT = 230
"""Frames within which the last photon has left."""
_LONGEST_GAP = 6.0
_SHORTEST_GAP_DRAWN = _ALL_SENT / 100
_SLOW_FRAMES = 60
_SLOW = 0.3


def unhurried(frames: int) -> float:
    """The first photons fly slowly, so that one can follow them: model time, in frames."""
    slow = min(frames, _SLOW_FRAMES)
    return _SLOW * slow + (1 - _SLOW) * slow**2 / (2 * _SLOW_FRAMES) + frames - slow


@dataclass(frozen=True, slots=True)
class Flight:
    """A batch of photons that leave one after the other."""

    photons: int

    @property
    def gap(self) -> float:
        """Frames between two photons."""
        return min(_LONGEST_GAP, _ALL_SENT / self.photons)

    @property
    def stride(self) -> int:
        """Of so many photons one is drawn: bars closer to each other could not be told apart."""
        return max(1, math.ceil(_SHORTEST_GAP_DRAWN / self.gap - 1e-9))

    def sent(self, frames: int) -> int:
        """How many have left."""
        return self._passed(unhurried(frames))

    def arrived(self, frames: int) -> int:
        """How many have reached the other end."""
        return self._passed(unhurried(frames) - FLIGHT)

    def _passed(self, time: float) -> int:
        return 0 if time < 0 else min(self.photons, math.floor(time / self.gap + 1e-9) + 1)

    def seen(self, frames: int) -> list[tuple[int, int, float]]:
        """The slots and photons that are drawn, and how far the photons are, 0 to 1.

        A photon keeps its slot, so that its bar on screen is the same one all the way.
        """
        time, stride = unhurried(frames), self.stride
        first = -(-self.arrived(frames) // stride)
        last = -(-self.sent(frames) // stride)
        return [
            (i % SLOTS, i * stride, min(1.0, max(0.0, (time - i * stride * self.gap) / FLIGHT)))
            for i in range(first, last)
        ]


@dataclass(frozen=True, slots=True)
class Slots:
    """The photons on the line, for drawing: a place, and a character, for each slot."""

    places: tuple[float, ...]
    """How far the photon has come, 0 to 1; -1 for none."""
    kinds: str
    """The photon as it is there: 2 x setting + bit; a dot for none."""
    resent: str
    """`x` where the photon comes from the spy."""


EMPTY = Slots((-1.0,) * SLOTS, "." * SLOTS, "." * SLOTS)


def slots(photons: Photons, outcome: Outcome, seen: list[tuple[int, int, float]]) -> Slots:
    """What to draw of the photons that are seen; those that the spy has measured are his own."""
    places, kinds, resent = list(EMPTY.places), list(EMPTY.kinds), list(EMPTY.resent)
    for slot, photon, place in seen:
        by_spy = place >= SPY and bool(outcome.spied[photon])
        setting = (photons.spy_settings if by_spy else photons.sender_settings)[photon]
        bit = (outcome.spy_bits if by_spy else photons.bits)[photon]
        places[slot] = round(place, 4)
        kinds[slot] = str(2 * setting + bit)
        resent[slot] = "x" if by_spy else "."
    return Slots(tuple(places), "".join(kinds), "".join(resent))
