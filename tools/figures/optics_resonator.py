"""optics-2: laps of light add up in a ring; a higher quality factor makes a narrower, higher peak.

Light in at the same power, and each ring coupled for the most stored light, which then grows as
the quality factor does.
"""

from __future__ import annotations

import math

from .figure import Figure, canvas, label, right_of
from .physics_optics import resonance
from .plot import Plot, Scale, axes, samples
from .style import BOLD, THIN, WHITE
from .svg import Canvas, Point

RING: Point = (300.0, 420.0)
RADIUS, WAVES = 165.0, 16
LOW, HIGH = 1.0, 4.0  # quality factors, in units of the lower one
PLOT = Plot(Scale(-1, 1, 570, 1050), Scale(0, 1, 660, 180))


def lap(picture: Canvas, swing: float, opacity: float, width: float) -> None:
    """One lap: a whole number of waves fits the ring, so the next lap has the same phase."""
    points = []
    for i in range(24 * WAVES):
        turn = 2 * math.pi * i / (24 * WAVES)
        reach = RADIUS + swing * math.cos(WAVES * turn)
        points.append((RING[0] + reach * math.sin(turn), RING[1] + reach * math.cos(turn)))
    picture.ring(points, width=width, opacity=opacity, glow=opacity == 1)


def ring(picture: Canvas) -> None:
    """The ring, the guide that feeds it, and laps that grow."""
    x, y = RING
    picture.circle(RING, RADIUS, stroke=picture.accent, width=84, opacity=0.10)
    guide = y + RADIUS + 66
    picture.line((x - 205, guide), (x + 205, guide), width=30, opacity=0.14)
    steps = samples(x - 205, x - 25, 120)
    picture.curve([(a, guide - 8 * math.sin((a - x) / 10.5)) for a in steps], width=THIN)
    picture.arrow((x + 60, guide), (x + 215, guide), width=THIN)
    for swing, opacity, width in ((10, 0.35, 2.5), (19, 0.5, 2.5), (28, 0.7, 2.5), (37, 1, 4)):
        lap(picture, swing, opacity, width)


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("optics")
    ring(picture)
    axes(picture, PLOT, x_ticks=samples(-1, 1, 5))
    detunings = samples(-1, 1, 401)
    for quality, colour in ((LOW, WHITE), (HIGH, picture.accent)):
        curve = PLOT.points(detunings, [quality / HIGH * resonance(d, quality) for d in detunings])
        picture.area([*curve, PLOT.at(1, 0), PLOT.at(-1, 0)], colour, 0.08)
        picture.curve(
            curve, colour=colour, width=BOLD if quality == HIGH else 4, glow=quality == HIGH
        )
    labels = (
        label(300, 175, "laps add up", "круги складываются"),
        label(300, 735, "light in", "входящий свет"),
        right_of(870, 260, "high quality", "высокая добротность"),
        right_of(905, 500, "low quality", "низкая добротность"),
        label(810, 735, "wavelength", "длина волны"),
    )
    return Figure("optics-2", picture, labels)
