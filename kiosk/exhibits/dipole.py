"""Find the source: a tiny current in a head, the sensors around it, and the search (MEG)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal
from zlib import crc32

import numpy as np

from kiosk.exhibits.base import (
    Button,
    Exhibit,
    Glide,
    Limits,
    Mark,
    Said,
    Slider,
    Spot,
    Tap,
    Wait,
    clipped,
)
from kiosk.exhibits.dipole_measurement import (
    FEMTOTESLA,
    MM,
    TURNS,
    Measurement,
    Search,
    Setting,
    hidden,
)
from kiosk.exhibits.physics import sphere
from kiosk.exhibits.random import Mulberry32

NEAR, FAR = 3.0, 6.0
"""mm: an answer within the first has found the source; beyond the second it has missed it."""
START = (30.0 / 90.0, 20.0 / 90.0)
"""Where the first source is hidden, in radii of the head."""
_DISTANCE = Slider("distance", 6, 40, 1)
_REPEATS = Slider("repeats", 1, 100, 1)


@dataclass(frozen=True)
class Parameters:
    """What a deck may set."""

    moment: Annotated[float, Limits(5, 50, "strength of the source in nA m")] = 10.0
    distance: Annotated[int, Limits(6, 40, "distance of the sensors from the head in mm")] = 25
    repeats: Annotated[int, Limits(1, 100, "repeats of the measurement that are averaged")] = 1
    sensor: Annotated[Literal["warm", "cooled"], "warm sensors (10 fT/√Hz) or cooled ones (3)"] = (
        "warm"
    )


@dataclass(frozen=True)
class Picture:
    """What is shown. Places are seen from above, in radii of the head; fields in fT."""

    measured: int
    """A mark of what the sensors read, and where: while it stands, so do they."""
    sensors: tuple[tuple[float, float], ...]
    readings: tuple[float, ...]
    """The field outward at each sensor, noise included."""
    scatter: float
    """Of one reading by noise."""
    largest: float
    """The largest reading."""
    searching: bool
    tried: int
    """Places that the search has tried so far."""
    estimate: tuple[float, float]
    """The best place so far; meaningless before the first search."""
    found: bool
    source: tuple[float, float]
    """Where the source is; shown when the search is over."""
    arrow: tuple[float, float]
    """Which way its current flows, seen from above."""
    hides: int
    """How often a visitor has hidden or turned it: it is seen for a moment then."""
    silent: bool
    error: float
    """From the source to the answer, in mm."""
    fresh: bool
    """Whether the answer comes from such a measurement as the sliders ask for now."""
    depth: float
    """Of the source below the head's surface, in mm."""
    deemed: float
    """The depth that the answer has, in mm: half of a miss cannot be seen from above."""


class FindTheSource(Exhibit):
    """A source is hidden in a head; sensors around it read its field, and the search finds it."""

    kind = "dipole"
    Parameters = Parameters
    controls = (
        _DISTANCE,
        _REPEATS,
        Button("find", main=True),
        Button("turn"),
        Spot("head"),
    )
    script = (
        Wait(0.8),
        Tap("find"),
        Wait(2.6),
        Mark("middle"),
        Wait(1.0),
        Glide("repeats", 100, 2),
        Glide("distance", 8, 2),
        Wait(0.4),
        Tap("find"),
        Wait(2.4),
        Mark("aha"),
        Wait(3),
    )

    def __init__(self, parameters: Any, random: Mulberry32) -> None:
        super().__init__(parameters, random)
        self._moment = parameters.moment * 1e-9
        self._sensor: str = parameters.sensor
        self._distance = clipped(parameters.distance, _DISTANCE)
        self._repeats = clipped(parameters.repeats, _REPEATS)
        self._source = hidden(*START, turn=1)
        self._measurement = self._measured()
        self._search: Search | None = None
        self._worst = 0.0
        self._hides = 0

    def act(self, control: str, *values: float) -> None:
        """Sliders take their value, `find` and `turn` nothing, `head` a place seen from above."""
        if control in self.disabled:
            return
        if control == _DISTANCE.id and values:
            self._distance = clipped(values[0], _DISTANCE)
        elif control == _REPEATS.id and values:
            self._repeats = clipped(values[0], _REPEATS)
        elif control == "find":
            self._find()
        elif control == "turn":
            self._hide(*self._place, (self._source.turn + 1) % TURNS)
        elif control == "head":
            x, y, *_ = (*values, 0.0, 0.0)
            self._hide(x, y, self._source.turn)

    def _find(self) -> None:
        self._remember()
        self._measurement = self._measured()
        readings = self._measurement.readings(self._setting)
        self._search = Search(readings, self._setting, self._source)

    def _hide(self, x: float, y: float, turn: int) -> None:
        """Another source, or another arrow: what was found before is of no use."""
        self._remember()
        self._source = hidden(x, y, turn)
        self._measurement = self._measured()
        self._search = None
        self._hides += 1

    def _remember(self) -> None:
        """How badly a search has missed; one for a silent source could not but miss."""
        if self._search is not None and not self._source.silent:
            self._worst = max(self._worst, self._search.error)

    def _measured(self) -> Measurement:
        return Measurement(self._source, self._moment, self.random)

    @property
    def _setting(self) -> Setting:
        return Setting(self._distance, self._repeats, self._sensor)

    @property
    def _place(self) -> tuple[float, float]:
        return _above(self._source.place)

    def advance(self, steps: int) -> None:
        """The search goes on."""
        for _ in range(steps):
            if self._search is None or self._search.over:
                return
            self._search.frame += 1

    @property
    def moving(self) -> bool:
        """While the search runs."""
        return self._search is not None and not self._search.over

    @property
    def _found(self) -> Search | None:
        return self._search if self._search is not None and self._search.over else None

    @property
    def _fresh(self) -> bool:
        return self._search is not None and self._search.setting == self._setting

    @property
    def picture(self) -> Picture:
        """The head, the sensors with what they read, and how far the search has come."""
        readings = self._measurement.readings(self._setting) / FEMTOTESLA
        places = sphere.sensors(self._distance * MM)
        search = self._search
        arrow = self._source.arrow
        return Picture(
            measured=_mark(readings, self._distance),
            sensors=tuple(_above(place) for place in places),
            readings=tuple(readings.tolist()),
            scatter=self._setting.scatter / FEMTOTESLA,
            largest=float(np.max(np.abs(readings))),
            searching=self.moving,
            tried=search.tried if search else 0,
            estimate=_above(search.place) if search else (0.0, 0.0),
            found=self._found is not None,
            source=self._place,
            arrow=(float(arrow[0]), float(arrow[1])),
            hides=self._hides,
            silent=self._source.silent,
            error=search.error if search else 0.0,
            fresh=self._fresh,
            depth=_depth(self._source.place),
            deemed=_depth(search.place) if search else 0.0,
        )

    @property
    def values(self) -> Mapping[str, float]:
        """Distance in mm, and repeats."""
        return {_DISTANCE.id: self._distance, _REPEATS.id: self._repeats}

    @property
    def disabled(self) -> frozenset[str]:
        """One search at a time, and nothing is moved under it."""
        if not self.moving:
            return frozenset()
        return frozenset(("find", "turn", "head", _DISTANCE.id, _REPEATS.id))

    @property
    def said(self) -> Said:
        """What the sensors read, or what the search has found."""
        scatter = self._setting.scatter / FEMTOTESLA
        numbers = {"scatter": scatter, "error": self._search.error if self._search else 0.0}
        if self.moving:
            return Said("said_searching", numbers)
        if self._found is not None and not self._fresh:
            return Said("said_again", numbers)
        if self._found is not None:
            return Said(self._judged(self._found.error), numbers)
        if self._source.silent:
            return Said("said_silent", numbers)
        return Said("said_hidden" if self._hides else "said_rest", numbers)

    def _judged(self, error: float) -> str:
        if self._source.silent:
            return "said_silent_found"
        if error <= NEAR:
            return "said_found"
        return "said_near" if error <= FAR else "said_missed"

    @property
    def aha(self) -> bool:
        """The source has been found: after a search that missed it, or with less noise."""
        found = self._found
        if found is None or self._source.silent or found.error > NEAR:
            return False
        first, now = self.parameters, found.setting
        return self._worst > FAR or now.distance < first.distance or now.repeats > first.repeats


def _mark(readings: sphere.Vectors, distance: float) -> int:
    """One number for all of it, at least 1 and small enough for QML."""
    # Not a count of touches: that begins anew when all starts again. Pure noise has no distance.
    return crc32(readings.tobytes(), round(distance)) % 0x7FFFFFFF + 1


def _depth(place: sphere.Vectors) -> float:
    """Below the surface of the head, in mm."""
    return (sphere.RADIUS - float(np.linalg.norm(place))) / MM


def _above(place: sphere.Vectors) -> tuple[float, float]:
    """A place as it is seen from above, in radii of the head."""
    return float(place[0]) / sphere.RADIUS, float(place[1]) / sphere.RADIUS
