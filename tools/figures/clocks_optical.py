"""clocks-5: a microwave and light on one scale of time, and two clocks at different heights."""

from __future__ import annotations

import math

from .figure import Figure, canvas, label, right_of
from .physics_clocks import CAESIUM, STRONTIUM
from .plot import samples
from .style import BOLD, MEDIUM, MUTED, THIN, WHITE
from .svg import Canvas, Point, arc_points, polar

LEFT, RIGHT = 110.0, 730.0
PERIODS = 1.5  # of the microwave; light swings 70 000 times meanwhile
MICROWAVE, LIGHT, SWING = 180.0, 395.0, 62.0
LENS: Point = (955.0, 290.0)
RADIUS, CYCLES = 140.0, 5


def waves(picture: Canvas) -> None:
    """The microwave, and light, whose swings are finer than any line."""
    wave = [
        (x, MICROWAVE - SWING * math.sin(2 * math.pi * PERIODS * (x - LEFT) / (RIGHT - LEFT)))
        for x in samples(LEFT, RIGHT, 241)
    ]
    picture.curve(wave, colour=WHITE, width=5, glow=True)
    picture.rect(
        (LEFT, LIGHT - SWING), (RIGHT - LEFT, 2 * SWING), fill=picture.accent, fill_opacity=0.42
    )
    for y in (LIGHT - SWING, LIGHT + SWING):
        picture.line((LEFT, y), (RIGHT, y), width=5)


def lens(picture: Canvas) -> None:
    """A few swings of the light, enlarged in time."""
    x, y = LENS
    spot = (RIGHT - 60, LIGHT)
    picture.circle(spot, 7, fill=WHITE)
    for angle in (118, 262):
        picture.line(spot, polar(LENS, RADIUS, angle), colour=MUTED, width=2.5)
    picture.circle(LENS, RADIUS, fill="#0b1022")
    picture.circle(LENS, RADIUS, fill=picture.accent, fill_opacity=0.06, stroke=WHITE, width=MEDIUM)
    half = 118.0
    wave = [(x + half * s, y - SWING * math.cos(math.pi * CYCLES * s)) for s in samples(-1, 1, 241)]
    picture.curve(wave, width=5, glow=True)


def clock(picture: Canvas, centre: Point, degrees: float) -> None:
    """A dial with one hand."""
    picture.circle(
        centre, 66, fill=picture.accent, fill_opacity=0.10, stroke=picture.accent, width=5
    )
    for hour in range(0, 360, 30):
        picture.line(polar(centre, 52, hour), polar(centre, 58, hour), width=THIN, opacity=0.7)
    picture.line(centre, polar(centre, 44, degrees), colour=WHITE, width=BOLD)
    picture.circle(centre, 7, fill=WHITE)


def heights(picture: Canvas) -> None:
    """Two clocks on a step of one centimetre."""
    low, high = 810.0, 740.0
    picture.curve([(170, low), (370, low), (370, high), (590, high)], colour=MUTED, width=5)
    clock(picture, (262, low - 76), 60)
    clock(picture, (480, high - 76), 55)
    picture.span((628, low), (628, high), colour=WHITE)
    picture.curve(arc_points((480, high - 76), 84, 20, 90), width=MEDIUM)
    picture.arrow_head(polar((480, high - 76), 84, 34), polar((480, high - 76), 84, 20), 18)


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("clocks")
    waves(picture)
    lens(picture)
    heights(picture)
    ratio = round(STRONTIUM / CAESIUM, -2)
    thousands = f"{ratio:,.0f}".replace(",", "~")
    labels = (
        label(320, 80, "microwave, 9.2~GHz", "микроволна, 9,2~ГГц"),
        label(320, 500, "light, 429~THz", "свет, 429~ТГц"),
        label(420, 288, f"×~{thousands}"),
        right_of(655, 775, "1~cm", "1~см"),
        right_of(640, 645, "faster by 1.1~×~10⁻¹⁸", "быстрее на~1,1~·~10⁻¹⁸"),
    )
    return Figure("clocks-5", picture, labels)
