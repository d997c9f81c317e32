"""networks-4: the secret share of the sifted key against the share of wrong bits."""

from __future__ import annotations

from .figure import Figure, canvas, label, left_of, right_of
from .physics_networks import error_limit, secret_share
from .plot import Plot, Scale, axes, samples
from .style import BOLD, MUTED, THIN, WHITE
from .svg import Canvas

PLOT = Plot(Scale(0, 0.3, 220, 1080), Scale(0, 1, 730, 170))
FULL_INTERCEPTION = 0.25


def thrown_away(picture: Canvas, limit: float) -> None:
    """Slanted lines over the errors at which no key is left."""
    left, right, bottom, top = PLOT.x(limit), PLOT.x.end, PLOT.y.start, PLOT.y.end
    picture.rect((left, top), (right - left, bottom - top), fill=MUTED, fill_opacity=0.10)
    for i in range(50):
        x = left + 28 * i
        low, high = (x, bottom), (x - (bottom - top), top)
        start = max(low[0] - right, 0)
        end = max(left - high[0], 0)
        if start < bottom - top and end < bottom - top:
            picture.line(
                (low[0] - start, low[1] - start),
                (high[0] + end, high[1] + end),
                colour=MUTED,
                width=1.5,
                opacity=0.28,
            )


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("networks")
    limit = error_limit()
    thrown_away(picture, limit)
    axes(picture, PLOT, x_ticks=samples(0, 0.3, 7), y_ticks=samples(0, 1, 5))
    errors = [limit * (i / 160) ** 2 for i in range(161)]
    curve = PLOT.points(errors, [secret_share(q) for q in errors])
    below = picture.fade((0, 170), (0, 730), ((0, picture.accent, 0.45), (1, picture.accent, 0.05)))
    picture.area([*curve, PLOT.at(0, 0)], below, 1)
    picture.curve([*curve, PLOT.at(0.3, 0)], width=BOLD, glow=True)
    picture.lamp(PLOT.at(limit, 0), 13, WHITE)
    full = PLOT.x(FULL_INTERCEPTION)
    picture.line((full, 724), (full, 560), colour=WHITE, width=THIN, dash="2 9")
    picture.lamp((full, 730), 10, WHITE)
    labels = (
        right_of(130, 115, "secret share of the key", "секретная доля ключа"),
        left_of(202, PLOT.y(1), "100%", "100~%"),
        left_of(202, PLOT.y(0), "0"),
        label(375, 790, "wrong bits", "неверные биты"),
        label(PLOT.x(limit), 790, "11%", "11~%"),
        label(full, 790, "25%", "25~%"),
        label(full - 40, 525, "every photon intercepted", "перехвачены все фотоны"),
    )
    return Figure("networks-4", picture, labels)
