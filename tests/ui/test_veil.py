"""Closed: the display is dark, a touch wakes it for a visit, and nobody is ever cut off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from kiosk.bridge.opening import OpeningWatch
from tests.ui.hand import Hand, accessible

DECK = """\
format: 1
title: A deck
languages: [en, ru]
timing: {{dwell: 10 s, idle: 60 s, warning: 20 s}}
hours: {{zone: Europe/London, daily: 10:00-18:00, outside: {outside}}}
slides:
  - {{kind: page, id: one, title: One, blocks: [{{text: Words.}}]}}
  - {{kind: page, id: two, title: Two, blocks: [{{text: Words.}}]}}
"""
MIDDLE = QPoint(960, 540)


def london(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(f"2026-06-01 {text}+01:00")


@pytest.fixture
def kiosk(open_hand, tmp_path) -> Callable[..., SimpleNamespace]:
    """A kiosk at 17:59 whose clock on the wall a test puts by hand; `awake` tells what it asks."""

    def start(outside: str) -> SimpleNamespace:
        (tmp_path / "deck.yaml").write_text(DECK.format(outside=outside))
        hand = open_hand(tmp_path)
        stage = hand.stage
        here = SimpleNamespace(hand=hand, now=london("17:59"), awake=[])
        here.watch = OpeningWatch(
            stage.controller.display, lambda: stage.hours, lambda: here.now, here.awake.append
        )

        def be(text: str) -> None:
            here.now = london(text)
            here.watch.look()
            hand.settle()

        here.be = be
        return here

    return start


def light(hand: Hand) -> float:
    """The greatest lightness on screen, 0 to 1."""
    picture = hand.window.grabWindow().convertToFormat(QImage.Format.Format_Grayscale8)
    return max(picture.constBits()) / 255


def test_it_is_light_while_open_and_dark_when_closed(kiosk) -> None:
    here = kiosk("dim")
    before = light(here.hand)
    assert not here.hand.sees("veil")
    here.be("18:00")
    assert here.hand.item("veil").opacity() == pytest.approx(0.7)
    assert 0 < light(here.hand) < 0.35 * before
    here.be("09:59")
    assert here.hand.sees("veil")
    here.be("10:00")
    assert not here.hand.sees("veil")
    assert light(here.hand) == before


def test_the_loop_goes_on_in_the_dark(kiosk) -> None:
    here = kiosk("dim")
    here.be("18:00")
    here.hand.wait_for(11)
    assert here.hand.controller.screen.slide == 1
    assert "Two" in here.hand.texts()


def test_a_blank_display_shows_nothing_and_draws_nothing(kiosk, qtbot) -> None:
    here = kiosk("blank")
    here.be("18:00")
    assert light(here.hand) == 0
    frames: list[int] = []
    here.hand.window.frameSwapped.connect(lambda: frames.append(1))
    for _ in range(5):
        here.hand.clock.pass_by(30)
        qtbot.wait(200)
        here.watch.look()
    assert frames == []
    here.be("10:00")
    assert light(here.hand) > 0.5
    # The loop goes on, by one slide, however long it was away.
    here.hand.controller.tick()
    assert here.hand.controller.screen.slide == 1


@pytest.mark.parametrize("outside", ["dim", "blank"])
@pytest.mark.parametrize("where", ["nowhere", "home", "language-ru", "topics"])
def test_the_touch_that_wakes_presses_nothing(kiosk, outside: str, where: str) -> None:
    here = kiosk(outside)
    at = MIDDLE if where == "nowhere" else here.hand.middle(where)
    here.be("18:00")
    before = here.hand.controller.screen
    here.hand.touch(at)
    after = here.hand.controller.screen
    assert not here.hand.sees("veil")
    assert not here.hand.controller.property("inAttract")
    assert (after.level, after.slide, after.language) == (
        before.level,
        before.slide,
        before.language,
    )
    here.hand.tap("language-ru")
    assert here.hand.controller.screen.language == "ru"


def test_a_finger_that_rests_or_slides_wakes_it_too_when_it_leaves(kiosk) -> None:
    here = kiosk("blank")
    here.be("18:00")
    here.hand.swipe(0.8, 0.2)
    assert not here.hand.controller.property("inAttract")
    assert here.hand.controller.screen.slide == 0


def test_a_second_finger_presses_nothing_while_it_wakes(kiosk) -> None:
    here = kiosk("dim")
    at = here.hand.middle("language-ru")
    here.be("18:00")
    here.hand.clock.pass_by(1)
    here.hand.press(MIDDLE, 0)
    for stage in ("press", "release"):
        event = QTest.touchEvent(here.hand.window, Hand.panel)
        event.stationary(0)
        getattr(event, stage)(1, at, here.hand.window)
        event.commit()
    here.hand.release(MIDDLE, 0)
    here.hand.settle()
    assert not here.hand.controller.property("inAttract")
    assert here.hand.controller.screen.language == "en"


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_Return, Qt.Key.Key_Tab]
)
def test_a_key_that_wakes_does_nothing_else(kiosk, key: Qt.Key) -> None:
    here = kiosk("blank")
    here.be("18:00")
    here.hand.key(key)
    assert not here.hand.controller.property("inAttract")
    assert here.hand.controller.screen.slide == 0
    here.hand.key(Qt.Key.Key_Right)
    assert here.hand.controller.screen.slide == 1


def test_a_screen_reader_can_wake_it(kiosk) -> None:
    here = kiosk("blank")
    here.be("18:00")
    (veil,) = [n for n in accessible(here.hand) if n.object() is here.hand.item("veil")]
    assert veil.actionInterface()
    veil.actionInterface().doAction("Press")
    here.hand.settle()
    assert not here.hand.controller.property("inAttract")


def test_a_visitor_is_never_cut_off_and_then_it_is_dark(kiosk) -> None:
    here = kiosk("dim")
    here.hand.tap("topics")
    here.be("18:00")
    assert not here.hand.sees("veil")
    here.be("18:30")
    here.hand.tap("home")
    assert here.awake[-1] is True
    here.hand.wait_for(70)
    assert here.hand.controller.property("inWarning")
    assert not here.hand.sees("veil")
    here.hand.wait_for(20)
    assert here.hand.controller.property("inAttract")
    assert here.hand.sees("veil")
    assert here.awake[-1] is False


def test_who_woke_it_leaves_it_dark_again(kiosk) -> None:
    here = kiosk("blank")
    here.be("23:00")
    assert here.awake[-1] is False
    here.hand.touch(MIDDLE)
    assert here.awake[-1] is True
    here.hand.wait_for(100)
    assert here.hand.sees("veil")
    assert light(here.hand) == 0
    assert here.awake[-1] is False


def test_it_opens_under_a_visitor_without_a_sign(kiosk) -> None:
    here = kiosk("dim")
    here.be("09:00")
    here.hand.touch(MIDDLE)
    here.be("10:00")
    assert not here.hand.controller.property("inAttract")
    here.hand.wait_for(100)
    assert here.hand.controller.property("inAttract")
    assert not here.hand.sees("veil")


def test_it_is_the_deck_on_view_whose_hours_count(kiosk, tmp_path) -> None:
    from tests.ui.conftest import loaded

    here = kiosk("dim")
    here.hand.controller.languageChanged.connect(here.watch.look)
    here.be("18:00")
    text = DECK.format(outside="dim").replace("18:00", "22:00")
    (tmp_path / "deck.yaml").write_text(text)
    here.hand.stage.replace(loaded(tmp_path))
    here.hand.settle()
    assert not here.hand.sees("veil")
