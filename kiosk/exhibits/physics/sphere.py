"""The magnetic field of a current dipole in a conducting sphere, outside it, and the sensors.

Lengths in m, fields in T, dipole moments in A m. The sphere's centre is the origin; x points to the
right, y to the nose, z up. Source of the formulas: J. Sarvas, Phys. Med. Biol. 32, 11 (1987).
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float64]

RADIUS = 0.090
"""Of the head, in m."""
SENSORS = 64
_MU0_4PI = 1e-7
"""mu_0 / (4 pi) in T m / A."""


@lru_cache(maxsize=64)
def sensors(distance: float) -> Vectors:
    """Places of the sensors, so far (m) from the head, evenly on its upper half; shape (64, 3)."""
    index = np.arange(SENSORS)
    up = 1.0 - (index + 0.5) / SENSORS
    around = math.pi * (1.0 + math.sqrt(5.0)) * (index + 0.5)
    flat = np.sqrt(1.0 - up**2)
    unit = np.stack((flat * np.cos(around), flat * np.sin(around), up), axis=-1)
    return np.asarray((RADIUS + distance) * unit)


def outward_field(places: Vectors, source: Vectors, moment: Vectors) -> Vectors:
    """B_r, the component along the places' own directions, in T; shapes (..., 3) to (...).

    B_r = (mu_0 / 4 pi) (Q x a) . r^ / a^3, a = r - r_0: the currents in the sphere add nothing.
    """
    distance = np.linalg.norm(places - source, axis=-1)
    outward = places / np.linalg.norm(places, axis=-1, keepdims=True)
    # (Q x a) . r^ = (r_0 x Q) . r^: what lies along r has no part in it.
    across = np.cross(source, moment)
    field: Vectors = _MU0_4PI * np.sum(across * outward, axis=-1) / distance**3
    return field


def tangential_fields(places: Vectors, sources: Vectors) -> Vectors:
    """B_r at places (n, 3) of unit sources along both `tangents`, in T / (A m); (..., n, 2)."""
    distance = np.linalg.norm(places - sources[..., None, :], axis=-1)
    outward = places / np.linalg.norm(places, axis=-1, keepdims=True)
    first, second = tangents(sources)
    # r_0 x Q: a unit vector across r_0 goes over into the other one.
    across = np.linalg.norm(sources, axis=-1)[..., None, None] * np.stack((second, -first), axis=-1)
    return np.asarray(_MU0_4PI * (outward @ across) / distance[..., None] ** 3)


def full_field(place: Vectors, source: Vectors, moment: Vectors) -> Vectors:
    """B with the field of the currents in the sphere, in T, outside it; shape (3,)."""
    away = place - source
    a, r = float(np.linalg.norm(away)), float(np.linalg.norm(place))
    along = float(away @ place)
    scale = a * (r * a + r * r - float(source @ place))
    gradient = (a * a / r + along / a + 2 * a + 2 * r) * place - (a + 2 * r + along / a) * source
    across = np.cross(moment, source)
    field: Vectors = _MU0_4PI / scale**2 * (scale * across - float(across @ place) * gradient)
    return field


def tangents(sources: Vectors) -> tuple[Vectors, Vectors]:
    """Two unit vectors across the directions of places, and across each other; (..., 3) each."""
    outward = sources / np.linalg.norm(sources, axis=-1, keepdims=True)
    steep = np.abs(outward[..., 2:]) < 0.9
    helper = np.where(steep, np.array([0.0, 0.0, 1.0]), np.array([1.0, 0.0, 0.0]))
    first = np.cross(helper, outward)
    first /= np.linalg.norm(first, axis=-1, keepdims=True)
    return first, np.cross(outward, first)


def noise(density: float, repeats: float, band: float = 100.0) -> float:
    """The scatter of one reading in T: density in T / sqrt(Hz), band in Hz, mean of repeats."""
    return density * math.sqrt(band / repeats)
