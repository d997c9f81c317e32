"""Tune the clock, find your way: Ramsey's fringes, and what a day of travel makes of an error."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from kiosk.exhibits.base import (
    FRAME,
    Button,
    Control,
    Exhibit,
    Glide,
    Limits,
    Mark,
    Move,
    Said,
    Slider,
    Switch,
    Tap,
    Wait,
    clipped,
)
from kiosk.exhibits.physics.fringe import curve, fringe_width, probability_at, reading
from kiosk.exhibits.ramsey_journey import FIRST_SCALE, Journey, compared, round_length, set_out
from kiosk.exhibits.random import Mulberry32

TIMES = {"10 ms": 0.01, "100 ms": 0.1, "0.5 s": 0.5, "1 s": 1.0}
"""The flight times, in s, by what a deck calls them."""
SECONDS = tuple(TIMES.values())
REACH = 3.0
"""How far the slider goes to both sides, in fringe widths."""
POINTS = 240
"""Pieces of the curve: 80 to a fringe."""
READING = 15
"""Frames from one reading to the next."""
PATIENCE = round(6 / FRAME)
"""Frames after the last touch in which readings are still taken."""
TRAIL = 24
"""How many readings stay on the screen."""
TOP = 0.97
"""A clock at which more of the atoms change state is on the top of a fringe."""

OFFSET = Slider("offset", -REACH, REACH, 0.02)
FLIGHT = Switch("flight", ("flight_10ms", "flight_100ms", "flight_500ms", "flight_1s"))


@dataclass(frozen=True, slots=True)
class Parameters:
    """What a deck can set."""

    time: Annotated[
        Literal["10 ms", "100 ms", "0.5 s", "1 s"], "flight time of the atoms at the start"
    ] = "10 ms"
    atoms: Annotated[int, Limits(1000, 1_000_000, "atoms that are counted in one reading")] = 10_000


@dataclass(frozen=True, slots=True)
class Picture:
    """What is shown. Places are on the slider, in fringe widths; shares 0 to 1; errors in m."""

    width: float
    """Of a fringe, 1/(2T), in Hz."""
    reach: float
    """Where the slider and the curve end, on both sides."""
    curve: str
    """The share of atoms that change state, on average, at each setting; see `fringe.curve`."""
    centre: float
    """Where the central fringe is; the slider does not tell."""
    neighbours: tuple[float, ...]
    """Where the tops of the other fringes are."""
    setting: float
    atoms: int
    changed: int
    """How many atoms have changed state in the last reading, and the share that they are."""
    share: float
    trail: tuple[float, ...]
    """Earlier readings, the oldest first: place, share, place, share."""
    phase: str
    """`home`, `travelling` or `arrived`."""
    day: float
    """How much of the day of travel has gone by."""
    error: float
    """The range error of this journey, and of the one before; 0 without one."""
    before: float
    scale: float
    """The radius of the map, and the side of its squares, in m."""
    square: float


class TuneTheClock(Exhibit):
    """Four clocks, one for each flight time, none of them tuned: see docs/exhibits/ramsey.md."""

    kind: ClassVar[str] = "ramsey"
    Parameters: ClassVar[type] = Parameters
    controls: ClassVar[tuple[Control, ...]] = (OFFSET, FLIGHT, Button("travel", main=True))
    script: ClassVar[tuple[Move, ...]] = (
        Wait(0.8),
        Tap("flight", (0,)),
        Glide("offset", 0.9, 2.2),
        Wait(0.4),
        Tap("travel"),
        Wait(3.4),
        Mark("middle"),
        Wait(1.2),
        Tap("flight", (2,)),
        Wait(0.6),
        Glide("offset", 0.9, 2.2),
        Wait(0.4),
        Tap("travel"),
        Wait(4.6),
        Mark("aha"),
        Wait(3.0),
    )

    def __init__(self, parameters: Any, random: Mulberry32) -> None:
        super().__init__(parameters, random)
        self._atoms: int = parameters.atoms
        self._flight = list(TIMES).index(parameters.time)
        self._settings = [0.0] * len(SECONDS)
        self._centres = tuple(_hidden(random) for _ in SECONDS)
        self._luck = random.normal()
        self._trail: tuple[float, ...] = ()
        self._awake = 0
        self._journey: Journey | None = None
        self._before: Journey | None = None
        self._tuned: dict[int, float] = {}
        self._told = "rest"
        self._comparison = ""

    def act(self, control: str, *values: float) -> None:
        """`offset` takes the setting, `flight` the index of the flight time, `travel` nothing."""
        if control in self.disabled:
            return
        if control == OFFSET.id and values:
            self._settings[self._flight] = clipped(values[0], OFFSET)
            self._told = "tuning"
        elif control == FLIGHT.id and values:
            self._choose(round(min(max(values[0], 0), len(SECONDS) - 1)))
        elif control == "travel":
            self._set_out()
        self._awake = PATIENCE

    def _choose(self, flight: int) -> None:
        if flight != self._flight:
            self._flight, self._trail, self._told = flight, (), "flight"

    def _set_out(self) -> None:
        self._before = self._journey
        offset = self._off * self._width
        seconds = SECONDS[self._flight]
        self._journey = set_out(self._flight, seconds, self._atoms, offset, self._on_top)
        self._told = "travel"

    def advance(self, steps: int) -> None:
        """A journey goes on by 6 minutes a frame; without one the atoms are asked and counted."""
        for _ in range(steps):
            if self._journey is not None and not self._journey.over:
                self._travel(self._journey)
            elif self._awake:
                self._measure()

    def _travel(self, journey: Journey) -> None:
        journey.advance(self.random)
        if not journey.over:
            return
        self._comparison = compared(journey, self._tuned)
        if journey.tuned:
            self._tuned[journey.flight] = journey.error
        self._told, self._awake = "arrived", 0

    def _measure(self) -> None:
        self._awake -= 1
        if self._awake % READING == 0:
            seen = (self._setting, self._changed / self._atoms)
            self._trail = (*self._trail, *seen)[-2 * TRAIL :]
            self._luck = self.random.normal()

    @property
    def moving(self) -> bool:
        """On the way, and for some seconds after a touch."""
        return self._awake > 0 or (self._journey is not None and not self._journey.over)

    @property
    def _setting(self) -> float:
        return self._settings[self._flight]

    @property
    def _off(self) -> float:
        """How far the clock is from the atoms, in fringe widths."""
        return self._setting - self._centres[self._flight]

    @property
    def _width(self) -> float:
        return fringe_width(SECONDS[self._flight])

    @property
    def _changed(self) -> int:
        return reading(probability_at(self._off), self._atoms, self._luck)

    @property
    def _on_top(self) -> bool:
        """Whether this is the top of the central fringe."""
        return abs(self._off) < 1 and probability_at(self._off) > TOP

    @property
    def picture(self) -> Picture:
        """The fringes of this flight with the readings, and the map with the last journey."""
        centre, journey, before = self._centres[self._flight], self._journey, self._before
        past = before.error if before else 0.0
        scale = max(journey.largest, past) if journey else FIRST_SCALE
        phase = "home" if journey is None else "arrived" if journey.over else "travelling"
        return Picture(
            width=self._width,
            reach=REACH,
            curve=curve(centre, REACH, POINTS),
            centre=centre,
            neighbours=tuple(top for top in (centre - 2, centre + 2) if abs(top) <= REACH),
            setting=self._setting,
            atoms=self._atoms,
            changed=self._changed,
            share=self._changed / self._atoms,
            trail=self._trail,
            phase=phase,
            day=journey.share if journey else 0.0,
            error=journey.error if journey else 0.0,
            before=past,
            scale=scale,
            square=round_length(scale / 2),
        )

    @property
    def values(self) -> Mapping[str, float]:
        """The setting of this clock, and the index of its flight time."""
        return {OFFSET.id: self._setting, FLIGHT.id: float(self._flight)}

    @property
    def disabled(self) -> frozenset[str]:
        """On the way nobody tunes: the clock is left to itself."""
        if self._journey is not None and not self._journey.over:
            return frozenset({OFFSET.id, FLIGHT.id, "travel"})
        return frozenset()

    @property
    def said(self) -> Said:
        """How well the clock is tuned, or what the journey has come to."""
        journey = self._journey
        error = journey.error if journey else 0.0
        numbers = {
            "km": error / 1000,
            "m": error,
            "width": self._width,
            "wrong": abs(self._off) * self._width,
        }
        if self._told == "arrived":
            return Said(self._arrived(error), numbers)
        if self._told == "flight":
            return Said("said_flight_narrow" if self._width < 1 else "said_flight", numbers)
        if self._told == "tuning":
            return Said(self._tuning(), numbers)
        return Said(f"said_{self._told}", numbers)

    def _tuning(self) -> str:
        share = probability_at(self._off)
        return "said_top" if share > TOP else "said_flank" if share > 0.5 else "said_few"

    def _arrived(self, error: float) -> str:
        unit = "km" if error >= 1000 else "m"
        if self._comparison:
            return f"said_{self._comparison}_{unit}"
        if self._on_top:
            return f"said_tuned_{unit}"
        wrong = abs(self._off) > 1 and probability_at(self._off) > TOP
        return "said_wrong" if wrong else f"said_off_{unit}"

    @property
    def aha(self) -> bool:
        """Two tuned clocks have been taken on a journey, and the flight has made the difference."""
        return self._told == "arrived" and self._comparison != ""


def _hidden(random: Mulberry32) -> float:
    """A place for the central fringe, to the left or to the right, where it has to be looked for.

    Beyond 1 the nearest top is that of a neighbour.
    """
    place = 0.45 + 0.8 * random.uniform()
    return place if random.uniform() < 0.5 else -place
