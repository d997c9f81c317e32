"""Where each line of text stands in the window, for text that can be searched in a picture."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine, QTextOption
from PySide6.QtQuick import QQuickWindow

from kiosk.look.scene import Box, scene
from kiosk.render.shots import Line, Lines

_LINE_BREAK = "\u2028"
"""What parts lines in a layout of Qt's."""


def lines_of(window: QQuickWindow) -> Lines:
    """The lines of all texts on view."""
    return tuple(line for box in scene(window).texts for line in _lines(box))


def _lines(box: Box) -> Iterator[Line]:
    """A text, broken as Qt Quick breaks it: by the same engine, in the same font and width.

    Bold words of prose count as regular ones, and so a line may end a word early or late.
    """
    inner = box.item.boundingRect()
    if box.seen.isEmpty() or inner.isEmpty() or box.opacity == 0:
        return
    font = QFont(box.value("font"))
    scale = box.rect.height() / inner.height()
    broken = _broken(_words(box), font, box.item.width())
    step = box.rect.height() / len(broken)
    metrics = QFontMetricsF(font)
    # What a line is higher than its type lies below the type.
    down = metrics.ascent() * scale
    for index, (text, width) in enumerate(broken):
        top = box.rect.top() + index * step
        long = min(width * scale, box.rect.width())
        if text and box.seen.intersects(QRectF(box.rect.left(), top, max(1.0, long), step)):
            yield Line(text, box.rect.left(), top + down, long, font.pixelSize() * scale)


def _words(box: Box) -> str:
    text = str(box.value("text"))
    if box.kind == "Prose":
        text = html.unescape(re.sub("<[^>]*>", "", text.replace("<br>", "\n")))
    return text.replace("\n", _LINE_BREAK)


def _broken(text: str, font: QFont, width: float) -> list[tuple[str, float]]:
    """The lines of a text and their widths in px; at least one."""
    layout = QTextLayout(text, font)
    layout.setTextOption(_OPTION)
    layout.beginLayout()
    found: list[QTextLine] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        found.append(line)
    layout.endLayout()
    parts = [
        (text[line.textStart() : line.textStart() + line.textLength()], line.naturalTextWidth())
        for line in found
    ]
    return [(part.strip(f" {_LINE_BREAK}"), width) for part, width in parts] or [("", 0.0)]


_OPTION = QTextOption()
_OPTION.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
