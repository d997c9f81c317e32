"""The attract loop, and how a visit begins."""

from __future__ import annotations

import math

import pytest

from kiosk.session import Comfort, Level, Mode
from kiosk.session import visitor as of_visitor


def test_slides_follow_each_other_after_their_dwell_and_wrap(visitor):
    assert visitor.waits(9.9).at == (Level.SLIDE, 0, 0)
    assert [visitor.waits(10).at[1] for _ in range(5)] == [1, 2, 3, 0, 1]
    assert visitor.mode is Mode.ATTRACT


def test_the_dwell_is_that_of_the_slide_in_the_loops_language(make_show, new_visitor):
    dwells = {(0, "ru"): 5.0, (1, "ru"): 30.0}
    show = make_show(0, 0, languages=("ru", "en"), dwell=lambda *key: dwells[key])
    visitor = new_visitor(show)
    assert visitor.due == 5
    assert visitor.waits(5).due == 30


@pytest.mark.parametrize("dwell", [0.0, -3.0, math.nan])
def test_no_dwell_is_short_enough_to_flash(make_show, new_visitor, dwell):
    visitor = new_visitor(make_show(0, 0, dwell=lambda _, __: dwell))
    assert visitor.due == 1
    assert visitor.waits(0.9).at[1] == 0


def test_a_long_absence_of_the_clock_moves_the_loop_by_one_slide(visitor):
    visitor.waits(8 * 3600)
    assert visitor.at == (Level.SLIDE, 1, 0)
    assert visitor.due == 10


def test_a_finger_that_comes_down_does_not_open_the_visit_yet(visitor):
    before = visitor.waits(9).state
    assert visitor.acts("presence", after=0).state == before
    assert visitor.waits(1).at == (Level.SLIDE, 1, 0)


def test_a_touch_opens_the_visit_on_the_very_slide(visitor):
    visitor.waits(10).acts("touch")
    assert (visitor.mode, visitor.at) == (Mode.VISIT, (Level.SLIDE, 1, 0))
    assert not visitor.screen.playing


@pytest.mark.parametrize(
    ("act", "argument", "place"),
    [
        ("next", None, (Level.SLIDE, 2, 0)),
        ("previous", None, (Level.SLIDE, 0, 0)),
        ("home", None, (Level.SLIDE, 0, 0)),
        ("topics", None, (Level.TOPICS, 1, 0)),
        ("read_more", None, (Level.DETAIL, 1, 0)),
        ("open_detail", 1, (Level.DETAIL, 1, 1)),
        ("open_slide", 3, (Level.SLIDE, 3, 0)),
        ("pause", None, (Level.SLIDE, 1, 0)),
        ("back", None, (Level.SLIDE, 1, 0)),
        ("comfort_open", None, (Level.SLIDE, 1, 0)),
    ],
)
def test_a_control_does_what_it_says_and_opens_the_visit(visitor, act, argument, place):
    visitor.waits(10).acts(act, argument)
    assert (visitor.mode, visitor.at) == (Mode.VISIT, place)
    assert not visitor.screen.playing


def test_a_choice_in_the_loop_opens_the_visit_with_it(visitor):
    visitor.acts("language", "ru").acts("larger_text")
    assert visitor.mode is Mode.VISIT
    assert visitor.screen.language == "ru"
    assert visitor.screen.comfort == Comfort(larger_text=True)


def test_play_opens_a_visit_that_plays(visitor):
    visitor.acts("play")
    assert (visitor.mode, visitor.screen.playing) == (Mode.VISIT, True)


@pytest.mark.parametrize(
    ("act", "place"),
    [
        ("touch", (Level.SLIDE, 1, 0)),
        ("pause", (Level.SLIDE, 1, 0)),
        ("read_more", (Level.DETAIL, 1, 0)),
        ("next", (Level.SLIDE, 2, 0)),
        ("previous", (Level.SLIDE, 0, 0)),
        ("topics", (Level.TOPICS, 1, 0)),
    ],
)
def test_an_act_just_after_the_slide_moved_away_was_meant_for_it(visitor, act, place):
    visitor.waits(10).waits(10).acts(act, after=0.39)
    assert visitor.at == place


def test_an_act_a_little_later_is_meant_for_the_slide_on_view(visitor):
    visitor.waits(10).waits(10).acts("touch", after=0.41)
    assert visitor.at == (Level.SLIDE, 2, 0)


def test_the_act_that_finds_the_dwell_over_is_meant_for_the_slide_before(visitor):
    visitor.acts("touch", after=10)
    assert visitor.at == (Level.SLIDE, 0, 0)


def test_a_loop_of_one_slide_waits_for_ever_and_can_be_visited(make_show, new_visitor):
    visitor = new_visitor(make_show(0, languages=("en",)))
    assert visitor.due is None
    assert visitor.waits(100).at == (Level.SLIDE, 0, 0)
    assert visitor.does("next", "previous", "play").at == (Level.SLIDE, 0, 0)
    assert (visitor.mode, visitor.screen.playing) == (Mode.VISIT, False)
    assert visitor.waits(80).mode is Mode.ATTRACT


def test_two_loops_are_alike_to_a_visitor_whatever_their_clocks(show, new_visitor):
    early, late = new_visitor(show, 3.0), new_visitor(show, 5e6)
    assert early.state != late.state
    assert of_visitor(early.state) == of_visitor(late.state)
