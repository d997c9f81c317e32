"""A sheet of carbon atoms with the standing Bloch wave of one of its electrons.

Nearest-neighbour hops on the honeycomb: f(k) = sum exp(ik.d_j), E = -t|f|, c_A = e^(ik.R)/sqrt 2,
c_B = e^(ik.(R + d_1)) f*/|f|/sqrt 2 (Castro Neto et al., Rev. Mod. Phys. 81, 109 (2009)). The waves
k and -k together stand still. Each atom carries the share |c|^2 of a 2p_z orbital, whose density
is z^2 e^(-r/a).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .camera import Camera
from .colour import Floats, accent, deepened, mixed
from .develop import Look
from .plate import FINEST, Plate

Complex = npt.NDArray[np.complex128]

NEIGHBOURS = np.array([[0.0, 1.0], [np.sqrt(3) / 2, -0.5], [-np.sqrt(3) / 2, -0.5]])
"""From an atom A to its three neighbours B; the bond is the unit of length."""

CELL = np.array([[np.sqrt(3), 0.0], [np.sqrt(3) / 2, 1.5]])
WAVE = np.array([0.50, 0.36])
DECAY = 0.19
LEVEL = 0.1
MERIDIANS = 14
TINT = mixed(deepened(accent("materials"), 1.4), accent("materials"), 0.6)
HOT = mixed(accent("materials"), np.ones(3, np.float32), 0.3)
SHEET = 15.0
CAMERA = Camera(turn=-20, height=48, distance=17, zoom=0.056, centre=(0.53, 0.53))
LOOK = Look(exposure=1.15, glow=((6, 0.25), (22, 0.16), (70, 0.1), (200, 0.05)))


def hop(k: Floats) -> complex:
    """Sum of the three phases exp(ik.d); its size times t is the energy."""
    return complex(np.exp(1j * NEIGHBOURS @ k).sum())


def bloch(k: Floats, cells: Floats) -> tuple[Complex, Complex]:
    """Amplitudes on the atoms A at `cells` (n, 2) and B one bond above them, lower band."""
    turn = np.exp(1j * k @ NEIGHBOURS[0]) * np.conj(hop(k)) / abs(hop(k))
    wave = np.exp(1j * cells @ k)
    return wave / np.sqrt(2), wave * turn / np.sqrt(2)


def standing(k: Floats, cells: Floats) -> tuple[Floats, Floats]:
    """Densities |psi|^2 on A and B for k and -k in equal parts, 0 to 1."""
    a, b = bloch(k, cells)
    c, d = bloch(-k, cells)
    return np.abs(a + c) ** 2 / 2, np.abs(b + d) ** 2 / 2


def cells() -> Floats:
    """Places (n, 2) of the atoms A of the sheet."""
    i, j = np.meshgrid(np.arange(-30, 31), np.arange(-30, 31), indexing="ij")
    places = np.stack([i.ravel(), j.ravel()], axis=1) @ CELL
    return np.asarray(places[np.hypot(places[:, 0], places[:, 1]) < SHEET])


def hill(places: Floats, width: float) -> Floats:
    """A smooth hill over the middle of the sheet: the envelope of the wave packet."""
    return np.asarray(np.exp(-((places**2).sum(axis=1)) / (2 * width**2)))


def focus(near: Floats) -> Floats:
    """Blur in pixels at a nearness in bonds: sharp in the middle, soft before and behind."""
    return FINEST + 1.9 * np.maximum(np.abs(near - 0.5) - 1.2, 0) ** 1.2


def draw(size: int) -> Plate:
    """Bonds, atoms and orbitals."""
    plate = Plate(size)
    places = cells()
    on_a, on_b = standing(WAVE, places)
    for place in places:
        for neighbour in NEIGHBOURS:
            bond(plate, place, place + neighbour)
    above = places + NEIGHBOURS[0]
    orbitals(plate, places, on_a * hill(places, 4.6))
    orbitals(plate, above, on_b * hill(above, 4.6))
    return plate


def bond(plate: Plate, start: Floats, end: Floats) -> None:
    """A thin line between two atoms."""
    part = np.linspace(0, 1, 8)[:, None]
    flat = start * (1 - part) + end * part
    x, y, near = CAMERA.seen(np.column_stack([flat, np.zeros(len(flat))]))
    tint = mixed(deepened(accent("materials"), 1.6), accent("materials"), 0.25)
    plate.curve(x, y, 0.7 * hill(flat, 5.5), tint, focus(near))


def surface(density: float) -> tuple[Floats, Floats]:
    """Distance from the axis and height (n) of the surface |psi|^2 = LEVEL of the upper lobe.

    On it density r^2 cos^2 e^(-r/a) = LEVEL with its maximum over r scaled to `density`.
    """
    radius = np.linspace(0.02, 2.2, 1500)
    there = density * (radius / (2 * DECAY)) ** 2 * np.exp(2 - radius / DECAY)
    radius, there = radius[there > LEVEL], there[there > LEVEL]
    if not len(radius):
        return radius, radius
    radius = np.interp(np.linspace(0, 1, 60), np.linspace(0, 1, len(radius)), radius)
    there = density * (radius / (2 * DECAY)) ** 2 * np.exp(2 - radius / DECAY)
    cosine = np.sqrt(np.minimum(LEVEL / there, 1))
    return radius * np.sqrt(1 - cosine**2), radius * cosine


def orbitals(plate: Plate, places: Floats, density: Floats) -> None:
    """Atoms, and both lobes of the 2p_z orbital of each as meridians of a surface of |psi|^2."""
    for place, share in zip(places, density, strict=True):
        lobes(plate, place, float(share))
    x, y, near = CAMERA.seen(np.column_stack([places, np.zeros(len(places))]))
    core = (40 * hill(places, 6.0) + 500 * density) * plate.scale**2
    plate.points(x, y, core, HOT, np.hypot(focus(near), 3.4))
    plate.points(x, y, 2500 * density * plate.scale**2, TINT, np.hypot(focus(near), 26.0))


def lobes(plate: Plate, place: Floats, density: float) -> None:
    """The two lobes of one atom."""
    aside, height = surface(density)
    if len(aside) < 2:
        return
    for turn in 2 * np.pi * np.arange(MERIDIANS) / MERIDIANS:
        for sign in (-1, 1):
            space = np.column_stack(
                [place[0] + aside * np.cos(turn), place[1] + aside * np.sin(turn), sign * height]
            )
            x, y, near = CAMERA.seen(space)
            light = (0.1 + 0.5 * density) * (0.55 + 0.45 * sign) + 0 * x
            plate.curve(x, y, light, TINT, focus(near))
