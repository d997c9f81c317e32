"""Demonstrations that the loop, or a visit that plays, shows by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.session import Level, Mode, SlideOutline

SLIDE, DETAIL, DEMO, TOPICS = Level.SLIDE, Level.DETAIL, Level.DEMO, Level.TOPICS


@pytest.fixture
def show(make_show):
    """Three slides of 10 s; the loop plays what is behind the second for 22 s, not the third's."""
    return make_show(0, 2, 0, demos={1: 22.0, 2: 0.0})


@pytest.fixture
def audience(visitor):
    """Somebody before the loop, when the demonstration has just come."""
    return visitor.waits(10).waits(10)


def alone(make_show, demo):
    return make_show(0, demos={0: demo})


def places(visitor, count):
    return [visitor.waits(visitor.due).at for _ in range(count)]


def test_the_loop_plays_a_demonstration_after_its_slide(visitor):
    one_round = [(SLIDE, 1, 0), (DEMO, 1, 0), (SLIDE, 2, 0), (SLIDE, 0, 0)]
    assert places(visitor, 8) == one_round * 2
    assert visitor.mode is Mode.ATTRACT


def test_a_demonstration_stays_as_long_as_the_loop_plays_it(audience):
    assert (audience.at, audience.due) == ((DEMO, 1, 0), 22)
    assert audience.waits(21.9).at == (DEMO, 1, 0)
    assert audience.waits(0.1).at == (SLIDE, 2, 0)


def test_no_demonstration_is_short_enough_to_flash(make_show, new_visitor):
    visitor = new_visitor(make_show(0, 0, demos={0: 0.01})).waits(10)
    assert (visitor.at, visitor.due) == ((DEMO, 0, 0), 1)


def test_a_long_absence_of_the_clock_moves_the_loop_by_one_place(visitor):
    assert visitor.waits(10).waits(3600).at == (DEMO, 1, 0)
    assert visitor.waits(3600).at == (SLIDE, 2, 0)


def test_a_demonstration_on_the_slide_itself_is_played_to_its_end(make_show, new_visitor):
    slides = SlideOutline("a", least_dwell=22.0), SlideOutline("b", least_dwell=5.0)
    visitor = new_visitor(replace(make_show(0), slides=slides))
    assert visitor.due == 22
    assert visitor.waits(22).due == 10


@pytest.mark.parametrize("least", [-1.0, float("nan"), float("inf")])
def test_an_impossible_least_dwell_is_refused(make_show, least):
    with pytest.raises(ValueError, match="must take"):
        replace(make_show(0), slides=(SlideOutline("a", least_dwell=least),))


@pytest.mark.parametrize("act", ["touch", "pause", "next", "previous", "read_more", "try_it"])
def test_a_touch_opens_the_visit_right_at_the_demonstration(audience, act):
    audience.acts(act)
    assert (audience.mode, audience.at) == (Mode.VISIT, (DEMO, 1, 0))
    assert not audience.screen.playing
    assert audience.waits(59).at == (DEMO, 1, 0)


@pytest.mark.parametrize(
    ("act", "place"),
    [
        ("back", (SLIDE, 1, 0)),
        ("home", (SLIDE, 0, 0)),
        ("topics", (TOPICS, 1, 0)),
        ("open_slide:2", (SLIDE, 2, 0)),
    ],
)
def test_a_control_at_the_demonstration_does_what_it_says(audience, act, place):
    assert audience.screen.can_back
    audience.does(act)
    assert (audience.mode, audience.at, audience.screen.playing) == (Mode.VISIT, place, False)


def test_another_language_is_chosen_at_the_demonstration(audience):
    screen = audience.acts("language", "ru").screen
    assert (screen.mode, screen.level, screen.language) == (Mode.VISIT, DEMO, "ru")


def test_a_sheet_opens_over_the_demonstration(audience):
    audience.show = replace(audience.show, has_sheet={"how/bb84"}.__contains__)
    screen = audience.acts("open_sheet", "how/bb84").screen
    assert (screen.mode, screen.level, screen.sheet) == (Mode.VISIT, DEMO, "how/bb84")


@pytest.mark.parametrize("after", [0.0, 0.39])
@pytest.mark.parametrize(
    ("act", "place"),
    [
        ("touch", (SLIDE, 1, 0)),
        ("back", (SLIDE, 1, 0)),
        ("next", (SLIDE, 2, 0)),
        ("previous", (SLIDE, 0, 0)),
        ("read_more", (DETAIL, 1, 0)),
        ("open_detail:1", (DETAIL, 1, 1)),
        ("try_it", (DEMO, 1, 0)),
        ("open_sheet:how/bb84", (SLIDE, 1, 0)),
    ],
)
def test_an_act_as_the_demonstration_comes_was_meant_for_the_slide(audience, act, place, after):
    audience.show = replace(audience.show, has_sheet={"how/bb84"}.__contains__)
    name, _, argument = act.partition(":")
    audience.acts(name, int(argument) if argument.isdigit() else argument, after)
    assert (audience.mode, audience.at) == (Mode.VISIT, place)
    assert audience.screen.sheet == ""


@pytest.mark.parametrize("after", [0.0, 0.39])
@pytest.mark.parametrize(
    ("act", "place"),
    [
        ("touch", (DEMO, 1, 0)),
        ("next", (DEMO, 1, 0)),
        ("try_it", (DEMO, 1, 0)),
        ("play", (DEMO, 1, 0)),
        ("back", (SLIDE, 1, 0)),
        ("topics", (TOPICS, 1, 0)),
    ],
)
def test_an_act_as_the_demonstration_goes_was_meant_for_it(audience, act, place, after):
    audience.waits(22).acts(act, after=after)
    assert (audience.mode, audience.at) == (Mode.VISIT, place)
    assert not audience.screen.playing


def test_the_act_that_finds_the_time_over_is_meant_for_what_was_there(visitor):
    assert visitor.waits(10).acts("read_more", after=10).at == (DETAIL, 1, 0)


def test_the_act_that_finds_the_demonstration_over_is_meant_for_it(audience):
    assert audience.acts("next", after=22).at == (DEMO, 1, 0)


def test_an_act_a_little_later_is_meant_for_what_is_on_view(audience):
    assert audience.acts("next", after=0.41).at == (DEMO, 1, 0)


def test_back_from_the_loops_demonstration_keeps_the_pace_of_all_changes(audience):
    audience.acts("back").acts("try_it", after=0.2)
    assert audience.at == (SLIDE, 1, 0)


def test_a_finger_that_comes_down_does_not_stop_the_demonstration(audience):
    assert audience.acts("presence", after=21).mode is Mode.ATTRACT
    assert audience.waits(1).at == (SLIDE, 2, 0)


def test_a_visit_that_plays_plays_demonstrations_as_well(guest):
    guest.acts("play")
    assert places(guest, 3) == [(SLIDE, 1, 0), (DEMO, 1, 0), (SLIDE, 2, 0)]
    assert guest.screen.playing


def test_pausing_at_the_demonstration_stays_there(guest):
    guest.acts("play").waits(10).waits(10).acts("pause")
    assert (guest.at, guest.screen.playing) == ((DEMO, 1, 0), False)
    assert guest.acts("play").screen.playing is False


def test_a_demonstration_interrupted_by_the_warning_gets_its_whole_time(make_show, new_visitor):
    show = make_show(0, 0, idle=15.0, demos={0: 22.0})
    guest = new_visitor(show).does("touch", "play").waits(10).waits(5)
    assert (guest.mode, guest.at) == (Mode.WARNING, (DEMO, 0, 0))
    assert guest.waits(19).acts("touch", after=0).at == (DEMO, 0, 0)
    assert (guest.mode, guest.screen.playing, guest.due) == (Mode.VISIT, True, 15)
    assert guest.acts("presence", after=14).waits(8).at == (SLIDE, 1, 0)


def test_what_does_not_work_under_a_warning_stays(make_show, new_visitor):
    show = make_show(0, 0, idle=15.0, demos={0: 22.0})
    guest = new_visitor(show).does("touch", "play").waits(10).waits(5)
    assert (guest.fails(0).mode, guest.at) == (Mode.WARNING, (DEMO, 0, 0))


def test_the_loop_goes_on_from_a_demonstration_that_cannot_be_shown(audience):
    assert audience.fails(1, after=0.5).at == (DEMO, 1, 0)
    assert audience.fails(2, after=0.6).at == (DEMO, 1, 0)
    assert audience.fails(1, after=0).at == (SLIDE, 2, 0)


def test_a_slide_that_cannot_be_shown_is_followed_by_its_demonstration(visitor):
    assert visitor.waits(10).fails(1).at == (DEMO, 1, 0)


def test_a_slide_outside_the_loop_keeps_its_demonstration_out_of_it(make_show, new_visitor):
    slides = (SlideOutline("a"), SlideOutline("b", loop=False, demo=22.0), SlideOutline("c"))
    visitor = new_visitor(replace(make_show(0), slides=slides))
    assert places(visitor, 2) == [(SLIDE, 2, 0), (SLIDE, 0, 0)]


def test_a_loop_of_one_slide_goes_to_its_demonstration_and_back(make_show, new_visitor):
    visitor = new_visitor(alone(make_show, 22.0))
    assert (visitor.due, visitor.waits(10).at, visitor.due) == (10, (DEMO, 0, 0), 22)
    assert places(visitor, 3) == [(SLIDE, 0, 0), (DEMO, 0, 0), (SLIDE, 0, 0)]
    assert visitor.screen.can_play


def test_a_loop_of_one_slide_rests_if_it_leaves_the_demonstration_out(make_show, new_visitor):
    visitor = new_visitor(alone(make_show, 0.0))
    assert visitor.due is None
    assert visitor.waits(1000).at == (SLIDE, 0, 0)
    assert not visitor.screen.can_play
    assert visitor.does("play", "try_it").at == (DEMO, 0, 0)
    assert visitor.waits(80).mode is Mode.ATTRACT


def test_the_only_slide_and_its_demonstration_play_in_a_visit(make_show, new_visitor):
    guest = new_visitor(alone(make_show, 22.0)).does("touch", "play")
    assert places(guest, 3) == [(DEMO, 0, 0), (SLIDE, 0, 0), (DEMO, 0, 0)]
    assert guest.fails(0).at == (SLIDE, 0, 0)


def test_of_many_slides_the_only_one_in_the_loop_plays_its_demonstration(make_show, new_visitor):
    slides = (SlideOutline("a", demo=22.0), SlideOutline("b", loop=False))
    visitor = new_visitor(replace(make_show(0), slides=slides))
    assert places(visitor, 2) == [(DEMO, 0, 0), (SLIDE, 0, 0)]


def test_a_reload_goes_on_with_the_demonstration_where_it_was(audience, show):
    audience.waits(12).reloads(replace(show, slides=show.slides[1:]))
    assert (audience.mode, audience.at, audience.due) == (Mode.ATTRACT, (DEMO, 0, 0), 10)


@pytest.mark.parametrize("demo", [0.0, None])
def test_a_demonstration_that_the_loop_plays_no_more_leads_to_its_slide(audience, show, demo):
    changed = replace(show.slides[1], demo=demo)
    audience.waits(9).reloads(replace(show, slides=(show.slides[0], changed)))
    assert (audience.mode, audience.at, audience.due) == (Mode.ATTRACT, (SLIDE, 1, 0), 10)


def test_a_visit_plays_on_with_the_last_slide_left_and_its_demonstration(guest, show):
    guest.acts("play").waits(10).reloads(replace(show, slides=show.slides[1:2]))
    assert places(guest, 2) == [(DEMO, 0, 0), (SLIDE, 0, 0)]
    assert guest.screen.playing


def test_the_last_slide_left_comes_to_rest_with_its_visitor(guest, show):
    guest.acts("play").waits(10).waits(10)
    only = replace(show.slides[1], demo=0.0)
    guest.reloads(replace(show, slides=(only,)))
    assert (guest.at, guest.screen.playing) == ((DEMO, 0, 0), False)


@pytest.mark.parametrize(
    ("demo", "place"), [(5.0, (DEMO, 0, 0)), (0.0, (DEMO, 0, 0)), (None, (SLIDE, 0, 0))]
)
def test_a_touch_after_a_reload_is_still_meant_for_what_moved_away(audience, show, demo, place):
    changed = replace(show.slides[1], demo=demo)
    audience.waits(22).reloads(replace(show, slides=(changed, show.slides[2])))
    assert audience.acts("touch", after=0.1).at == place


def test_a_demonstration_that_moved_away_and_is_gone_is_not_brought_back(audience, show):
    another = SlideOutline("another", demo=22.0)
    slides = (show.slides[0], another, show.slides[2])
    audience.waits(22).reloads(replace(show, slides=slides))
    assert audience.acts("touch", after=0.1).at == (SLIDE, 2, 0)
