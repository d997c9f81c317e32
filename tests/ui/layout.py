"""Names what is wrong on screen: overlaps, cut words, small controls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.deck.remarks import LEAST_CONTRAST
from kiosk.look.measure import readings
from tests.ui.hand import Hand, shown

TEXTS = ("PlainText", "Title", "Prose", "FigureCallout")
CONTROLS = ("TouchButton", "ToolButton", "TopicTile", "OutcomeButton")
SLIP = 2.0
"""Pixels that two boxes may share: type is set with room around it."""


LEGIBLE = 19.8
"""The least size of type in design units.

22 minutes of arc at 0.7 m are capitals of 4.48 mm, which are 0.727 em high in Inter; the smallest
panel meant, 27 inch, has 0.311 mm a px in full HD. Source: ISO 9241-3 prefers 20 to 22 minutes.
"""


@dataclass(frozen=True)
class Box:
    """An item of the scene and the part of the window (px) that it fills."""

    item: QQuickItem
    rect: QRectF
    name: str


def kind_of(item: QQuickItem) -> str:
    return item.metaObject().className().partition("_QML")[0]


def faults(hand: Hand) -> list[str]:
    """Everything that is wrong with the layout on screen, in words; empty if nothing is."""
    root = hand.window.contentItem()
    window = QRectF(0, 0, hand.window.width(), hand.window.height())
    everything = list(shown(root))
    texts = [box for item in everything if (box := _text(item)) is not None]
    controls = [
        Box(item, _rect(item, QRectF(0, 0, item.width(), item.height())), item.property("label"))
        for item in everything
        if kind_of(item) in CONTROLS
    ]
    assert texts, "there are no words on screen"
    assert controls, "there are no controls on screen"
    return [
        *_cut(texts, window),
        *_overlapping(texts),
        *_under_controls(texts, controls),
        *_small_or_covered(controls, hand.window.height(), hand.window.width()),
        *_illegible(texts, hand.window.width(), hand.window.height()),
        *(f"a column does not fit: {t.name!r}" for t in _overfull(everything)),
    ]


def _rect(item: QQuickItem, inner: QRectF) -> QRectF:
    return item.mapRectToScene(inner)


def _text(item: QQuickItem) -> Box | None:
    if kind_of(item) not in TEXTS or not item.property("text"):
        return None
    width, height = item.property("contentWidth"), item.property("contentHeight")
    return Box(item, _rect(item, QRectF(0, 0, width, height)), item.property("text")[:60])


def _visible_part(item: QQuickItem, window: QRectF) -> QRectF:
    part = window
    parent = item.parentItem()
    while parent is not None:
        if parent.clip():
            part = part & _rect(parent, QRectF(0, 0, parent.width(), parent.height()))
        parent = parent.parentItem()
    return part


def _cut(texts: list[Box], window: QRectF) -> Iterator[str]:
    for box in texts:
        item = box.item
        if item.property("truncated"):
            yield f"elided: {box.name!r}"
        if item.property("contentHeight") > item.height() + SLIP:
            yield f"higher than its room: {box.name!r}"
        if item.property("contentWidth") > item.width() + SLIP:
            yield f"wider than its room: {box.name!r}"
        part = _visible_part(item, window).adjusted(-SLIP, -SLIP, SLIP, SLIP)
        if not part.contains(box.rect) and not _scrolled(item):
            yield f"clipped: {box.name!r} at {box.rect.getRect()}"


def _scrolled(item: QQuickItem) -> bool:
    """Whether the item lies in a list or an area that scrolls, and may so be out of sight."""
    parent = item.parentItem()
    while parent is not None:
        if parent.property("interactive") is True:
            return True
        parent = parent.parentItem()
    return False


def _overlapping(texts: list[Box]) -> Iterator[str]:
    for one, other in combinations(texts, 2):
        shared = one.rect & other.rect
        if shared.width() > SLIP and shared.height() > SLIP and not _scrolled(one.item):
            yield f"overlap: {one.name!r} and {other.name!r}"


def _under_controls(texts: list[Box], controls: list[Box]) -> Iterator[str]:
    for text in texts:
        for control in controls:
            inside = control.item.isAncestorOf(text.item)
            shared = text.rect & control.rect
            if inside and not control.rect.adjusted(-SLIP, -SLIP, SLIP, SLIP).contains(text.rect):
                yield f"sticks out of its control: {text.name!r}"
            hidden = not inside and shared.width() > SLIP and shared.height() > SLIP
            if hidden and not _scrolled(text.item):
                yield f"under a control: {text.name!r} under {control.name!r}"


def _small_or_covered(controls: list[Box], height: float, width: float) -> Iterator[str]:
    # 20 mm on a 27 inch full-HD panel, the smallest one meant; on a 43 inch one it is 32 mm.
    least = 64 * min(min(height, width) / 1080, max(height, width) / 1560)
    for control in controls:
        if min(control.rect.width(), control.rect.height()) < least:
            yield f"control too small: {control.name!r} {control.rect.size().toTuple()}"
        if not control.name:
            yield f"a {kind_of(control.item)} has no name"
    for one, other in combinations(controls, 2):
        shared = one.rect & other.rect
        if shared.width() > SLIP and shared.height() > SLIP:
            yield f"controls overlap: {one.name!r} and {other.name!r}"


def _illegible(texts: list[Box], width: float, height: float) -> Iterator[str]:
    # The unit of Theme.qml: a display with fewer px is taken for one with larger px.
    portrait = height > width
    unit = min(width / 1080, height / 1720) if portrait else min(width / 1560, height / 1080)
    for box in texts:
        size = box.item.property("font").pixelSize()
        if size < int(LEGIBLE * unit):
            yield f"too small to read: {box.name!r} {size} px, at least {int(LEGIBLE * unit)}"


def faint(hand: Hand) -> list[str]:
    """Texts that stand out too little from what lies behind them, in words."""
    return [
        f"contrast {reading.contrast:.2f}: {reading.text.words[:60]!r}"
        for reading in readings(hand.window)
        if reading.contrast < LEAST_CONTRAST
    ]


def _overfull(everything: list[QQuickItem]) -> Iterator[Box]:
    for item in everything:
        if kind_of(item) == "Fit" and item.property("fits") is False and not _scrolled(item):
            first = next((b for i in shown(item) if (b := _text(i)) is not None), None)
            if first is not None:
                yield first
