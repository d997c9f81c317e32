"""Motion says where things come from, and the next touch never has to wait for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.session import Level
from tests.ui.hand import PACE, Hand
from tests.ui.layout import kind_of

EMPTY = QPoint(1700, 160)


def page(hand: Hand, index: int) -> QQuickItem:
    return hand.item(f"slide-{index}")


def growing(hand: Hand) -> QQuickItem:
    stack = [hand.window.contentItem()]
    while stack:
        item = stack.pop()
        if kind_of(item) == "GrowingStage":
            return item
        stack += item.childItems()
    raise AssertionError("there is no stage")


def on_the_way(hand: Hand) -> Callable[[], bool]:
    return lambda: 0 < growing(hand).property("share") < 1


def test_in_the_loop_one_slide_melts_into_the_next(hand: Hand) -> None:
    hand.clock.pass_by(700)
    hand.controller.tick()
    hand.wait_until(lambda: 0 < page(hand, 1).opacity() < 1)
    leaving, coming = page(hand, 0), page(hand, 1)
    assert (leaving.x(), coming.x()) == (0, 0)
    assert leaving.opacity() == 1, "the background must not shine through both"
    assert coming.z() > leaving.z()
    hand.settle()
    assert coming.opacity() == 1
    assert not hand.sees("slide-0")


def test_a_touch_during_the_change_is_answered_at_once(hand: Hand) -> None:
    hand.clock.pass_by(700)
    hand.controller.tick()
    hand.wait_until(lambda: 0 < page(hand, 1).opacity() < 1)
    at = hand.middle("topics")
    hand.clock.pass_by(PACE)
    hand.press(at)
    hand.release(at)
    assert hand.controller.screen.level is Level.TOPICS
    hand.settle()
    assert hand.sees("tile-0")


def test_a_slide_grows_out_of_its_tile_and_goes_back_into_it(hand: Hand) -> None:
    hand.touch(EMPTY)
    hand.tap("topics")
    tile = hand.item("tile-5")
    place = tile.mapRectToScene(QRectF(0, 0, tile.width(), tile.height()))
    hand.clock.pass_by(PACE)
    at = hand.middle("tile-5")
    hand.press(at)
    hand.release(at)
    assert hand.controller.screen.slide == 5
    hand.wait_until(on_the_way(hand))
    stage = growing(hand)
    seen = QRectF(stage.x(), stage.y(), stage.width(), stage.height())
    assert seen.contains(place.adjusted(2, 2, -2, -2))
    assert seen.width() < hand.window.width()
    assert hand.sees("tile-0"), "the grid stays below until it is covered"
    hand.settle()
    assert (stage.width(), stage.height()) == (1920, 1080)
    hand.clock.pass_by(PACE)
    hand.controller.back()
    hand.wait_until(on_the_way(hand))
    hand.settle()
    assert hand.sees("tile-5")
    assert not hand.sees("slide-5")


def test_a_growing_slide_can_be_sent_back_at_once(hand: Hand) -> None:
    hand.touch(EMPTY)
    hand.tap("topics")
    hand.clock.pass_by(PACE)
    hand.controller.openAt(5)
    hand.wait_until(on_the_way(hand))
    hand.clock.pass_by(PACE)
    hand.controller.topics()
    hand.settle()
    assert growing(hand).property("share") == 0
    assert hand.sees("tile-5")


def test_with_less_motion_nothing_is_on_its_way(hand: Hand) -> None:
    hand.touch(EMPTY)
    hand.clock.pass_by(PACE)
    hand.controller.toggleLessMotion()
    hand.tap("topics")
    hand.clock.pass_by(PACE)
    hand.controller.openAt(5)
    assert growing(hand).property("share") == 1
