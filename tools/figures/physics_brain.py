"""The magnetic field of a current dipole in a conducting sphere, and repeated responses.

Lengths in metres, currents times length in A m, fields in tesla unless a name says otherwise.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from .random32 import Random32

Vector = NDArray[np.float64]

MU = 1e-7  # mu_0 over 4 pi
HEAD = 0.09
SOURCE = (np.array([0.030, 0.020, 0.058]), np.array([8.9813e-9, -1.2236e-9, -4.2236e-9]))


def outward_field(r: Vector, r0: Vector, q: Vector) -> Vector:
    """Outward component of the field at points r (n, 3); the primary current alone gives it."""
    a = r - r0
    distance = np.linalg.norm(a, axis=-1)
    outward = r / np.linalg.norm(r, axis=-1)[..., None]
    field: Vector = MU * np.sum(np.cross(q, a) * outward, axis=-1) / distance**3
    return field


def field_outside(r: Vector, r0: Vector, q: Vector) -> Vector:
    """The full field at one point outside the sphere (Sarvas 1987)."""
    a = r - r0
    d, radius = float(np.linalg.norm(a)), float(np.linalg.norm(r))
    f = d * (radius * d + radius**2 - r0 @ r)
    slope = (d**2 / radius + a @ r / d + 2 * d + 2 * radius) * r - (d + 2 * radius + a @ r / d) * r0
    moment = np.cross(q, r0)
    field: Vector = MU / f**2 * (f * moment - (moment @ r) * slope)
    return field


def field_in_plane(y: float, z: float, depth: float, moment: float) -> tuple[float, float]:
    """Field in the plane x = 0 of a source along x at (0, 0, depth), inside and outside the head.

    Inside, the field of the primary current is joined by that of the return currents which the
    head's surface turns back: a sum over multipoles that vanishes at the centre.
    """
    r, r0 = np.array([0.0, y, z]), np.array([0.0, 0.0, depth])
    q = np.array([moment, 0.0, 0.0])
    radius = math.hypot(y, z)
    if radius >= HEAD:
        outside = field_outside(r, r0, q)
        return float(outside[1]), float(outside[2])
    a = r - r0
    primary = MU * np.cross(q, a) / float(np.linalg.norm(a)) ** 3
    turned = _return_currents(radius, z / radius if radius else 1.0, depth, moment)
    by, bz = float(primary[1]), float(primary[2])
    return (by + turned * z / radius, bz - turned * y / radius) if radius else (by, bz)


def _return_currents(radius: float, cosine: float, depth: float, moment: float) -> float:
    """Part of the field along the polar angle, at azimuth 90 degrees, from return currents."""
    ratio, total = depth * radius / HEAD**2, 0.0
    before, slope_before, now, slope = 1.0, 0.0, cosine, 1.0
    power = 1.0 / (depth * HEAD)
    for degree in range(1, 90):
        power *= ratio
        total += power * slope / degree
        # Legendre polynomials and their slopes, degree by degree.
        after = ((2 * degree + 1) * cosine * now - degree * before) / (degree + 1)
        slope_after = slope_before + (2 * degree + 1) * now
        before, slope_before, now, slope = now, slope, after, slope_after
    return MU * moment * total


def sensors(distance: float, count: int = 64) -> Vector:
    """Points spread evenly over the upper half of a sphere at a distance from the head, (n, 3)."""
    i = np.arange(count)
    z = 1 - (i + 0.5) / count
    turn = math.pi * (1 + math.sqrt(5)) * (i + 0.5)
    ring = np.sqrt(1 - z**2)
    return (HEAD + distance) * np.stack([ring * np.cos(turn), ring * np.sin(turn), z], axis=1)


def strongest_reading(distance: float) -> float:
    """Largest of 64 readings of the exhibit's source, in femtotesla."""
    return float(np.abs(outward_field(sensors(distance), *SOURCE)).max()) * 1e15


def field_line(
    start: tuple[float, float], depth: float, step: float = 0.0005
) -> list[tuple[float, float]]:
    """The closed field line through a point of the plane x = 0, source along x."""

    def direction(y: float, z: float) -> tuple[float, float]:
        by, bz = field_in_plane(y, z, depth, 1e-8)
        size = math.hypot(by, bz)
        return by / size, bz / size

    line, (y, z) = [start], start
    for _ in range(4000):
        k1 = direction(y, z)
        k2 = direction(y + step / 2 * k1[0], z + step / 2 * k1[1])
        y, z = y + step * k2[0], z + step * k2[1]
        line.append((y, z))
        if len(line) > 20 and math.dist((y, z), start) < step:
            break
    return line


def response(seconds: float) -> float:
    """An invented evoked response in femtotesla: a dip, a peak and a slow return."""
    early = -45 * math.exp(-(((seconds - 0.065) / 0.014) ** 2))
    peak = 110 * math.exp(-(((seconds - 0.110) / 0.022) ** 2))
    late = -50 * math.exp(-(((seconds - 0.200) / 0.045) ** 2))
    return early + peak + late


def averages(times: list[float], repeats: int, noise: float) -> list[float]:
    """Mean of `repeats` noisy records of the response, noise in femtotesla a sample."""
    random = Random32(1)
    total = [0.0] * len(times)
    for _ in range(repeats):
        total = [value + random.normal() for value in total]
    return [response(t) + noise * v / repeats for t, v in zip(times, total, strict=True)]
