"""The state of a visit: where the visitor is, what the visitor chose, how much time has gone by."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum

from .show import Show

SHORTEST_CHANGE = 0.35
"""Least s between two changes of the screen that visitors ask for (WCAG 2.3.1: 3 flashes a s)."""


class Mode(StrEnum):
    """Who leads: the loop, a visitor, or the countdown that asks whether the visitor is there."""

    ATTRACT = "attract"
    VISIT = "visit"
    WARNING = "warning"


class Level(StrEnum):
    """Which face is on: a slide, one of its details, its demonstration, or the grid of slides."""

    SLIDE = "slide"
    DETAIL = "detail"
    DEMO = "demo"
    TOPICS = "topics"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the visitor is. Every level keeps its `slide`; `detail` is 0 but at level detail."""

    level: Level = Level.SLIDE
    slide: int = 0
    detail: int = 0


HOME = Place()


@dataclass(frozen=True, slots=True)
class Comfort:
    """What a visitor may switch on to see better; all off in the loop."""

    larger_text: bool = False
    high_contrast: bool = False
    less_motion: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """Private bookkeeping in s: differences added up and no deadline, so that jumps do no harm."""

    seen: float
    """The clock at the last step."""
    shown: float = 0.0
    """How long the slide, or its demonstration, has been on."""
    quiet: float = 0.0
    """How long nobody has acted, counted from the start of the mode."""
    calm: float = SHORTEST_CHANGE
    """How long ago a visitor last changed the screen."""
    left: Place | None = None
    """What was replaced when the show last moved by itself: a slide, or its demonstration."""
    held: float = 0.0
    """For how long what a visitor has started has held the idle time back."""

    def at(self, now: float) -> Clock:
        """The clock at `now`. A step back and a reading that is no number take no time."""
        if not math.isfinite(now):
            return self
        gone = max(0.0, now - self.seen)
        shown, quiet, calm = self.shown + gone, self.quiet + gone, self.calm + gone
        return Clock(now, shown, quiet, calm, self.left, self.held)


@dataclass(frozen=True, slots=True)
class State:
    """All that the screen depends on, and the clock. `playing`: the show moves by itself.

    `sheet` is the key of what lies over the place, such as a figure on the whole screen; or empty.
    """

    mode: Mode
    place: Place
    language: str
    playing: bool
    comfort: Comfort
    comfort_open: bool
    clock: Clock
    sheet: str = ""


def initial(show: Show, now: float) -> State:
    """The loop at its first slide, in the first language, with nothing of any visitor in it."""
    clock = Clock(now if math.isfinite(now) else 0.0)
    return State(Mode.ATTRACT, HOME, show.languages[0], True, Comfort(), False, clock)


def visitor(state: State) -> State:
    """The state without its clock: equal for two moments that a visitor could not tell apart."""
    return replace(state, clock=Clock(0.0))
