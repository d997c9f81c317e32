"""Every slide and every detail, in every language and shape: nothing overlaps, nothing is cut."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from tests.ui.hand import Hand, accessible
from tests.ui.layout import faults

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
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_overlaps_and_nothing_is_cut(open_hand, size, language) -> None:
    hand = open_hand(size=size, language=language)
    found = [f"{view}: {fault}" for view in views(hand, language) for fault in faults(hand)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", SHAPES[:2], ids=["landscape", "portrait"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_larger_text_has_room_too(open_hand, size, language) -> None:
    hand = open_hand(size=size, language=language)
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
            assert name == "English" or re.search("[а-яё]", name, re.IGNORECASE), (view, name)


def test_a_screen_reader_finds_every_word_on_screen(open_hand) -> None:
    hand = open_hand(language="ru")
    for view in views(hand, "ru"):
        nodes = [n for n in accessible(hand) if not n.state().invisible]
        parts = (QAccessible.Text.Name, QAccessible.Text.Description)
        spoken = " ".join(" ".join(n.text(part) for n in nodes for part in parts).split())
        unheard = [t for t in hand.texts() if words_of(t) not in spoken]
        assert not unheard, (view, unheard)


def words_of(text: str) -> str:
    """A text as it is read out: without the markup that prose has for Qt."""
    plain = re.sub(r"<[^>]+>", " ", text.replace("&nbsp;", " "))
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
