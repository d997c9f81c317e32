"""Nobody can make the wall flash: the pace of changes that visitors ask for."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kiosk.session import Level, Mode


def test_hammering_changes_the_screen_three_times_a_second_at_most(guest):
    places = [guest.acts("next", after=0.05).at for _ in range(100)]
    changes = sum(a != b for a, b in pairwise(places))
    assert 12 <= changes <= 15


@pytest.mark.parametrize(
    "act", ["next", "previous", "home", "back", "topics", "open_slide:3", "read_more"]
)
def test_a_change_too_soon_after_the_last_is_dropped(guest, act):
    name, _, argument = act.partition(":")
    guest.acts("open_slide", 1).acts(name, int(argument) if argument else None, after=0.34)
    assert guest.at == (Level.SLIDE, 1, 0)
    guest.acts(name, int(argument) if argument else None, after=0.02)
    assert guest.at != (Level.SLIDE, 1, 0)


def test_a_dropped_act_is_still_a_touch(guest):
    guest.acts("comfort_open").acts("next").waits(0.1).acts("next", after=0.1)
    assert guest.due == 60
    assert guest.waits(59.9).mode is Mode.VISIT


def test_a_dropped_back_out_of_the_visit_is_still_a_touch(guest):
    guest.acts("next").acts("home").acts("back", after=0.3)
    assert (guest.mode, guest.due) == (Mode.VISIT, 60)


def test_a_dropped_act_still_stops_the_playing_but_not_the_strip(guest):
    guest.acts("next").acts("play", after=0.1).acts("comfort_open", after=0.1)
    guest.acts("next", after=0.1)
    assert not guest.screen.playing
    assert guest.screen.comfort_open


def test_choices_are_not_slowed_down(guest):
    guest.acts("next").acts("language", "ru", after=0).acts("larger_text", after=0)
    guest.acts("less_motion", after=0)
    assert guest.screen.language == "ru"
    assert guest.screen.comfort.larger_text
    assert guest.screen.comfort.less_motion


def test_contrast_changes_the_whole_screen_and_keeps_the_pace(guest):
    guest.acts("high_contrast").acts("high_contrast", after=0.1)
    assert guest.screen.comfort.high_contrast
    assert not guest.acts("high_contrast", after=0.3).screen.comfort.high_contrast


def test_an_act_that_changes_nothing_does_not_slow_the_next(guest):
    guest.acts("home").acts("next", after=0)
    assert guest.at == (Level.SLIDE, 1, 0)


def test_the_visit_ends_at_the_pace_of_all_changes(guest):
    guest.acts("topics").acts("back").acts("back", after=0.1)
    assert guest.mode is Mode.VISIT
    assert guest.acts("back", after=0.3).mode is Mode.ATTRACT


def test_a_double_tap_on_back_does_not_reopen_the_visit(guest):
    guest.acts("back").acts("back", after=0.2)
    assert guest.mode is Mode.ATTRACT
    assert guest.acts("touch", after=0).mode is Mode.VISIT


def test_the_loop_keeps_its_own_time(visitor):
    visitor.acts("touch").acts("next").acts("play", after=0.1)
    assert visitor.waits(10).at == (Level.SLIDE, 2, 0)
