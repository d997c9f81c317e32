"""A hidden source, what the sensors read of it, and how the search for it goes, frame by frame."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from kiosk.exhibits.physics import search, sphere
from kiosk.exhibits.random import Mulberry32

MM = 1e-3
FEMTOTESLA = 1e-15
DENSITY = {"warm": 10.0, "cooled": 3.0}
"""Noise of a sensor in fT / sqrt(Hz)."""
LENGTH = 0.0683
"""m from the centre at which a source is hidden, where there is room for it."""
WIDEST = 0.062
"""m from the axis: farther out a source could not be seen from above."""
SCAN, LAND = 75, 30
"""Frames in which the grid is gone through, and in which the answer is refined."""
_STRIDE = 509
"""The grid is gone through all over the place; no common factor with its 1313 points."""
TURNS = 9
"""Directions of the arrow: eight across, 45 degrees apart, and one outward."""


@dataclass(frozen=True, slots=True)
class Source:
    """A place (m), and which way its arrow points: 0 to 7 across, 8 outward."""

    place: sphere.Vectors
    turn: int

    @property
    def silent(self) -> bool:
        """Whether it makes no field outside: an arrow that points outward never does."""
        return self.turn == TURNS - 1

    @property
    def arrow(self) -> sphere.Vectors:
        """The direction of its current, of length 1."""
        if self.silent:
            return np.asarray(self.place / np.linalg.norm(self.place))
        first, second = sphere.tangents(self.place)
        angle = math.radians(45 * self.turn)
        return np.asarray(math.cos(angle) * first + math.sin(angle) * second)


def hidden(x: float, y: float, turn: int) -> Source:
    """A source below a place of the head seen from above, in radii of the head (-1 to 1)."""
    across = np.clip([x, y], -1.0, 1.0) * sphere.RADIUS
    reach = float(np.linalg.norm(across))
    if reach > WIDEST:
        across *= WIDEST / reach
    height = math.sqrt(LENGTH**2 - float(across @ across))
    return Source(np.array([*across, height]), turn)


@dataclass(frozen=True, slots=True)
class Setting:
    """How is measured: distance of the sensors (mm), repeats, and the sort of sensor."""

    distance: float
    repeats: float
    sensor: str

    @property
    def scatter(self) -> float:
        """Of one reading, in T."""
        return sphere.noise(DENSITY[self.sensor] * FEMTOTESLA, self.repeats)


class Measurement:
    """One set of readings: its luck is drawn once, so that a slider changes only the physics."""

    def __init__(self, source: Source, moment: float, random: Mulberry32) -> None:
        """`moment` is in A m."""
        self.source = source
        self._moment = moment * source.arrow
        self._luck = np.array([random.normal() for _ in range(sphere.SENSORS)])

    def readings(self, setting: Setting) -> sphere.Vectors:
        """What each sensor reads, in T."""
        places = sphere.sensors(setting.distance * MM)
        field = sphere.outward_field(places, self.source.place, self._moment)
        return np.asarray(field + setting.scatter * self._luck)


class Search:
    """The search in readings: it tries the whole grid, and refines the best of it."""

    def __init__(self, readings: sphere.Vectors, setting: Setting, source: Source) -> None:
        distance = setting.distance * MM
        self.found = search.find(readings, distance)
        self.source = source
        self.setting = setting
        self._fit = search.explained(readings, distance)
        self._order = np.arange(len(self._fit)) * _STRIDE % len(self._fit)
        self.frame = 0

    @property
    def over(self) -> bool:
        """Whether the answer stands."""
        return self.frame >= SCAN + LAND

    @property
    def tried(self) -> int:
        """How many grid points have been tried so far."""
        return min(len(self._order), max(1, round(len(self._order) * self.frame / SCAN)))

    @property
    def place(self) -> sphere.Vectors:
        """The best place so far, in m."""
        known = self._order[: self.tried]
        best = search.grid()[known[int(np.argmax(self._fit[known]))]]
        share = min(1.0, max(0.0, (self.frame - SCAN) / LAND))
        eased = share * share * (3.0 - 2.0 * share)
        return np.asarray(best + (self.found.place - best) * eased)

    @property
    def error(self) -> float:
        """How far the answer is from the source, in mm."""
        return float(np.linalg.norm(self.found.place - self.source.place)) / MM
