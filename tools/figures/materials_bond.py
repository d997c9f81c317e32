"""materials-even and materials-paired: one chain and its bands, to be compared under a handle."""

from __future__ import annotations

import math

from . import chain, icons
from .figure import Figure, canvas
from .physics_materials import links
from .plot import Plot, Scale, axes, samples
from .style import MUTED, THIN, WHITE

PAIRING = 0.4
ATOMS = 16
STATES = 20
WAVE = Scale(0, 2 * math.pi, 150, 1050)
"""Wave number times the length of a pair, one turn; the gap opens in the middle."""
ENERGY = Scale(-2.1, 2.1, 800, 240)


def band(wave: float, pairing: float) -> float:
    """Energy of the upper band in units of t; the lower one is its mirror image.

    `wave` is the wave number times the length of a pair. Source: Su, Schrieffer and Heeger,
    Phys. Rev. Lett. 42, 1698 (1979).
    """
    inside, between = links(pairing)
    return math.sqrt(max(0.0, inside**2 + between**2 + 2 * inside * between * math.cos(wave)))


def figure(name: str, pairing: float) -> Figure:
    """The chain above, its filled and its empty band below."""
    picture = canvas("materials")
    row = chain.places((0, 120), ATOMS, pairing)
    shift = 600 - (row[0][0] + row[-1][0]) / 2
    chain.draw(picture, [(x + shift, y) for x, y in row], pairing)
    plot = Plot(WAVE, ENERGY)
    axes(picture, plot)
    waves = samples(0, 2 * math.pi, 401)
    upper = [band(wave, pairing) for wave in waves]
    middle = ENERGY(0)
    picture.line((150, middle), (1050, middle), colour=MUTED, width=THIN, dash="2 9")
    picture.curve(plot.points(waves, upper), width=4, colour=WHITE)
    picture.curve(plot.points(waves, [-energy for energy in upper]), width=4, glow=True)
    # The electrons fill the states of the lower band; a few of them are drawn.
    for wave in samples(math.pi / STATES, (2 - 1 / STATES) * math.pi, STATES):
        icons.atom(picture, plot.at(wave, -band(wave, pairing)), 13)
    return Figure(name, picture, ())


def even() -> Figure:
    """Equal links: the bands touch, and the electrons of the lower one can move."""
    return figure("materials-even", 0.0)


def paired() -> Figure:
    """Strong and weak links in turn: a gap opens between the bands."""
    return figure("materials-paired", PAIRING)
