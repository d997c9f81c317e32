"""What holds of every state and event, for tests and long runs; each fault is a sentence."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from .acts import BELOW, LONGEST_HOLD
from .events import Act, Action
from .loop import MOVING, following
from .machine import LONGEST_WAIT, wait
from .show import Show
from .state import Comfort, Level, Mode, Place, State


def faults(state: State, show: Show) -> Iterator[str]:
    """What is wrong with a state: nothing, for any state that `step` or `follow` returns."""
    yield from _view_faults(state, show)
    yield from _mode_faults(state, show)
    yield from _clock_faults(state, show)


def _view_faults(state: State, show: Show) -> Iterator[str]:
    yield from _place_faults(state.place, show)
    if state.sheet and not show.has_sheet(state.sheet):
        yield f"there is no sheet {state.sheet}"
    if state.language not in show.languages:
        yield f"the language {state.language} is not offered"


def _place_faults(place: Place, show: Show) -> Iterator[str]:
    if not 0 <= place.slide < len(show.slides):
        yield f"no slide {place.slide}"
    elif place.level is Level.DETAIL and not 0 <= place.detail < show.details_of(place.slide):
        yield f"slide {place.slide} has no detail {place.detail}"
    elif place.level is Level.DEMO and not show.has_demo(place.slide):
        yield f"slide {place.slide} has no demonstration"
    if place.level is not Level.DETAIL and place.detail:
        yield "a detail is kept outside its level"


def _mode_faults(state: State, show: Show) -> Iterator[str]:
    if state.playing:
        yield from _playing_faults(state, show)
    if state.mode is not Mode.ATTRACT:
        return
    if not state.playing:
        yield "the loop stands still"
    if state.language != show.languages[0]:
        yield "the loop speaks a visitor's language"
    if state.comfort != Comfort() or state.comfort_open:
        yield "the loop keeps a visitor's comfort"


def _playing_faults(state: State, show: Show) -> Iterator[str]:
    place = state.place
    if place.level not in MOVING:
        yield "slides move below a detail or the grid"
    if place.level is Level.DEMO and not show.plays_demo(place.slide):
        yield "a demonstration plays that the loop leaves out"
    if state.sheet:
        yield "slides move below a sheet"
    if state.mode is not Mode.ATTRACT and not show.moves:
        yield "the only slide plays"


def _clock_faults(state: State, show: Show) -> Iterator[str]:
    clock = state.clock
    if clock.left is not None:
        yield from _place_faults(clock.left, show)
        if clock.left.level not in MOVING:
            yield f"the {clock.left.level} moved away by itself"
    for value in (clock.shown, clock.quiet, clock.calm, clock.held):
        if not 0 <= value < math.inf:
            yield f"a clock shows {value}"
    if not math.isfinite(clock.seen):
        yield f"the time is {clock.seen}"
    due = wait(state, show)
    if due is None:
        if state.mode is not Mode.ATTRACT or following(state.place, show) != state.place:
            yield "waits for ever"
    elif not 0 <= due <= LONGEST_WAIT:
        yield f"waits {due} s"


def tick_faults(before: State, after: State, show: Show) -> Iterator[str]:
    """What is wrong with the passing of time alone."""
    if after.mode is Mode.ATTRACT and before.mode is not Mode.ATTRACT:
        return
    if before.mode is Mode.ATTRACT and after.mode is not Mode.ATTRACT:
        yield "a visit began without a visitor"
    if before.mode is Mode.WARNING and after.mode is Mode.VISIT:
        yield "the warning went without an act"
    if after.place != before.place:
        due = following(before.place, show)
        if not before.playing or after.mode is Mode.WARNING or after.place != due:
            yield "the place changed by itself"
    if _choices(after) != _choices(before):
        yield "something that the visitor chose changed by itself"


def _choices(state: State) -> tuple[str, bool, Comfort, bool, str]:
    return state.language, state.playing, state.comfort, state.comfort_open, state.sheet


def act_faults(before: State, act: Act, after: State) -> Iterator[str]:
    """What is wrong with an act that took no time."""
    if act.action in {Action.PRESENCE, Action.BUSY}:
        yield from _presence_faults(before, after, act)
        return
    if before.mode is Mode.WARNING:
        kept = after.place == before.place and _choices(after) == _choices(before)
        if not kept or after.mode is not Mode.VISIT:
            yield "an act in the warning did more than stay"
        return
    if after.mode is Mode.ATTRACT:
        if act.action != Action.BACK:
            yield f"{act.action} led to the loop"
        return
    if after.mode is Mode.WARNING:
        yield "an act brought the warning"
    yield from _move_faults(before, act, after)
    if after.playing and act.action != Action.PLAY:
        yield f"slides still move after {act.action}"
    if after.clock.quiet:
        yield f"{act.action} did not count as a touch"


SILENT_AT_DEMO = frozenset(
    {
        Action.NEXT,
        Action.PREVIOUS,
        Action.READ_MORE,
        Action.OPEN_DETAIL,
        Action.TRY_IT,
        Action.PLAY,
    }
)
"""What does no more than a touch while a visitor is at a demonstration."""


def _move_faults(before: State, act: Act, after: State) -> Iterator[str]:
    if before.playing:  # an act may be meant for what has just moved away by itself
        return
    moved = after.place != before.place
    from_demo = before.place.level is Level.DEMO
    if from_demo and act.action in SILENT_AT_DEMO and (moved or after.playing):
        yield f"{act.action} moved something at a demonstration"
    if not from_demo and after.place.level is Level.DEMO and act.action != Action.TRY_IT:
        yield f"{act.action} led to a demonstration"
    if before.sheet and act.action in BELOW and moved:
        yield f"{act.action} moved something below a sheet"


def _presence_faults(before: State, after: State, act: Act) -> Iterator[str]:
    if replace(after, clock=before.clock) != before:
        yield f"{act.action} alone changed something"
    if act.action == Action.BUSY:
        if after.clock.held > LONGEST_HOLD:
            yield "the idle time was held back beyond its limit"
        return
    if before.mode is not Mode.ATTRACT and after.clock.quiet:
        yield "presence did not start the time anew"
