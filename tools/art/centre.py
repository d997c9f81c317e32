"""A hundred lines in ten strands run through five colours and close into one figure.

The (2, 5) torus knot r(s) = ((R + q cos 5s) cos 2s, (R + q cos 5s) sin 2s, q sin 5s)
(Rolfsen, Knots and Links); a wave on a closed way fits a whole number of times (Sommerfeld).
"""

from __future__ import annotations

import numpy as np

from .camera import Camera
from .colour import FIVE, Floats, accent, mixed, round_the_wheel
from .develop import Look
from .plate import FINEST, Plate

GROUPS = 10
LINES = 10
BIG, SMALL = 1.0, 0.32
FLAT = 0.3
THICK = 0.125
TURNS = 7
WAVES = 15
CAMERA = Camera(turn=0, height=77, distance=6.0, zoom=0.295, centre=(0.52, 0.5), roll=12)
LOOK = Look(exposure=1.1, glow=((5, 0.3), (18, 0.2), (60, 0.14), (190, 0.12)))


def knot(s: Floats) -> Floats:
    """Points (n, 3) of the knot; `s` runs once from 0 to 2 pi."""
    out = BIG + SMALL * np.cos(5 * s)
    return np.stack([out * np.cos(2 * s), out * np.sin(2 * s), FLAT * np.sin(5 * s)], axis=-1)


def frame(s: Floats) -> tuple[Floats, Floats]:
    """Two unit vectors across the knot's way (n, 3) that close on themselves."""
    tangent = knot(s + 1e-4) - knot(s - 1e-4)
    tangent /= np.linalg.norm(tangent, axis=1, keepdims=True)
    ring = np.stack([BIG * np.cos(2 * s), BIG * np.sin(2 * s), 0 * s], axis=-1)
    first = knot(s) - ring
    first -= (first * tangent).sum(1, keepdims=True) * tangent
    first /= np.linalg.norm(first, axis=1, keepdims=True)
    return first, np.cross(tangent, first)


def strand(s: Floats, group: int, line: int) -> Floats:
    """One of the lines (n, 3); the strands wind TURNS times round the way."""
    first, second = frame(s)
    around = 2 * np.pi * group / GROUPS + TURNS * s
    inner = 2 * np.pi * line / LINES + 3 * s
    a = THICK * np.cos(around) + 0.022 * np.cos(inner)
    b = THICK * np.sin(around) + 0.022 * np.sin(inner)
    return knot(s) + a[:, None] * first + b[:, None] * second


def draw(size: int) -> Plate:
    """All lines, brighter in front, with the slow pulse of the closed wave."""
    plate = Plate(size)
    s = np.linspace(0, 2 * np.pi, 4000)
    colours = round_the_wheel(
        2 * s / (2 * np.pi), [mixed(accent(n), accent(n) ** 1.7, 0.7) for n in FIVE]
    )
    for group in range(GROUPS):
        for line in range(LINES):
            x, y, near = CAMERA.seen(strand(s, group, line))
            front = 1 / (1 + np.exp(-near / 0.22))
            pulse = 0.2 + 0.8 * np.cos(WAVES * s / 2 + np.pi * group / GROUPS) ** 2
            blur = FINEST + 5 * np.maximum(0.25 - near, 0) ** 1.2
            plate.curve(x, y, 0.5 * pulse * (0.15 + 0.85 * front), colours, blur)
    return plate
