"""Every slide and every detail, in every language and shape: nothing overlaps, nothing is cut."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.deck import Deck, Prose, load
from tests.ui.decks import LONGER, PSEUDO, lengthened, texts_in
from tests.ui.hand import Hand, accessible, shown
from tests.ui.layout import faint, faults, kind_of

SHAPES = [
    (1920, 1080),
    (1080, 1920),
    (3840, 2160),
    (2160, 3840),
    (1024, 768),
    (1280, 800),
    (2560, 1080),
]
LANGUAGES = ["en", "ru"]


@pytest.fixture(scope="module")
def deck_in() -> Callable[[str], Deck]:
    """The shipped deck; for a language that needs more room than English, with that language."""
    deck = load(paths.SLIDES, assets=paths.ASSETS).deck
    longer = lengthened(deck)
    return lambda language: longer if language == PSEUDO else deck


def test_the_language_made_up_for_the_tests_needs_more_room(deck_in) -> None:
    texts = [text for slide in deck_in(PSEUDO).slides for text in texts_in(slide)]
    english, longer = (" ".join(t.plain(code) for t in texts) for code in ("en", PSEUDO))
    assert len(longer) / len(english) == pytest.approx(LONGER, abs=0.05)
    assert re.findall(r"\d+", longer) == re.findall(r"\d+", english)
    prose = [t for t in texts if isinstance(t, Prose)]
    terms = [
        [[term for code, term in t.terms() if code == c] for t in prose] for c in ("en", PSEUDO)
    ]
    assert terms[0] == terms[1]
    assert any(terms[0])


def views(hand: Hand, language: str) -> Iterator[str]:
    """Shows the loop, each slide, each detail and the grid, one after the other; yields names."""
    hand.settle()
    yield "the loop"
    controller = hand.controller
    act(hand, controller.toggleLessMotion)
    if language != controller.screen.language:
        act(hand, controller.chooseLanguage, language)
    for slide in range(controller.screen.slides):
        act(hand, controller.openAt, slide)
        yield controller.screen.slide_id
        for detail in range(controller.screen.details):
            act(hand, controller.openDetail, detail)
            yield f"{controller.screen.slide_id}, detail {detail + 1}"
    act(hand, controller.topics)
    yield "the topics"


def act(hand: Hand, action: Callable[..., None], *arguments: object) -> None:
    hand.clock.pass_by(1.0)
    action(*arguments)
    hand.settle()


@pytest.mark.parametrize("size", SHAPES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", [*LANGUAGES, PSEUDO])
def test_every_text_has_room_and_can_be_read(open_hand, deck_in, size, language) -> None:
    hand = open_hand(deck_in(language), size=size, language=language)
    found = [
        f"{view}: {fault}"
        for view in views(hand, language)
        for fault in (*faults(hand), *faint(hand))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", SHAPES[:2], ids=["landscape", "portrait"])
@pytest.mark.parametrize("language", [*LANGUAGES, PSEUDO])
def test_larger_text_has_room_too(open_hand, deck_in, size, language) -> None:
    hand = open_hand(deck_in(language), size=size, language=language)
    act(hand, hand.controller.toggleLargerText)
    found = [f"{view}: {fault}" for view in views(hand, language) for fault in faults(hand)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", SHAPES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_comfort_strip_lies_on_the_screen_and_beside_the_bar(open_hand, size, language) -> None:
    hand = open_hand(size=size, language=language)
    act(hand, hand.controller.toggleComfort)
    strip = box_of(hand.item("comfort-strip"))
    assert box_of(hand.window.contentItem()).contains(strip)
    for name in ("larger-text", "high-contrast", "less-motion"):
        assert strip.contains(box_of(hand.item(name)))
    for name in ("home", "topics", "pause", "comfort"):
        assert not strip.intersects(box_of(hand.item(name)))


def box_of(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


@pytest.mark.parametrize("size", SHAPES[:2], ids=["landscape", "portrait"])
def test_every_control_has_a_name_in_the_visitors_language(open_hand, size) -> None:
    hand = open_hand(size=size)
    for view in views(hand, "ru"):
        if view == "the loop":
            continue
        nodes = [n for n in accessible(hand) if not n.state().invisible]
        buttons = [n for n in nodes if n.role() == QAccessible.Role.Button]
        assert buttons, view
        for button in buttons:
            name = button.text(QAccessible.Text.Name)
            # An answer may be a number alone, `0 %`.
            own = re.search("[а-яё]", name, re.IGNORECASE) or re.fullmatch(
                r"[^a-zA-Z]*\d[^a-zA-Z]*", name
            )
            assert name == "English" or own, (view, name)


def test_a_screen_reader_finds_every_word_on_screen(open_hand) -> None:
    hand = open_hand(language="ru")
    for view in views(hand, "ru"):
        nodes = [n for n in accessible(hand) if not n.state().invisible]
        parts = (QAccessible.Text.Name, QAccessible.Text.Description)
        spoken = " ".join(" ".join(n.text(part) for n in nodes for part in parts).split())
        seen = [i for i in shown(hand.window.contentItem()) if kind_of(i) in WORDS]
        unheard = [t for t in map(text_of, seen) if words_of(t) not in spoken]
        told = [text_of(item) for item in seen if told_otherwise(item)]
        assert set(unheard) <= set(told), (view, unheard)


WORDS = {"PlainText", "Title", "Prose"}


def text_of(item: QQuickItem) -> str:
    return str(item.property("text"))


def told_otherwise(item: QQuickItem) -> bool:
    """Ticks of a chart, which is told as a whole, and the ordinal number on a control."""
    around = item.parentItem()
    while around is not None:
        node = QAccessible.queryAccessibleInterface(around)
        role = node.role() if node else None
        if role == QAccessible.Role.Button:
            return text_of(item).isdecimal() and bool(node.text(QAccessible.Text.Name))
        if role == QAccessible.Role.Graphic:
            return bool(node.text(QAccessible.Text.Name))
        around = around.parentItem()
    return False


def words_of(text: str) -> str:
    """A text as it is read out: without the markup that prose has for Qt."""
    plain = re.sub(r"<[^>]+>", "", text.replace("&nbsp;", " ").replace("<br>", " "))
    return " ".join(html.unescape(plain).split())


def test_a_screen_reader_presses_what_a_finger_presses(hand: Hand) -> None:
    hand.clock.pass_by(1.0)
    topics = next(
        n
        for n in accessible(hand)
        if n.role() == QAccessible.Role.Button and n.text(QAccessible.Text.Name) == "All topics"
    )
    topics.actionInterface().doAction("Press")
    hand.settle()
    assert hand.sees("tile-0")
