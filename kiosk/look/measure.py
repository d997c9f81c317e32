"""Measures the texts of a window: how each contrasts with what the window shows behind it."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil, floor, sqrt

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.look.contrast import worst

MOST_PIXELS = 6000
"""Pixels that are looked at behind one text; of a larger box an even grid of them is taken."""
_OPAQUE = 0.999


@dataclass(frozen=True, slots=True)
class Seen:
    """A text that can be read, the part of the window (px) that it fills, and its opacity."""

    item: QQuickItem
    rect: QRectF
    opacity: float

    @property
    def words(self) -> str:
        """What it says, without the markup that prose has for Qt."""
        text = str(self.item.property("text"))
        if self.item.metaObject().className().startswith("Prose"):
            return html.unescape(re.sub("<[^>]*>", " ", text))
        return text

    def colours(self) -> Iterator[QColor]:
        """The colours of its letters: those of links too, where it has any."""
        yield self.item.property("color")
        if "<a " in str(self.item.property("text")):
            yield self.item.property("linkColor")


@dataclass(frozen=True, slots=True)
class Reading:
    """A text and its contrast with what lies behind it."""

    text: Seen
    contrast: float


def readings(window: QQuickWindow) -> list[Reading]:
    """The contrast of each text on view; what moves should rest.

    The texts of controls that are out of use are left out, as WCAG does.
    """
    everything = list(texts(window))
    with _hidden(everything):
        picture = window.grabWindow()
    scale = picture.devicePixelRatio()
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    found = []
    for text in everything:
        pixels = _behind(picture, text.rect, scale) if text.item.isEnabled() else None
        if pixels:
            ratio = min(
                worst(colour.rgb() & 0xFFFFFF, _shown(text.opacity * colour.alphaF()), pixels)
                for colour in text.colours()
            )
            found.append(Reading(text, ratio))
    return found


def _shown(opacity: float) -> float:
    return 1.0 if opacity > _OPAQUE else opacity


def texts(window: QQuickWindow) -> Iterator[Seen]:
    """All texts on view but glyphs of icons, each as far as it is not clipped away."""
    root = window.contentItem()
    yield from _below(root, QRectF(0, 0, root.width(), root.height()), 1.0)


def _below(item: QQuickItem, part: QRectF, opacity: float) -> Iterator[Seen]:
    opacity *= item.opacity()
    if not item.isVisible() or opacity == 0:
        return
    if is_text(item) and item.property("text"):
        rect = text_rect(item) & part
        if rect.width() >= 1 and rect.height() >= 1:
            yield Seen(item, rect, opacity)
    if item.clip():
        part = part & item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    for child in item.childItems():
        yield from _below(child, part, opacity)


def is_text(item: QQuickItem) -> bool:
    """Whether the item shows words."""
    return item.inherits("QQuickText") and not item.metaObject().className().startswith("Glyph")


def text_rect(item: QQuickItem) -> QRectF:
    """The part of the window (px) that the lines of a text fill."""
    # The bounding rectangle of a text is that of its lines, aligned as they are.
    return item.mapRectToScene(item.boundingRect())


@contextmanager
def _hidden(hide: list[Seen]) -> Iterator[None]:
    # Opacity, because a text without `visible` would leave its place to its neighbours.
    before = [(text.item, text.item.opacity()) for text in hide]
    try:
        for item, _ in before:
            item.setOpacity(0)
        yield
    finally:
        for item, opacity in before:
            item.setOpacity(opacity)


def _behind(picture: QImage, rect: QRectF, scale: float) -> Counter[int]:
    """How often each colour, as 0xFFRRGGBB, is in a part of the picture."""
    left, top = max(0, floor(rect.left() * scale)), max(0, floor(rect.top() * scale))
    right = min(picture.width(), ceil(rect.right() * scale))
    bottom = min(picture.height(), ceil(rect.bottom() * scale))
    step = max(1, ceil(sqrt(max(0, right - left) * max(0, bottom - top) / MOST_PIXELS)))
    pixels = memoryview(picture.constBits()).cast("I")
    row = picture.bytesPerLine() // 4
    found: Counter[int] = Counter()
    for y in range(top, bottom, step):
        found.update(pixels[y * row + left : y * row + right : step])
    return found
