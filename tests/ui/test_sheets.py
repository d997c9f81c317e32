"""What lies over a view: figures on the whole screen, definitions of terms, the credits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.deck import FigureBlock, load
from kiosk.session import Level, Mode
from tests.ui.conftest import loaded
from tests.ui.hand import PACE, Hand, accessible, shown
from tests.ui.layout import faults, kind_of

NETWORKS = 4
EMPTY = QPoint(1700, 160)
PORTRAIT = (1080, 1920)


def open_figure(hand: Hand) -> None:
    hand.touch(EMPTY)
    hand.clock.pass_by(PACE)
    hand.controller.openAt(NETWORKS)
    hand.clock.pass_by(PACE)
    hand.controller.openDetail(0)
    hand.settle()
    hand.tap("enlarge")


def of_kind(hand: Hand, kind: str) -> list[QQuickItem]:
    return [i for i in shown(hand.window.contentItem()) if kind_of(i) == kind]


def zoom(hand: Hand) -> float:
    return float(hand.item("zoom").property("factor"))


def middle_of(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def test_a_figure_opens_on_the_whole_screen_and_back_closes_it(hand: Hand) -> None:
    open_figure(hand)
    assert hand.item("zoom").width() > 0.85 * hand.window.width()
    assert hand.controller.screen.level is Level.DETAIL
    hand.tap("back")
    assert not hand.sees("zoom")
    assert hand.controller.screen.level is Level.DETAIL


def test_buttons_zoom_and_show_the_whole_again(hand: Hand) -> None:
    open_figure(hand)
    assert zoom(hand) == 1
    hand.tap("zoom-in")
    hand.tap("zoom-in")
    assert zoom(hand) == pytest.approx(2.25)
    hand.tap("zoom-out")
    assert zoom(hand) == pytest.approx(1.5)
    hand.tap("zoom-whole")
    assert zoom(hand) == 1


def test_two_fingers_zoom(hand: Hand) -> None:
    open_figure(hand)
    middle = hand.middle("zoom")
    hand.clock.pass_by(PACE)
    event = QTest.touchEvent(hand.window, Hand.panel)
    event.press(0, middle - QPoint(60, 0), hand.window)
    event.press(1, middle + QPoint(60, 0), hand.window)
    event.commit()
    for way in range(80, 200, 20):
        event = QTest.touchEvent(hand.window, Hand.panel)
        event.move(0, middle - QPoint(way, 0), hand.window)
        event.move(1, middle + QPoint(way, 0), hand.window)
        event.commit()
        hand.frame()
    event = QTest.touchEvent(hand.window, Hand.panel)
    event.release(0, middle - QPoint(180, 0), hand.window)
    event.release(1, middle + QPoint(180, 0), hand.window)
    event.commit()
    hand.settle()
    assert zoom(hand) > 1.5


def test_a_double_tap_comes_closer_and_another_one_goes_back(hand: Hand) -> None:
    open_figure(hand)
    at = hand.middle("zoom")
    for expected in (2.5, 1.0):
        hand.clock.pass_by(PACE)
        for _ in range(2):
            hand.press(at)
            hand.release(at)
        hand.wait_until(lambda expected=expected: zoom(hand) == expected)
        # The next tap must not be a third one of the same row.
        hand.touch(hand.window.contentItem().mapToScene(QPointF(20, 20)).toPoint())


def test_a_zoomed_figure_is_moved_by_a_finger_and_stays_in_its_room(hand: Hand) -> None:
    open_figure(hand)
    hand.tap("zoom-in")
    hand.tap("zoom-in")
    picture = hand.item("figure-picture")
    before = picture.mapToScene(QPointF(0, 0)).x()
    hand.swipe(0.6, 0.4)
    after = picture.mapToScene(QPointF(0, 0)).x()
    assert after < before
    assert hand.controller.screen.sheet, "a drag on a figure is no swipe to the next view"
    for _ in range(6):
        hand.swipe(0.9, 0.1)
    right = picture.mapToScene(QPointF(picture.width(), 0)).x()
    assert right >= hand.window.width() / 2


def test_a_touched_label_is_told_about(hand: Hand) -> None:
    open_figure(hand)
    label = of_kind(hand, "FigureCallout")[1]
    words = label.property("text")
    hand.touch(middle_of(label))
    hand.wait_until(lambda: hand.controller.screen.sheet.endswith("/1"))
    hand.settle()
    chosen = [c for c in of_kind(hand, "FigureCallout") if c.property("chosen")]
    assert [c.property("text") for c in chosen] == [words]
    assert words.replace("\n", " ") in hand.texts()


def test_a_label_of_the_small_figure_opens_it_there(hand: Hand) -> None:
    open_figure(hand)
    hand.tap("back")
    label = of_kind(hand, "FigureCallout")[2]
    hand.touch(middle_of(label))
    assert hand.controller.screen.sheet.endswith("/2")


def test_the_next_visitor_finds_the_figure_as_it_was(hand: Hand) -> None:
    open_figure(hand)
    hand.tap("zoom-in")
    hand.wait_for(90)
    assert hand.controller.screen.mode is Mode.ATTRACT
    assert not hand.sees("zoom")
    open_figure(hand)
    assert zoom(hand) == 1


def test_an_underlined_word_opens_its_definition_and_a_touch_beside_closes_it(hand: Hand) -> None:
    hand.touch(EMPTY)
    hand.clock.pass_by(PACE)
    hand.controller.openAt(NETWORKS)
    hand.settle()
    prose = next(p for p in of_kind(hand, "Prose") if "term/photon" in p.property("text"))
    found = [
        QPointF(x, y)
        for y in range(0, round(prose.height()), 6)
        for x in range(0, round(prose.width()), 6)
        if prose.linkAt(x, y)
    ]
    assert found, "the text leads to a term"
    hand.touch(prose.mapToScene(found[len(found) // 2]).toPoint())
    assert hand.controller.screen.sheet == "term/photon"
    assert "Photon" in hand.texts()
    hand.touch(QPoint(960, 120))
    assert hand.controller.screen.sheet == ""
    assert hand.controller.screen.level is Level.SLIDE


def test_the_glossary_opens_every_word(hand: Hand) -> None:
    hand.touch(EMPTY)
    hand.clock.pass_by(PACE)
    hand.controller.openSlide("glossary")
    hand.settle()
    hand.tap("term-squid")
    assert hand.controller.screen.sheet == "term/squid"
    hand.tap("close")
    assert hand.sees("term-squid")


@pytest.mark.parametrize("size", [(1920, 1080), PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_sheets_are_laid_out_well(open_hand, size, language) -> None:
    hand = open_hand(size=size, language=language)
    act(hand, hand.controller.toggleLessMotion)
    found = []
    act(hand, hand.controller.openAt, NETWORKS)
    act(hand, hand.controller.openDetail, 0)
    figure = next(b for b in hand.controller.detail["blocks"] if "figure" in b)["figure"]["key"]
    for key in (figure, f"{figure}/1", "term/femtotesla", "credits"):
        act(hand, hand.controller.openSheet, key)
        assert hand.controller.screen.sheet == key
        # A card lies on dimmed words.
        allowed = ("overlap",) if key.startswith("term") else ()
        found += [f"{key}: {f}" for f in faults(hand) if not f.startswith(allowed)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", [(1920, 1080), PORTRAIT, (1024, 768)], ids=str)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_longest_sentence_of_each_figure_has_room(open_hand, size, language) -> None:
    hand = open_hand(size=size, language=language)
    act(hand, hand.controller.toggleLessMotion)
    found, seen = [], 0
    for key in longest_sentences(hand, language):
        act(hand, hand.controller.openSheet, key)
        assert hand.controller.screen.sheet == key
        seen += 1
        # What is enlarged goes beyond its frame, and is cut there; the words below it must not.
        bar = hand.item("back").mapToScene(QPointF(0, 0)).y()
        (told,) = (i for i in shown(hand.window.contentItem()) if i.objectName() == "told")
        words = [w for w in told.childItems() if w.isVisible()]
        bottom = max(w.mapToScene(QPointF(0, w.property("contentHeight"))).y() for w in words)
        top = told.mapToScene(QPointF(0, 0)).y()
        frame = hand.item("zoom")
        found += [f"{key}: the words end below the bar's top"] if bottom > bar else []
        edge = frame.mapToScene(QPointF(0, frame.height())).y()
        found += [f"{key}: the words begin on the figure"] if top < edge else []
    assert seen == 25
    assert not found, "\n".join(found)


def longest_sentences(hand: Hand, language: str) -> list[str]:
    """The key of the label with the longest sentence, of each figure of the shipped deck."""
    deck = load(paths.SLIDES, assets=paths.ASSETS).deck
    assert deck is not None
    blocks = [b for s in deck.slides for d in s.details for b in d.blocks]
    figures = [block.figure for block in blocks if isinstance(block, FigureBlock)]
    keys = []
    for figure in figures:
        told = [c.more.in_language(language) if c.more else "" for c in figure.callouts]
        keys.append(f"{figure.key}/{told.index(max(told, key=len))}")
    return keys


def act(hand: Hand, action, *arguments) -> None:
    hand.clock.pass_by(PACE)
    action(*arguments)
    hand.settle()


def test_the_credits_name_every_maker(hand: Hand) -> None:
    hand.touch(EMPTY)
    hand.tap("topics")
    hand.tap("credits")
    assert "Pictures and sources" in hand.texts()
    assert any("Drawn for this exhibit" in text for text in hand.texts())
    hand.tap("back")
    assert hand.controller.screen.level is Level.TOPICS


def test_a_screen_reader_opens_a_term(hand: Hand) -> None:
    hand.touch(EMPTY)
    hand.clock.pass_by(PACE)
    hand.controller.openAt(NETWORKS)
    hand.settle()
    texts = [
        node
        for node in accessible(hand)
        if node.role() == QAccessible.Role.StaticText and not node.state().invisible
    ]
    named = next(n for n in texts if "called photons" in n.text(QAccessible.Text.Name))
    hand.clock.pass_by(PACE)
    named.actionInterface().doAction("Press")
    assert hand.controller.screen.sheet == "term/photon"


@pytest.mark.parametrize("words", [60, 110, 160, 220])
def test_a_definition_of_any_length_comes_to_rest(open_hand, tmp_path, words: int) -> None:
    """A card that went by its words, which are fitted to the card, was laid out for ever."""
    (tmp_path / "deck.yaml").write_text(
        "format: 1\ntitle: D\nlanguages: [en]\nslides:\n"
        "  - {kind: glossary, id: words, title: Words, terms:\n"
        f"      [{{id: long, term: A long one, text: {'measure ' * words}}}]}}\n"
    )
    hand = open_hand(loaded(tmp_path))
    hand.controller.openSheet("term/long")
    hand.settle()
    card = hand.item("close").parentItem()
    frames = [(hand.frame(), card.height(), card.y()) for _ in range(8)]
    assert len(set(frames[2:])) == 1
    assert card.y() > 0
