"""Where a source is, from the readings of the sensors: a search over a grid, and a refinement.

Lengths in m, fields in T, moments in A m.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from kiosk.exhibits.physics.sphere import Vectors, sensors, tangential_fields, tangents

SPACING = 0.010
"""Of the grid, in m."""
_ROUNDS = 40
_STEP = 1e-6
"""m, for derivatives."""
_ENOUGH = 1e-7
"""m: a smaller step changes nothing that can be told."""


@dataclass(frozen=True, slots=True)
class Found:
    """The source that fits the readings best: place (m), moment (A m), what it leaves (T^2)."""

    place: Vectors
    moment: Vectors
    rest: float


@lru_cache(maxsize=1)
def grid() -> Vectors:
    """The places that are tried: 30 to 85 mm from the centre, in the upper half; (1313, 3)."""
    # In whole numbers: rounding would move points across the limits.
    i, j, k = np.meshgrid(np.arange(-9, 10), np.arange(-9, 10), np.arange(10), indexing="ij")
    square = i * i + j * j + k * k
    inside = (4 * square > 36) & (4 * square < 289)
    points: Vectors = SPACING * np.stack((i[inside], j[inside], k[inside]), axis=-1)
    return points


@lru_cache(maxsize=48)
def table(distance: float) -> Vectors:
    """The span of the readings of each grid point, orthonormal; shape (1313, sensors, 2)."""
    made = tangential_fields(sensors(distance), grid())
    first = made[..., 0] / np.linalg.norm(made[..., 0], axis=-1, keepdims=True)
    second = made[..., 1] - np.sum(made[..., 1] * first, axis=-1, keepdims=True) * first
    second /= np.linalg.norm(second, axis=-1, keepdims=True)
    return np.stack([first, second], axis=-1)


def explained(readings: Vectors, distance: float) -> Vectors:
    """How much of the readings the best source at each grid point explains, in T^2; (1313,)."""
    shares = np.einsum("gsk,s->gk", table(distance), readings)
    return np.asarray(np.sum(shares**2, axis=1))


def rest(sources: Vectors, readings: Vectors, places: Vectors) -> tuple[Vectors, Vectors]:
    """What the best moments at places (..., 3) leave of the readings, and their components.

    Shapes (..., sensors) and (..., 2); many at once, for a touch has to be answered in a frame.
    """
    made = tangential_fields(places, sources)
    turned = np.swapaxes(made, -1, -2)
    components = np.linalg.solve(turned @ made, turned @ readings[:, None])
    return readings - (made @ components)[..., 0], np.asarray(components[..., 0])


def find(readings: Vectors, distance: float) -> Found:
    """The best place and moment: the best of the grid, refined by Gauss and Newton's method."""
    places = sensors(distance)
    place = grid()[int(np.argmax(explained(readings, distance)))].copy()
    left, components = rest(place, readings, places)
    damping = 1e-3
    for _ in range(_ROUNDS):
        slope = _slope(place, readings, places)
        normal = slope.T @ slope
        step = -np.linalg.solve(normal + damping * np.diag(np.diag(normal)), slope.T @ left)
        tried = _inside(place + step)
        after, of_tried = rest(tried, readings, places)
        moved = float(np.linalg.norm(tried - place))
        if after @ after < left @ left:
            place, left, components, damping = tried, after, of_tried, damping / 10
        else:
            damping *= 10
        if moved < _ENOUGH:
            break
    first, second = tangents(place)
    return Found(place, components[0] * first + components[1] * second, float(left @ left))


def _slope(place: Vectors, readings: Vectors, places: Vectors) -> Vectors:
    """How what is left changes with the place; shape (sensors, 3)."""
    axes = np.eye(3) * _STEP
    left, _ = rest(np.concatenate((place + axes, place - axes)), readings, places)
    return np.asarray((left[:3] - left[3:]).T / (2 * _STEP))


def _inside(place: Vectors) -> Vectors:
    """The nearest place that a source may have: 20 to 88 mm from the centre, not below it."""
    place = np.array([place[0], place[1], max(0.0, place[2])])
    length = float(np.linalg.norm(place))
    return place * (min(max(length, 0.020), 0.088) / max(length, 1e-12))
