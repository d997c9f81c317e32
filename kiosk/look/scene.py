"""What is on the stage: texts, controls, columns and pictures, each with the room that it has."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from PySide6.QtCore import QMetaObject, QRectF, QUrl
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
    grids: list[Box] = field(default_factory=list)
    loading: list[QQuickItem] = field(default_factory=list)

    def shape(self) -> list[tuple[str, QRectF]]:
        """Where the texts stand: the same twice where everything rests."""
        return [(str(box.value("text")), box.rect) for box in self.texts]


class _Around(NamedTuple):
    """What the items above say of those below."""

    seen: QRectF
    room: QRectF
    opacity: float = 1.0
    list: QQuickItem | None = None
    control: QQuickItem | None = None
    column: QQuickItem | None = None


def scene(window: QQuickWindow, leave: Collection[str] = ()) -> Scene:
    """What the window shows, but for the items of the kinds `leave`, and what is in them.

    A definition lies over a view that shines through: there the view is left.
    """
    found = Scene(window)
    root = window.contentItem()
    whole = QRectF(0, 0, root.width(), root.height())
    for item in root.childItems():
        _walk(item, _Around(whole, whole), found, leave)
    return found


def part(window: QQuickWindow, item: QQuickItem) -> Scene:
    """An item and what is in it, as if there were nothing else."""
    found = Scene(window)
    whole = QRectF(0, 0, window.width(), window.height())
    _walk(item, _Around(whole, whole), found, ())
    return found


def _walk(item: QQuickItem, around: _Around, found: Scene, leave: Collection[str]) -> None:
    if not item.isVisible():
        return
    meta = item.metaObject()
    kind = meta.className().partition("_QML")[0]
    if kind not in _PLAIN:
        if kind in leave:
            return
        role = _ROLES.get(kind)
        if role is None:
            role = _ROLES[kind] = _role(item)
        around = role(item, kind, around, found)
    opacity = around.opacity * item.opacity()
    if opacity == 0:
        return
    if opacity != around.opacity:
        around = around._replace(opacity=opacity)
    if item.clip():
        part = _whole(item)
        # A list that scrolls has just been given all the room below.
        room = around.room if item is around.list else around.room & part
        around = around._replace(seen=around.seen & part, room=room)
    for child in item.childItems():
        _walk(child, around, found, leave)


_EVERYWHERE = QRectF(-FAR, -FAR, 2 * FAR, 2 * FAR)
_Role = Callable[[QQuickItem, str, _Around, Scene], _Around]
_PLAIN = frozenset({"QQuickItem", "QQuickLoader", "QQuickRow", "QQuickRepeater"})
"""What may hold items, and is nothing to be measured itself."""
_ROLES: dict[str, _Role] = {}
"""What each kind of item is to us, worked out when the first one is met."""


def _role(item: QQuickItem) -> _Role:
    kind = kind_of(item)
    if kind.startswith("Glyph"):
        return _nothing
    if item.inherits("QQuickText"):
        return _text
    if kind.startswith("QQuickImage"):
        return _picture
    if is_control(item):
        return _control
    if kind in ("Fit", "QQuickColumn"):
        return _column
    if kind.endswith("Block"):
        return _face
    if kind == "Zoom":
        return _zoom
    return _flickable if item.inherits("QQuickFlickable") else _nothing


def _nothing(_item: QQuickItem, _kind: str, around: _Around, _found: Scene) -> _Around:
    return around


def _text(item: QQuickItem, kind: str, around: _Around, found: Scene) -> _Around:
    if item.property("text") and item.opacity() > 0:
        found.texts.append(_box(item, kind, text_rect(item), around))
    return around


def _picture(item: QQuickItem, kind: str, around: _Around, found: Scene) -> _Around:
    if source_of(item):
        # Some are transparent until they are there.
        if item.property("progress") < 1:
            found.loading.append(item)
        elif item.opacity() > 0:
            found.pictures.append(_box(item, kind, _whole(item), around))
    return around


def _control(item: QQuickItem, kind: str, around: _Around, found: Scene) -> _Around:
    if item.opacity() > 0:
        found.controls.append(_box(item, kind, _whole(item), around))
    return around._replace(control=item)


def _column(item: QQuickItem, kind: str, around: _Around, found: Scene) -> _Around:
    box = _box(item, kind, _whole(item), around)
    if overflow(box) == 0:
        return around
    found.columns.append(box)
    return around._replace(column=item)


def _face(item: QQuickItem, kind: str, around: _Around, found: Scene) -> _Around:
    found.faces.append(_box(item, kind, _whole(item), around))
    return around


def _zoom(item: QQuickItem, _kind: str, around: _Around, _found: Scene) -> _Around:
    # What is enlarged goes beyond its frame.
    return around._replace(room=_EVERYWHERE, list=item) if item.clip() else around


def _flickable(item: QQuickItem, kind: str, around: _Around, found: Scene) -> _Around:
    if item.property("interactive") is not True:
        return around
    part = _whole(item)
    if kind == "QQuickGridView":
        found.grids.append(_box(item, kind, part, around))
    across = around.room & part
    room = QRectF(across.left(), -FAR, across.width(), 2 * FAR)
    return around._replace(room=room, list=item)


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
        around.opacity * item.opacity(),
        around.list is not None,
        around.control,
        around.column,
    )


def kind_of(item: QQuickItem) -> str:
    """The name of its QML file, or of its type."""
    return item.metaObject().className().partition("_QML")[0]


def is_control(item: QQuickItem) -> bool:
    """Whether it is a TouchButton, or of a type made from it."""
    kind: QMetaObject | None = item.metaObject()
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
    return source.toLocalFile()


def _whole(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
