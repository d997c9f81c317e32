"""A new deck under a running visit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.session import Level, Mode
from kiosk.session import visitor as of_visitor


def without(show, *gone):
    return replace(show, slides=tuple(s for i, s in enumerate(show.slides) if i not in gone))


def test_the_same_deck_changes_nothing(guest, show):
    guest.does("open_slide:1", "open_detail:1", "larger_text")
    before = guest.state
    assert guest.reloads(replace(show)).state == before


def test_the_slide_is_followed_by_its_id(guest, show):
    guest.acts("open_slide", 2).reloads(without(show, 0))
    assert guest.at == (Level.SLIDE, 1, 0)
    assert guest.screen.slide_id == "slide-2"


def test_the_detail_is_kept_with_its_slide(guest, show):
    guest.does("open_slide:1", "open_detail:1").reloads(without(show, 0))
    assert guest.at == (Level.DETAIL, 0, 1)


def test_a_detail_that_is_gone_leads_to_its_slide(guest, make_show):
    guest.does("open_slide:1", "open_detail:1").reloads(make_show(0, 1))
    assert guest.at == (Level.SLIDE, 1, 0)


def test_a_renamed_slide_stays_on_view(guest, show):
    renamed = replace(show.slides[1], id="another")
    guest.does("open_slide:1", "read_more")
    guest.reloads(replace(show, slides=(show.slides[0], renamed, *show.slides[2:])))
    assert guest.at == (Level.SLIDE, 1, 0)


def test_a_slide_that_is_gone_at_the_end_leads_to_the_last(guest, show):
    guest.acts("open_slide", 3).reloads(without(show, 2, 3))
    assert guest.at == (Level.SLIDE, 1, 0)


def test_the_grid_stays_open(guest, show):
    guest.does("open_slide:3", "topics").reloads(without(show, 3))
    assert guest.at == (Level.TOPICS, 2, 0)


@pytest.mark.parametrize(("languages", "kept"), [(("de", "ru"), "ru"), (("de", "en"), "de")])
def test_the_visitors_language_is_kept_if_it_is_offered(guest, show, languages, kept):
    guest.acts("language", "ru").reloads(replace(show, languages=languages))
    assert guest.screen.language == kept


def test_the_loop_takes_the_new_decks_first_language(visitor, show):
    visitor.reloads(replace(show, languages=("ru", "en")))
    assert visitor.screen.language == "ru"


def test_a_visitors_language_outlives_a_change_of_the_first(guest, show):
    guest.reloads(replace(show, languages=("ru", "en")))
    assert guest.screen.language == "en"


@pytest.mark.parametrize(("seconds", "mode"), [(0, Mode.VISIT), (60, Mode.WARNING)])
def test_the_mode_and_its_time_are_kept(guest, show, seconds, mode):
    guest.waits(seconds)
    due = guest.due
    guest.reloads(without(show, 3))
    assert (guest.mode, guest.due) == (mode, due)


def test_the_loop_goes_on_where_it_was(visitor, show):
    visitor.waits(10).waits(4).reloads(without(show, 0))
    assert (visitor.mode, visitor.at, visitor.due) == (Mode.ATTRACT, (Level.SLIDE, 0, 0), 6)


def test_another_slide_gets_its_whole_dwell(visitor, show):
    visitor.waits(10).waits(4).reloads(without(show, 1))
    assert visitor.due == 10


def test_an_act_after_a_reload_is_still_meant_for_the_slide_that_moved_away(visitor, show):
    visitor.waits(10).waits(10).reloads(without(show, 0)).acts("touch", after=0.1)
    assert visitor.screen.slide_id == "slide-1"


def test_a_slide_that_moved_away_and_is_gone_is_not_brought_back(visitor, show):
    visitor.waits(10).waits(10).reloads(without(show, 1)).acts("touch", after=0.1)
    assert visitor.screen.slide_id == "slide-2"


@pytest.mark.parametrize(("gone", "playing"), [((2, 3), True), ((1, 2, 3), False)])
def test_a_visit_plays_on_while_there_are_slides_to_play(guest, show, gone, playing):
    guest.acts("play").reloads(without(show, *gone))
    assert guest.screen.playing == playing


def test_the_loop_plays_even_one_slide(visitor, show):
    visitor.reloads(without(show, 1, 2, 3)).reloads(show)
    assert visitor.waits(10).at == (Level.SLIDE, 1, 0)


def test_the_visit_after_a_reload_ends_as_any_other(guest, make_show):
    small = make_show(0, languages=("ru",))
    guest.does("open_slide:3").reloads(small).waits(80)
    assert guest.mode is Mode.ATTRACT
    assert of_visitor(guest.state).language == "ru"
