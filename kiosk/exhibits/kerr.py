"""Light moves light: a flash of one colour switches a ring that another colour fills."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from kiosk.exhibits.base import (
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
from kiosk.exhibits.kerr_amplifier import WIGGLE, Amplifier
from kiosk.exhibits.kerr_memory import Memory
from kiosk.exhibits.physics.resonator import shifted
from kiosk.exhibits.physics.ring_curves import (
    HIGHEST_LIGHT,
    HIGHEST_PUMP,
    stable_lines,
    unstable_line,
)
from kiosk.exhibits.random import Mulberry32

TASKS = ("remember", "amplify")
CALM = 1e-5
"""A field that changes by less in a unit of time rests."""

CHANGE_TOP = 0.16
"""The most that the output changes when the gate swings, at the best main beam."""

MAIN = Slider("main", 0.0, HIGHEST_PUMP, 0.05)


@dataclass(frozen=True, slots=True)
class Parameters:
    """What a deck can set."""

    task: Annotated[
        Literal["remember", "amplify"],
        "what it shows first: two states that the ring remembers, or a wiggle made larger",
    ] = "remember"
    beam: Annotated[
        float, Limits(0, 6, "power of the main beam at the start, scaled; 2.92 to 5.08 has memory")
    ] = 4.5
    flash: Annotated[
        float, Limits(0.01, 1, "strength of a gate flash, scaled; 0.05 is too weak to switch")
    ] = 0.25


@dataclass(frozen=True, slots=True)
class Picture:
    """What is shown. Powers and lights are scaled and have no unit."""

    task: str
    wanted: float
    """The main beam that is asked for."""
    arriving: float
    """The main beam up to the shutter."""
    beam: float
    """The main beam at the ring: 0 while it is blocked."""
    gate: float
    gate_most: float
    """Gate light, and the most that there ever is."""
    stored: float
    """Light in the ring, and power at its output."""
    passed: float
    """Power of the main beam that goes past the ring."""
    blocked: bool
    state: str
    """`dim`, `bright`, or nothing where there are no two states."""
    curve: str
    fold: str
    """The steady states that last and those that do not, as lines; see `ring_curves`."""
    gated_curve: str
    gated_fold: str
    """The same under a flash."""
    pump_top: float
    light_top: float
    """Where the axes of the curves end."""
    gate_trace: str
    output_trace: str
    """What the gate and the output have done; see `Strip`."""
    pen: float
    output_change: float
    """How much more light there is than without the gate."""
    change_top: float
    """The most that the pen can write."""
    gain: float


class LightMovesLight(Exhibit):
    """A ring that light switches, and that remembers; or that makes a small wiggle large."""

    kind: ClassVar[str] = "kerr"
    Parameters: ClassVar[type] = Parameters
    controls: ClassVar[tuple[Control, ...]] = (
        MAIN,
        Button("gate", main=True),
        Button("block"),
        Switch("task", TASKS),
    )
    script: ClassVar[tuple[Move, ...]] = (
        Wait(1.5),
        Glide("main", 3.4),
        Wait(0.4),
        Glide("main", 4.5),
        Wait(1.0),
        Tap("gate"),
        Mark("middle"),
        Wait(3.0),
        Tap("block"),
        Wait(3.0),
        Tap("gate"),
        Wait(2.2),
        Mark("aha"),
        Wait(3.0),
    )

    def __init__(self, parameters: Any, random: Mulberry32) -> None:
        super().__init__(parameters, random)
        self._play = self._prepared(TASKS.index(parameters.task))

    def _prepared(self, task: int) -> Memory | Amplifier:
        if TASKS[task] == "amplify":
            return Amplifier()
        return Memory(float(self.parameters.beam), float(self.parameters.flash))

    def act(self, control: str, *values: float) -> None:
        """The beam of the slider is reached within a second; flash and block act at once."""
        if control in self.disabled:
            return
        if control == "task" and values:
            task = round(min(max(values[0], 0), len(TASKS) - 1))
            if task != self.values["task"]:
                self._play = self._prepared(task)
        elif control == "main" and values:
            self._play.slide(clipped(values[0], MAIN))
        elif control == "block":
            self._play.touch_block()
        elif control == "gate" and isinstance(self._play, Memory):
            self._play.touch_gate()
        if isinstance(self._play, Amplifier):
            self._play.touch()

    def advance(self, steps: int) -> None:
        """A frame is 0.1 units of time where there is memory, and 1 where it amplifies."""
        for _ in range(steps):
            if not self.moving:
                return
            self._play.advance()

    @property
    def moving(self) -> bool:
        """Until the field rests; the gate swings for a minute after a touch."""
        return self._play.busy or self._play.waits or self._play.ring.speed > CALM

    @property
    def picture(self) -> Picture:
        """The ring, the curve of its steady states, and what the pen has written."""
        play, ring = self._play, self._play.ring
        traces = play.strip if isinstance(play, Amplifier) else None
        flashed = shifted(ring.detuning, 0.0 if traces else self.parameters.flash)
        return Picture(
            task=TASKS[round(self.values["task"])],
            wanted=ring.wanted,
            arriving=ring.arriving,
            beam=ring.beam,
            gate=ring.gate,
            gate_most=2 * WIGGLE if traces else self.parameters.flash,
            stored=ring.stored,
            passed=ring.passed,
            blocked=ring.blocked,
            state=play.state if isinstance(play, Memory) else "",
            curve=stable_lines(ring.detuning),
            fold=unstable_line(ring.detuning),
            gated_curve=stable_lines(flashed),
            gated_fold=unstable_line(flashed),
            pump_top=HIGHEST_PUMP,
            light_top=HIGHEST_LIGHT,
            gate_trace=traces.lines[0] if traces else "",
            output_trace=traces.lines[1] if traces else "",
            pen=traces.pen if traces else 0.0,
            output_change=play.change if isinstance(play, Amplifier) else 0.0,
            change_top=CHANGE_TOP,
            gain=traces.gain if traces else 0.0,
        )

    @property
    def values(self) -> Mapping[str, float]:
        """The main beam that is asked for, and the task."""
        task = isinstance(self._play, Amplifier)
        return {"main": self._play.ring.wanted, "task": float(task)}

    @property
    def disabled(self) -> frozenset[str]:
        """A gate that swings cannot flash."""
        swinging = isinstance(self._play, Amplifier) and self._play.swinging
        return frozenset({"gate"}) if swinging else frozenset()

    @property
    def said(self) -> Said:
        """What the last touch has done, or what comes out."""
        return self._play.said

    @property
    def aha(self) -> bool:
        """A flash has made it bright for good; or the output swings far more than the gate."""
        return self._play.aha
