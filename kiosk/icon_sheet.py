"""A picture of icons with their names, for authors to choose from. Needs Qt, but no screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QPainter,
    QPen,
    QRawFont,
)

from kiosk.deck import icons
from kiosk.paths import ASSETS

# All lengths in px; the colours are those of the kiosk's own dark look.
CELL_WIDTH, CELL_HEIGHT, GAP, MARGIN, HEADING = 236, 216, 16, 64, 128
ICON, LABEL, LINE, PADDING = 76, 21, 27, 14
GROUND, CARD, OUTLINE = "#05070F", "#0F1526", "#232C47"
BRIGHT, SOFT, MUTED = "#F5F7FF", "#C9D2EC", "#8A97BC"
MOST_COLUMNS = 7


@dataclass(frozen=True)
class _Type:
    heading: QFont
    label: QFont


def draw(names: Sequence[str], file: Path, *, heading: str, remark: str = "") -> None:
    """Write a PNG of the icons in their order; raises OSError if the file cannot be written."""
    # Fonts need an application, and it must outlive the drawing.
    application = QGuiApplication.instance() or QGuiApplication([])
    columns = min(MOST_COLUMNS, max(len(names), 3))
    rows = -(-len(names) // columns)
    width = 2 * MARGIN + columns * (CELL_WIDTH + GAP) - GAP
    height = 2 * MARGIN + HEADING + rows * (CELL_HEIGHT + GAP) - GAP
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(GROUND))
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        type_ = _type()
        _draw_heading(painter, type_, heading, remark)
        for index, name in enumerate(names):
            row, column = divmod(index, columns)
            left = MARGIN + column * (CELL_WIDTH + GAP)
            top = MARGIN + HEADING + row * (CELL_HEIGHT + GAP)
            _draw_cell(painter, type_, QRectF(left, top, CELL_WIDTH, CELL_HEIGHT), name)
    finally:
        painter.end()
    if not image.save(str(file), "PNG"):  # type: ignore[call-overload]  # the stubs want bytes
        raise OSError(f"{file} cannot be written")
    del application


def _type() -> _Type:
    families = []
    for name in ("InterDisplay-Bold.ttf", "Inter-Medium.ttf"):
        number = QFontDatabase.addApplicationFont(str(ASSETS / "fonts" / name))
        families.append(QFontDatabase.applicationFontFamilies(number)[0])
    heading, label = QFont(families[0]), QFont(families[1])
    heading.setPixelSize(64)
    heading.setWeight(QFont.Weight.Bold)
    label.setPixelSize(LABEL)
    label.setWeight(QFont.Weight.Medium)
    return _Type(heading, label)


def _draw_heading(painter: QPainter, type_: _Type, heading: str, remark: str) -> None:
    painter.setPen(QColor(BRIGHT))
    painter.setFont(type_.heading)
    base = MARGIN + QFontMetricsF(type_.heading).ascent()
    painter.drawText(QPointF(MARGIN, base), heading)
    beside = MARGIN + QFontMetricsF(type_.heading).horizontalAdvance(heading) + 28
    painter.setPen(QColor(MUTED))
    painter.setFont(type_.label)
    painter.drawText(QPointF(beside, base), remark)


def _draw_cell(painter: QPainter, type_: _Type, cell: QRectF, name: str) -> None:
    painter.setPen(QPen(QColor(OUTLINE), 1.5))
    painter.setBrush(QColor(CARD))
    painter.drawRoundedRect(cell, 18, 18)
    _draw_icon(painter, QPointF(cell.center().x(), cell.top() + 30 + ICON / 2), name)

    painter.setFont(type_.label)
    metrics = QFontMetricsF(type_.label)
    top = cell.top() + 30 + ICON + 26
    for index, line in enumerate(_lines(name, metrics, cell.width() - 2 * PADDING)):
        painter.setPen(QColor(SOFT))
        box = QRectF(cell.left(), top + index * LINE, cell.width(), LINE)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line)


def _draw_icon(painter: QPainter, centre: QPointF, name: str) -> None:
    glyph = icons.glyph(name)
    # The character of the very file: the families of two editions of a font may bear one name.
    raw = QRawFont(str(glyph.font_file), ICON)
    path = raw.pathForGlyph(raw.glyphIndexesForString(glyph.character)[0])
    box = path.boundingRect()
    if box.isEmpty():
        return
    shrunk = min(1.0, 1.25 * ICON / max(box.width(), box.height()))
    painter.save()
    painter.translate(centre)
    painter.scale(shrunk, shrunk)
    painter.translate(-box.center())
    painter.fillPath(path, QColor(BRIGHT))
    painter.restore()


def _lines(name: str, metrics: QFontMetricsF, room: float) -> list[str]:
    """The name in lines no wider than `room` px, broken after its dot and hyphens."""
    lines = [""]
    for part in name.replace("-", "-\0").replace(".", ".\0").split("\0"):
        if lines[-1] and metrics.horizontalAdvance(lines[-1] + part) > room:
            lines.append("")
        lines[-1] += part
    return lines
