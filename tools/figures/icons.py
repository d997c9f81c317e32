"""Small signs that several figures use, each drawn from lines."""

from __future__ import annotations

import math

from .style import MEDIUM, MUTED, THIN, WHITE
from .svg import Canvas, Point, arc_points, polar


def around(centre: Point, points: list[Point], size: float = 1.0) -> list[Point]:
    """Points given about the origin, moved and scaled."""
    return [(centre[0] + x * size, centre[1] + y * size) for x, y in points]


def check(canvas: Canvas, centre: Point, size: float, colour: str, width: float = 5.0) -> None:
    """A tick: right, kept, done."""
    points = around(centre, [(-0.5, 0.05), (-0.12, 0.42), (0.55, -0.4)], size)
    canvas.curve(points, colour=colour, width=width)


def cross(canvas: Canvas, centre: Point, size: float, colour: str, width: float = 5.0) -> None:
    """A cross: wrong, dropped."""
    for corner in ((-0.4, -0.4), (-0.4, 0.4)):
        ends = around(centre, [corner, (-corner[0], -corner[1])], size)
        canvas.curve(ends, colour=colour, width=width)


def bit(canvas: Canvas, centre: Point, value: int, height: float, colour: str) -> None:
    """A zero or a one as a drawing, since pictures hold no type."""
    x, y = centre
    if value:
        rise = [(x - height * 0.22, y - height * 0.28), (x, y - height / 2), (x, y + height / 2)]
        canvas.curve(rise, colour=colour, width=5)
        return
    turns = [2 * math.pi * i / 40 for i in range(40)]
    oval = [(x + 0.3 * height * math.cos(t), y + 0.5 * height * math.sin(t)) for t in turns]
    canvas.ring(oval, colour=colour, width=5)


def photon(canvas: Canvas, centre: Point, radius: float, degrees: float) -> None:
    """A photon with its direction of polarisation, a stroke with two heads."""
    canvas.halo(centre, radius * 1.5, strength=0.4)
    canvas.circle(
        centre,
        radius,
        fill=canvas.accent,
        fill_opacity=0.12,
        stroke=canvas.accent,
        width=THIN,
        opacity=0.55,
    )
    ends = polar(centre, radius * 0.66, degrees), polar(centre, radius * 0.66, degrees + 180)
    canvas.line(*ends, colour=WHITE, width=5)
    for start, end in (ends, ends[::-1]):
        canvas.arrow_head(start, end, radius * 0.36, colour=WHITE, width=5)


def key(canvas: Canvas, centre: Point, size: float) -> None:
    """A key, bow to the left."""
    x, y = centre
    bow = (x - 0.55 * size, y)
    canvas.circle(
        bow, 0.36 * size, fill=canvas.accent, fill_opacity=0.15, stroke=canvas.accent, width=5
    )
    canvas.line((x - 0.19 * size, y), (x + 0.9 * size, y), width=5)
    for place in (0.55, 0.85):
        canvas.line((x + place * size, y), (x + place * size, y + 0.3 * size), width=5)


def padlock(canvas: Canvas, centre: Point, size: float, colour: str) -> None:
    """A closed padlock."""
    x, y = centre
    canvas.rect(
        (x - 0.5 * size, y - 0.1 * size),
        (size, 0.75 * size),
        0.12 * size,
        fill="#0b1022",
        stroke=colour,
        width=MEDIUM,
    )
    arch = arc_points((x, y - 0.32 * size), 0.3 * size, 0, 180)
    canvas.curve(
        [(x + 0.3 * size, y - 0.1 * size), *arch, (x - 0.3 * size, y - 0.1 * size)],
        colour=colour,
        width=MEDIUM,
    )
    canvas.line((x, y + 0.2 * size), (x, y + 0.36 * size), colour=colour, width=MEDIUM)


def shield(canvas: Canvas, centre: Point, size: float, colour: str) -> None:
    """A shield with a tick: identity proved."""
    side = [(0.0, -0.62), (0.5, -0.44), (0.5, 0.02), (0.36, 0.38), (0.0, 0.66)]
    points = around(centre, side + [(-x, y) for x, y in side[-2:0:-1]], size)
    canvas.area(points, colour, 0.12)
    canvas.ring(points, colour=colour, width=MEDIUM)
    check(canvas, centre, size * 0.5, colour)


def envelope(canvas: Canvas, centre: Point, size: Point, colour: str) -> None:
    """A closed letter."""
    (x, y), (w, h) = centre, size
    canvas.rect((x - w / 2, y - h / 2), size, 10, fill="#0b1022", stroke=colour, width=MEDIUM)
    flap = [(x - w / 2 + 6, y - h / 2 + 6), (x, y + h * 0.1), (x + w / 2 - 6, y - h / 2 + 6)]
    canvas.curve(flap, colour=colour, width=THIN)


def atom(canvas: Canvas, centre: Point, radius: float, colour: str | None = None) -> None:
    """An atom as a ball with a lit side."""
    hue = colour or canvas.accent
    canvas.halo(centre, radius * 1.9, hue, 0.45)
    canvas.circle(centre, radius, fill=hue)
    canvas.circle(
        (centre[0] - radius * 0.3, centre[1] - radius * 0.3),
        radius * 0.3,
        fill=WHITE,
        fill_opacity=0.75,
    )


def towards_viewer(canvas: Canvas, centre: Point, radius: float, colour: str) -> None:
    """A current that comes out of the picture: the tip of an arrow, seen from ahead."""
    canvas.circle(centre, radius, fill="#0b1022", stroke=colour, width=5)
    canvas.circle(centre, radius * 0.34, fill=colour)


def panel(canvas: Canvas, corner: Point, size: Point) -> None:
    """A quiet plate that groups what stands on it."""
    canvas.rect(corner, size, 28, fill=canvas.accent, fill_opacity=0.05, stroke=MUTED, width=3)
