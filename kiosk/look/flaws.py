"""What a fault of layout is: words that do not fit, lie over others, or are too small."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import ceil

from PySide6.QtCore import QRectF

from kiosk.look.scene import SLIP, Box, Scene, overflow

LEGIBLE = 19.8
"""The least size of type in design units.

22 minutes of arc at 0.7 m are capitals of 4.48 mm, which are 0.727 em high in Inter; the smallest
panel meant, 27 inch, has 0.311 mm a px in full HD. Source: ISO 9241-3 prefers 20 to 22 minutes.
"""
TARGET = 64
"""The least side of a control in design units: 20 mm on a 27 inch full-HD panel, 32 mm on 43."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a text or a control.

    `amount` is how much: lines or px that are too many, px that there are; `unit` says of what.
    """

    code: str
    box: Box
    amount: float = 0
    unit: str = ""
    other: str = ""

    @property
    def words(self) -> str:
        """The words that it is about."""
        return words_of(self.box)

    def __str__(self) -> str:
        by = f" by {self.amount:g} {self.unit}" if self.unit else ""
        other = f", {self.other!r}" if self.other else ""
        return f"{self.code}{by}: {self.words[:60]!r}{other} at {self.box.rect.getRect()}"


def words_of(box: Box) -> str:
    """What a text says, or the label of a control."""
    return str(box.value("label") or "") if box.value("text") is None else box.words


def flaws(scene: Scene) -> list[Flaw]:
    """Everything that is wrong with the layout of what is on view; empty if nothing is."""
    unfit = list(_unfit(scene))
    # What has no room lies over other things, too: said once.
    named = {id(flaw.box) for flaw in unfit}
    spilt = {box.item for box in scene.columns}
    rest = [box for box in scene.texts if id(box) not in named and box.column not in spilt]
    return [*unfit, *_overlapping(rest), *_under(rest, scene), *_small(scene)]


def unit(scene: Scene) -> float:
    """The design unit of Theme.qml, in px: a display with fewer px is taken for one with larger."""
    width, height = scene.window.width(), scene.window.height()
    if height > width:
        return min(width / 1080, height / 1720)
    return min(width / 1560, height / 1080)


def _unfit(scene: Scene) -> Iterator[Flaw]:
    for column in scene.columns:
        if column.column is None and (tallest := _tallest(scene, column)):
            yield Flaw("does-not-fit", tallest, _lines(overflow(column), tallest), "line")
    for box in scene.texts:
        flaw = _cut(box)
        if flaw is not None and not (flaw.unit == "line" and box.column is not None):
            yield flaw


def _tallest(scene: Scene, column: Box) -> Box | None:
    """The text of a column that it helps most to shorten."""
    inside = [box for box in scene.texts if column.item.isAncestorOf(box.item)]
    return max(inside, key=lambda box: box.value("contentHeight"), default=None)


def _lines(height: float, box: Box) -> int:
    return max(1, ceil(height / box.line - 0.01))


def _cut(box: Box) -> Flaw | None:
    """What a text lacks, room in height first: that can be told in lines."""
    rect, room = box.rect, box.room
    higher = max(
        box.value("contentHeight") + box.value("bottomPadding") - box.item.height(),
        room.top() - rect.top(),
        rect.bottom() - room.bottom(),
    )
    if higher > SLIP:
        return Flaw("does-not-fit", box, _lines(higher, box), "line")
    wider = max(
        box.value("contentWidth") - box.item.width(),
        room.left() - rect.left(),
        rect.right() - room.right(),
    )
    if wider > SLIP:
        return Flaw("does-not-fit", box, ceil(wider), "px")
    return Flaw("does-not-fit", box) if box.value("truncated") else None


def _overlapping(texts: list[Box]) -> Iterator[Flaw]:
    for one, other in combinations(texts, 2):
        if _share(one.seen, other.seen):
            # The taller one is the one to be shortened.
            tall, low = sorted((one, other), key=lambda b: b.rect.height(), reverse=True)
            yield Flaw("overlap", tall, other=low.words)


def _under(texts: list[Box], scene: Scene) -> Iterator[Flaw]:
    for text in texts:
        for control in scene.controls:
            if control.item is text.control:
                outer = control.rect.adjusted(-SLIP, -SLIP, SLIP, SLIP)
                if not outer.contains(text.rect):
                    yield _sticks_out(text, control)
            elif _share(text.seen, control.seen) and not control.item.isAncestorOf(text.item):
                yield Flaw("overlap", text, other=words_of(control))
    for one, other in combinations(scene.controls, 2):
        nested = one.item.isAncestorOf(other.item) or other.item.isAncestorOf(one.item)
        if not nested and _share(one.seen, other.seen):
            yield Flaw("overlap", one, other=words_of(other))


def _sticks_out(text: Box, control: Box) -> Flaw:
    """The flaw of a text that is larger than the control that it stands on."""
    higher = text.rect.height() - control.rect.height()
    if higher > SLIP:
        return Flaw("does-not-fit", text, _lines(higher, text), "line")
    wider = max(control.rect.left() - text.rect.left(), text.rect.right() - control.rect.right())
    return Flaw("does-not-fit", text, max(1, ceil(wider)), "px")


def _small(scene: Scene) -> Iterator[Flaw]:
    least_type, least_target = int(LEGIBLE * unit(scene)), TARGET * unit(scene)
    for box in scene.texts:
        size = box.value("font").pixelSize()
        if size < least_type:
            yield Flaw("small-type", box, size, f"of {least_type} px")
    for control in scene.controls:
        side = min(control.rect.width(), control.rect.height())
        if side < least_target:
            yield Flaw("small-target", control, int(side), f"of {ceil(least_target)} px")


def _share(one: QRectF, other: QRectF) -> bool:
    shared = one & other
    return shared.width() > SLIP and shared.height() > SLIP
