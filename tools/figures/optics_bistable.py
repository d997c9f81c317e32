"""optics-3: the S-shaped response of a Kerr resonator, with its jumps."""

from __future__ import annotations

from .figure import Figure, canvas, label, left_of, right_of
from .physics_optics import landing, pump, turning_points
from .plot import Plot, Scale, axes, samples
from .style import BOLD, WHITE
from .svg import Canvas

PLOT = Plot(Scale(0, 6, 210, 1070), Scale(0, 4.4, 735, 165))
TOP = 3.854  # stored light where the input leaves the picture, Y = 6.66


def branch(picture: Canvas, low: float, high: float, stable: bool) -> None:
    """A piece of the curve between two values of stored light."""
    stored = samples(low, high, 161)
    points = [PLOT.at(pump(x), x) for x in stored if pump(x) <= PLOT.x.high]
    if stable:
        picture.curve(points, width=BOLD, glow=True)
    else:
        picture.curve(points, width=4, dash="3 12", opacity=0.9)


def jump(picture: Canvas, fold: float) -> None:
    """From a fold straight to the branch where the light comes to rest."""
    x = PLOT.x(pump(fold))
    start, end = PLOT.y(fold), PLOT.y(landing(fold))
    way = 1 if end > start else -1
    picture.arrow((x, start + 22 * way), (x, end - 20 * way), 24, colour=WHITE, width=5)
    picture.lamp((x, start), 11, WHITE)
    picture.circle((x, end), 9, fill="#0b1022", stroke=WHITE, width=4)


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("optics")
    lower, upper = turning_points()
    left, right = PLOT.x(pump(upper)), PLOT.x(pump(lower))
    picture.rect((left, 165), (right - left, 570), fill=picture.accent, fill_opacity=0.07)
    axes(picture, PLOT, x_ticks=range(7), y_ticks=range(5))
    branch(picture, 0, lower, stable=True)
    branch(picture, lower, upper, stable=False)
    branch(picture, upper, TOP, stable=True)
    jump(picture, lower)
    jump(picture, upper)
    labels = (
        right_of(120, 115, "stored light", "свет в~кольце"),
        label(640, 795, "input", "вход"),
        right_of(right + 26, PLOT.y(2.3), "jump up", "скачок вверх"),
        left_of(left - 26, PLOT.y(1.6), "jump down", "скачок вниз"),
        label(800, PLOT.y(2.5), "unstable", "неустойчиво"),
        label(700, PLOT.y(3.75), "bright", "ярко"),
        label(430, PLOT.y(0.75), "dim", "тускло"),
    )
    return Figure("optics-3", picture, labels)
