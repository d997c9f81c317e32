"""A show that staff hold stands still, for the loop alone."""

from __future__ import annotations

import pytest

from kiosk.session import Act, Action, Level, Mode, Show, SlideOutline, Tick, follow, initial, step

SHOW = Show(
    (
        SlideOutline("one", details=1, demo=5.0),
        SlideOutline("two", demo=0.0),
        SlideOutline("three"),
    ),
    ("en",),
    60.0,
    20.0,
    lambda *_: 10.0,
)
HELD = SHOW.held()


def later(show: Show, *times: float):
    state = initial(show, 0.0)
    for now in times:
        state = step(state, Tick(), now, show)
    return state


def test_the_loop_stands_still_for_as_long_as_it_takes() -> None:
    assert later(SHOW, 10.0).place != initial(SHOW, 0.0).place
    assert later(HELD, 10.0, 1800.0, 86400.0 * 365).place == initial(HELD, 0.0).place


def test_a_demonstration_that_the_loop_was_playing_stands_still_too() -> None:
    playing = later(SHOW, 10.0)
    assert playing.place.level is Level.DEMO
    held = step(follow(playing, SHOW, HELD), Tick(), 3600.0, HELD)
    assert held.place == playing.place


def test_what_the_loop_leaves_out_is_not_put_in() -> None:
    assert [slide.demo and True for slide in HELD.slides] == [True, 0.0, None]


@pytest.mark.parametrize("action", [Action.NEXT, Action.READ_MORE, Action.TRY_IT])
def test_visitors_go_where_they_like_and_are_forgotten_as_ever(action: Action) -> None:
    state = step(initial(HELD, 0.0), Act(action), 1.0, HELD)
    assert state.place != initial(HELD, 0.0).place
    for now in (61.0, 81.0):
        state = step(state, Tick(), now, HELD)
    assert state.mode is Mode.ATTRACT
    assert state.place == initial(HELD, 0.0).place


def test_let_go_it_moves_on() -> None:
    held = later(HELD, 100.0)
    free = follow(held, HELD, SHOW)
    assert step(free, Tick(), 100.1, SHOW).place != held.place
