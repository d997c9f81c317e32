"""A demonstration in a visit: how to get there, what can be done there, and the way back."""

from __future__ import annotations

from dataclasses import asdict, replace

import pytest

from kiosk.session import Level, Mode
from kiosk.session import visitor as of_visitor

SLIDE, DETAIL, DEMO, TOPICS = Level.SLIDE, Level.DETAIL, Level.DEMO, Level.TOPICS
HOW = "how/bb84"


@pytest.fixture
def show(make_show):
    """Four slides; behind the second are two details and a demonstration, the third has one
    that the loop leaves out.
    """
    return replace(make_show(0, 2, 0, 0, demos={1: 22.0, 2: 0.0}), has_sheet={HOW}.__contains__)


@pytest.fixture
def player(guest):
    """Somebody at the second slide's demonstration."""
    return guest.does("open_slide:1", "try_it")


@pytest.mark.parametrize(
    ("acts", "place"),
    [
        (["open_slide:1", "try_it"], (DEMO, 1, 0)),
        (["open_slide:2", "try_it"], (DEMO, 2, 0)),
        (["open_slide:1", "read_more", "try_it"], (DEMO, 1, 0)),
        (["open_slide:1", "open_detail:1", "try_it"], (DEMO, 1, 0)),
        (["try_it"], (SLIDE, 0, 0)),
        (["open_slide:3", "try_it"], (SLIDE, 3, 0)),
        (["open_slide:1", "topics", "try_it"], (TOPICS, 1, 0)),
    ],
)
def test_try_it_leads_to_the_demonstration_where_there_is_one(guest, acts, place):
    offered = guest.does(*acts[:-1]).screen.can_try
    assert guest.does(acts[-1]).at == place
    assert offered == (place[0] is DEMO)
    assert (guest.mode, guest.screen.playing) == (Mode.VISIT, False)


@pytest.mark.parametrize(
    ("act", "place"),
    [
        ("back", (SLIDE, 1, 0)),
        ("home", (SLIDE, 0, 0)),
        ("topics", (TOPICS, 1, 0)),
        ("open_slide:1", (SLIDE, 1, 0)),
        ("open_slide:3", (SLIDE, 3, 0)),
    ],
)
def test_from_the_demonstration_it_goes_back_and_elsewhere(player, act, place):
    assert player.does(act).at == place


@pytest.mark.parametrize(
    "act", ["touch", "next", "previous", "read_more", "open_detail:0", "try_it", "play", "pause"]
)
def test_all_else_is_only_a_touch_at_the_demonstration(player, act):
    before = of_visitor(player.state)
    assert of_visitor(player.waits(40).does(act).state) == before
    assert player.due == 60


def test_the_screen_offers_at_the_demonstration_what_can_be_done_there(player):
    screen = player.screen
    assert (screen.level, screen.slide, screen.slide_id) == (DEMO, 1, "slide-1")
    offers = asdict(screen)
    assert [name for name in offers if name.startswith("can_") and offers[name]] == ["can_back"]


def test_choices_are_made_in_place_at_the_demonstration(player):
    screen = player.acts("language", "ru").does("larger_text", "comfort_open").screen
    assert (screen.language, screen.comfort.larger_text, screen.comfort_open) == ("ru", True, True)
    assert player.at == (DEMO, 1, 0)


def test_the_comfort_strip_closes_on_the_way_to_the_demonstration(guest):
    assert not guest.does("open_slide:1", "comfort_open", "try_it").screen.comfort_open


def test_back_leads_from_a_sheet_over_the_demonstration_up_and_out(player):
    player.acts("open_sheet", HOW)
    steps = [(player.acts("back").at, player.screen.sheet, player.mode) for _ in range(5)]
    assert steps[0] == ((DEMO, 1, 0), "", Mode.VISIT)
    assert [at for at, *_ in steps[1:]] == [
        (SLIDE, 1, 0),
        (TOPICS, 1, 0),
        (SLIDE, 0, 0),
        (SLIDE, 0, 0),
    ]
    assert [mode for *_, mode in steps[2:]] == [Mode.VISIT, Mode.VISIT, Mode.ATTRACT]


def test_nothing_opens_below_a_sheet(guest):
    guest.does("open_slide:1").acts("open_sheet", HOW)
    assert not guest.screen.can_try
    assert (guest.acts("try_it").at, guest.screen.sheet) == ((SLIDE, 1, 0), HOW)


def test_demonstrations_do_not_flash(player):
    assert player.acts("back", after=0.34).at == (DEMO, 1, 0)
    assert player.acts("back", after=0.02).at == (SLIDE, 1, 0)
    assert player.acts("try_it", after=0.34).at == (SLIDE, 1, 0)


def test_a_demonstration_stands_still_until_the_visitor_leaves(player):
    assert player.waits(59).at == (DEMO, 1, 0)
    assert (player.waits(1).mode, player.at) == (Mode.WARNING, (DEMO, 1, 0))


def test_a_demonstration_that_runs_holds_the_idle_time_back(player):
    for _ in range(5):
        assert player.acts("busy", after=50).mode is Mode.VISIT
    assert player.at == (DEMO, 1, 0)


@pytest.mark.parametrize("act", ["touch", "back", "home", "language", "next", "open_sheet"])
def test_any_act_in_a_warning_stays_at_the_demonstration(player, act):
    argument = {"language": "ru", "open_sheet": HOW}.get(act)
    before = of_visitor(player.state)
    player.waits(70).acts(act, argument)
    assert of_visitor(player.state) == before


def test_after_the_warning_the_loop_begins_anew(player):
    player.acts("open_sheet", HOW).waits(80)
    assert (player.mode, player.at, player.screen.sheet) == (Mode.ATTRACT, (SLIDE, 0, 0), "")


def test_what_does_not_work_stays_with_the_visitor(player):
    assert player.fails(1, after=5).at == (DEMO, 1, 0)


def with_slides(show, *slides):
    return replace(show, slides=slides)


def test_a_reload_keeps_the_demonstration_with_its_slide(player, show):
    player.acts("open_sheet", HOW).reloads(with_slides(show, *show.slides[1:]))
    assert (player.at, player.screen.slide_id) == ((DEMO, 0, 0), "slide-1")
    assert player.screen.sheet == HOW


def test_a_reload_in_a_warning_keeps_the_demonstration(player, show):
    player.waits(70).reloads(replace(show, languages=("ru", "en")))
    assert (player.mode, player.at, player.screen.language) == (Mode.WARNING, (DEMO, 1, 0), "en")


def test_a_demonstration_that_the_loop_now_leaves_out_is_still_the_visitors(player, show):
    left_out = replace(show.slides[1], demo=0.0)
    player.reloads(with_slides(show, show.slides[0], left_out))
    assert player.at == (DEMO, 1, 0)


@pytest.mark.parametrize("change", [{"demo": None}, {"id": "another"}])
def test_a_demonstration_that_is_gone_leads_to_its_slide(player, show, change):
    player.reloads(with_slides(show, show.slides[0], replace(show.slides[1], **change)))
    assert player.at == (SLIDE, 1, 0)
