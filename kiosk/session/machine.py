"""The state machine: time goes by first, then the event happens."""

from __future__ import annotations

import math
from dataclasses import replace

from .acts import acted
from .events import Act, Event, Failed
from .loop import following, stay
from .show import SHORTEST_DWELL, Show
from .state import Clock, Mode, State, initial

SLACK = 1e-6
"""Seconds by which adding up may be wrong: what is due in less than this is due."""

LONGEST_WAIT = 3600.0


def step(state: State, event: Event, now: float, show: Show) -> State:
    """The state at `now` (s of any clock, which may jump or stand still) after `event`.

    `show` must be the show that `state` was made with, or brought to by `follow`.
    """
    state = _passed(state, state.clock.at(now), show)
    if isinstance(event, Failed):
        return _failed(state, event.slide, show)
    return acted(state, event, show) if isinstance(event, Act) else state


def wait(state: State, show: Show) -> float | None:
    """Seconds from the last step until something happens by itself, 0 to 3600; None for never."""
    if state.mode is Mode.WARNING:
        left = show.warning - state.clock.quiet
        due = left - (seconds_left(state, show) - 1)
    else:
        due = _until_advance(state, show)
        if state.mode is Mode.VISIT:
            due = min(due, show.idle - state.clock.quiet)
        elif math.isinf(due):
            return None
    return min(max(0.0, due), LONGEST_WAIT)


def seconds_left(state: State, show: Show) -> int:
    """What the countdown shows, from `warning` down to 1; 0 when there is no warning."""
    if state.mode is not Mode.WARNING:
        return 0
    left = min(show.warning - state.clock.quiet, 1e6)
    return max(1, math.ceil(left - SLACK))


def _until_advance(state: State, show: Show) -> float:
    """Seconds until the next place comes by itself; infinite if it never does."""
    if not state.playing or following(state.place, show) == state.place:
        return math.inf
    return stay(state.place, state.language, show) - state.clock.shown


def _passed(state: State, clock: Clock, show: Show) -> State:
    """The state when its clock has come to `clock` and nobody has acted."""
    if state.mode is Mode.VISIT and clock.quiet >= show.idle - SLACK:
        # What is over counts for the warning: nothing of a visitor outlasts a suspended machine.
        clock = replace(clock, quiet=max(0.0, clock.quiet - show.idle))
        state = replace(state, mode=Mode.WARNING)
    if state.mode is Mode.WARNING:
        over = clock.quiet >= show.warning - SLACK
        return initial(show, clock.seen) if over else replace(state, clock=clock)
    state = replace(state, clock=clock)
    return _advanced(state, show) if _until_advance(state, show) <= SLACK else state


def _failed(state: State, slide: int, show: Show) -> State:
    """What moves by itself goes on at once; a visitor stays and sees what there is."""
    moves = state.playing and state.mode is not Mode.WARNING
    # Never sooner than any slide of the loop: a deck of failures must not make the wall flash.
    early = state.clock.shown < SHORTEST_DWELL
    return _advanced(state, show) if moves and state.place.slide == slide and not early else state


def _advanced(state: State, show: Show) -> State:
    """The next place, one at a time however long the clock was away; its time starts anew."""
    clock = replace(state.clock, shown=0.0, left=state.place)
    return replace(state, place=following(state.place, show), clock=clock)
