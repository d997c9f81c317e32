"""Slides that fail: the loop passes them over, says each once, and says when nothing is left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from kiosk.bridge.present import Presenter
from kiosk.session import machine
from tests.ui.conftest import loaded
from tests.ui.hand import Hand

Open = Callable[..., Hand]
# The pictures are damaged on purpose, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("QML (Image|QQuickImage).*: .*", r".*\.qml", extend=True)

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0h40v30z"/></svg>'
PICTURE = """
  - kind: page
    id: {id}
    title: {{en: A page, ru: Страница}}
    blocks: [{{figure: {{image: {id}, alt: {{en: A red square, ru: Красный квадрат}}, credit: X}}}}]
"""
COMPARE = """
  - kind: page
    id: two
    title: {en: A pair, ru: Пара}
    blocks:
      - compare:
          before: {image: one, label: {en: A, ru: А}}
          after: {image: other, label: {en: B, ru: Б}}
          alt: {en: Two, ru: Два}
          credit: X
"""
GOOD = "  - {kind: topic, id: good, title: {en: Good, ru: Хорошо}}\n"


@pytest.fixture
def open_deck(open_hand: Open, tmp_path: Path) -> Open:
    """Opens slides; what Qt warned of is a test's own business."""
    hands: list[Hand] = []

    def open_slides(*slides: str, break_first: Callable[[Path], object] = lambda _: None) -> Hand:
        for name in ("one", "other"):
            (tmp_path / f"{name}.svg").write_text(SVG)
        head = "format: 1\ntitle: {en: The house, ru: Дом}\nlanguages: [en, ru]\nslides:\n"
        (tmp_path / "deck.yaml").write_text(head + "".join(slides), "utf-8")
        deck = loaded(tmp_path)
        break_first(tmp_path)
        hands.append(open_hand(deck))
        return hands[-1]

    yield open_slides
    for hand in hands:
        hand.stage.warnings.clear()


def slide(hand: Hand) -> str:
    return hand.controller.property("slide")["id"]


def nothing(hand: Hand) -> bool:
    return bool(hand.controller.property("nothingToShow"))


def goes_on(hand: Hand, to: str) -> None:
    """The loop comes to the slide `to` long before the dwell of the one that fails is over."""
    hand.clock.pass_by(2.0)
    hand.controller.tick()
    hand.wait_until(lambda: slide(hand) == to)
    hand.settle()


def runs_out(hand: Hand) -> None:
    """The loop has tried everything, and nothing could be shown."""

    def tried() -> bool:
        hand.clock.pass_by(0.3)
        hand.controller.tick()
        return nothing(hand)

    hand.wait_until(tried)
    hand.settle()


def gone(folder: Path) -> None:
    (folder / "one.svg").unlink()


def damaged(folder: Path) -> None:
    (folder / "one.svg").write_bytes(b"\x89PNG no picture at all")


@pytest.mark.parametrize("breaks", [gone, damaged])
def test_a_page_whose_picture_fails_is_passed_over(open_deck: Open, breaks, caplog) -> None:
    hand = open_deck(PICTURE.format(id="one"), GOOD, break_first=breaks)
    goes_on(hand, "good")
    for _ in range(2):
        # Round and round, it is said once.
        hand.wait_for(60)
    said = [r.getMessage() for r in caplog.records if "cannot be shown" in r.getMessage()]
    assert len(said) == 1
    assert "'one'" in said[0]
    assert not nothing(hand)
    assert not hand.sees("back-soon")


def test_a_pair_with_a_broken_picture_is_passed_over(open_deck: Open) -> None:
    hand = open_deck(COMPARE, GOOD, break_first=gone)
    goes_on(hand, "good")


def test_a_visitor_is_told_and_stays(open_deck: Open) -> None:
    hand = open_deck(PICTURE.format(id="one"), GOOD, break_first=gone)
    goes_on(hand, "good")
    hand.clock.pass_by(1.0)
    hand.controller.previous()
    hand.settle()
    assert slide(hand) == "one"
    assert "A red square" in hand.texts(), "what was to be seen there is told"
    hand.wait_for(5)
    assert slide(hand) == "one"


def test_a_slide_that_cannot_be_worked_out_costs_itself_alone(
    open_deck: Open, monkeypatch, caplog
) -> None:
    present = Presenter._fields

    def fails_for_one(self, value):
        if getattr(value, "id", "") == "one":
            raise RuntimeError("nobody thought of this")
        return present(self, value)

    monkeypatch.setattr(Presenter, "_fields", fails_for_one)
    hand = open_deck(PICTURE.format(id="one"), GOOD)
    assert "This cannot be shown just now." in hand.texts()
    goes_on(hand, "good")
    assert "nobody thought of this" in caplog.text
    # A visitor who looks for it finds out, and gets away again.
    hand.clock.pass_by(1.0)
    hand.controller.topics()
    hand.settle()
    hand.clock.pass_by(1.0)
    hand.controller.openAt(0)
    hand.settle()
    assert "This cannot be shown just now." in hand.texts()
    hand.clock.pass_by(1.0)
    hand.controller.chooseLanguage("ru")
    hand.settle()
    assert "Сейчас это нельзя показать." in hand.texts()
    hand.tap("home")


def test_a_face_that_cannot_be_loaded_costs_its_slides_alone(
    open_deck: Open, monkeypatch, tmp_path
) -> None:
    present = Presenter._fields

    def wrong_face(self, value):
        found = present(self, value)
        return found | {"face": "NoSuchFace"} if found.get("id") == "one" else found

    monkeypatch.setattr(Presenter, "_fields", wrong_face)
    hand = open_deck(PICTURE.format(id="one"), GOOD)
    goes_on(hand, "good")
    assert any("NoSuchFace" in warning for warning in hand.stage.warnings)


def test_a_block_whose_face_cannot_be_loaded_is_passed_over(open_deck: Open, monkeypatch) -> None:
    present = Presenter._fields

    def wrong_face(self, value):
        found = present(self, value)
        return found | {"face": "NoSuchFace"} if found.get("face") == "FigureBlock" else found

    monkeypatch.setattr(Presenter, "_fields", wrong_face)
    hand = open_deck(PICTURE.format(id="one"), GOOD)
    goes_on(hand, "good")
    assert any("NoSuchFace" in warning for warning in hand.stage.warnings)


DEMO = "  - {kind: demo, id: play, title: {en: Play, ru: Игра}, demo: bb84}\n"
DEMO_BLOCK = """
  - kind: page
    id: play
    title: {en: A page, ru: Страница}
    blocks: [{demo: bb84}]
"""


@pytest.mark.parametrize("play", [DEMO, DEMO_BLOCK])
def test_a_demonstration_whose_drawing_cannot_be_loaded_is_passed_over(
    open_deck: Open, monkeypatch, play
) -> None:
    made = Presenter._demo
    monkeypatch.setattr(
        Presenter, "_demo", lambda self, demo: made(self, demo) | {"face": "NoSuchDrawing"}
    )
    hand = open_deck(play, GOOD)
    goes_on(hand, "good")
    assert any("NoSuchDrawing" in warning for warning in hand.stage.warnings)


def test_back_soon_stands_there_when_nothing_is_left(open_deck: Open) -> None:
    hand = open_deck(PICTURE.format(id="one"), PICTURE.format(id="other"), break_first=both_gone)
    runs_out(hand)
    assert hand.sees("back-soon")
    words = hand.texts()
    assert "We will be back soon" in words
    assert "Скоро вернёмся" in words
    assert "The house" in words
    # No reason is given to visitors, and no touch gets through.
    before = hand.controller.screen
    hand.touch(QPoint(960, 1000))
    hand.touch(hand.middle("back-soon"))
    assert hand.controller.screen.mode == before.mode


def both_gone(folder: Path) -> None:
    for name in ("one", "other"):
        (folder / f"{name}.svg").unlink()


def test_it_begins_again_as_soon_as_the_deck_is_mended(open_deck: Open, tmp_path: Path) -> None:
    hand = open_deck(PICTURE.format(id="one"), break_first=gone)
    runs_out(hand)
    assert hand.sees("back-soon")
    (tmp_path / "one.svg").write_text(SVG)
    hand.stage.replace(loaded(tmp_path))
    hand.settle()
    assert not hand.sees("back-soon")
    hand.wait_for(30)
    assert not nothing(hand)


def test_a_loop_of_one_slide_that_failed_for_once_comes_back(
    open_deck: Open, tmp_path: Path
) -> None:
    """Nothing follows it, so that the loop would never see it again; and nobody edits the deck."""
    hand = open_deck(PICTURE.format(id="one"), break_first=gone)
    runs_out(hand)
    chance = hand.controller.second_chance
    chance.try_anew()
    hand.settle()
    # It fails once more, and nothing flickers meanwhile.
    hand.wait_until(lambda: not chance.looks)
    assert hand.sees("back-soon")
    (tmp_path / "one.svg").write_text(SVG)
    chance.try_anew()
    hand.settle()
    chance.look()
    assert not nothing(hand)
    hand.wait_for(30)
    assert not nothing(hand)
    assert not hand.sees("back-soon")


def test_back_soon_does_not_burn_in(open_deck: Open) -> None:
    hand = open_deck(PICTURE.format(id="one"), break_first=gone)
    runs_out(hand)
    screen = hand.item("back-soon")
    places = set()
    for turn in range(9):
        screen.setProperty("turn", turn)
        places.add(tuple(screen.property("_at").toVariant()))
    assert len(places) == 9


def test_an_error_in_the_visit_itself_begins_it_anew(hand: Hand, monkeypatch, caplog) -> None:
    hand.tap("topics")

    def lost(*_):
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr(machine, "acted", lost)
        hand.controller.next()
    assert "the visit was lost" in caplog.text
    assert hand.controller.property("inAttract")
    before = hand.controller.screen
    hand.clock.pass_by(50.0)
    hand.controller.tick()
    assert hand.controller.screen != before, "the loop goes on"


def test_warnings_fill_neither_the_memory_nor_the_log(hand: Hand, caplog) -> None:
    for number in range(2500):
        hand.stage._engine._say(f"always the same {number % 2}")
    for number in range(2500):
        hand.stage._engine._say(f"another one {number}")
    assert len(hand.stage.warnings) <= 200
    told = [r for r in caplog.records if "always the same 0" in r.getMessage()]
    assert len(told) == 4, "for the 1st, 10th, 100th and 1000th time"
    hand.stage.warnings.clear()
