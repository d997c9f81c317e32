"""Scales and axes; ticks are drawn here, their numbers are callouts."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from .style import MUTED, THIN
from .svg import Canvas, Point


@dataclass(frozen=True)
class Scale:
    """Maps a quantity to picture units; with `log` equal ratios have equal lengths."""

    low: float
    high: float
    start: float
    end: float
    log: bool = False

    def __call__(self, value: float) -> float:
        """Place of a value along the scale."""
        low, high, here = self.low, self.high, value
        if self.log:
            low, high, here = math.log10(low), math.log10(high), math.log10(value)
        return self.start + (self.end - self.start) * (here - low) / (high - low)


@dataclass(frozen=True)
class Plot:
    """A pair of scales: the frame in which curves are drawn."""

    x: Scale
    y: Scale

    def at(self, x: float, y: float) -> Point:
        """Picture point of a pair of values."""
        return self.x(x), self.y(y)

    def points(self, xs: Iterable[float], ys: Iterable[float]) -> list[Point]:
        """Picture points of a curve."""
        return [self.at(float(x), float(y)) for x, y in zip(xs, ys, strict=True)]


def axes(
    canvas: Canvas, plot: Plot, x_ticks: Iterable[float] = (), y_ticks: Iterable[float] = ()
) -> None:
    """The lower axis with its ticks, and the left one if it has any; ticks stand outside."""
    left, right = plot.x.start, plot.x.end
    bottom, top = plot.y.start, plot.y.end
    for value in x_ticks:
        x = plot.x(value)
        canvas.line((x, bottom), (x, bottom + 12), colour=MUTED, width=THIN)
    rows = [plot.y(value) for value in y_ticks]
    for y in rows:
        canvas.line((left, y), (left - 12, y), colour=MUTED, width=THIN)
    corner = [(left, bottom), (right, bottom)]
    canvas.curve([(left, top), *corner] if rows else corner, colour=MUTED, width=THIN)


def samples(low: float, high: float, count: int) -> list[float]:
    """`count` equally spaced values, both ends included."""
    return [low + (high - low) * i / (count - 1) for i in range(count)]


def log_samples(low: float, high: float, count: int) -> list[float]:
    """`count` values with equal ratios, both ends included."""
    return [10**p for p in samples(math.log10(low), math.log10(high), count)]
