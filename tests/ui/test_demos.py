"""Demonstrations by touch, from "try it" to what they are about, and the rules of the house."""

from __future__ import annotations

import re

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.deck.demos import own_words
from kiosk.exhibits import EXHIBITS, Button, find
from tests.ui.conftest import LANDSCAPE, PORTRAIT
from tests.ui.demos import SLIDES, told, tried
from tests.ui.hand import Hand, accessible

RESULTS = {
    "bb84": r"\d+%",
    "ssh": r"5\.0\u00a0eV",
    "kerr": r"4\.8",
    "dipole": r"[\d.]+\u00a0mm",
    "ramsey": r"[\d.]+\u00a0(km|m)",
}
"""What must stand in the sentence at the end: the result, as a number with its unit."""


def test_every_demonstration_stands_behind_a_slide_of_the_shipped_deck(hand):
    deck = hand.controller._library.deck
    assert {slide.demo.kind: slide.id for slide in deck.slides if slide.demo} == SLIDES
    assert SLIDES.keys() == EXHIBITS.keys()


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("kind", SLIDES)
def test_it_is_played_by_touch_until_it_has_told_what_it_is_about(open_hand, kind, size):
    player = tried(open_hand(size=size), kind)
    before = player.said()
    assert not player.player.aha
    player.perform()
    assert player.player.aha
    assert player.said() != before
    assert re.search(RESULTS[kind], player.said()), player.said()


@pytest.mark.parametrize("kind", SLIDES)
def test_the_first_touch_shows_something_in_the_next_frame(hand, kind):
    player = tried(hand, kind)
    main = next(c for c in find(kind).controls if isinstance(c, Button) and c.main)
    before = hand.window.grabWindow()
    hand.tap(f"control-{main.id}")
    player.wait(0.1)
    assert hand.window.grabWindow() != before


@pytest.mark.parametrize("kind", SLIDES)
def test_the_words_on_the_screen_are_in_the_language_of_the_visitor(hand, kind):
    player = tried(hand, kind)
    hand.tap("language-ru")
    assert own_words(kind)["title"].in_language("ru") in hand.texts()
    assert re.search("[а-я]", player.said())


@pytest.mark.parametrize("kind", SLIDES)
def test_how_it_works_opens_and_closes_over_it(hand, kind):
    tried(hand, kind)
    hand.tap("exhibit-how")
    words = own_words(kind)
    assert hand.controller.screen.sheet == f"how/{SLIDES[kind]}/{kind}"
    assert words["how"].in_language("en") in hand.texts()
    formula = hand.item("formula").property("item")
    assert formula is not None
    assert formula.property("implicitWidth") > 100
    # It finds its place when what stands above it has been fitted.
    hand.wait_until(lambda: ink(hand, formula) > 300)
    hand.tap("close")
    assert hand.controller.screen.level == "demo"
    assert hand.controller.screen.sheet == ""


def ink(hand: Hand, item: QQuickItem) -> int:
    """How many pixels of an item have the colour of text."""
    corner = item.mapToScene(QPointF(0, 0)).toPoint()
    size = QSize(round(item.width()), round(item.height()))
    picture = hand.window.grabWindow().copy(QRect(corner, size))
    # Kept by name: the numbers below are the picture's own memory.
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    text = QColor(hand.controller._library.deck.theme.colours.text)
    # Blue, green, red, and a byte of no meaning; what has just been faded in may be 1 darker.
    pixels = np.frombuffer(picture.constBits(), np.uint8).reshape(-1, 4)[:, :3].astype(int)
    off = np.abs(pixels - (text.blue(), text.green(), text.red())).max(axis=1)
    return int(np.count_nonzero(off <= 2))


@pytest.mark.parametrize("kind", SLIDES)
def test_what_it_is_stands_below_it(hand, kind):
    tried(hand, kind)
    assert "This is a simplified model, not a measurement." in hand.texts()


@pytest.mark.parametrize("kind", SLIDES)
def test_a_slider_moves_by_keys(hand, kind):
    player = tried(hand, kind)
    slider = player.slider()
    item = hand.item(f"control-{slider.id}")
    if not item.isEnabled():
        pytest.fail("the first slider is out of use at rest")
    item.forceActiveFocus()
    before = player.player.values[slider.id]
    key = Qt.Key.Key_Right if before < slider.greatest else Qt.Key.Key_Left
    hand.key(key)
    assert player.player.values[slider.id] != before
    assert hand.controller.screen.level == "demo"


@pytest.mark.parametrize("kind", SLIDES)
def test_a_screen_reader_finds_every_control_and_the_sentence(hand, kind):
    player = tried(hand, kind)
    names = {node.text(QAccessible.Text.Name) for node in accessible(hand)}
    for control in player.player.controls:
        for key in control["options"] if control["form"] == "switch" else [control["id"]]:
            name = player.player.words[key]
            assert any(found.startswith(name) for found in names), name
    assert player.said() in names
    assert own_words(kind)["scene"].in_language("en") in names


@pytest.mark.parametrize("kind", SLIDES)
def test_a_hand_that_goes_to_the_picture_first_plays(hand, kind):
    player = tried(hand, kind)
    before = player.player.picture
    hand.tap("exhibit-drawing")
    assert player.player.picture != before


def test_a_finger_on_the_fringes_tunes_the_clock(hand):
    player = tried(hand, "ramsey")
    hand.clock.pass_by(1.0)
    at = [told(hand.item("ramsey-fringes"), f"Qt.point(width * {share}, 40)") for share in (0.5, 1)]
    hand.press(at[0])
    assert player.player.values["offset"] == pytest.approx(0.0, abs=0.05)
    QTest.touchEvent(hand.window, Hand.panel).move(0, at[1], hand.window).commit()
    hand.frame()
    assert player.player.values["offset"] == pytest.approx(3.0, abs=0.05)
    hand.release(at[1])
    assert hand.controller.screen.level == "demo"


def test_bits_that_have_come_can_be_touched_without_losing_them(hand):
    player = tried(hand, "bb84")
    hand.tap("control-send")
    player.wait(6.0)
    bits = player.player.picture["bits"]
    hand.tap("bb84-key")
    player.wait(1.0)
    assert player.player.picture["bits"] == bits


def test_the_eye_of_the_spy_opens_and_closes_by_a_touch(hand):
    player = tried(hand, "bb84")
    hand.tap("bb84-eye")
    assert player.player.values["spy_share"] == 1
    assert not player.player.moving, "no photon was sent"
    hand.tap("bb84-eye")
    assert player.player.values["spy_share"] == 0


def test_a_finger_on_the_curve_sets_the_main_beam(hand):
    player = tried(hand, "kerr")
    hand.clock.pass_by(1.0)
    at = told(hand.item("kerr-curve"), "Qt.point(width / 3, height / 2)")
    hand.press(at)
    hand.release(at)
    assert player.player.values["main"] == pytest.approx(2.0, abs=0.05)
