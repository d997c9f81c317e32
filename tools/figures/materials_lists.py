"""materials-5: how the list of numbers that describes particles grows."""

from __future__ import annotations

import math

from .figure import Figure, canvas, label, left_of, right_of
from .physics_materials import BYTES, numbers_needed
from .plot import Scale
from .style import MUTED, THIN, WHITE
from .svg import Canvas, Point

PARTICLES = (1, 10, 30, 50, 300)
ROWS = (140.0, 235.0, 330.0, 430.0, 625.0)
LENGTH = Scale(1, 1e92, 290, 1130, log=True)
BASE = 745.0
DISK = 1e12 / BYTES  # numbers on a disk of one terabyte
ATOMS = 1e80  # in the visible universe


def crowd(picture: Canvas, centre: Point, count: int) -> None:
    """As many dots as particles."""
    columns = {1: 1, 10: 5, 30: 10, 50: 10, 300: 20}[count]
    pitch = 13.5 if count <= 50 else 9.0
    rows = math.ceil(count / columns)
    for i in range(count):
        x = centre[0] + pitch * (i % columns - (columns - 1) / 2)
        y = centre[1] + pitch * (i // columns - (rows - 1) / 2)
        picture.circle((x, y), 0.34 * pitch, fill=picture.accent)


def mark(picture: Canvas, value: float, top: float) -> None:
    """An upright line at a length worth comparing with."""
    x = LENGTH(value)
    picture.line((x, BASE), (x, top), colour=WHITE, width=THIN, dash="2 9")
    picture.circle((x, top), 6, fill=WHITE)


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("materials")
    picture.line((LENGTH.start, BASE), (LENGTH.end, BASE), colour=MUTED, width=THIN)
    for power in range(0, 91, 10):
        x = LENGTH(10.0**power)
        picture.line(
            (x, BASE), (x, BASE + (16 if power % 30 == 0 else 9)), colour=MUTED, width=THIN
        )
    mark(picture, DISK, 140)
    mark(picture, numbers_needed(50), 235)
    mark(picture, ATOMS, 430)
    for count, y in zip(PARTICLES, ROWS, strict=True):
        crowd(picture, (165, y), count)
        end = LENGTH(numbers_needed(count))
        paint = picture.fade(
            (LENGTH.start, 0), (end, 0), ((0, picture.accent, 0.35), (1, picture.accent, 1))
        )
        picture.rect((LENGTH.start, y - 22), (end - LENGTH.start, 44), 2, fill=paint)
    labels = (
        label(165, 735, "300~particles", "300~частиц"),
        label(165, 500, "50~particles", "50~частиц"),
        right_of(LENGTH(DISK) + 22, 140, "one disk, 1~TB", "один диск, 1~ТБ"),
        right_of(LENGTH(numbers_needed(50)) + 22, 235, "18~000~disks", "18~000~дисков"),
        left_of(LENGTH(ATOMS) - 22, 430, "atoms, visible universe", "атомы видимой Вселенной"),
        label(LENGTH(1e90) - 10, 795, "10⁹⁰"),
        label(560, 795, "numbers in the list", "чисел в~списке"),
    )
    return Figure("materials-5", picture, labels)
