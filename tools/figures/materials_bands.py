"""materials-1: levels of a metal, a semiconductor and an insulator, gaps to scale."""

from __future__ import annotations

from .figure import Figure, canvas, label
from .physics_materials import DIAMOND_GAP, SILICON_GAP
from .style import MUTED, THIN, WHITE
from .svg import Canvas

VOLT = 62.0  # picture units of one electronvolt
FERMI = 580.0
DEPTH = 150.0  # how much of a band is drawn before it fades
WIDTH = 190.0


def band(picture: Canvas, x: float, edge: float, up: bool, filled: bool) -> None:
    """Levels from a band's edge, fading away from it; filled ones carry electrons."""
    way = -1.0 if up else 1.0
    colour = picture.accent if filled else WHITE
    near, far = (edge, edge + way * DEPTH)
    paint = picture.fade(
        (0, near), (0, far), ((0, colour, 0.34 if filled else 0.10), (1, colour, 0.0))
    )
    top = min(near, far)
    picture.rect((x - WIDTH / 2, top), (WIDTH, DEPTH), fill=paint)
    for i in range(10):
        fade = 1 - i / 10
        y = edge + way * 16.0 * i
        strength = (0.95 if filled else 0.6) * fade
        picture.line(
            (x - WIDTH / 2, y),
            (x + WIDTH / 2, y),
            colour=colour,
            width=4 if filled else 2.5,
            opacity=round(strength, 2),
        )


def energy_axis(picture: Canvas) -> None:
    """An axis with a tick at every electronvolt."""
    x = 175.0
    picture.arrow((x, FERMI + DEPTH), (x, 130), colour=MUTED, width=THIN)
    for volts in range(-2, 7):
        y = FERMI - volts * VOLT
        picture.line((x - 10, y), (x, y), colour=MUTED, width=THIN)


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("materials")
    energy_axis(picture)
    centres = {"metal": 340.0, "silicon": 620.0, "diamond": 900.0}
    gaps = {"metal": 0.0, "silicon": SILICON_GAP, "diamond": DIAMOND_GAP}
    for name, x in centres.items():
        upper = FERMI - gaps[name] * VOLT
        band(picture, x, FERMI, up=False, filled=True)
        # In a metal the levels go on above the filled ones without a break.
        band(picture, x, upper - (16 if name == "metal" else 0), up=True, filled=False)
        if gaps[name]:
            side = x + WIDTH / 2 + 24
            picture.span((side, FERMI), (side, upper), colour=WHITE)
    silicon = FERMI - SILICON_GAP * VOLT / 2
    diamond = FERMI - DIAMOND_GAP * VOLT / 2
    labels = (
        label(175, 90, "energy", "энергия"),
        label(340, 790, "metal", "металл"),
        label(620, 790, "silicon", "кремний"),
        label(900, 790, "diamond", "алмаз"),
        label(620, silicon, "1.12~eV", "1,12~эВ"),
        label(900, diamond, "5.5~eV", "5,5~эВ"),
        label(1085, 650, "filled", "занято"),
    )
    return Figure("materials-1", picture, labels)
