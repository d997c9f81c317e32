"""The warning, the reset, and what the clock may do meanwhile."""

from __future__ import annotations

import math

import pytest

from kiosk.session import Level, Mode
from kiosk.session import visitor as of_visitor

DAY = 86_400.0
JUMPS = [3600.0, 50 * DAY, 2**31 / 1000, 2**32 / 1000]


def test_the_warning_comes_after_the_idle_time(guest):
    assert guest.waits(59.9).mode is Mode.VISIT
    assert guest.waits(0.2).mode is Mode.WARNING


def test_every_act_puts_the_warning_off(guest):
    for _ in range(10):
        assert guest.waits(50).acts("touch").mode is Mode.VISIT


def test_the_countdown_goes_from_the_warning_time_to_one(guest):
    guest.waits(60)
    shown = [guest.screen.seconds_left]
    shown += [guest.waits(guest.due).screen.seconds_left for _ in range(20)]
    assert shown == [*range(20, 0, -1), 0]
    assert guest.now == 81


def test_without_a_warning_time_the_visit_ends_at_once(make_show, new_visitor):
    guest = new_visitor(make_show(0, 0, idle=0.5, warning=0.0)).acts("touch")
    assert guest.waits(0.4).mode is Mode.VISIT
    assert guest.waits(0.1).mode is Mode.ATTRACT


def test_a_countdown_of_broken_seconds_rounds_up(make_show, new_visitor):
    guest = new_visitor(make_show(0, 0, warning=2.5)).acts("touch").waits(60)
    assert (guest.screen.seconds_left, guest.due) == (3, 0.5)
    assert guest.waits(0.5).screen.seconds_left == 2


@pytest.mark.parametrize(
    "act", ["touch", "next", "home", "back", "topics", "play", "larger_text", "comfort_open"]
)
def test_any_act_stays_and_does_nothing_else(guest, act):
    guest.does("open_slide:1", "read_more", "comfort_open").waits(60)
    assert guest.mode is Mode.WARNING
    before = of_visitor(guest.state)
    guest.acts(act)
    assert guest.mode is Mode.VISIT
    assert of_visitor(guest.waits(59).state) == of_visitor(guest.state)
    assert guest.at == (Level.DETAIL, 1, 0)
    assert guest.screen.comfort_open == before.comfort_open
    assert guest.waits(1).mode is Mode.WARNING


def test_a_visit_that_plays_plays_on_after_the_warning_with_a_whole_dwell(guest):
    guest.acts("play", after=5)
    for _ in range(6):
        guest.waits(10)
    slide = guest.at
    assert guest.mode is Mode.WARNING
    assert guest.waits(15).at == slide
    guest.acts("pause")
    assert (guest.screen.playing, guest.at, guest.due) == (True, slide, 10)


def test_an_act_right_after_staying_is_meant_for_the_slide_on_view(guest):
    guest.acts("play").waits(10).waits(50).acts("touch", after=0).acts("pause", after=0.1)
    assert guest.at == (Level.SLIDE, 1, 0)


def test_a_finger_that_moves_puts_the_warning_off_and_does_nothing_else(guest):
    guest.acts("play").waits(5)
    before = of_visitor(guest.state)
    assert of_visitor(guest.acts("presence").state) == before
    for _ in range(10):
        assert guest.waits(50).acts("presence").mode is Mode.VISIT


def test_a_finger_that_comes_down_in_the_warning_holds_it_until_it_acts(guest):
    guest.acts("next").waits(75).acts("presence")
    assert (guest.mode, guest.screen.seconds_left) == (Mode.WARNING, 20)
    assert guest.waits(19.9).mode is Mode.WARNING
    guest.acts("next", after=0)
    assert (guest.mode, guest.at) == (Mode.VISIT, (Level.SLIDE, 1, 0))


def test_after_the_warning_nothing_is_left_of_the_visitor(visitor):
    beginning = of_visitor(visitor.state)
    visitor.acts("language", "ru").does("larger_text", "high_contrast", "less_motion")
    visitor.does("open_slide:1", "open_detail:1", "comfort_open").waits(60)
    assert visitor.waits(19.9).mode is Mode.WARNING
    assert of_visitor(visitor.waits(0.1).state) == beginning


@pytest.mark.parametrize("jump", JUMPS)
def test_a_leap_of_the_clock_takes_the_visitor_with_it(visitor, jump):
    beginning = of_visitor(visitor.state)
    visitor.acts("language", "ru").does("topics")
    assert of_visitor(visitor.waits(jump).state) == beginning


@pytest.mark.parametrize("jump", JUMPS)
@pytest.mark.parametrize("start", [0.0, 50 * DAY, 2**31 / 1000, 2**32 / 1000])
def test_a_clock_set_back_takes_no_time(show, new_visitor, start, jump):
    guest = new_visitor(show, start).acts("touch").waits(40).waits(-jump)
    assert (guest.mode, guest.due) == (Mode.VISIT, 20)
    assert guest.waits(20).mode is Mode.WARNING


def test_a_clock_that_stands_still_leaves_everything_as_it_is(guest):
    before = guest.state
    for _ in range(1000):
        assert guest.waits(0).state == before


@pytest.mark.parametrize("reading", [math.nan, math.inf, -math.inf])
def test_a_reading_that_is_no_time_is_passed_over(guest, reading):
    now = guest.now
    guest.waits(reading)
    guest.now = now
    assert guest.waits(59).mode is Mode.VISIT
    assert guest.waits(1).mode is Mode.WARNING


@pytest.mark.parametrize("share", [0.1, 0.25, 1 / 3, 7.0])
def test_small_steps_add_up(guest, share):
    for _ in range(round(59 / share)):
        guest.waits(share)
    assert guest.mode is Mode.VISIT
    assert guest.due == pytest.approx(60 - round(59 / share) * share)


def test_an_act_that_comes_too_late_is_the_first_of_a_new_visit(visitor):
    visitor.acts("language", "ru").does("next").acts("larger_text", after=81)
    assert (visitor.mode, visitor.at, visitor.screen.language) == (
        Mode.VISIT,
        (Level.SLIDE, 0, 0),
        "en",
    )
    assert visitor.screen.comfort.larger_text


def test_waiting_is_never_longer_than_an_hour(make_show, new_visitor):
    visitor = new_visitor(make_show(0, 0, idle=9e9, warning=9e9, dwell=lambda *_: 1e9))
    assert visitor.due == 3600
    assert visitor.acts("touch").due == 3600
