"""What a visit promises from every state on, tried on copies of it; each fault is a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from .events import Act, Action, Tick
from .machine import step, wait
from .show import Show
from .state import HOME, Level, Mode, Place, State, initial, visitor
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
    """The loop shows every slide that is not left out, from the first one on, and what it plays.

    Each slide is followed by its demonstration, and the last one by the loop's first slide.
    """
    state = initial(show, now)
    expected = _round(show)
    seen = [state.place]
    for _ in expected[1:]:
        now += wait(state, show) or NEAR
        state = step(state, TICK, now, show)
        seen.append(state.place)
    if seen != expected:
        yield f"the loop shows {seen}"


def _round(show: Show) -> list[Place]:
    """What the loop shows from the beginning until it comes round to its first slide again."""
    looped = [i for i, slide in enumerate(show.slides) if slide.loop] or [*range(len(show.slides))]
    places = []
    for slide in looped if looped[0] == 0 else [0, *looped]:
        places.append(Place(Level.SLIDE, slide))
        if show.slides[slide].demo:
            places.append(Place(Level.DEMO, slide))
    return [*places, Place(Level.SLIDE, looped[0])]


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


def kept_word(state: State, now: float, show: Show) -> Iterator[str]:
    """In a visit at rest a control does something just where the screen offers it."""
    visit = step(state, Act(Action.TOUCH), now, show)
    view = screen(visit, show)
    moves = {
        Action.NEXT: view.can_next,
        Action.PREVIOUS: view.can_previous,
        Action.READ_MORE: view.can_read_more,
        Action.TRY_IT: view.can_try,
        Action.PLAY: view.can_play,
    }
    for action, offered in moves.items():
        after = step(visit, Act(action), now + 0.5, show)
        if (after.place != visit.place or after.playing) != offered:
            yield f"{action} is {'offered in vain' if offered else 'not offered'}"


PROMISES = (ways_out, reset, whole_loop, honest_wait, kept_word)
