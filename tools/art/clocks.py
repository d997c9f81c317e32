"""Ramsey fringes as a dial: distance from the middle is the offset f, the angle sets the time T.

P(f, T) = 4 (W/W')^2 sin^2(W't/2) [cos(W't/2) cos(dT/2) - (d/W') sin(W't/2) sin(dT/2)]^2 with
d = 2 pi f, W = pi/2t, W' = sqrt(W^2 + d^2) (N. F. Ramsey, Phys. Rev. 78, 695 (1950)).
"""

from __future__ import annotations

import numpy as np

from .colour import Array, accent, deepened, mixed
from .develop import Look
from .plate import Plate

CENTRE = (0.525, 0.5)
SHORTEST, LONGEST = 0.1, 0.4
PULSE = 0.0072
WIDEST = 95.0
RADIUS = 0.47
HAND = np.radians(38.0)
LOOK = Look(exposure=1.25, glow=((5, 0.3), (18, 0.2), (60, 0.1), (190, 0.06)))


def passed(offset: Array, gap: Array | float, pulse: float) -> Array:
    """Share of atoms that changed state: offset in Hz, gap and pulse in s."""
    detuning = 2 * np.pi * offset
    rate = np.pi / (2 * pulse)
    fast = np.sqrt(rate**2 + detuning**2)
    half, free = fast * pulse / 2, detuning * gap / 2
    swing = np.cos(half) * np.cos(free) - detuning / fast * np.sin(half) * np.sin(free)
    return np.asarray(4 * (rate / fast) ** 2 * np.sin(half) ** 2 * swing**2)


def light(x: Array, y: Array) -> Array:
    """Linear light (h, w, 3) of the dial."""
    across, down = x - np.float32(CENTRE[0]), y - np.float32(CENTRE[1])
    radius = np.hypot(across, down)
    turn = np.mod(np.arctan2(across, -down) - HAND, 2 * np.pi) / (2 * np.pi)
    gap = SHORTEST * (LONGEST / SHORTEST) ** turn
    share = passed(radius / RADIUS * WIDEST, gap, PULSE)
    down_slope, across_slope = np.gradient(share)
    slope = np.hypot(down_slope, across_slope) + 1e-5
    edge = np.exp(-(((share - 0.5) / slope) ** 2) / (2 * 1.6**2)) * np.minimum(0.06 / slope, 1)
    sweep = (0.16 + 0.84 * turn**1.6)[..., None]
    tint = accent("clocks")
    ridge = share[..., None] ** 12 * tint * 3.0 + share[..., None] ** 2 * deepened(tint, 2.4) * 0.08
    return np.asarray((ridge + edge[..., None] * deepened(tint, 1.5) * 0.8) * sweep, np.float32)


def draw(size: int) -> Plate:
    """The dial and its hand, where the longest time meets the shortest."""
    plate = Plate(size)
    plate.field(light)
    reach = np.linspace(0.02, RADIUS, 200)
    hot = mixed(accent("clocks"), np.ones(3, np.float32), 0.5)
    plate.curve(
        CENTRE[0] + reach * np.sin(HAND),
        CENTRE[1] - reach * np.cos(HAND),
        2.5 * np.ones(200),
        hot,
        1.6,
    )
    return plate
