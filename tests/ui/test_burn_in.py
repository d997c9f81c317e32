"""Nothing in the loop burns in: hours of it, a picture a minute, and each pixel is watched."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor, QImage

from kiosk import paths
from tests.ui.burn_in import longest, luminance, quick
from tests.ui.conftest import loaded
from tests.ui.hand import Hand

SMALL = (640, 360)
STATIC = 10
"""Minutes that a pixel may shine without a change."""
ONE = """\
format: 1
title: A deck
languages: [en]
theme: {theme}
timing: {{dwell: 10 min}}
slides:
"""
SLIDE = """\
  - kind: topic
    id: {name}
    title: A slide that stays
    text: Nothing else comes, and it goes on and on.
    art: art/networks
    numbers: [{{value: 25%, label: of all}}]
"""


def background(hand: Hand, colour: str) -> float:
    dot = QImage(1, 1, QImage.Format.Format_RGB888)
    dot.fill(QColor(colour))
    return float(luminance(dot)[0, 0])


def minutes_static(open_hand, deck, minutes: int) -> int:
    hand = open_hand(quick(deck), size=SMALL)
    run = longest(hand, minutes, background(hand, deck.theme.colours.background))
    return int(run.max())


def test_four_hours_of_the_shipped_loop(open_hand) -> None:
    assert minutes_static(open_hand, loaded(paths.SLIDES), 240) <= STATIC


@pytest.mark.parametrize("theme", ["quantum", "light"])
@pytest.mark.parametrize("slides", [1, 2])
def test_an_hour_of_a_slide_that_stays_for_long(open_hand, tmp_path, theme, slides) -> None:
    names = [f"slide-{number}" for number in range(slides)]
    text = ONE.format(theme=theme) + "".join(SLIDE.format(name=name) for name in names)
    (tmp_path / "deck.yaml").write_text(text)
    assert minutes_static(open_hand, loaded(tmp_path), 60) <= STATIC


def test_without_any_care_the_measure_finds_what_burns_in(open_hand, monkeypatch) -> None:
    monkeypatch.setattr("kiosk.session.burn_in.orbit", lambda minute, radius: (0, 0))
    monkeypatch.setattr("kiosk.session.burn_in.bar_opacity", lambda minute: 1.0)
    assert minutes_static(open_hand, loaded(paths.SLIDES), 15) > STATIC


@pytest.fixture(params=[(1920, 1080), (1080, 1920)], ids=str)
def cared(request, open_hand) -> Hand:
    """A kiosk as it stands on the floor."""
    hand = open_hand(size=request.param)
    hand.controller.display.start()
    hand.controller.display.fit(*request.param)
    hand.settle()
    return hand


def place(hand: Hand) -> tuple[int, int]:
    item = hand.item("everything")
    return round(item.x()), round(item.y())


def test_the_scene_moves_and_what_is_touched_moves_along(cared) -> None:
    seen = set()
    for _ in range(16):
        before = place(cared), cared.item("home").mapToScene(QPointF(0, 0))
        cared.controller.display.pass_minute()
        cared.settle()
        after = place(cared), cared.item("home").mapToScene(QPointF(0, 0))
        seen.add(after[0])
        moved = QPointF(*after[0]) - QPointF(*before[0])
        assert after[1] - before[1] == moved
        assert abs(moved.x()) == abs(moved.y()) == 1
    assert len(seen) == 16
    cared.tap("topics")
    assert not cared.controller.property("inAttract")
    assert cared.sees("tile-0")


def test_no_edge_of_the_display_is_ever_uncovered(cared) -> None:
    window = cared.window
    for _ in range(16):
        cared.controller.display.pass_minute()
        cared.settle()
        scene = cared.item("everything")
        assert scene.x() <= 0
        assert scene.y() <= 0
        assert scene.x() + scene.width() >= window.width()
        assert scene.y() + scene.height() >= window.height()
        slide = cared.item(f"slide-{cared.controller.screen.slide}")
        corner = slide.mapToScene(QPointF(0, 0))
        assert corner.x() <= 0
        assert corner.y() <= 0
        assert corner.x() + slide.width() >= window.width()
        assert corner.y() + slide.height() >= window.height()


def test_nothing_moves_nor_is_darker_under_a_visitor(cared) -> None:
    display = cared.controller.display
    for _ in range(6):
        display.pass_minute()
    cared.settle()
    assert cared.item("veil").opacity() > 0, "the slide has been on for long"
    cared.touch(QPoint(cared.window.width() // 2, 20))
    before = place(cared)
    for _ in range(30):
        display.pass_minute()
    cared.settle()
    assert place(cared) == before
    assert not cared.sees("veil")
    assert display.property("barOpacity") == 1


def test_a_view_that_rests_can_be_touched_as_any_other(cared) -> None:
    for _ in range(6):
        cared.controller.display.pass_minute()
    cared.settle()
    cared.tap("language-ru")
    assert cared.controller.screen.language == "ru"


def test_pictures_for_people_are_not_moved(open_hand) -> None:
    hand = open_hand(size=SMALL)
    hand.controller.display.pass_minute()
    hand.settle()
    assert place(hand) == (0, 0)
    assert hand.item("everything").width() == SMALL[0]
    assert hand.controller.display.property("barOpacity") == 1
