"""A cut through the head, at right angles to a current that comes towards the viewer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from .physics_brain import HEAD, field_line
from .svg import Canvas, Point

DEPTH = 0.070  # distance of the source from the centre of the head, in metres


@cache
def loop(crossing: float) -> tuple[Point, ...]:
    """The closed field line that crosses the upright axis at this height, in metres."""
    return tuple(field_line((0.0, crossing), DEPTH))


@dataclass(frozen=True)
class Section:
    """The head's middle in the picture, and picture units of a metre."""

    centre: Point
    scale: float

    def at(self, place: Point) -> Point:
        """Picture point of a place in metres, y to the right and z upwards."""
        return self.centre[0] + self.scale * place[0], self.centre[1] - self.scale * place[1]

    def outside(self, crossing: float) -> list[Point]:
        """The part of a field line outside the head, in the direction of the field."""
        line = loop(crossing)[:-1]
        inner = next(i for i, (y, z) in enumerate(line) if y * y + z * z < HEAD**2)
        turned = line[inner:] + line[:inner]
        return [self.at(p) for p in turned if p[0] ** 2 + p[1] ** 2 >= HEAD**2]


def heads(picture: Canvas, line: list[Point], places: tuple[float, ...], colour: str) -> None:
    """Arrow heads at parts of a line, 0 to 1."""
    for part in places:
        i = max(4, min(len(line) - 1, round(part * (len(line) - 1))))
        picture.arrow_head(line[i - 4], line[i], 16, colour=colour, width=4)
