"""optics-5: lines of a frequency comb near 193 THz; their spacing is a microwave."""

from __future__ import annotations

import math

from .figure import Figure, canvas, label
from .physics_optics import comb_envelope, comb_lines
from .plot import Scale, samples
from .style import BOLD, MUTED, THIN, WHITE
from .svg import Canvas, Point, arc_points

CENTRE, SPACING, HALF = 193.4, 0.05, 2.4  # THz
FREQUENCY = Scale(CENTRE - 2.5, CENTRE + 2.5, 130, 1070)
BASE, HEIGHT, WIDTH = 375.0, 270.0, 0.95
LENS: Point = (330.0, 640.0)
RADIUS, PITCH = 150.0, 92.0


def spectrum(picture: Canvas) -> None:
    """All lines to scale, brightest in the middle."""
    picture.line((FREQUENCY.start, BASE), (FREQUENCY.end, BASE), colour=MUTED, width=THIN)
    for tick in range(191, 196):
        x = FREQUENCY(tick)
        picture.line((x, BASE), (x, BASE + 14), colour=MUTED, width=THIN)
    for f in comb_lines(CENTRE, SPACING, HALF):
        height = HEIGHT * comb_envelope(f, CENTRE, WIDTH)
        x = FREQUENCY(f)
        picture.line((x, BASE - 2), (x, BASE - 2 - height), width=3.2)


def lens(picture: Canvas) -> None:
    """A few neighbouring lines, one spacing marked."""
    spot = FREQUENCY(CENTRE - 0.8), BASE - 40
    x, y = LENS
    picture.circle(spot, 24, stroke=WHITE, width=3)
    for side in (-1, 1):
        start = arc_points(spot, 24, 245 + 55 * side, 245 + 55 * side)[0]
        end = arc_points(LENS, RADIUS, 80 - 62 * side, 80 - 62 * side)[0]
        picture.line(start, end, colour=MUTED, width=2)
    picture.circle(LENS, RADIUS, fill="#0b1022")
    picture.circle(LENS, RADIUS, fill=picture.accent, fill_opacity=0.06, stroke=WHITE, width=4)
    for i in (-1, 0, 1):
        place = x + PITCH * i
        picture.line((place, y + 62), (place, y - 78), width=BOLD, glow=True)
    picture.span((x, y + 88), (x + PITCH, y + 88), colour=WHITE)


def microwave(picture: Canvas) -> None:
    """The wave at the spacing's frequency, and the pulses that a counter makes of it."""
    left, right, period = 640.0, 1060.0, 84.0
    wave = [
        (x, 590 - 46 * math.cos(2 * math.pi * (x - left) / period))
        for x in samples(left, right, 241)
    ]
    picture.curve(wave, width=5, glow=True)
    level, pulses = 742.0, [(left, 742.0)]
    for i in range(5):
        rise, fall = left + period * i + 0.1 * period, left + period * i + 0.5 * period
        pulses += [(rise, level), (rise, level - 52), (fall, level - 52), (fall, level)]
    picture.curve([*pulses, (right, level)], colour=WHITE, width=4)
    picture.arrow((510, 650), (595, 650), 22, colour=MUTED, width=5)


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("optics")
    spectrum(picture)
    lens(picture)
    microwave(picture)
    labels = (
        label(FREQUENCY(193), 420, "193~THz", "193~ТГц"),
        label(FREQUENCY(195), 420, "195~THz", "195~ТГц"),
        label(940, 170, "light", "свет"),
        label(LENS[0], 830, "spacing 50~GHz", "промежуток 50~ГГц"),
        label(850, 510, "microwave", "СВЧ"),
        label(850, 795, "electronics counts", "электроника считает"),
    )
    return Figure("optics-5", picture, labels)
