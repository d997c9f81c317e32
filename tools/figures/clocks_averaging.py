"""clocks-4: the Allan deviation of random jitter, and of slow drift that takes over."""

from __future__ import annotations

import math

from .figure import Figure, canvas, label, right_of
from .physics_clocks import allan
from .plot import Plot, Scale, axes, log_samples
from .style import BOLD, MUTED, THIN, WHITE
from .svg import Canvas

DRIFT = 4e-7  # a second, where the jitter at one second is 1
PLOT = Plot(Scale(1, 1e6, 220, 1060, log=True), Scale(1e-3, 1, 730, 170, log=True))


def parts(picture: Canvas) -> None:
    """Jitter and drift by themselves, as faint lines."""
    ends = (1.0, 1e6)
    picture.line(*(PLOT.at(t, allan(t)) for t in ends), colour=WHITE, width=THIN, dash="2 10")
    start = PLOT.y.low * math.sqrt(2) / DRIFT
    picture.line(
        *(PLOT.at(t, DRIFT * t / math.sqrt(2)) for t in (start, 1e6)),
        colour=WHITE,
        width=THIN,
        dash="2 10",
    )


def tenfold(picture: Canvas) -> None:
    """From one second to a hundred: ten times down."""
    low = allan(100, drift=DRIFT)
    picture.curve([PLOT.at(100, 1), PLOT.at(100, low)], colour=MUTED, width=THIN)
    picture.arrow_head(
        PLOT.at(100, 1), (PLOT.x(100), PLOT.y(low) - 16), 18, colour=MUTED, width=THIN
    )
    picture.line(PLOT.at(1, 1), PLOT.at(100, 1), colour=MUTED, width=THIN)
    for seconds in (1.0, 100.0):
        picture.lamp(PLOT.at(seconds, allan(seconds, drift=DRIFT)), 12, WHITE)


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("clocks")
    axes(picture, PLOT, x_ticks=[10.0**n for n in range(7)], y_ticks=[10.0**-n for n in range(4)])
    parts(picture)
    times = log_samples(1, 1e6, 241)
    picture.curve(PLOT.points(times, [allan(t, drift=DRIFT) for t in times]), width=BOLD, glow=True)
    tenfold(picture)
    x, y = PLOT.x, PLOT.y
    labels = (
        right_of(110, 110, "Allan deviation", "девиация Аллана"),
        label(x(1), 785, "1~s", "1~с"),
        label(x(100), 785, "100~s", "100~с"),
        label(850, 785, "averaging time", "время усреднения"),
        right_of(x(100) + 24, y(0.42), "ten times less", "в~десять раз меньше"),
        label(x(60), y(0.028), "slope −1/2", "наклон −1/2"),
        label(x(4e5), y(0.011), "drift", "дрейф"),
    )
    return Figure("clocks-4", picture, labels)
