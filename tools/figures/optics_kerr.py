"""optics-1: light crosses light in a vacuum and in glass, and the shift that glass gives a wave."""

from __future__ import annotations

import math

from .figure import Figure, canvas, label, right_of
from .physics_optics import half_period_length, phase_shift
from .plot import Plot, Scale, axes, samples
from .style import BOLD, MUTED, THIN, WHITE
from .svg import Canvas, Point

PLOT = Plot(Scale(0, 30, 200, 1080), Scale(0, 1.25 * math.pi, 745, 490))
WAVE = 18.0  # a wavelength in a vacuum, in picture units
GLASS_INDEX = 1.444
REACH, BLOCK, BEAM = 165.0, 92.0, 27.0


def fronts(glass: bool) -> list[float]:
    """Places of the wave fronts along a beam: closer in glass by the refractive index."""
    phase, place, found = 0.0, -REACH, []
    while place < REACH - 22:
        if phase >= 1:
            found.append(place)
            phase -= 1
        inside = glass and abs(place) < BLOCK
        place += 0.1
        phase += 0.1 / WAVE * (GLASS_INDEX if inside else 1)
    return found


def beams(picture: Canvas, centre: Point, glass: bool) -> None:
    """Two beams that cross at right angles; they enter the glass head-on, so nothing bends."""
    x, y = centre
    if glass:
        picture.rect(
            (x - BLOCK, y - BLOCK),
            (2 * BLOCK, 2 * BLOCK),
            10,
            fill=WHITE,
            fill_opacity=0.09,
            stroke=WHITE,
            width=THIN,
            opacity=0.7,
        )
        picture.halo(centre, 60, strength=0.5)
    for place in fronts(glass):
        # Fainter at the beam's border, as in a Gaussian beam.
        for half, opacity in ((BEAM, 0.35), (0.62 * BEAM, 0.9)):
            picture.line((x + place, y - half), (x + place, y + half), width=2.6, opacity=opacity)
            picture.line(
                (x - half, y + place),
                (x + half, y + place),
                width=2.6,
                opacity=opacity,
                colour=WHITE,
            )
    picture.arrow_head((x, y), (x + REACH + 8, y), 24, width=5)
    picture.arrow_head((x, y), (x, y + REACH + 8), 24, width=5, colour=WHITE)


def pair(picture: Canvas, metres: float) -> None:
    """A wave (white) and the one that the light has shifted, after a length of glass."""
    middle, base = PLOT.x(metres), 704.0
    shift = phase_shift(metres)
    steps = samples(-1.25, 1.25, 81)
    for delay, colour, dash in ((0.0, WHITE, "1 8"), (shift, picture.accent, "")):
        points = [(middle + 62 * s, base - 22 * math.cos(2 * math.pi * s - delay)) for s in steps]
        if dash:
            picture.curve(points, colour=colour, width=THIN, dash=dash)
        else:
            picture.curve(points, colour=colour, width=5)


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("optics")
    beams(picture, (350, 235), glass=False)
    beams(picture, (860, 235), glass=True)
    axes(picture, PLOT, x_ticks=samples(0, 30, 7), y_ticks=(0, math.pi / 2, math.pi))
    half = half_period_length()
    picture.line(PLOT.at(0, math.pi), PLOT.at(half, math.pi), colour=MUTED, width=THIN, dash="2 9")
    picture.line(PLOT.at(half, 0), PLOT.at(half, math.pi), colour=MUTED, width=THIN, dash="2 9")
    lengths = (0.0, 30.0)
    picture.curve(PLOT.points(lengths, [phase_shift(m) for m in lengths]), width=BOLD, glow=True)
    picture.lamp(PLOT.at(half, math.pi), 12, WHITE)
    for metres in (half / 2, half):
        pair(picture, metres)
    labels = (
        label(180, 140, "vacuum", "вакуум"),
        label(690, 140, "glass", "стекло"),
        right_of(120, 440, "shift of the wave", "сдвиг волны"),
        label(PLOT.x(8), PLOT.y(math.pi) - 32, "half a period", "полпериода"),
        label(PLOT.x(half), 800, "26~m", "26~м"),
        label(560, 800, "path in glass", "путь в~стекле"),
    )
    return Figure("optics-1", picture, labels)
