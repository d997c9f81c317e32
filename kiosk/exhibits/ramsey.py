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
    Switch,
    Tap,
    Wait,
)
from kiosk.exhibits.physics.fringe import curve, reading
from kiosk.exhibits.ramsey_clock import OFFSET, REACH, TIMES, TOP, Clock, untuned
from kiosk.exhibits.ramsey_journey import FIRST_SCALE, Journey, compared, round_length, set_out
from kiosk.exhibits.random import Mulberry32

POINTS = 240
"""Pieces of the curve: 80 to a fringe."""
READING = 15
"""Frames from one reading to the next."""
PATIENCE = round(6 / FRAME)
"""Frames after the last touch in which readings are still taken."""
TRAIL = 24
"""How many readings stay on the screen."""
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
        Glide("offset", 0.76, 2.2),
        Wait(0.4),
        Tap("travel"),
        Wait(3.4),
        Mark("middle"),
        Wait(1.2),
        Tap("flight", (2,)),
        Wait(0.6),
        Glide("offset", 1.12, 2.2),
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
        self._clocks = untuned(random)
        self._luck = random.normal()
        self._trail: tuple[float, ...] = ()
        self._awake = 0
        self._frames = 0
        self._journey: Journey | None = None
        self._before: Journey | None = None
        self._told = "rest"
        self._comparison = ""
        self._aha = False

    def act(self, control: str, *values: float) -> None:
        """`offset` takes the setting, `flight` the index of the flight time, `travel` nothing."""
        if control in self.disabled:
            return
        if control == OFFSET.id and values:
            self._clock.tune(values[0])
            self._told = "tuning"
        elif control == FLIGHT.id and values:
            self._choose(round(min(max(values[0], 0), len(TIMES) - 1)))
        elif control == "travel":
            self._set_out()
        self._awake = PATIENCE

    def _choose(self, flight: int) -> None:
        if flight != self._flight:
            self._flight, self._trail, self._told = flight, (), "flight"

    def _set_out(self) -> None:
        self._before = self._journey
        self._journey = set_out(self._flight, self._clock, self._atoms)
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
        # With the journey before, which the map still shows: of no other is there anything to see.
        before = self._before
        tuned = {before.flight: before.error} if before is not None and before.tuned else {}
        self._comparison = compared(journey, tuned)
        self._told, self._awake = "arrived", 0
        self._aha = self._aha or self._comparison != ""

    def _measure(self) -> None:
        self._awake -= 1
        self._frames += 1
        if self._frames % READING == 0:
            seen = (self._clock.setting, self._changed / self._atoms)
            self._trail = (*self._trail, *seen)[-2 * TRAIL :]
            self._luck = self.random.normal()

    @property
    def moving(self) -> bool:
        """On the way, and for some seconds after a touch."""
        return self._awake > 0 or (self._journey is not None and not self._journey.over)

    @property
    def _clock(self) -> Clock:
        return self._clocks[self._flight]

    @property
    def _changed(self) -> int:
        return reading(self._clock.chance, self._atoms, self._luck)

    @property
    def picture(self) -> Picture:
        """The fringes of this flight with the readings, and the map with the last journey."""
        clock, journey, changed = self._clock, self._journey, self._changed
        before = self._before.error if self._before else 0.0
        scale = max(journey.largest, before) if journey else FIRST_SCALE
        return Picture(
            width=clock.width,
            reach=REACH,
            curve=curve(clock.centre, REACH, POINTS),
            centre=clock.centre,
            neighbours=clock.neighbours,
            setting=clock.setting,
            atoms=self._atoms,
            changed=changed,
            share=changed / self._atoms,
            trail=self._trail,
            phase="home" if not journey else "arrived" if journey.over else "travelling",
            day=journey.share if journey else 0.0,
            error=journey.error if journey else 0.0,
            before=before,
            scale=scale,
            square=round_length(scale / 2),
        )

    @property
    def values(self) -> Mapping[str, float]:
        """The setting of this clock, and the index of its flight time."""
        return {OFFSET.id: self._clock.setting, FLIGHT.id: float(self._flight)}

    @property
    def disabled(self) -> frozenset[str]:
        """On the way nobody tunes: the clock is left to itself."""
        if self._journey is not None and not self._journey.over:
            return frozenset({OFFSET.id, FLIGHT.id, "travel"})
        return frozenset()

    @property
    def said(self) -> Said:
        """How well the clock is tuned, or what the journey has come to."""
        clock = self._clock
        error = self._journey.error if self._journey else 0.0
        numbers = {
            "km": error / 1000,
            "m": error,
            "width": clock.width,
            "wrong": abs(clock.hertz),
        }
        if self._told == "arrived":
            return Said(self._arrived("km" if error >= 1000 else "m"), numbers)
        if self._told == "flight":
            return Said("said_flight" if clock.width >= 1 else "said_flight_narrow", numbers)
        if self._told == "tuning":
            chance = clock.chance
            key = "said_top" if chance > TOP else "said_flank" if chance > 0.5 else "said_few"
            return Said(key, numbers)
        return Said(f"said_{self._told}", numbers)

    def _arrived(self, unit: str) -> str:
        if self._comparison:
            return f"said_{self._comparison}_{unit}"
        if self._clock.mistaken:
            return "said_wrong"
        return f"said_tuned_{unit}" if self._clock.tuned else f"said_off_{unit}"

    @property
    def aha(self) -> bool:
        """Two tuned clocks have been taken on a journey, and the flight has made the difference."""
        return self._aha
