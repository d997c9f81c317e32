"""What lies over a view, what holds the idle time back, and slides that are not in the loop."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.session import Level, Mode, SlideOutline
from kiosk.session.acts import LONGEST_HOLD

KNOWN = frozenset({"figure/1", "figure/1/0", "term/photon"})


@pytest.fixture
def guest(make_show, new_visitor):
    """Somebody in the second slide's first detail, in a show with three sheets."""
    show = replace(make_show(0, 2, 1, 0), has_sheet=KNOWN.__contains__)
    return new_visitor(show).does("touch", "open_slide:1", "read_more")


def test_a_sheet_opens_over_the_view_and_back_closes_it(guest):
    guest.acts("open_sheet", "figure/1")
    assert guest.screen.sheet == "figure/1"
    assert guest.at == (Level.DETAIL, 1, 0)
    guest.acts("back")
    assert guest.screen.sheet == ""
    assert guest.at == (Level.DETAIL, 1, 0)


@pytest.mark.parametrize("key", ["figure/2", "", None, 3])
def test_what_does_not_exist_does_not_open(guest, key):
    assert guest.acts("open_sheet", key).screen.sheet == ""


@pytest.mark.parametrize("name", ["next", "previous", "play"])
def test_below_a_sheet_nothing_moves(guest, name):
    guest.acts("open_sheet", "term/photon")
    here = guest.at
    guest.acts(name)
    assert (guest.at, guest.screen.sheet, guest.screen.playing) == (here, "term/photon", False)
    assert not guest.screen.can_next
    assert not guest.screen.can_previous


@pytest.mark.parametrize("name", ["home", "topics", "open_slide:3", "open_detail:1"])
def test_whatever_leads_elsewhere_closes_the_sheet(guest, name):
    guest.acts("open_sheet", "term/photon").does(name)
    assert guest.screen.sheet == ""


def test_a_language_is_chosen_under_the_sheet(guest):
    guest.acts("open_sheet", "term/photon").acts("language", "ru")
    assert (guest.screen.sheet, guest.screen.language) == ("term/photon", "ru")


def test_a_touch_in_the_loop_opens_the_visit_with_the_sheet(guest, new_visitor):
    visitor = new_visitor(guest.show).acts("open_sheet", "term/photon")
    assert (visitor.mode, visitor.screen.sheet) == (Mode.VISIT, "term/photon")


def test_below_a_sheet_nobody_reads_on(guest):
    guest.does("open_slide:1").acts("open_sheet", "term/photon").acts("read_more")
    assert (guest.at, guest.screen.sheet) == ((Level.SLIDE, 1, 0), "term/photon")


def test_a_sheet_of_a_slide_that_was_not_meant_does_not_open(guest, new_visitor):
    visitor = new_visitor(guest.show)
    visitor.waits(visitor.due).acts("open_sheet", "figure/1", after=0.1)
    assert (visitor.mode, visitor.at, visitor.screen.sheet) == (Mode.VISIT, (Level.SLIDE, 0, 0), "")


def test_the_next_visitor_finds_no_sheet(guest):
    guest.acts("open_sheet", "figure/1").waits(60 + 20)
    assert (guest.mode, guest.screen.sheet) == (Mode.ATTRACT, "")


def test_a_reload_keeps_a_sheet_that_is_still_there(guest):
    guest.acts("open_sheet", "figure/1")
    assert guest.reloads(guest.show).screen.sheet == "figure/1"
    assert guest.reloads(replace(guest.show, has_sheet=lambda _: False)).screen.sheet == ""


def test_sheets_do_not_flash(guest):
    guest.acts("open_sheet", "figure/1").acts("back", after=0.1)
    assert guest.screen.sheet == "figure/1"


def test_what_is_busy_holds_the_idle_time_back(guest):
    for _ in range(9):
        assert guest.acts("busy", after=30).mode is Mode.VISIT
    assert guest.waits(59).mode is Mode.VISIT


def test_what_is_busy_for_ever_is_not_listened_to_for_ever(guest):
    for _ in range(round(LONGEST_HOLD / 30)):
        guest.acts("busy", after=30)
    assert guest.mode is Mode.VISIT
    guest.acts("busy", after=30).acts("busy", after=30)
    assert guest.mode is Mode.WARNING


def test_a_touch_lets_what_is_busy_hold_on_once_more(guest):
    for _ in range(round(LONGEST_HOLD / 30)):
        guest.acts("busy", after=30)
    guest.acts("touch")
    for _ in range(5):
        assert guest.acts("busy", after=30).mode is Mode.VISIT


def test_busy_neither_opens_a_visit_nor_ends_the_warning(guest, new_visitor):
    assert new_visitor(guest.show).acts("busy").mode is Mode.ATTRACT
    assert guest.waits(61).acts("busy").mode is Mode.WARNING


def test_the_loop_goes_on_from_a_slide_that_cannot_be_shown(visitor):
    assert visitor.fails(0).at == (Level.SLIDE, 1, 0)


def test_the_loop_goes_on_only_from_the_slide_on_view(visitor):
    assert visitor.fails(2).at == (Level.SLIDE, 0, 0)


def test_failures_do_not_make_the_loop_flash(visitor):
    assert visitor.fails(0, after=0.5).at == (Level.SLIDE, 0, 0)
    assert visitor.fails(0, after=0.6).at == (Level.SLIDE, 1, 0)


def test_a_visitor_stays_on_a_slide_that_cannot_be_shown(guest):
    guest.does("open_slide:1")
    assert guest.fails(1).at == (Level.SLIDE, 1, 0)


def test_the_loop_leaves_out_what_is_not_for_it(make_show, new_visitor):
    slides = tuple(SlideOutline(f"slide-{n}", 0, loop=n != 1) for n in range(4))
    visitor = new_visitor(replace(make_show(0), slides=slides))
    seen = [visitor.waits(10).at[1] for _ in range(4)]
    assert seen == [2, 3, 0, 2]
    assert visitor.does("touch", "home", "next").at[1] == 1, "a visitor gets everywhere"


def test_a_loop_of_nothing_shows_all(make_show, new_visitor):
    slides = tuple(SlideOutline(f"slide-{n}", 0, loop=False) for n in range(3))
    visitor = new_visitor(replace(make_show(0), slides=slides))
    assert [visitor.waits(10).at[1] for _ in range(3)] == [1, 2, 0]


def test_a_loop_of_one_slide_stands_still(make_show, new_visitor):
    slides = (SlideOutline("slide-0"), SlideOutline("slide-1", 0, loop=False))
    visitor = new_visitor(replace(make_show(0), slides=slides))
    assert visitor.due is None
    assert visitor.waits(1000).at[1] == 0
