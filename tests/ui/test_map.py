"""A map of what leads where: its places are buttons that open slides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem

from tests.ui.conftest import LANDSCAPE, PORTRAIT
from tests.ui.hand import PACE, Hand, shown
from tests.ui.layout import faults, kind_of

DECK = "format: 1\ntitle: T\nlanguages: [en, ru]\ntheme: quantum\nslides: [map.yaml, more.yaml]\n"
MORE = "kind: topic\nid: more\ntitle: More\n"
MAP = """\
kind: page
title: {en: What leads where, ru: Что куда ведёт}
blocks:
  - map:
      nodes:
        - {id: photon, text: {en: Single photons, ru: Одиночные фотоны}, icon: mdi6.atom, at: [0, 0], link: more}
        - {id: key, text: {en: Secret keys, ru: Секретные ключи}, at: [1, 0], portrait: [0.5, 1]}
        - {id: clock, text: {en: Optical clocks, ru: Оптические часы}, at: [0.5, 0.5], link: more}
        - {id: twin, text: {en: Other clocks, ru: Другие часы}, at: [0.52, 0.5], link: more}
      edges:
        - {from: photon, to: key, text: {en: carry, ru: несут}}
        - {from: photon, to: clock}
"""  # noqa: E501
NODES = ("photon", "key", "clock", "twin")


@pytest.fixture
def open_map(open_hand: Callable[..., Hand], tmp_path: Path) -> Callable[..., Hand]:
    for name, text in (("deck.yaml", DECK), ("map.yaml", MAP), ("more.yaml", MORE)):
        (tmp_path / name).write_text(text, "utf-8")
    return lambda size=LANDSCAPE: open_hand(tmp_path, size)


def rect_of(item: QQuickItem) -> QRectF:
    """The part of the window, in px, that an item fills."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def rect(hand: Hand, node: str) -> QRectF:
    return rect_of(hand.item(f"map-{node}"))


def test_a_touch_on_a_place_opens_its_slide(open_map) -> None:
    hand = open_map()
    hand.tap("map-photon")
    assert hand.controller.screen.slide_id == "more"


def test_a_place_without_a_slide_leads_nowhere(open_map) -> None:
    hand = open_map()
    hand.tap("map-key")
    assert hand.controller.screen.slide_id == "map"


def test_the_keyboard_reaches_the_places_in_their_order(open_map) -> None:
    hand = open_map()
    hand.item("map-photon").forceActiveFocus()
    hand.key(Qt.Key.Key_Tab)
    assert hand.item("map-clock").hasActiveFocus()
    hand.key(Qt.Key.Key_Return)
    assert hand.controller.screen.slide_id == "more"


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, (1024, 768)])
def test_places_are_whole_and_apart(open_map, size, language) -> None:
    hand = open_map(size)
    hand.clock.pass_by(PACE)
    hand.controller.chooseLanguage(language)
    hand.settle()
    assert faults(hand) == []
    places = [rect(hand, node) for node in NODES]
    window = QRectF(0, 0, *size)
    assert all(window.contains(place) for place in places)
    for index, place in enumerate(places):
        assert not any(place.intersects(other) for other in places[:index])
    words = [w for w in shown(hand.window.contentItem()) if kind_of(w) == "MapWord"]
    assert len(words) == 1
    assert not any(rect_of(words[0]).intersects(place) for place in places)


def test_an_upright_display_has_places_of_its_own(open_map) -> None:
    lying, upright = (
        {node: rect(open_map(size), node).center() for node in ("photon", "key")}
        for size in (LANDSCAPE, PORTRAIT)
    )
    assert lying["key"].y() < lying["photon"].y() + 10
    assert upright["key"].y() > upright["photon"].y() + 200
