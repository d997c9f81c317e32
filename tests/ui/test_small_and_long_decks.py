"""Decks of one slide, of two and of many: the stage is right for each."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from tests.ui.hand import Hand

EMPTY = QPoint(1500, 300)


@pytest.fixture
def deck_of(tmp_path: Path):
    def build(count: int) -> Path:
        slides = "".join(f"  - {{kind: topic, id: s{i}, title: No. {i}}}\n" for i in range(count))
        text = f"format: 1\ntitle: A deck\nlanguages: [en]\nslides:\n{slides}"
        (tmp_path / "deck.yaml").write_text(text)
        return tmp_path

    return build


def test_one_slide_stands_still_and_offers_nothing_that_does_nothing(open_hand, deck_of) -> None:
    hand = open_hand(deck_of(1))
    hand.touch(EMPTY)
    for name in ("next", "previous", "pause"):
        assert not hand.item(name).isEnabled(), name
    hand.swipe(0.8, 0.3)
    assert hand.item("slide-0").x() == 0


def drag(hand: Hand, from_x: int, to_x: int) -> None:
    """Put a finger down and pull, without lifting it."""
    hand.press(QPoint(from_x, 300))
    for i in range(1, 11):
        at = QPoint(from_x + (to_x - from_x) * i // 10, 300)
        QTest.touchEvent(hand.window, Hand.panel).move(0, at, hand.window).commit()
        hand.frame()


@pytest.mark.parametrize(("from_x", "to_x"), [(1500, 600), (600, 1500)])
def test_of_two_slides_the_other_comes_from_where_the_finger_pulls(
    open_hand, deck_of, from_x: int, to_x: int
) -> None:
    hand = open_hand(deck_of(2))
    hand.touch(EMPTY)
    for expected in (1, 0, 1):
        hand.clock.pass_by(1.0)
        drag(hand, from_x, to_x)
        assert hand.sees("slide-0")
        assert hand.sees("slide-1")
        hand.release(QPoint(to_x, 300))
        hand.settle()
        assert hand.controller.screen.slide == expected
        assert hand.item(f"slide-{expected}").x() == 0


def test_the_grid_opens_at_the_slide_that_is_on(open_hand, deck_of) -> None:
    hand = open_hand(deck_of(60))
    hand.touch(EMPTY)
    hand.clock.pass_by(1.0)
    hand.controller.openAt(50)
    hand.tap("topics")
    assert hand.sees("tile-50")
    hand.tap("tile-50")
    assert hand.controller.screen.slide == 50


def test_a_long_grid_scrolls_by_its_buttons(open_hand, deck_of) -> None:
    hand = open_hand(deck_of(60))
    hand.tap("topics")
    grid = hand.item("topics-grid")
    hand.tap("tiles-down")
    hand.wait_until(lambda: grid.property("contentY") > 0)
