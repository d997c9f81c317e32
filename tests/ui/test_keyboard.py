"""Keys always reach somebody, and the focus goes when the visitor goes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt

from kiosk.session import Level, Mode
from tests.ui.hand import Hand

EMPTY = QPoint(1500, 300)


def focus(hand: Hand, name: str) -> None:
    """Tab until the control with that name has the focus."""
    for _ in range(40):
        if focused(hand) == name:
            return
        hand.key(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never came to {name}")


def focused(hand: Hand) -> str:
    item = hand.window.activeFocusItem()
    return item.objectName() if item is not None else ""


def test_after_a_tile_is_opened_by_enter_the_keys_go_on(hand: Hand) -> None:
    hand.tap("topics")
    focus(hand, "tile-4")
    hand.key(Qt.Key.Key_Return)
    assert hand.controller.screen.slide == 4
    hand.key(Qt.Key.Key_Right)
    assert hand.controller.screen.slide == 5


def test_after_a_language_is_chosen_by_space_the_keys_go_on(hand: Hand) -> None:
    hand.touch(EMPTY)
    focus(hand, "language-ru")
    hand.key(Qt.Key.Key_Space)
    assert hand.controller.screen.language == "ru"
    hand.key(Qt.Key.Key_Right)
    assert hand.controller.screen.slide == 1


def test_after_read_more_the_focus_is_on_nothing_hidden(hand: Hand) -> None:
    hand.tap("topics")
    hand.tap("tile-4")
    focus(hand, "read-more")
    hand.key(Qt.Key.Key_Return)
    assert hand.controller.screen.level is Level.DETAIL
    assert focused(hand) == "everything"
    hand.key(Qt.Key.Key_Escape)
    assert hand.controller.screen.level is Level.SLIDE


def test_a_key_answers_the_warning_wherever_the_focus_was(hand: Hand) -> None:
    hand.touch(EMPTY)
    focus(hand, "topics")
    hand.wait_for(61)
    assert hand.controller.screen.mode is Mode.WARNING
    hand.key(Qt.Key.Key_Space)
    assert hand.controller.screen.mode is Mode.VISIT
    assert hand.controller.screen.level is Level.SLIDE


def test_the_focus_goes_with_the_visitor(hand: Hand) -> None:
    hand.touch(EMPTY)
    focus(hand, "topics")
    hand.wait_for(60 + 21)
    assert hand.controller.screen.mode is Mode.ATTRACT
    assert focused(hand) == "everything"


def test_a_key_that_is_held_acts_once(hand: Hand, send_key: Callable[..., None]) -> None:
    hand.touch(EMPTY)
    focus(hand, "topics")
    for repeated in (False, True, True, True):
        send_key(hand, Qt.Key.Key_Return, repeated=repeated)
    assert hand.controller.screen.level is Level.TOPICS
