"""A definition that is far too long stays on the display, and can be read to its end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from tests.ui.hand import Hand, shown
from tests.ui.layout import faults

DECK = """\
format: 1
title: A deck
languages: [en]
slides:
  - kind: glossary
    id: words
    title: Words explained
    terms:
      - {{id: long, term: Long, text: {long}}}
      - {{id: short, term: Short, text: A few words.}}
"""
LONG = " ".join(["There is always something more to say of a word that means much"] * 40)


@pytest.fixture(params=[(1920, 1080), (1080, 1920), (1024, 768)], ids=str)
def hand(request, open_hand, tmp_path) -> Hand:
    (tmp_path / "deck.yaml").write_text(DECK.format(long=LONG))
    hand = open_hand(tmp_path, size=request.param)
    hand.tap("term-long")
    return hand


def on_display(hand: Hand, name: str) -> bool:
    item = hand.item(name)
    box = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    return QRectF(0, 0, hand.window.width(), hand.window.height()).contains(box)


def test_it_can_be_read_to_its_end_and_closed(hand: Hand) -> None:
    assert hand.controller.screen.sheet == "term/long"
    assert on_display(hand, "close")
    assert on_display(hand, "scroll-down")
    for _ in range(12):
        hand.tap("scroll-down")
    (text,) = (t for t in shown(hand.window.contentItem()) if t.property("text") == LONG)
    bottom = text.mapToScene(text.boundingRect().bottomLeft()).y()
    assert bottom <= hand.item("scroll-down").mapToScene(QPointF(0, 0)).y()
    assert [f for f in faults(hand) if not f.startswith("overlap")] == []
    hand.tap("close")
    assert hand.controller.screen.sheet == ""


def test_a_short_one_has_a_small_card_without_buttons(hand: Hand) -> None:
    hand.tap("close")
    hand.tap("term-short")
    assert hand.controller.screen.sheet == "term/short"
    assert on_display(hand, "close")
    assert not hand.sees("scroll-down")
