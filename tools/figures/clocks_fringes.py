"""clocks-2: Ramsey fringes of a short and a long flight on one axis of frequency."""

from __future__ import annotations

from .figure import Figure, canvas, label
from .physics_clocks import half_crossing, ramsey
from .plot import Plot, Scale, axes, samples
from .style import MUTED, THIN, WHITE
from .svg import Canvas

PULSE = 0.001  # s
FREQUENCY = Scale(-10, 10, 140, 1060)  # Hz
ROWS = ((0.1, Scale(0, 1, 370, 170)), (0.5, Scale(0, 1, 725, 525)))


def fringes(picture: Canvas, flight: float, height: Scale) -> None:
    """One row of fringes, the width of the middle one marked at half its height."""
    plot = Plot(FREQUENCY, height)
    axes(picture, plot, x_ticks=range(-10, 11))
    offsets = samples(-10, 10, 801)
    curve = plot.points(offsets, [ramsey(f, flight, PULSE) for f in offsets])
    picture.area([*curve, plot.at(10, 0), plot.at(-10, 0)], opacity=0.12)
    picture.curve(curve, width=5, glow=True)
    half = half_crossing(lambda f: ramsey(f, flight, PULSE), 0.5 / flight)
    picture.span(plot.at(-half, 0.5), plot.at(half, 0.5), colour=WHITE, width=4)


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("clocks")
    middle = FREQUENCY(0)
    picture.line((middle, 135), (middle, 755), colour=MUTED, width=THIN, dash="2 9")
    for flight, height in ROWS:
        fringes(picture, flight, height)
    labels = (
        label(310, 120, "T~=~0.1~s: width 5~Hz", "T~=~0,1~с: ширина 5~Гц"),
        label(310, 470, "T~=~0.5~s: width 1~Hz", "T~=~0,5~с: ширина 1~Гц"),
        label(middle + 60, 305, "1/(2T)"),
        label(600, 800, "frequency", "частота"),
    )
    return Figure("clocks-2", picture, labels)
