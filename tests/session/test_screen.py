"""What the screen is told, and what a show has to be."""

from __future__ import annotations

import math
import sys
from types import ModuleType, SimpleNamespace

import pytest

from kiosk.session import Mode, Show


@pytest.mark.parametrize(
    ("acts", "at_home", "following", "previous", "read_more", "play"),
    [
        ([], True, True, True, False, True),
        (["open_slide:1"], False, True, True, True, True),
        (["open_slide:1", "open_detail:0"], False, True, False, False, False),
        (["open_slide:1", "open_detail:1"], False, False, True, False, False),
        (["open_slide:2", "read_more"], False, False, False, False, False),
        (["topics"], False, False, False, False, False),
    ],
)
def test_a_control_is_offered_where_it_does_something(
    guest, acts, at_home, following, previous, read_more, play
):
    screen = guest.does(*acts).screen
    assert screen.at_home == at_home
    assert (screen.can_next, screen.can_previous) == (following, previous)
    assert (screen.can_read_more, screen.can_play) == (read_more, play)
    assert screen.can_back


@pytest.mark.parametrize("acts", [[], ["open_slide:1"], ["open_slide:1", "open_detail:1"]])
def test_the_screen_keeps_its_word(guest, acts):
    """`next` and `previous` change the place just where they are offered."""
    guest.does(*acts)
    for act in ("next", "previous"):
        offered = guest.screen.can_next if act == "next" else guest.screen.can_previous
        before = guest.at
        assert (guest.acts(act).at != before) == offered
        guest.does(*acts)


@pytest.mark.parametrize(("details", "offered"), [((0,), False), ((0, 0), True)])
def test_one_slide_has_no_neighbour_and_two_have(make_show, new_visitor, details, offered):
    screen = new_visitor(make_show(*details)).screen
    assert (screen.can_next, screen.can_previous, screen.can_play) == (offered,) * 3


def test_one_detail_is_enough_to_read_more(make_show, new_visitor):
    assert new_visitor(make_show(1)).screen.can_read_more


def test_the_loop_offers_no_way_back(visitor):
    assert not visitor.screen.can_back
    assert visitor.screen.playing
    assert visitor.screen.mode == "attract"


def test_the_screen_counts_slides_and_details(guest):
    screen = guest.does("open_slide:1", "open_detail:1").screen
    assert (screen.slide, screen.slides, screen.slide_id) == (1, 4, "slide-1")
    assert (screen.detail, screen.details, screen.level) == (1, 2, "detail")


def test_below_the_warning_the_screen_of_the_visit_waits(guest):
    before = guest.does("open_slide:1", "read_more").screen
    under = guest.waits(60).screen
    assert under.mode is Mode.WARNING
    assert (under.level, under.slide, under.detail) == (before.level, before.slide, before.detail)
    assert (before.seconds_left, under.seconds_left) == (0, 20)


def test_a_show_is_the_outline_of_a_deck(monkeypatch):
    """The deck stands in for itself here: the visit reads no more of it than this."""
    read = []

    def reading_seconds(slide, language, timing):
        read.append((slide.id, language))
        return 12.0

    deck_package = ModuleType("kiosk.deck")
    deck_package.reading_seconds = reading_seconds
    deck_package.sheets_of = lambda deck: SimpleNamespace(find={"term/a": 1}.get)
    monkeypatch.setitem(sys.modules, "kiosk.deck", deck_package)
    slides = (
        SimpleNamespace(id="a", details=("x", "y"), loop=True, behind=None, on_face=None),
        SimpleNamespace(id="b", details=(), loop=False, behind=None, on_face=None),
        slide_with("demo", SimpleNamespace(kind="bb84", loop=True, seconds=22.0)),
        slide_with("topic", SimpleNamespace(kind="bb84", loop=True, seconds=22.0)),
        slide_with("topic", SimpleNamespace(kind="bb84", loop=False, seconds=22.0)),
    )
    timing = SimpleNamespace(dwell=None, idle=50.0, warning=25.0)
    show = Show.of(SimpleNamespace(slides=slides, languages=("ru", "en"), timing=timing))
    outlines = [(s.id, s.details, s.loop) for s in show.slides]
    assert outlines[:2] == [("a", 2, True), ("b", 0, False)]
    assert [s.demo for s in show.slides] == [None, None, None, 22.0, 0.0]
    assert [s.least_dwell for s in show.slides] == [0.0, 0.0, 22.0, 0.0, 0.0]
    assert [show.has_sheet(key) for key in ("term/a", "term/b")] == [True, False]
    assert (show.languages, show.idle, show.warning) == (("ru", "en"), 50.0, 25.0)
    assert [show.dwell_of(1, "ru") for _ in range(3)] == [12.0] * 3
    assert read == [("b", "ru")]


def slide_with(kind, demo):
    behind, on_face = (None, demo) if kind == "demo" else (demo, None)
    return SimpleNamespace(id=kind, details=(), loop=True, behind=behind, on_face=on_face)


@pytest.mark.parametrize(
    "wrong",
    [
        {"details": ()},
        {"languages": ()},
        {"details": (0, -1)},
        {"idle": 0.0},
        {"idle": math.nan},
        {"warning": -1.0},
        {"warning": math.nan},
        {"demos": {0: -1.0}},
        {"demos": {0: math.nan}},
        {"demos": {0: math.inf}},
    ],
)
def test_an_impossible_show_is_refused(make_show, wrong):
    details = wrong.pop("details", (0,))
    with pytest.raises(ValueError, match=r"show needs|fewer than no|must be longer|must take"):
        make_show(*details, **wrong)
