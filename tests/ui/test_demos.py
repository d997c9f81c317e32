"""Demonstrations by touch, from "try it" to what they are about, and the rules of the house."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.deck.demos import own_words
from kiosk.exhibits import EXHIBITS, Button, find
from kiosk.session import Mode
from tests.ui.conftest import LANDSCAPE, PORTRAIT, loaded
from tests.ui.demos import Player
from tests.ui.hand import Hand, accessible

SLIDES = {
    "bb84": "networks",
    "ssh": "materials",
    "kerr": "optics",
    "dipole": "brain",
    "ramsey": "clocks",
}
RESULTS = {
    "bb84": r"\d+%",
    "ssh": r"5\.0\u00a0eV",
    "kerr": r"4\.8",
    "dipole": r"[\d.]+\u00a0mm",
    "ramsey": r"[\d.]+\u00a0(km|m)",
}
"""What must stand in the sentence at the end: the result, as a number with its unit."""


def tried(hand: Hand, kind: str) -> Player:
    """The demonstration of a slide, opened by touch."""
    hand.controller.openSlide(SLIDES[kind])
    hand.settle()
    hand.tap("try-it")
    assert hand.controller.screen.level == "demo"
    return Player(hand)


def test_every_demonstration_stands_behind_a_slide_of_the_shipped_deck(hand):
    deck = hand.controller._library._deck
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


def test_a_language_chosen_in_the_middle_changes_nothing_else(hand):
    player = tried(hand, "bb84")
    hand.tap("control-send")
    player.wait(1.0)
    picture, values = player.player.picture, player.player.values
    hand.tap("language-ru")
    assert player.player.values == values
    assert player.player.picture["bits"].startswith(picture["bits"])
    hand.tap("language-en")
    assert hand.controller.screen.level == "demo"


def test_every_visitor_finds_it_as_it_was(hand):
    player = tried(hand, "ssh")
    at_rest = player.player.picture
    player.drag("pairing", 0.8)
    assert player.player.picture != at_rest
    hand.tap("back")
    assert hand.controller.screen.level == "slide"
    hand.tap("try-it")
    assert Player(hand).player.picture == at_rest


def test_the_visit_ends_over_a_demonstration_that_nobody_plays(hand):
    tried(hand, "kerr")
    hand.wait_for(90)
    assert hand.controller.screen.mode is Mode.ATTRACT
    assert hand.controller.screen.level == "slide"


def test_one_that_runs_holds_the_idle_time_back(hand):
    player = tried(hand, "bb84")
    hand.tap("control-send")
    assert player.player.moving
    hand.clock.pass_by(59)
    before = hand.controller._runner._state.clock.quiet
    # It tells the visit once a second that it runs.
    hand.wait_until(lambda: hand.controller._runner._state.clock.held > 0)
    assert hand.controller._runner._state.clock.quiet < before + 59
    hand.clock.pass_by(50)
    hand.controller.tick()
    assert hand.controller.screen.mode is Mode.VISIT


def test_opened_often_it_leaves_nothing_behind(hand):
    tried(hand, "dipole")
    for _ in range(12):
        hand.tap("back")
        hand.tap("try-it")
    assert len(hand.controller._players) <= 2


def test_a_finger_goes_on_dragging_while_another_changes_the_language(hand):
    player = tried(hand, "bb84")
    hand.clock.pass_by(1.0)
    hand.press(player.handle("spy_share", 0.0), 0)
    player.slide_to(0.3)
    at = player.handle("spy_share", 0.3)
    button = hand.middle("language-ru")
    hand.clock.pass_by(1.0)
    for stage in ("press", "release"):
        event = QTest.touchEvent(hand.window, Hand.panel)
        event.move(0, at, hand.window)
        getattr(event, stage)(1, button, hand.window)
        event.commit()
    hand.frame()
    assert hand.controller.screen.language == "ru"
    player.slide_to(0.9)
    hand.release(player.handle("spy_share", 0.9), 0)
    assert player.player.values["spy_share"] == pytest.approx(0.9)


def test_a_finger_that_rests_moves_nothing_below_a_warning(hand):
    player = tried(hand, "bb84")
    hand.clock.pass_by(1.0)
    hand.press(player.handle("spy_share", 0.0), 0)
    player.slide_to(0.3)
    hand.clock.pass_by(70)
    hand.controller.tick()
    assert hand.controller.screen.mode is Mode.WARNING
    hand.frame()
    player.slide_to(0.8)
    hand.release(QPoint(900, 900), 0)
    assert player.player.values["spy_share"] == pytest.approx(0.3)


@pytest.mark.parametrize(("kind", "spot"), [("ssh", "ssh-atoms"), ("dipole", "dipole-head")])
def test_keys_in_a_drawing_show_that_somebody_is_there(hand, kind, spot):
    tried(hand, kind)
    hand.item(spot).forceActiveFocus()
    for _ in range(16):
        hand.clock.pass_by(5)
        hand.key(Qt.Key.Key_Right)
    assert hand.controller.screen.mode is Mode.VISIT
    assert hand.controller.screen.level == "demo"


def test_one_that_the_loop_leaves_out_waits_for_a_visitor(open_hand, tmp_path):
    (tmp_path / "deck.yaml").write_text(
        "format: 1\ntitle: D\nlanguages: [en]\nslides:\n"
        "  - {kind: demo, id: play, title: P, demo: {kind: ssh, loop: no}}\n"
    )
    player = Player(open_hand(loaded(tmp_path)))
    assert not player.player.looping
    assert not player.player.moving


def test_each_slide_tells_how_its_own_works(open_hand, tmp_path):
    words = "{{kind: bb84, words: {{how: {}}}}}"
    (tmp_path / "deck.yaml").write_text(
        "format: 1\ntitle: D\nlanguages: [en]\nslides:\n"
        f"  - {{kind: topic, id: a, title: A, demo: {words.format('The first')}}}\n"
        f"  - {{kind: topic, id: b, title: B, demo: {words.format('The second')}}}\n"
    )
    hand = open_hand(loaded(tmp_path))
    hand.controller.openSlide("a")
    hand.tap("try-it")
    hand.tap("exhibit-how")
    assert "The first" in hand.texts()


def test_nothing_runs_when_nothing_moves(hand):
    player = tried(hand, "dipole")
    assert not player.player.moving
    before = player.player.picture
    player.wait(5)
    assert player.player.picture == before
    assert not player.player._timer.isActive()
    hand.tap("control-find")
    assert player.player._timer.isActive()
    hand.tap("exhibit-how")
    assert not player.player._timer.isActive(), "what is covered need not run"


def test_start_again_begins_anew_with_other_luck(hand):
    player = tried(hand, "bb84")
    at_rest = player.player.picture
    player.drag("spy_share", 0.5)
    hand.tap("control-send")
    player.wait(8)
    first = player.player.picture
    hand.tap("exhibit-again")
    assert player.player.values == {"spy_share": 0}
    assert player.player.picture == at_rest
    player.drag("spy_share", 0.5)
    hand.tap("control-send")
    player.wait(8)
    assert player.player.picture != first


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
    text = QColor(hand.controller._library._deck.theme.colours.text)
    return sum(
        picture.pixelColor(x, y) == text
        for x in range(picture.width())
        for y in range(picture.height())
    )


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


def test_two_hands_move_two_things_at_a_time(hand):
    player = tried(hand, "bb84")
    resting = player.handle("spy_share", 0.0)
    hand.clock.pass_by(1.0)
    hand.press(resting, 0)
    half = player.handle("spy_share", 0.5)
    for share in (0.1, 0.3, 0.5):
        at = player.handle("spy_share", share)
        QTest.touchEvent(hand.window, Hand.panel).move(0, at, hand.window).commit()
        hand.frame()
    send = hand.middle("control-send")
    for stage in ("press", "release"):
        event = QTest.touchEvent(hand.window, Hand.panel)
        # Not `stationary`: a new sequence knows no place of the finger that rests.
        event.move(0, half, hand.window)
        getattr(event, stage)(1, send, hand.window)
        event.commit()
    hand.release(half, 0)
    hand.settle()
    assert player.player.values["spy_share"] == pytest.approx(0.5, abs=0.05)
    assert player.player.moving


def test_a_drag_is_no_swipe_where_the_demonstration_is_a_slide(open_hand, tmp_path):
    (tmp_path / "deck.yaml").write_text(
        "format: 1\ntitle: D\nlanguages: [en]\nslides:\n"
        "  - {kind: demo, id: play, title: P, demo: ssh}\n  - {kind: topic, id: b, title: B}\n"
    )
    hand = open_hand(loaded(tmp_path))
    player = Player(hand)
    hand.touch(QPoint(10, 10))
    player.drag("pairing", 0.8)
    assert player.player.values["pairing"] == pytest.approx(0.8)
    player.drag("pairing", -0.8)
    assert player.player.values["pairing"] == pytest.approx(-0.8)
    assert hand.controller.screen.slide == 0


def to_the_loops_demo(hand: Hand) -> Player:
    """The first demonstration that the loop plays by itself."""
    for _ in range(600):
        hand.clock.pass_by(1.0)
        hand.controller.tick()
        if hand.controller.screen.level == "demo":
            hand.settle()
            return Player(hand)
    raise AssertionError("the loop plays no demonstration")


def test_the_loop_plays_it_with_a_hand(hand):
    player = to_the_loops_demo(hand)
    assert player.player.looping
    controls = set()
    for _ in range(15):
        player.wait(1)
        controls.add(player.player.hand.get("control"))
    assert {"send", "spy_share"} <= controls


def test_a_touch_takes_over_where_the_loops_hand_has_left_it(hand):
    player = to_the_loops_demo(hand)
    player.wait(8)
    picture = player.player.picture
    hand.touch(QPoint(5, 5))
    assert hand.controller.screen.mode is Mode.VISIT
    assert hand.controller.screen.level == "demo"
    assert player.player.hand == {}
    assert player.player.picture["sent"] >= picture["sent"] > 0
    assert not player.player.looping


def test_a_touch_on_a_control_in_the_loop_does_what_it_says(hand):
    player = to_the_loops_demo(hand)
    player.wait(1)
    hand.tap("control-send")
    assert hand.controller.screen.mode is Mode.VISIT
    assert player.player.moving
