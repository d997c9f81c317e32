"""A straight line through measured points, and how sure its slope is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line through points: its slope, and the slope's standard error."""

    slope: float
    error: float


def line(xs: Sequence[float], ys: Sequence[float]) -> Line:
    """Least squares; not a number where the points say nothing."""
    count = len(xs)
    middle_x, middle_y = sum(xs) / max(count, 1), sum(ys) / max(count, 1)
    spread = sum((x - middle_x) ** 2 for x in xs)
    if count < 3 or not spread:
        return Line(math.nan, math.nan)
    slope = sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys, strict=True)) / spread
    rest = sum((y - middle_y - slope * (x - middle_x)) ** 2 for x, y in zip(xs, ys, strict=True))
    return Line(slope, math.sqrt(rest / (count - 2) / spread))
