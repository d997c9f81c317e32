"""What a visit promises from every state on, tried on copies of it; each fault is a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from .events import Act, Action, Tick
from .machine import step, wait
from .show import Show
from .state import HOME, Mode, State, initial, visitor
from .view import screen

NEAR = 1e-3
"""Seconds around a limit within which either side of it is right."""

TICK = Tick()


def ways_out(state: State, now: float, show: Show) -> Iterator[str]:
    """`home` leads home, and `back` to the loop in at most five acts."""
    if state.mode is not Mode.ATTRACT:
        state = step(state, Act(Action.TOUCH), now, show)
    if step(state, Act(Action.HOME), now + 0.5, show).place != HOME:
        yield "home does not lead home"
    for _ in range(5):
        if state.mode is Mode.ATTRACT:
            return
        now += 0.5
        state = step(state, Act(Action.BACK), now, show)
    if state.mode is not Mode.ATTRACT:
        yield "five times back is not the way out"


def reset(state: State, now: float, show: Show) -> Iterator[str]:
    """Whether time runs in one leap or event by event, it takes the visitor's traces with it."""
    if state.mode is Mode.ATTRACT:
        state = step(state, Act(Action.TOUCH), now, show)
    leap = step(state, TICK, now + show.idle + show.warning, show)
    end = now + show.idle + show.warning + 1
    while state.mode is not Mode.ATTRACT and now < end:
        now += wait(state, show) or NEAR
        state = step(state, TICK, now, show)
    if not visitor(leap) == visitor(state) == visitor(initial(show, now)):
        yield "the reset is not the beginning"


def whole_loop(state: State, now: float, show: Show) -> Iterator[str]:
    """The loop shows every slide that is not left out, from the first one on."""
    state, seen = initial(show, now), [0]
    expected = [i for i, slide in enumerate(show.slides) if i == 0 or slide.loop]
    if not any(slide.loop for slide in show.slides):
        expected = list(range(len(show.slides)))
    for _ in expected[1:]:
        now += wait(state, show) or NEAR
        state = step(state, TICK, now, show)
        seen.append(state.place.slide)
    if seen != expected:
        yield f"the loop shows {seen}"


def honest_wait(state: State, now: float, show: Show) -> Iterator[str]:
    """Nothing happens before `wait` is over, and then something does."""
    state = step(state, TICK, now, show)
    due = wait(state, show)
    if due is None or due >= 3600 or due < 2 * NEAR:
        return
    if screen(step(state, TICK, now + due - NEAR, show), show) != screen(state, show):
        yield f"something happens before {due} s"
    if screen(step(state, TICK, now + due, show), show) == screen(state, show):
        yield f"nothing happens after {due} s"


PROMISES = (ways_out, reset, whole_loop, honest_wait)
