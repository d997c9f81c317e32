"""Somebody who edits a deck in front of the author's window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.camera import items
from kiosk.desk.window import AuthorsWindow
from kiosk.session import Level

DECK = "format: 1\ntitle: A deck\nlanguages: [en, ru]\nslides: [one.yaml, two.yaml]\n"
SLIDE = """\
kind: topic
title: {{en: {title}, ru: Слайд}}
details:
  - title: First detail
    blocks: [text: Some words]
  - title: Second detail
    blocks: [text: Other words]
"""
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Author:
    """Somebody in front of the author's window, with the deck's files at hand."""

    def __init__(self, deck: Path, window: AuthorsWindow, edited: list[str], wait) -> None:
        self.deck, self._window, self.edited, self.wait = deck, window, edited, wait
        self.window, self.desk = window.window, window.desk

    def save(self, name: str, text: str) -> None:
        """Write a file as editors do, and wait until the window has taken it up."""
        before = self.desk.property("summary"), self.places(), self.texts()
        (self.deck / f".{name}.swp").write_text(text)
        (self.deck / f".{name}.swp").replace(self.deck / name)
        self.wait(lambda: before != (self.desk.property("summary"), self.places(), self.texts()))

    def places(self) -> list[str]:
        return [problem["place"] for problem in self.desk.property("problems")]

    def texts(self) -> list[str]:
        return [str(i.property("text")) for i in items(self.window.contentItem()) if is_text(i)]

    def item(self, name: str) -> QQuickItem:
        (found,) = (i for i in items(self.window.contentItem()) if i.objectName() == name)
        return found

    def sees(self, name: str) -> bool:
        return any(i.objectName() == name for i in items(self.window.contentItem()))

    def click(self, name: str) -> None:
        item = self.item(name)
        at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=at)

    def key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(self.window, key, held)

    def at(self) -> tuple[str, int | None]:
        """The slide on view, and its detail if one is open."""
        screen = self.desk.property("show").screen
        return screen.slide_id, screen.detail if screen.level is Level.DETAIL else None


def is_text(item: QQuickItem) -> bool:
    return item.metaObject().className().startswith(("PlainText", "Title", "Prose", "Words"))
