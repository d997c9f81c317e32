"""A small writer of plain SVG: paths, circles, rectangles and gradients, and nothing else."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypedDict, Unpack

from .style import HEIGHT, MEDIUM, MUTED, THIN, WIDTH

Point = tuple[float, float]


class Pen(TypedDict, total=False):
    """How a stroke looks; `glow` lays wide, faint strokes below it."""

    colour: str
    width: float
    opacity: float
    dash: str
    glow: bool


class Paint(TypedDict, total=False):
    """How a shape looks: its inside and its edge, each left out unless given."""

    fill: str
    fill_opacity: float
    stroke: str
    width: float
    opacity: float
    dash: str


def number(value: float) -> str:
    """One decimal is a tenth of a unit: finer than any screen shows; never '-0'."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def polar(centre: Point, radius: float, degrees: float) -> Point:
    """Point at an angle counted anticlockwise from the right, as in mathematics."""
    angle = math.radians(degrees)
    return centre[0] + radius * math.cos(angle), centre[1] - radius * math.sin(angle)


def arc_points(centre: Point, radius: float, start: float, end: float) -> list[Point]:
    """Points along a circle from `start` to `end` degrees, anticlockwise from the right."""
    steps = max(2, math.ceil(abs(end - start) / 2))
    return [polar(centre, radius, start + (end - start) * i / steps) for i in range(steps + 1)]


def outline(points: Iterable[Point], *, closed: bool = False) -> str:
    """Path data of straight pieces through the points."""
    pieces = [f"{number(x)} {number(y)}" for x, y in points]
    return "M" + "L".join(pieces) + ("Z" if closed else "")


def paint_attributes(paint: Paint) -> str:
    """The attributes of a shape's inside and edge."""
    parts = [f'fill="{paint.get("fill", "none")}"']
    if "fill" in paint and paint.get("fill_opacity", 1.0) < 1:
        parts.append(f'fill-opacity="{paint["fill_opacity"]:g}"')
    if "stroke" in paint:
        parts.append(f'stroke="{paint["stroke"]}" stroke-width="{number(paint["width"])}"')
        parts.append('stroke-linecap="round" stroke-linejoin="round"')
        if paint.get("opacity", 1.0) < 1:
            parts.append(f'stroke-opacity="{paint["opacity"]:g}"')
        if "dash" in paint:
            parts.append(f'stroke-dasharray="{paint["dash"]}"')
    return " ".join(parts)


@dataclass
class Canvas:
    """Collects shapes in drawing order; `accent` is the colour a stroke gets unless told."""

    accent: str
    shapes: list[str] = field(default_factory=list)
    gradients: list[str] = field(default_factory=list)

    def path(self, data: str, **paint: Unpack[Paint]) -> None:
        """One path from its data."""
        paint.setdefault("width", MEDIUM)
        self.shapes.append(f'<path d="{data}" {paint_attributes(paint)}/>')

    def curve(self, points: Iterable[Point], **pen: Unpack[Pen]) -> None:
        """A stroke through the points."""
        self._stroke(outline(points), pen)

    def ring(self, points: Iterable[Point], **pen: Unpack[Pen]) -> None:
        """A closed stroke through the points."""
        self._stroke(outline(points, closed=True), pen)

    def line(self, start: Point, end: Point, **pen: Unpack[Pen]) -> None:
        """A straight stroke."""
        self._stroke(outline((start, end)), pen)

    def _stroke(self, data: str, pen: Pen) -> None:
        colour, width = pen.get("colour", self.accent), pen.get("width", MEDIUM)
        opacity = pen.get("opacity", 1.0)
        if pen.get("glow"):
            self.path(data, stroke=colour, width=width * 4.5, opacity=0.10 * opacity)
            self.path(data, stroke=colour, width=width * 2.4, opacity=0.16 * opacity)
        if "dash" in pen:
            self.path(data, stroke=colour, width=width, opacity=opacity, dash=pen["dash"])
        else:
            self.path(data, stroke=colour, width=width, opacity=opacity)

    def area(self, points: Iterable[Point], fill: str | None = None, opacity: float = 0.15) -> None:
        """A filled shape without an edge."""
        data = outline(points, closed=True)
        self.path(data, fill=fill or self.accent, fill_opacity=opacity)

    def circle(self, centre: Point, radius: float, **paint: Unpack[Paint]) -> None:
        """A circle; no fill and no edge unless given."""
        paint.setdefault("width", MEDIUM)
        x, y, r = number(centre[0]), number(centre[1]), number(radius)
        self.shapes.append(f'<circle cx="{x}" cy="{y}" r="{r}" {paint_attributes(paint)}/>')

    def rect(self, corner: Point, size: Point, radius: float = 0, **paint: Unpack[Paint]) -> None:
        """A rectangle from its upper left corner, its corners rounded by `radius`."""
        paint.setdefault("width", MEDIUM)
        x, y, w, h = (number(v) for v in (*corner, *size))
        place = f'x="{x}" y="{y}" width="{w}" height="{h}" rx="{number(radius)}"'
        self.shapes.append(f"<rect {place} {paint_attributes(paint)}/>")

    def halo(
        self, centre: Point, radius: float, colour: str | None = None, strength: float = 0.6
    ) -> None:
        """A round glow that fades from `strength` to nothing."""
        stops = ((0.0, colour or self.accent, strength), (1.0, colour or self.accent, 0.0))
        x, y = number(centre[0]), number(centre[1])
        place = f'cx="{x}" cy="{y}" r="{number(radius)}"'
        self.circle(centre, radius, fill=self._gradient("radialGradient", place, stops))

    def lamp(self, centre: Point, radius: float, colour: str | None = None) -> None:
        """A bright dot in a soft halo."""
        self.halo(centre, radius * 3.2, colour, 0.5)
        self.circle(centre, radius, fill=colour or self.accent)

    def fade(self, start: Point, end: Point, stops: Sequence[tuple[float, str, float]]) -> str:
        """Paint that changes along a line; stops are (place 0..1, colour, opacity)."""
        x, y, to_x, to_y = (number(v) for v in (*start, *end))
        return self._gradient("linearGradient", f'x1="{x}" y1="{y}" x2="{to_x}" y2="{to_y}"', stops)

    def _gradient(self, kind: str, place: str, stops: Sequence[tuple[float, str, float]]) -> str:
        name = f"g{len(self.gradients)}"
        inner = "".join(
            f'<stop offset="{part:g}" stop-color="{colour}" stop-opacity="{opacity:g}"/>'
            for part, colour, opacity in stops
        )
        head = f'<{kind} id="{name}" gradientUnits="userSpaceOnUse" {place}>'
        self.gradients.append(f"{head}{inner}</{kind}>")
        return f"url(#{name})"

    def arrow(self, start: Point, end: Point, head: float = 18.0, **pen: Unpack[Pen]) -> None:
        """A straight stroke with an open head at its end."""
        self._stroke(outline((start, end)), pen)
        self.arrow_head(start, end, head, **pen)

    def arrow_head(self, start: Point, end: Point, head: float = 18.0, **pen: Unpack[Pen]) -> None:
        """An open head at `end` that points away from `start`."""
        angle = math.atan2(end[1] - start[1], end[0] - start[0])
        wings = [
            (end[0] - head * math.cos(angle + side), end[1] - head * math.sin(angle + side))
            for side in (0.5, -0.5)
        ]
        whole = pen.copy()
        whole.pop("dash", None)
        self._stroke(outline((wings[0], end, wings[1])), whole)

    def span(self, start: Point, end: Point, cap: float = 12.0, **pen: Unpack[Pen]) -> None:
        """A dimension mark: a stroke with a short bar across each end."""
        pen.setdefault("colour", MUTED)
        pen.setdefault("width", THIN)
        angle = math.atan2(end[1] - start[1], end[0] - start[0])
        dx, dy = -cap * math.sin(angle), cap * math.cos(angle)
        self._stroke(outline((start, end)), pen)
        for x, y in (start, end):
            self._stroke(outline(((x - dx, y - dy), (x + dx, y + dy))), pen)

    def svg(self) -> str:
        """The whole picture as text, one shape a line."""
        size = f"{number(WIDTH)} {number(HEIGHT)}"
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}">'
        defs = ["<defs>", *self.gradients, "</defs>"] if self.gradients else []
        return "\n".join([head, *defs, *self.shapes, "</svg>"]) + "\n"
