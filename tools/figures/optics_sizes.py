"""optics-4: a ruler of sizes, each step of it ten times smaller."""

from __future__ import annotations

import math

from . import icons
from .figure import Figure, canvas, label, left_of, right_of
from .physics_optics import half_wave
from .plot import Scale, samples
from .style import BOLD, MUTED, THIN, WHITE
from .svg import Canvas, Point

SIZE = Scale(1e-4, 1e-10, 115, 800, log=True)
AXIS = 600.0
HAIR, MICRON, GATE, ATOM = 80e-6, 1e-6, (10e-9, 20e-9), 0.25e-9


def ruler(picture: Canvas) -> None:
    """The axis, a tick at each power of ten, and its submicron part in the accent."""
    border = SIZE(MICRON)
    picture.line((AXIS, SIZE.start), (AXIS, border), colour=MUTED, width=5)
    picture.line((AXIS, border), (AXIS, SIZE.end), width=BOLD, glow=True)
    for power in range(-10, -3):
        y = SIZE(10.0**power)
        picture.line((AXIS - 16, y), (AXIS + 16, y), colour=WHITE, width=THIN)


def hair(picture: Canvas, centre: Point) -> None:
    """A hair across: cuticle, cortex and core."""
    picture.circle(
        centre, 58, fill=picture.accent, fill_opacity=0.12, stroke=picture.accent, width=4
    )
    picture.circle(centre, 46, stroke=picture.accent, width=2.5, opacity=0.5)
    picture.circle(centre, 14, fill=picture.accent, fill_opacity=0.35)


def wave_in_silicon(picture: Canvas, centre: Point) -> None:
    """Half a wave that fills a piece of silicon from wall to wall."""
    x, y = centre
    picture.rect(
        (x - 75, y - 44),
        (150, 88),
        8,
        fill=picture.accent,
        fill_opacity=0.12,
        stroke=picture.accent,
        width=4,
    )
    for sign in (1, -1):
        arch = [
            (x - 75 + 150 * s, y - sign * 32 * math.sin(math.pi * s)) for s in samples(0, 1, 41)
        ]
        picture.curve(
            arch, colour=WHITE, width=4 if sign > 0 else 2.5, opacity=1 if sign > 0 else 0.4
        )


def transistor(picture: Canvas, centre: Point) -> None:
    """A transistor from the side: two contacts, and between them the gate on its thin oxide."""
    x, y = centre
    picture.rect((x - 88, y + 8), (176, 40), 6, fill=MUTED, fill_opacity=0.3, stroke=MUTED, width=3)
    for side in (-62, 62):
        picture.rect((x + side - 26, y + 8), (52, 22), 4, fill=WHITE, fill_opacity=0.55)
    picture.rect((x - 34, y - 40), (68, 38), 5, fill=picture.accent, fill_opacity=0.85)
    picture.line((x - 34, y + 3), (x + 34, y + 3), colour=WHITE, width=2.5)


def pointer(picture: Canvas, y: float, end: Point) -> None:
    """A dotted line from the ruler to a thing."""
    side = 26 if end[0] > AXIS else -26
    picture.line((AXIS + side, y), end, colour=MUTED, width=THIN, dash="2 9")
    picture.circle((AXIS, y), 10, fill=WHITE)


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("optics")
    ruler(picture)
    wave, gate = SIZE(half_wave()), SIZE(math.sqrt(GATE[0] * GATE[1]))
    top, micron, atom = SIZE(HAIR), SIZE(MICRON), SIZE(ATOM)
    pointer(picture, top, (505, 140))
    hair(picture, (430, 150))
    pointer(picture, micron, (700, micron))
    pointer(picture, wave, (522, wave))
    wave_in_silicon(picture, (430, wave))
    pointer(picture, gate, (690, gate))
    picture.line((AXIS, SIZE(GATE[0])), (AXIS, SIZE(GATE[1])), colour=WHITE, width=14)
    transistor(picture, (800, gate))
    pointer(picture, atom, (478, atom))
    picture.line((AXIS + 26, 690), (652, 690), colour=MUTED, width=THIN, dash="2 9")
    picture.halo((430, atom), 62, strength=0.5)
    icons.atom(picture, (430, atom), 20)
    labels = (
        left_of(345, 150, "hair, 80~µm", "волос, 80~мкм"),
        right_of(725, micron, "1~µm", "1~мкм"),
        label(200, wave - 24, "half a wave", "полволны"),
        label(200, wave + 24, "in silicon, 220~nm", "в~кремнии, 220~нм"),
        right_of(910, gate, "gate, 10–20~nm", "затвор, 10–20~нм"),
        left_of(350, atom, "atom, 0.25~nm", "атом, 0,25~нм"),
        label(810, 690, "submicron", "субмикронная область"),
    )
    return Figure("optics-4", picture, labels)
