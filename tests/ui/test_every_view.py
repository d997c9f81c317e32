"""Through every view of the shipped deck, twice: nothing is said in the log, nothing piles up."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tests.ui.hand import PACE, Hand


def act(hand: Hand, action, *arguments) -> None:
    hand.clock.pass_by(PACE)
    action(*arguments)
    hand.settle()


def lap(hand: Hand) -> int:
    """Each slide with its first detail, and two sheets; how many objects are there at home."""
    for slide in range(hand.controller.screen.slides):
        act(hand, hand.controller.openAt, slide)
        if hand.controller.screen.details:
            act(hand, hand.controller.openDetail, 0)
    for key in ("credits", "term/photon"):
        act(hand, hand.controller.openSheet, key)
        act(hand, hand.controller.back)
    act(hand, hand.controller.home)
    return len(hand.window.findChildren(QObject))


def test_a_walk_through_the_deck_leaves_nothing_behind(open_hand) -> None:
    hand = open_hand()
    act(hand, hand.controller.toggleLessMotion)
    lap(hand)
    before = lap(hand)
    assert lap(hand) <= before
    assert hand.stage.warnings == []
