"""materials-3: where the electron of an end state is found, and its level in the gap."""

from __future__ import annotations

from . import chain
from .figure import Figure, canvas, label, right_of
from .physics_materials import band_edge, end_weights, gap
from .plot import Scale
from .style import BOLD, MUTED, THIN, WHITE
from .svg import Canvas, Point

PAIRING = -0.25  # the weak link of 0.75 ends the chain: ratio 0.6 of one cell to the next
ATOMS = 12
CHANCE = Scale(0, 0.7, 610, 160)
ENERGY = Scale(-2, 2, 600, 180)
LEVELS = 1035.0


def bars(picture: Canvas, atoms: list[Point]) -> None:
    """The chance to find the electron, above each atom."""
    base = CHANCE(0)
    picture.line((atoms[0][0] - 45, base), (atoms[-1][0] + 40, base), colour=MUTED, width=THIN)
    for (x, _), weight in zip(atoms, end_weights(PAIRING, ATOMS), strict=True):
        if not weight:
            continue
        top = CHANCE(weight)
        paint = picture.fade(
            (0, top), (0, base), ((0, picture.accent, 0.95), (1, picture.accent, 0.35))
        )
        picture.rect((x - 19, top), (38, base - top), 6, fill=paint)


def gap_diagram(picture: Canvas) -> None:
    """The bands of the endless chain, and the level of the end state between them."""
    left, edge = LEVELS - 85, gap(PAIRING) / 2
    for sign, colour, opacity in ((1, WHITE, 0.14), (-1, picture.accent, 0.42)):
        top, bottom = sorted((ENERGY(sign * band_edge()), ENERGY(sign * edge)))
        picture.rect(
            (left, top),
            (170, bottom - top),
            8,
            fill=colour,
            fill_opacity=opacity,
            stroke=colour,
            width=THIN,
            opacity=0.8,
        )
    middle = ENERGY(0)
    picture.line((left, middle), (left + 170, middle), width=BOLD, glow=True)
    picture.lamp((LEVELS, middle), 11, WHITE)
    picture.line((left - 26, middle), (left - 60, middle), colour=WHITE, width=THIN, dash="2 9")


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("materials")
    atoms = chain.places((150, 675), ATOMS, PAIRING, 60)
    bars(picture, atoms)
    picture.halo(atoms[0], 74, strength=0.5)
    chain.draw(picture, atoms, PAIRING, 17)
    for i in range(3):
        picture.circle((atoms[-1][0] + 38 + 24 * i, 675), 4, fill=MUTED)
    gap_diagram(picture)
    link = (atoms[0][0] + atoms[1][0]) / 2
    picture.line((link, 690), (link, 735), colour=WHITE, width=THIN, dash="2 9")
    weights = end_weights(PAIRING, ATOMS)
    labels = (
        right_of(110, 105, "chance on each atom", "вероятность на атоме"),
        label(atoms[0][0] + 66, CHANCE(weights[0]) + 22, "64%", "64~%"),
        label(atoms[2][0] + 4, CHANCE(weights[2]) - 30, "23%", "23~%"),
        label(link + 20, 770, "weak link", "слабая связь"),
        label(725, ENERGY(0), "level in mid-gap", "уровень посередине"),
        label(LEVELS, 650, "filled band", "занятая зона"),
        label(LEVELS, 130, "empty band", "пустая зона"),
    )
    return Figure("materials-3", picture, labels)
