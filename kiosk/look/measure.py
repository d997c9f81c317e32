"""Measures how the texts on view contrast with what the window shows behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil, floor, sqrt

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from kiosk.look.contrast import worst
from kiosk.look.scene import Box, Scene

MOST_PIXELS = 2500
"""Pixels that are looked at behind one text; of a larger box an even grid of them is taken."""
_OPAQUE = 0.999


@dataclass(frozen=True, slots=True)
class Reading:
    """A text and its contrast with what lies behind it."""

    text: Box
    contrast: float


def readings(scene: Scene) -> list[Reading]:
    """The contrast of each text on view; what moves should rest.

    The texts of controls that are out of use are left out, as WCAG does.
    """
    with _hidden(scene):
        picture = scene.window.grabWindow()
    scale = picture.devicePixelRatio()
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    found = []
    for text in scene.texts:
        pixels = _behind(picture, text.seen, scale) if text.item.isEnabled() else None
        if pixels:
            ratio = min(
                worst(colour.rgb() & 0xFFFFFF, _shown(text.opacity * colour.alphaF()), pixels)
                for colour in text.colours()
            )
            found.append(Reading(text, ratio))
    return found


def _shown(opacity: float) -> float:
    return 1.0 if opacity > _OPAQUE else opacity


@contextmanager
def _hidden(scene: Scene) -> Iterator[None]:
    # Opacity, because a text without `visible` would leave its place to its neighbours.
    root = scene.window.contentItem()
    wanted = [(text.item, 0.0) for text in scene.texts] + [(root, 1.0)]
    before = [(item, item.opacity()) for item, _ in wanted]
    try:
        for item, opacity in wanted:
            item.setOpacity(opacity)
        yield
    finally:
        for item, opacity in before:
            item.setOpacity(opacity)


def _behind(picture: QImage, rect: QRectF, scale: float) -> Counter[int]:
    """How often each colour, as 0xFFRRGGBB, is in a part of the picture."""
    if rect.width() < 1 or rect.height() < 1:
        return Counter()
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
