"""networks-3: the share of photons left after a length of fibre."""

from __future__ import annotations

from .figure import Figure, canvas, label, left_of, right_of
from .physics_networks import share_left
from .plot import Plot, Scale, axes, samples
from .style import BOLD, MUTED, THIN, WHITE
from .svg import Canvas

PLOT = Plot(Scale(0, 1000, 250, 1060), Scale(1e-20, 1, 740, 140, log=True))
GRID = (745.0, 165.0, 27.0)  # left, top and pitch of the hundred dots


def hundred(picture: Canvas) -> None:
    """A hundred photons at the start, of which one arrives."""
    left, top, pitch = GRID
    for i in range(100):
        place = left + pitch * (i % 10), top + pitch * (i // 10)
        if i:
            picture.circle(place, 7, stroke=MUTED, width=2.5, opacity=0.8)
        else:
            picture.lamp(place, 9, WHITE)


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("networks")
    axes(picture, PLOT, x_ticks=samples(0, 1000, 11), y_ticks=[10.0**-n for n in range(0, 21, 2)])
    lengths = samples(0, 1000, 11)
    line = PLOT.points(lengths, [share_left(x) for x in lengths])
    below = picture.fade((0, 140), (0, 740), ((0, picture.accent, 0.30), (1, picture.accent, 0.02)))
    picture.area([*line, PLOT.at(0, 1e-20)], below, 1)
    picture.curve(line, width=BOLD, glow=True)
    mark = PLOT.at(100, share_left(100))
    left, top, _ = GRID
    picture.curve(
        [(mark[0] + 16, mark[1] - 4), (left - 28, top)], colour=WHITE, width=THIN, dash="2 9"
    )
    picture.lamp(mark, 12, WHITE)
    hundred(picture)
    x, y = PLOT.x, PLOT.y
    labels = (
        right_of(160, 84, "share of photons left", "доля дошедших фотонов"),
        left_of(232, y(1), "1"),
        left_of(230, y(1e-20), "10⁻²⁰"),
        label(x(100), 785, "100~km", "100~км"),
        label(x(530), 785, "fibre length", "длина волокна"),
        label(x(1000) - 20, 785, "1000~km", "1000~км"),
        label(left + 121, 460, "one of a hundred", "один из ста"),
    )
    return Figure("networks-3", picture, labels)
