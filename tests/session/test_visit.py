"""What each act does in a visit."""

from __future__ import annotations

import pytest

from kiosk.session import Comfort, Level, Mode
from kiosk.session import visitor as of_visitor

SLIDE, DETAIL, TOPICS = Level.SLIDE, Level.DETAIL, Level.TOPICS


@pytest.mark.parametrize(
    ("acts", "place"),
    [
        (["touch"], (SLIDE, 0, 0)),
        (["next"], (SLIDE, 1, 0)),
        (["previous"], (SLIDE, 3, 0)),
        (["previous", "next"], (SLIDE, 0, 0)),
        (["open_slide:2"], (SLIDE, 2, 0)),
        (["open_slide:1", "read_more"], (DETAIL, 1, 0)),
        (["open_slide:1", "open_detail:1"], (DETAIL, 1, 1)),
        (["open_slide:1", "read_more", "next"], (DETAIL, 1, 1)),
        (["open_slide:1", "read_more", "next", "next"], (DETAIL, 1, 1)),
        (["open_slide:1", "read_more", "previous"], (DETAIL, 1, 0)),
        (["open_slide:1", "read_more", "open_detail:1"], (DETAIL, 1, 1)),
        (["open_slide:1", "open_detail:1", "read_more"], (DETAIL, 1, 1)),
        (["open_slide:1", "read_more", "home"], (SLIDE, 0, 0)),
        (["open_slide:1", "read_more", "topics"], (TOPICS, 1, 0)),
        (["open_slide:1", "read_more", "open_slide:2"], (SLIDE, 2, 0)),
        (["open_slide:2", "topics", "next"], (TOPICS, 2, 0)),
        (["open_slide:2", "topics", "read_more"], (TOPICS, 2, 0)),
        (["open_slide:2", "topics", "open_detail:0"], (TOPICS, 2, 0)),
        (["topics", "open_slide:3"], (SLIDE, 3, 0)),
        (["next", "open_slide:0"], (SLIDE, 0, 0)),
        (["topics", "home"], (SLIDE, 0, 0)),
        (["read_more"], (SLIDE, 0, 0)),
    ],
)
def test_acts_lead_to_places(guest, acts, place):
    assert guest.does(*acts).at == place
    assert guest.mode is Mode.VISIT


def test_back_leads_up_level_by_level_and_out(guest):
    guest.does("open_slide:1", "open_detail:1")
    places = [guest.acts("back").at for _ in range(3)]
    assert places == [(SLIDE, 1, 0), (TOPICS, 1, 0), (SLIDE, 0, 0)]
    assert guest.mode is Mode.VISIT
    assert guest.acts("back").mode is Mode.ATTRACT


def test_back_at_home_leaves_nothing_of_the_visitor(visitor):
    beginning = of_visitor(visitor.state)
    visitor.acts("language", "ru").does("larger_text", "high_contrast", "comfort_open", "back")
    assert of_visitor(visitor.state) == beginning


@pytest.mark.parametrize(
    ("act", "argument"),
    [
        ("open_slide", 4),
        ("open_slide", -1),
        ("open_slide", "1"),
        ("open_slide", None),
        ("open_detail", 2),
        ("open_detail", -1),
        ("open_detail", None),
        ("language", "xx"),
        ("language", None),
        ("language", 1),
    ],
)
def test_an_argument_that_makes_no_sense_is_only_a_touch(guest, act, argument):
    guest.does("open_slide:1").acts("comfort_open")
    before = of_visitor(guest.state)
    guest.waits(30).acts(act, argument)
    assert of_visitor(guest.state) == before
    assert guest.due == 60


def test_nothing_moves_in_a_visit_that_does_not_play(guest):
    guest.acts("next")
    before = of_visitor(guest.state)
    for _ in range(58):
        assert of_visitor(guest.waits(1).state) == before


def test_play_moves_the_slides_and_the_idle_time_runs_on(guest):
    guest.acts("play")
    assert [guest.waits(10).at[1] for _ in range(5)] == [1, 2, 3, 0, 1]
    assert guest.waits(10).mode is Mode.WARNING


def test_play_gives_the_slide_its_whole_dwell(guest):
    guest.waits(9).acts("play", after=0)
    assert guest.due == 10


@pytest.mark.parametrize(
    "act", ["touch", "next", "pause", "language", "larger_text", "open_slide", "comfort_open"]
)
def test_any_other_act_stops_the_playing(guest, act):
    guest.acts("play").acts(act)
    assert not guest.screen.playing


def test_pausing_just_after_a_slide_moved_away_brings_it_back(guest):
    guest.acts("play").waits(10).acts("pause", after=0.2)
    assert guest.at == (SLIDE, 0, 0)


def test_two_slides_are_enough_to_play(make_show, new_visitor):
    guest = new_visitor(make_show(0, 0)).does("touch", "play")
    assert guest.waits(10).at == (SLIDE, 1, 0)


@pytest.mark.parametrize("act", ["topics", "open_slide:1 read_more"])
def test_nothing_plays_in_the_grid_or_a_detail(guest, act):
    guest.does(*act.split(), "play")
    assert not guest.screen.playing
    assert not guest.screen.can_play


def test_the_language_changes_and_the_place_does_not(guest):
    guest.does("open_slide:1", "read_more").acts("language", "ru")
    assert guest.screen.language == "ru"
    assert guest.at == (DETAIL, 1, 0)


@pytest.mark.parametrize("name", ["larger_text", "high_contrast", "less_motion"])
def test_comfort_is_switched_on_and_off_one_by_one(guest, name):
    assert guest.acts(name).screen.comfort == Comfort(**{name: True})
    assert guest.acts(name).screen.comfort == Comfort()


def test_the_comfort_strip_opens_and_closes_by_its_control(guest):
    assert guest.acts("comfort_open").screen.comfort_open
    assert not guest.acts("comfort_open").screen.comfort_open


@pytest.mark.parametrize("act", ["next", "previous", "home", "topics", "open_slide:2", "back"])
def test_any_navigation_closes_the_comfort_strip(guest, act):
    assert not guest.does("next", "comfort_open", act).screen.comfort_open


@pytest.mark.parametrize("act", ["touch", "pause", "larger_text", "read_more"])
def test_other_acts_leave_the_comfort_strip_open(guest, act):
    assert guest.acts("comfort_open").acts(act).screen.comfort_open


def test_comfort_stays_while_the_visitor_moves_on(guest):
    guest.does("larger_text", "next", "read_more", "back", "topics")
    assert guest.screen.comfort.larger_text


def test_a_deck_without_details_offers_none(make_show, new_visitor):
    guest = new_visitor(make_show(0, 0)).does("touch", "read_more", "open_detail:0")
    assert guest.at == (SLIDE, 0, 0)
    assert not guest.screen.can_read_more
