"""The art of a slide: without OpenGL, or with less motion, it is a still, and costs nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from kiosk.camera import items
from tests.ui.conftest import LANDSCAPE, PORTRAIT
from tests.ui.hand import Hand

WHILE = 400
"""Milliseconds in which frames are counted: more than twenty could be drawn."""


def frames(hand: Hand) -> int:
    """The frames that are drawn in a while in which nobody touches anything."""
    count = 0

    def another() -> None:
        nonlocal count
        count += 1

    hand.window.frameSwapped.connect(another)
    waiting = QEventLoop()
    QTimer.singleShot(WHILE, waiting.quit)
    waiting.exec()
    hand.window.frameSwapped.disconnect(another)
    return count


def come_to_rest(hand: Hand) -> None:
    """Let what is loaded and what is settling come onto the display."""
    for _ in range(10):
        frames(hand)
        if pictures(hand) == [1.0] and frames(hand) == 0:
            return
    pytest.fail("the screen never rests")


def pictures(hand: Hand) -> list[float]:
    """How strongly each loaded picture on view is seen."""
    return [
        item.opacity()
        for item in items(hand.window.contentItem())
        if item.metaObject().className().startswith("QQuickImage")
        and item.property("source").toString()
    ]


def test_frames_are_counted(hand: Hand) -> None:
    """Else the tests below could not fail."""
    turning = QTimer(interval=10)
    turning.timeout.connect(hand.window.update)
    turning.start()
    assert frames(hand) > 3
    turning.stop()


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_without_shaders_the_still_stays_and_a_screen_at_rest_draws_nothing(
    open_hand: Callable[..., Hand], size: tuple[int, int]
) -> None:
    hand = open_hand(size=size)
    come_to_rest(hand)
    assert not hand.sees("living-art")
    assert frames(hand) == 0


def test_with_less_motion_a_screen_at_rest_draws_nothing(hand: Hand) -> None:
    hand.clock.pass_by(1.0)
    hand.controller.toggleLessMotion()
    hand.settle()
    come_to_rest(hand)
    assert frames(hand) == 0
