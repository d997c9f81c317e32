"""Five beams of light, one for each area, cross and make a five-fold quasi-crystal.

psi = sum of five Gaussian beams exp(i(kz + k rho^2/2R(z) - arctan(z/z_R)/2)) sqrt(w0/w(z))
exp(-rho^2/w(z)^2), 72 degrees apart (Siegman, Lasers, chapter 17); where all overlap, |psi|^2 has
a symmetry that no crystal has (Steurer and Deloudi, Crystallography of Quasicrystals). Its exact
parts Re(psi_j* psi) colour each place by the beams that made it.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .colour import FIVE, Array, accent, mixed
from .develop import Look
from .plate import Plate

Complex = npt.NDArray[np.complex64]

WAVELENGTH = 0.0178
WAIST = 0.125
CENTRE = (0.53, 0.5)
FIRST_ANGLE = 18.0 + 180.0
LOOK = Look(exposure=0.8, glow=((5, 0.25), (18, 0.16), (60, 0.09), (190, 0.05)))


def beam(along: Array, across: Array, wavelength: float, waist: float) -> Complex:
    """Gaussian beam in the plane of the picture, 1 at its focus; all lengths in one unit."""
    number = np.float32(2 * np.pi / wavelength)
    rayleigh = np.float32(np.pi * waist**2 / wavelength)
    spread = 1 + (along / rayleigh) ** 2
    bend = along / (2 * (along**2 + rayleigh**2))
    phase = number * along + number * across**2 * bend - np.arctan(along / rayleigh) / 2
    size = np.exp(-(across**2) / (np.float32(waist) ** 2 * spread)) / spread**0.25
    return np.asarray(size * np.exp(1j * phase), np.complex64)


def arrival(along: Array) -> Array:
    """Envelope of a train of waves whose head has just crossed the centre, 0 to 1."""
    head = 1 / (1 + np.exp((along - 0.17) / 0.035))
    tail = 1 / (1 + np.exp(-(along + 0.36) / 0.05))
    return np.asarray(head * tail, np.float32)


def five_beams(x: Array, y: Array) -> list[Complex]:
    """The five amplitudes at places x, y of the picture."""
    across_x, down_y = x - np.float32(CENTRE[0]), y - np.float32(CENTRE[1])
    beams = []
    for angle in np.radians(np.arange(5) * 72 + FIRST_ANGLE):
        c, s = np.float32(np.cos(angle)), np.float32(np.sin(angle))
        along, across = across_x * c + down_y * s, down_y * c - across_x * s
        beams.append(beam(along, across, WAVELENGTH, WAIST) * arrival(along))
    return beams


def light(x: Array, y: Array) -> Array:
    """Linear light (h, w, 3): the density with its crests, coloured by the beams' parts."""
    beams = five_beams(x, y)
    whole = np.sum(beams, axis=0)
    density = np.abs(whole) ** 2
    crest = np.exp(-(np.angle(whole) ** 2) / (2 * 0.28**2))
    bright = density * (0.012 + 1.15 * crest)
    parts = [
        np.maximum((np.conj(one) * whole).real, 0) ** 1.5 + 0.02 * np.abs(one) ** 2 for one in beams
    ]
    total = np.sum(parts, axis=0) + 1e-9
    colours = [mixed(accent(name), accent(name) ** 1.9, 0.75) for name in FIVE]
    shade = np.sum([p[..., None] * c for p, c in zip(parts, colours, strict=True)], axis=0)
    return np.asarray(bright[..., None] * shade / total[..., None], np.float32)


def draw(size: int) -> Plate:
    """The whole piece."""
    plate = Plate(size)
    plate.field(light)
    return plate
