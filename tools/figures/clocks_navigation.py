"""clocks-3: ranges to four satellites, and the daily drift of a clock in orbit."""

from __future__ import annotations

import math

from .figure import Figure, canvas, label
from .physics_clocks import ORBIT, orbit_gravity, orbit_motion
from .plot import Scale
from .style import MEDIUM, MUTED, THIN, WHITE
from .svg import Canvas, Point, arc_points, polar

EARTH: Point = (345.0, 545.0)
REACH = 168.0
SCALE = REACH / ORBIT  # picture units of a metre
RADIUS = 6.371e6 * SCALE
SATELLITES = (152.0, 112.0, 66.0, 34.0)  # degrees
DRIFT = Scale(0, 50, 730, 1050)  # microseconds a day
BARS = (255.0, 430.0, 605.0)


def satellite(picture: Canvas, place: Point, degrees: float) -> None:
    """A body between two panels, turned to the Earth."""
    turn = math.radians(90 - degrees)
    along = math.cos(turn), math.sin(turn)
    for side in (-1, 1):
        start = place[0] + side * 11 * along[0], place[1] + side * 11 * along[1]
        end = place[0] + side * 26 * along[0], place[1] + side * 26 * along[1]
        picture.line(start, end, colour=WHITE, width=10, opacity=0.75)
    picture.circle(place, 9, fill=picture.accent)


def ranges(picture: Canvas) -> None:
    """Earth, orbit and ranges to scale in one plane: the receiver is where all circles meet."""
    receiver = EARTH[0], EARTH[1] - RADIUS
    picture.curve(arc_points(EARTH, REACH, 10, 170), colour=MUTED, width=2.5, dash="2 9")
    picture.circle(EARTH, RADIUS, fill=MUTED, fill_opacity=0.35, stroke=MUTED, width=MEDIUM)
    for degrees in SATELLITES:
        place = polar(EARTH, REACH, degrees)
        picture.circle(
            place, math.dist(place, receiver), stroke=picture.accent, width=THIN, opacity=0.75
        )
        picture.line(place, receiver, width=2.5, opacity=0.5, dash="2 8")
        satellite(picture, place, degrees)
    picture.lamp(receiver, 13, WHITE)


def drift(picture: Canvas) -> None:
    """Three bars from a common zero: gain, loss and their sum."""
    zero, gain, loss = DRIFT(0), orbit_gravity(), orbit_motion()
    picture.line((zero, BARS[0] - 60), (zero, BARS[2] + 60), colour=MUTED, width=THIN)
    for value, y, colour in zip(
        (gain, loss, gain + loss), BARS, (picture.accent, WHITE, picture.accent), strict=True
    ):
        left, right = sorted((zero, DRIFT(value)))
        picture.rect(
            (left, y - 27),
            (right - left, 54),
            5,
            fill=colour,
            fill_opacity=0.9 if y == BARS[2] else 0.4,
            stroke=colour,
            width=THIN,
        )


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("clocks")
    ranges(picture)
    drift(picture)
    labels = (
        label(345, 205, "four satellites", "четыре спутника"),
        label(345, 700, "receiver", "приёмник"),
        label(905, 195, "+45.8~µs: gravity", "+45,8~мкс: тяготение"),
        label(905, 370, "−7.2~µs: motion", "−7,2~мкс: движение"),
        label(905, 545, "sum: +38.6~µs", "итог: +38,6~мкс"),
        label(905, 710, "in orbit, a day", "на~орбите за~сутки"),
    )
    return Figure("clocks-3", picture, labels)
