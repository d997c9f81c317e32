"""clocks-1: two levels of caesium, the microwave between them, and the peak of the response."""

from __future__ import annotations

import math

from .figure import Figure, canvas, label
from .physics_clocks import single_pulse
from .plot import Plot, Scale, axes, samples
from .style import BOLD, MUTED, THIN, WHITE
from .svg import Canvas

PLOT = Plot(Scale(-3, 3, 600, 1090), Scale(0, 1, 660, 210))  # frequency times pulse length
LOWER, UPPER, LEFT, RIGHT = 590.0, 320.0, 130.0, 460.0


def levels(picture: Canvas) -> None:
    """Two states, the step between them, and the wave whose quantum fits it."""
    for y in (LOWER, UPPER):
        picture.line((LEFT, y), (RIGHT, y), colour=WHITE, width=BOLD)
    for x in (175.0, 225.0):
        picture.lamp((x, LOWER), 13)
    picture.lamp((395, UPPER), 13)
    picture.arrow((395, LOWER - 8), (395, UPPER + 30), 22, width=5)
    middle = (LOWER + UPPER) / 2 + 14
    wave = [
        (x, middle - 30 * math.sin((x - 110) * 2 * math.pi / 56)) for x in samples(110, 334, 161)
    ]
    picture.curve(wave, width=5, glow=True)
    picture.arrow_head((320, middle), (364, middle), 22, width=5)


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("clocks")
    levels(picture)
    axes(picture, PLOT, x_ticks=range(-3, 4))
    offsets = samples(-3, 3, 361)
    curve = PLOT.points(offsets, [single_pulse(f) for f in offsets])
    picture.area([*curve, PLOT.at(3, 0), PLOT.at(-3, 0)], opacity=0.13)
    centre = PLOT.x(0)
    picture.line((centre, 665), (centre, 232), colour=MUTED, width=THIN, dash="2 9")
    picture.curve(curve, width=BOLD, glow=True)
    picture.lamp(PLOT.at(0, 1), 11, WHITE)
    labels = (
        label(295, 258, "two states of caesium", "два состояния цезия"),
        label(225, 376, "microwave", "микроволна"),
        label(centre, 140, "atoms that switched", "сменили состояние"),
        label(centre, 715, "9~192~631~770~Hz", "9~192~631~770~Гц"),
        label(centre, 765, "frequency", "частота"),
    )
    return Figure("clocks-1", picture, labels)
