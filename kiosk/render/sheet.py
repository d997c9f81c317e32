"""Contact sheets: all views at a glance, each with its number and its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, sqrt
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from kiosk.render.files import write
from kiosk.render.photographer import encoded
from kiosk.render.shots import Size

GROUND, INK, SOFT = QColor("#222632"), QColor("#F5F7FF"), QColor("#B9C2DA")
WIDTH = 3200  # px of a sheet
GAP, CAPTION, MARGIN, HEAD = 18, 40, 48, 96  # px
_LEAST, _GREATEST = 3, 12  # cells in a row


@dataclass(frozen=True, slots=True)
class Cell:
    """A view on a sheet: its picture, as wide as a cell, its number and what it is called.

    `under` says whether it belongs to a view before it, as a detail does to its slide.
    """

    picture: Path
    number: str
    name: str
    under: bool


def columns(count: int, size: Size) -> int:
    """How many cells of that shape make a sheet of a pleasant form, about 3:2."""
    shape = size[0] / size[1]
    return min(max(round(sqrt(count * 1.5 / shape)), _LEAST), _GREATEST, max(count, 1))


def cell_width(across: int) -> int:
    """The width of a cell in px, of so many in a row."""
    return (WIDTH - 2 * MARGIN - (across - 1) * GAP) // across


def write_sheet(title: str, cells: Sequence[Cell], size: Size, file: Path) -> None:
    """Write the sheet of these cells, whose views have that size (px). Raises `Failed`."""
    across = columns(len(cells), size)
    width = cell_width(across)
    height = round(width * size[1] / size[0])
    rows = ceil(len(cells) / across)
    whole = QImage(
        WIDTH,
        HEAD + rows * (height + CAPTION + GAP) + MARGIN - GAP,
        QImage.Format.Format_RGB32,
    )
    whole.fill(GROUND)
    painter = QPainter(whole)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    _say(painter, QRect(MARGIN, 0, WIDTH - 2 * MARGIN, HEAD), title, 34, INK)
    for number, cell in enumerate(cells):
        left = MARGIN + (number % across) * (width + GAP)
        top = HEAD + (number // across) * (height + CAPTION + GAP)
        painter.drawImage(QRect(left, top, width, height), QImage(str(cell.picture)))
        words = f"{cell.number}  {cell.name}".strip()
        caption = QRect(left, top + height, width, CAPTION)
        _say(painter, caption, words, 19, SOFT if cell.under else INK)
    painter.end()
    write(file, encoded(whole, "PNG"))


def _say(painter: QPainter, place: QRect, words: str, size: int, colour: QColor) -> None:
    font = QFont("Inter")
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if size > 30 else QFont.Weight.Medium)
    painter.setFont(font)
    painter.setPen(colour)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
