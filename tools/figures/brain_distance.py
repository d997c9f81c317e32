"""brain-3: sensors near and far, and the strongest of 64 readings against their distance."""

from __future__ import annotations

from .figure import Figure, canvas, label, right_of
from .physics_brain import HEAD, SOURCE, strongest_reading
from .plot import Plot, Scale, axes, samples
from .style import BOLD, MEDIUM, MUTED, THIN, WHITE
from .svg import Canvas, Point, arc_points, polar

PLOT = Plot(Scale(0, 40, 220, 1060), Scale(0, 400, 750, 480))
SCALE = 1400.0  # picture units of a metre
NEAR, FAR = 6.0, 25.0  # mm


def head(picture: Canvas, centre: Point, distance: float) -> None:
    """The round head seen from the front, the exhibit's source in it, sensors above."""
    radius = SCALE * HEAD
    picture.circle(centre, radius, fill=WHITE, fill_opacity=0.06, stroke=WHITE, width=MEDIUM)
    reach = radius + SCALE * distance / 1000
    picture.curve(arc_points(centre, reach, 0, 180), colour=MUTED, width=2.5)
    for degrees in range(6, 180, 12):
        spot = polar(centre, reach, degrees)
        picture.circle(spot, 7, fill=picture.accent)
    place, moment = SOURCE
    x, y = centre[0] + SCALE * place[0], centre[1] - SCALE * place[2]
    dx, dy = moment[0] * 3.4e9, -moment[2] * 3.4e9
    picture.halo((x, y), 52, strength=0.8)
    picture.arrow((x - dx, y - dy), (x + dx, y + dy), 16, colour=WHITE, width=5)


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("brain")
    head(picture, (340, 265), NEAR)
    head(picture, (860, 265), FAR)
    axes(picture, PLOT, x_ticks=samples(0, 40, 9), y_ticks=samples(0, 400, 5))
    distances = samples(5, 40, 176)
    curve = PLOT.points(distances, [strongest_reading(d / 1000) for d in distances])
    picture.area([*curve, PLOT.at(40, 0), PLOT.at(5, 0)], opacity=0.10)
    picture.curve(curve, width=BOLD, glow=True)
    near, far = strongest_reading(NEAR / 1000), strongest_reading(FAR / 1000)
    for distance, reading in ((NEAR, near), (FAR, far)):
        point = PLOT.at(distance, reading)
        picture.line(PLOT.at(distance, 0), point, colour=WHITE, width=THIN, dash="2 9")
        picture.lamp(point, 12, WHITE)
    labels = (
        label(340, 310, "6~mm", "6~мм"),
        label(860, 310, "25~mm", "25~мм"),
        right_of(120, 435, "largest reading", "наибольшее показание"),
        right_of(PLOT.x(NEAR) + 34, PLOT.y(near) - 6, "345~fT", "345~фТл"),
        label(PLOT.x(FAR) + 40, PLOT.y(far) - 44, "132~fT", "132~фТл"),
        label(640, 810, "distance to the scalp", "расстояние до~головы"),
    )
    return Figure("brain-3", picture, labels)
