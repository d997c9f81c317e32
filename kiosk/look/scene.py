"""What is on the stage: texts, controls, columns and pictures, each with the room that it has."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import QRectF, QUrl
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem, QQuickWindow

FAR = 1e6
"""Px; further than anything on a stage."""


@dataclass(frozen=True, slots=True)
class Box:
    """An item and the part of the window (px) that it fills.

    `seen` is what is not clipped away of it, `room` what it must keep inside; a list that scrolls
    lets its content run on below, and so counts for `seen` alone.
    """

    item: QQuickItem
    kind: str
    rect: QRectF
    seen: QRectF
    room: QRectF
    opacity: float
    scrolled: bool
    control: QQuickItem | None = None
    column: QQuickItem | None = None

    @property
    def words(self) -> str:
        """What it says, without the markup that prose has for Qt."""
        text = str(self.value("text") or "")
        if self.kind == "Prose":
            return html.unescape(re.sub("<[^>]*>", " ", text))
        return text

    @property
    def line(self) -> float:
        """The height of one of its lines, in px."""
        height: float = self.value("contentHeight") / max(1, self.value("lineCount"))
        return max(1.0, height)

    def value(self, name: str) -> Any:
        """A property of the item."""
        return self.item.property(name)

    def colours(self) -> Iterator[QColor]:
        """The colours of its letters: those of links too, where it has any."""
        yield self.value("color")
        if "<a " in str(self.value("text")):
            yield self.value("linkColor")


@dataclass(slots=True)
class Scene:
    """All that is on view, outer items first."""

    window: QQuickWindow
    texts: list[Box] = field(default_factory=list)
    controls: list[Box] = field(default_factory=list)
    columns: list[Box] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    faces: list[Box] = field(default_factory=list)

    def shape(self) -> list[tuple[float, ...]]:
        """Where the texts stand: the same twice where everything rests."""
        return [box.rect.getRect() for box in self.texts]


@dataclass(frozen=True, slots=True)
class _Around:
    """What the items above say of those below."""

    seen: QRectF
    room: QRectF
    opacity: float = 1.0
    scrolled: bool = False
    control: QQuickItem | None = None
    column: QQuickItem | None = None


def scene(window: QQuickWindow, leave: Iterable[str] = ()) -> Scene:
    """What the window shows, but for the items with the object names `leave`, and what is in them.

    A definition lies over a view that shines through: there the view is left.
    """
    found = Scene(window)
    root = window.contentItem()
    whole = QRectF(0, 0, root.width(), root.height())
    _walk(root, _Around(whole, whole), found, frozenset(leave))
    return found


def _walk(item: QQuickItem, around: _Around, found: Scene, leave: frozenset[str]) -> None:
    opacity = around.opacity * item.opacity()
    if not item.isVisible() or opacity == 0 or (leave and item.objectName() in leave):
        return
    kind = kind_of(item)
    inner = replace(around, opacity=opacity)
    if kind in _PLAIN and not item.clip():
        pass
    elif item.inherits("QQuickText"):
        if not kind.startswith("Glyph") and item.property("text"):
            found.texts.append(_box(item, kind, text_rect(item), inner))
    elif kind.startswith("QQuickImage"):
        if source_of(item):
            found.pictures.append(_box(item, kind, _whole(item), inner))
    else:
        inner = _enter(item, kind, inner, found)
    for child in item.childItems():
        _walk(child, inner, found, leave)


_PLAIN = frozenset({"QQuickItem", "QQuickRectangle", "QQuickLoader", "QQuickRow"})
"""What may hold items, and is nothing to be measured itself."""


def _enter(item: QQuickItem, kind: str, around: _Around, found: Scene) -> _Around:
    if is_control(item):
        found.controls.append(_box(item, kind, _whole(item), around))
        around = replace(around, control=item)
    elif kind in ("Fit", "QQuickColumn"):
        box = _box(item, kind, _whole(item), around)
        if overflow(box) > 0:
            found.columns.append(box)
            around = replace(around, column=item)
    elif kind.endswith("Block"):
        found.faces.append(_box(item, kind, _whole(item), around))
    if item.inherits("QQuickFlickable") and item.property("interactive") is True:
        return _scrolling(item, around)
    if item.clip():
        part = _whole(item)
        return replace(around, seen=around.seen & part, room=around.room & part)
    return around


def _scrolling(item: QQuickItem, around: _Around) -> _Around:
    part = _whole(item)
    across = around.room & part
    room = QRectF(across.left(), -FAR, across.width(), 2 * FAR)
    seen = around.seen & part if item.clip() else around.seen
    return replace(around, seen=seen, room=room, scrolled=True)


def overflow(column: Box) -> float:
    """By how much (px) the content of a column is higher than the column."""
    if column.kind == "Fit":
        over: float = column.value("contentHeight") - column.item.height()
        # Where it scrolls, nothing has to fit.
        return 0.0 if column.scrolled else over if over > SLIP or not column.value("fits") else 0.0
    over = column.item.implicitHeight() - column.item.height()
    return over if over > SLIP else 0.0


SLIP = 2.0
"""Pixels that two boxes may share: type is set with room around it."""


def _box(item: QQuickItem, kind: str, rect: QRectF, around: _Around) -> Box:
    return Box(
        item,
        kind,
        rect,
        rect & around.seen,
        around.room,
        around.opacity,
        around.scrolled,
        around.control,
        around.column,
    )


def kind_of(item: QQuickItem) -> str:
    """The name of its QML file, or of its type."""
    return item.metaObject().className().partition("_QML")[0]


def is_control(item: QQuickItem) -> bool:
    """Whether it is a TouchButton, or of a type made from it."""
    kind = item.metaObject()
    while kind is not None:
        if kind.className().startswith("TouchButton"):
            return True
        kind = kind.superClass()
    return False


def is_text(item: QQuickItem) -> bool:
    """Whether the item shows words."""
    return item.inherits("QQuickText") and not item.metaObject().className().startswith("Glyph")


def text_rect(item: QQuickItem) -> QRectF:
    """The part of the window (px) that the lines of a text fill."""
    # The bounding rectangle of a text is that of its lines, aligned as they are.
    return item.mapRectToScene(item.boundingRect())


def source_of(image: QQuickItem) -> str:
    """The file that an image shows; empty for none."""
    source = image.property("source")
    if not isinstance(source, QUrl) or not source.isLocalFile():
        return ""
    return source.adjusted(QUrl.UrlFormattingOption.RemoveFragment).toLocalFile()


def _whole(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
