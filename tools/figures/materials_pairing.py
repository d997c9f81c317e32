"""materials-2: a chain of atoms and its levels, equally spaced and in pairs."""

from __future__ import annotations

from . import chain
from .figure import Figure, canvas, label
from .physics_materials import gap, levels
from .plot import Scale
from .style import MUTED, THIN, WHITE
from .svg import Canvas

PAIRING = 0.4
ENERGY = Scale(-2, 2, 770, 320)
HALF = 150.0


def ladder(picture: Canvas, x: float, pairing: float) -> None:
    """The 24 levels, the lower half filled, on the bands of the endless chain."""
    edge = gap(pairing) / 2
    for sign, colour in ((1, WHITE), (-1, picture.accent)):
        top, bottom = sorted((ENERGY(sign * 2), ENERGY(sign * edge)))
        picture.rect(
            (x - HALF, top),
            (2 * HALF, bottom - top),
            fill=colour,
            fill_opacity=0.16 if sign < 0 else 0.06,
        )
    for n, energy in enumerate(levels(pairing)):
        y = ENERGY(energy)
        filled = n < 12
        picture.line(
            (x - HALF, y),
            (x + HALF, y),
            width=4 if filled else 3,
            opacity=1 if filled else 0.8,
            colour=picture.accent if filled else WHITE,
        )


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("materials")
    for x, pairing in ((340.0, 0.0), (820.0, PAIRING)):
        row = chain.places((0, 200), 8, pairing)
        shift = x - row[-1][0] / 2
        chain.draw(picture, [(a + shift, y) for a, y in row], pairing)
        ladder(picture, x, pairing)
    half = gap(PAIRING) / 2
    picture.span((1000, ENERGY(-half)), (1000, ENERGY(half)), colour=WHITE)
    picture.arrow((140, 770), (140, 320), colour=MUTED, width=THIN)
    middle = ENERGY(0)
    labels = (
        label(340, 130, "equal spacing", "равный шаг"),
        label(820, 130, "pairs", "пары"),
        label(140, 275, "energy", "энергия"),
        label(820, middle, "band gap", "запрещённая зона"),
        label(1100, middle, "2|t₁~−~t₂|"),
        label(580, ENERGY(-1.4), "filled", "заняты"),
        label(580, ENERGY(1.4), "empty", "свободны"),
    )
    return Figure("materials-2", picture, labels)
