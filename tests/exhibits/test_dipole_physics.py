"""What can be worked out on paper holds for the source, its field, and the search for it."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.exhibits import Mulberry32
from kiosk.exhibits.physics import search, sphere

FT = 1e-15
NAM = 1e-9
SOURCE = np.array([0.030, 0.020, 0.058])
MOMENT = np.array([8.9813, -1.2236, -4.2236]) * NAM

places = st.tuples(st.floats(-1, 1), st.floats(-1, 1), st.floats(0.1, 1)).map(np.array)


def at(direction: np.ndarray, length: float) -> np.ndarray:
    return direction / np.linalg.norm(direction) * length


def readings(distance: float, moment: np.ndarray = MOMENT) -> np.ndarray:
    return sphere.outward_field(sphere.sensors(distance), SOURCE, moment)


@given(direction=places, depth=st.floats(0.03, 0.085))
def test_an_arrow_that_points_outward_gives_no_field(direction, depth):
    source = at(direction, depth)
    field = sphere.outward_field(sphere.sensors(0.006), source, at(source, 10 * NAM))
    assert np.abs(field).max() < 1e-9 * FT
    whole = sphere.full_field(at(np.array([0.3, 0.2, 1.0]), 0.11), source, at(source, 10 * NAM))
    assert np.linalg.norm(whole) < 1e-9 * FT


def test_a_source_in_the_centre_gives_no_field():
    field = sphere.outward_field(sphere.sensors(0.006), np.zeros(3), MOMENT)
    assert np.abs(field).max() < 1e-9 * FT


def test_twice_the_source_gives_twice_the_field():
    assert readings(0.02, 2 * MOMENT) == pytest.approx(2 * readings(0.02), rel=1e-12)


@given(direction=places, far=st.floats(0.095, 0.3), source=places, moment=places)
def test_the_outward_part_of_the_full_field_needs_the_source_alone(direction, far, source, moment):
    place, inside, current = at(direction, far), at(source, 0.07), moment * 10 * NAM
    whole = sphere.full_field(place, inside, current)
    outward = sphere.outward_field(place, inside, current)
    # An arrow that points outward gives none: then rounding is what is left of either.
    size = 1e-7 * float(np.linalg.norm(current)) / (far - 0.07) ** 2
    assert whole @ place / far == pytest.approx(float(outward), rel=1e-12, abs=1e-12 * size)


def test_outside_the_head_the_field_has_no_sources_and_no_curls():
    place, step = np.array([0.05, -0.03, 0.10]), 1e-5
    slope = np.array(
        [
            (
                sphere.full_field(place + axis, SOURCE, MOMENT)
                - sphere.full_field(place - axis, SOURCE, MOMENT)
            )
            / (2 * step)
            for axis in np.eye(3) * step
        ]
    )
    size = np.abs(slope).max()
    assert abs(np.trace(slope)) < 1e-6 * size
    assert np.abs(slope - slope.T).max() < 1e-6 * size


def test_straight_above_a_source_the_field_is_known():
    source, moment = np.array([0.0, 0.0, 0.070]), np.array([10 * NAM, 0.0, 0.0])
    field = sphere.full_field(np.array([0.0, 0.0, 0.120]), source, moment)
    expected = 4e-7 * math.pi * 10 * NAM * 0.070 / (8 * math.pi * 0.120 * 0.050**2)
    assert np.linalg.norm(field) / FT == pytest.approx(116.667, abs=1e-3)
    assert np.linalg.norm(field) == pytest.approx(expected, rel=1e-9)


def test_the_lobes_of_the_outward_field_lie_where_they_should():
    source, moment = np.array([0.0, 0.0, 0.070]), np.array([10 * NAM, 0.0, 0.0])
    r, r0 = 0.120, 0.070
    a, c = r * r + r0 * r0, 2 * r * r0
    cosine = (-a + math.sqrt(a * a + 3 * c * c)) / c
    assert math.degrees(math.acos(cosine)) == pytest.approx(21.628, abs=1e-3)
    angles = np.radians(np.linspace(0, 60, 60001))
    ring = r * np.stack((0 * angles, np.sin(angles), np.cos(angles)), axis=-1)
    field = np.abs(sphere.outward_field(ring, source, moment))
    assert math.degrees(angles[np.argmax(field)]) == pytest.approx(21.628, abs=1e-3)
    assert field.max() / FT == pytest.approx(115.442, abs=1e-3)


@pytest.mark.parametrize(("distance", "largest"), [(0.006, 344.9), (0.025, 131.9)])
def test_the_largest_reading_of_the_first_source(distance, largest):
    assert np.linalg.norm(SOURCE) == pytest.approx(0.0683, abs=5e-5)
    assert abs(SOURCE @ MOMENT) < 1e-14
    assert np.abs(readings(distance)).max() / FT == pytest.approx(largest, abs=0.1)


def test_there_are_64_sensors_on_the_upper_half():
    found = sphere.sensors(0.010)
    assert found.shape == (64, 3)
    assert np.linalg.norm(found, axis=1) == pytest.approx(0.100)
    assert (found[:, 2] > 0).all()
    heights = np.sort(found[:, 2]) / 0.100
    assert np.diff(heights) == pytest.approx(1 / 64)


def test_the_grid_has_1313_places():
    grid = search.grid()
    assert len(grid) == 1313
    lengths = np.linalg.norm(grid, axis=1)
    assert lengths.min() > 0.030
    assert lengths.max() < 0.085
    assert (grid[:, 2] >= 0).all()


@given(direction=places, depth=st.floats(0.035, 0.083), turn=st.floats(0, 2 * math.pi))
def test_without_noise_the_source_is_found(direction, depth, turn):
    source = at(direction, depth)
    first, second = sphere.tangents(source)
    moment = 10 * NAM * (math.cos(turn) * first + math.sin(turn) * second)
    field = sphere.outward_field(sphere.sensors(0.025), source, moment)
    found = search.find(field, 0.025)
    assert np.linalg.norm(found.place - source) < 0.01e-3
    assert found.moment == pytest.approx(moment, abs=1e-3 * NAM)


def bound(distance: float, scatter: float) -> float:
    """The least scatter (m) of an unbiased answer, by Cramer and Rao, over the five unknowns."""
    places_, columns = sphere.sensors(distance), []
    for axis in np.eye(3) * 1e-6:
        ahead = sphere.outward_field(places_, SOURCE + axis, MOMENT)
        behind = sphere.outward_field(places_, SOURCE - axis, MOMENT)
        columns.append((ahead - behind) / 2e-6)
    columns += [
        sphere.outward_field(places_, SOURCE, unit * NAM) for unit in sphere.tangents(SOURCE)
    ]
    slope = np.stack(columns, axis=-1) / scatter
    return math.sqrt(np.trace(np.linalg.inv(slope.T @ slope)[:3, :3]))


@pytest.mark.parametrize(("distance", "known"), [(0.006, 0.341), (0.025, 1.039)])
def test_with_noise_it_scatters_as_little_as_can_be(distance, known):
    scatter = 5 * FT
    assert bound(distance, scatter) * 1e3 == pytest.approx(known, abs=2e-3)
    random, errors, rests = Mulberry32(1), [], []
    for _ in range(300):
        noise = np.array([random.normal() for _ in range(64)])
        found = search.find(readings(distance) + scatter * noise, distance)
        errors.append(np.sum((found.place - SOURCE) ** 2))
        rests.append(found.rest / scatter**2)
    assert math.sqrt(np.mean(errors)) * 1e3 == pytest.approx(known, rel=0.10)
    # What is left is chi-square with 64 - 5 degrees of freedom: 5 sigma of the mean of 300.
    assert np.mean(rests) == pytest.approx(59, abs=5 * math.sqrt(2 * 59 / 300))


@pytest.mark.parametrize(
    ("density", "distance", "expected"),
    [(10, 0.006, (6.8, 2.2, 0.68)), (3, 0.025, (6.2, 2.0, 0.62))],
)
def test_the_expected_error_falls_with_the_root_of_the_repeats(density, distance, expected):
    for repeats, error in zip((1, 10, 100), expected, strict=True):
        scatter = sphere.noise(density * FT, repeats)
        assert bound(distance, scatter) * 1e3 == pytest.approx(error, rel=0.02)


def test_noise_goes_with_the_band_and_the_repeats():
    assert sphere.noise(10 * FT, 1) == pytest.approx(100 * FT)
    assert sphere.noise(10 * FT, 100) == pytest.approx(10 * FT)
    assert sphere.noise(3 * FT, 1) == pytest.approx(30 * FT)
