"""What a commit changed, as pictures: each view before beside after."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from kiosk.deck import Deck
from kiosk.render.files import write
from kiosk.render.history import Pair
from kiosk.render.photographer import encoded
from kiosk.render.shots import Choice, Lines, Order, Shot, Size

Crew = Callable[[Sequence[Deck], Sequence[Order]], list[Lines]]
"""Takes what is ordered of some decks; see `workers.photograph`."""

GROUND, INK, SOFT = QColor("#1B2033"), QColor("#F5F7FF"), QColor("#B9C2DA")
_GAP = 0.02
"""Of a picture's width: around and between the two."""
_HEAD = 0.035
"""Of a picture's width: the height of the line above them."""


def write_pairs(
    decks: tuple[Deck, Deck], pairs: Sequence[Pair], choice: Choice, out: Path, crew: Crew
) -> list[Path]:
    """Write a picture of each pair that differs, in each language and size. Raises `Failed`.

    `decks` are the one before and the one now. Of a pair whose pictures are the same, to the
    pixel, none is written.
    """
    wanted = [
        (pair, code, size) for size in choice.sizes for code in choice.languages for pair in pairs
    ]
    with tempfile.TemporaryDirectory() as scratch:
        orders: list[Order] = []
        for number, (pair, code, size) in enumerate(wanted):
            orders += _orders(decks, pair, code, size, Path(scratch) / str(number))
        crew(decks, orders)
        written = []
        for number, (pair, code, size) in enumerate(wanted):
            before, now = (_taken(Path(scratch) / f"{number}-{which}.png") for which in (0, 1))
            if before == now:
                continue
            file = choice.folder(out, code, size) / f"{pair.name}.png"
            write(file, encoded(beside(before, now, size, pair.name), "PNG"))
            written.append(file)
    return written


def _orders(decks: tuple[Deck, Deck], pair: Pair, code: str, size: Size, stem: Path) -> list[Order]:
    found = []
    for which, view in enumerate((pair.before, pair.now)):
        # A language that is new has nothing before it.
        if view is not None and code in decks[which].languages:
            shot = Shot(view, code, size, deck=which)
            found.append(Order(shot, png=stem.with_name(f"{stem.name}-{which}.png")))
    return found


def _taken(file: Path) -> QImage | None:
    return QImage(str(file)) if file.exists() else None


def beside(before: QImage | None, now: QImage | None, size: Size, name: str) -> QImage:
    """Two pictures beside each other, or one below the other if they are wide, with their names."""
    width, height = size
    gap, head = round(_GAP * width), round(_HEAD * width)
    across = height > width
    step = (width + gap, 0) if across else (0, height + head + gap)
    whole = QImage(
        gap + (2 if across else 1) * (width + gap),
        gap + (1 if across else 2) * (height + head + gap),
        QImage.Format.Format_RGB32,
    )
    whole.fill(GROUND)
    painter = QPainter(whole)
    font = QFont("Inter")
    font.setPixelSize(max(10, round(head * 0.5)))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    for index, (picture, word, none) in enumerate(
        ((before, "before", "not there"), (now, "after", "removed"))
    ):
        left, top = gap + index * step[0], gap + index * step[1]
        place = QRect(left, top + head, width, height)
        painter.setPen(INK if picture else SOFT)
        title = f"{name}  {word}" if picture else f"{name}  {none}"
        painter.drawText(left, top, width, head, Qt.AlignmentFlag.AlignVCenter, title)
        if picture:
            painter.drawImage(place, picture)
        else:
            painter.drawRect(place)
    painter.end()
    return whole
