"""Fringes, the noise of counted atoms, and what a wrong frequency costs in a day."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.exhibits import Mulberry32
from kiosk.exhibits.physics.fringe import (
    CAESIUM,
    DAY,
    LIGHT,
    PULSES_A_FLIGHT,
    curve,
    frequency_noise,
    fringe_width,
    probability_at,
    range_error,
    reading,
    stability,
    time_wander,
    transition_probability,
)

OFFSETS = st.floats(-300, 300)
FLIGHTS = st.floats(0.005, 2)


def rotation(offset: float, seconds: float, rabi: float) -> np.ndarray:
    """A two-state atom for some time, in the frame of the source: exp(-i (d Z + W X) t / 2)."""
    detuning = 2 * math.pi * offset
    speed = math.hypot(detuning, rabi)
    angle = speed * seconds / 2
    if speed == 0:
        return np.eye(2, dtype=complex)
    axis = np.array([[detuning, rabi], [rabi, -detuning]]) / speed
    return math.cos(angle) * np.eye(2) - 1j * math.sin(angle) * axis


def crossing(falling: Callable[[float], float], level: float, least: float, most: float) -> float:
    """Where a falling function crosses a level, by bisection."""
    for _ in range(200):
        middle = (least + most) / 2
        least, most = (middle, most) if falling(middle) > level else (least, middle)
    return least


class TestFringes:
    @given(offset=OFFSETS, flight=FLIGHTS, share=st.floats(1e-4, 1))
    def test_it_is_the_product_of_three_rotations(
        self, offset: float, flight: float, share: float
    ) -> None:
        pulse = flight * share
        rabi = math.pi / (2 * pulse)
        turn = rotation(offset, pulse, rabi)
        product = turn @ rotation(offset, flight, 0) @ turn
        expected = abs(product[1, 0]) ** 2
        assert transition_probability(offset, flight, pulse) == pytest.approx(expected, abs=1e-9)

    @pytest.mark.parametrize(
        ("offset", "probability"), [(0.0, 1.0), (0.5, 0.480006), (1.0, 0.001599)]
    )
    def test_half_a_second_of_flight(self, offset: float, probability: float) -> None:
        assert transition_probability(offset, 0.5, 0.01) == pytest.approx(probability, abs=1e-6)

    @given(offset=OFFSETS, flight=FLIGHTS)
    def test_it_is_a_probability_and_does_not_know_left_from_right(
        self, offset: float, flight: float
    ) -> None:
        chance = transition_probability(offset, flight, flight / PULSES_A_FLIGHT)
        assert 0 <= chance <= 1
        other = transition_probability(-offset, flight, flight / PULSES_A_FLIGHT)
        assert other == pytest.approx(chance, abs=1e-12)

    def test_short_pulses_leave_a_squared_cosine(self) -> None:
        for offset in np.linspace(-3.2, 3.2, 641):
            ideal = math.cos(math.pi * offset * 0.5) ** 2
            assert abs(transition_probability(offset, 0.5, 0.001) - ideal) < 0.011

    def test_the_shorter_the_pulses_the_nearer_it_comes(self) -> None:
        def worst(pulse: float) -> float:
            return max(
                abs(transition_probability(f, 0.5, pulse) - math.cos(math.pi * f * 0.5) ** 2)
                for f in np.linspace(-3, 3, 301)
            )

        assert worst(0.01) > 2 * worst(0.004) > 4 * worst(0.0016)

    def test_half_a_second_of_flight_makes_fringes_a_hertz_wide(self) -> None:
        assert fringe_width(0.5) == 1.0
        assert fringe_width(0.5, 0.0005) == pytest.approx(0.99873, rel=1e-5)
        half = crossing(lambda f: transition_probability(f, 0.5, 0.0005), 0.5, 0, 1)
        assert 2 * half == pytest.approx(0.99873, rel=1e-3)

    @given(flight=FLIGHTS)
    def test_the_width_is_that_of_the_curve(self, flight: float) -> None:
        pulse = flight / 1000
        half = crossing(lambda f: transition_probability(f, flight, pulse), 0.5, 0, 1 / flight)
        assert 2 * half == pytest.approx(fringe_width(flight, pulse), rel=1e-3)

    def test_without_a_flight_the_two_pulses_are_one(self) -> None:
        half = crossing(lambda f: transition_probability(f, 0, 0.5), 0.5, 0, 1)
        assert 2 * half == pytest.approx(0.7987, abs=1e-4)

    @given(widths=st.floats(-3, 3), flight=FLIGHTS)
    def test_in_widths_all_flights_look_alike(self, widths: float, flight: float) -> None:
        offset = widths * fringe_width(flight)
        alike = transition_probability(offset, flight, flight / PULSES_A_FLIGHT)
        assert probability_at(widths) == pytest.approx(alike, abs=1e-9)

    def test_the_neighbours_are_almost_as_high_as_the_centre(self) -> None:
        assert probability_at(0) == pytest.approx(1, abs=1e-12)
        tops = [max(probability_at(x) for x in np.linspace(n - 0.2, n + 0.2, 401)) for n in (2, -2)]
        assert all(0.9999 < top < 1 - 1e-6 for top in tops)

    def test_the_curve_that_is_drawn_is_that_of_the_atoms(self) -> None:
        numbers = [float(number) for number in curve(0.802, 3.0, 240).split()]
        places, chances = numbers[::2], numbers[1::2]
        assert (places[0], places[-1], len(places)) == (-3.0, 3.0, 241)
        for place, chance in zip(places, chances, strict=True):
            assert chance == pytest.approx(probability_at(place - 0.802), abs=6e-5)


class TestNoise:
    @given(chance=st.floats(0, 1), atoms=st.integers(1000, 10**6), normal=st.floats(-7, 7))
    def test_a_reading_counts_atoms(self, chance: float, atoms: int, normal: float) -> None:
        assert 0 <= reading(chance, atoms, normal) <= atoms

    @pytest.mark.parametrize("chance", [0.02, 0.5, 0.98])
    def test_readings_spread_as_a_binomial_number_does(self, chance: float) -> None:
        random, runs, atoms = Mulberry32(5), 20_000, 10_000
        counts = np.array([reading(chance, atoms, random.normal()) for _ in range(runs)])
        spread = math.sqrt(atoms * chance * (1 - chance))
        assert abs(counts.mean() - atoms * chance) < 5 * spread / math.sqrt(runs)
        assert abs(counts.std() / spread - 1) < 5 / math.sqrt(2 * runs)

    def test_the_frequency_from_one_reading_at_half_height(self) -> None:
        assert frequency_noise(0.5, 10_000) == pytest.approx(3.1830988618e-3, rel=1e-6)

    def test_and_so_it_is_in_a_run(self) -> None:
        random, runs, atoms, flight = Mulberry32(3), 20_000, 10_000, 0.5
        pulse = flight / 1_000_000
        half = crossing(lambda f: transition_probability(f, flight, pulse), 0.5, 0, 1)
        slope = -math.pi * flight
        chance = transition_probability(half, flight, pulse)
        found = [
            (reading(chance, atoms, random.normal()) / atoms - 0.5) / slope for _ in range(runs)
        ]
        wanted = frequency_noise(flight, atoms)
        assert abs(np.std(found) / wanted - 1) < 5 / math.sqrt(2 * runs)

    def test_stability_of_a_fountain(self) -> None:
        assert stability(0.5, 10_000) == pytest.approx(3.463e-13, rel=1e-3)

    @given(flight=FLIGHTS, atoms=st.integers(1000, 10**6), averaging=st.floats(1, 1e4))
    def test_a_hundred_times_as_long_is_ten_times_as_steady(
        self, flight: float, atoms: int, averaging: float
    ) -> None:
        once = stability(flight, atoms, averaging)
        assert stability(flight, atoms, 100 * averaging) == pytest.approx(once / 10)
        assert stability(flight, 4 * atoms, averaging) == pytest.approx(once / 2)

    def test_beyond_half_a_second_a_cycle_takes_longer(self) -> None:
        assert stability(1.0, 10_000) == pytest.approx(stability(0.5, 10_000) / math.sqrt(2))
        assert stability(0.1, 10_000) == pytest.approx(stability(0.01, 10_000) / 10)

    def test_white_noise_averages_with_the_root_of_time(self) -> None:
        random = Mulberry32(1)
        samples = np.array([random.normal() for _ in range(2**18)]) * stability(0.5, 10_000)
        spans = [2**power for power in range(9)]
        deviations = []
        for span in spans:
            means = samples.reshape(-1, span).mean(axis=1)
            deviations.append(math.sqrt(0.5 * np.mean(np.diff(means) ** 2)))
        slope = np.polyfit(np.log(spans), np.log(deviations), 1)[0]
        assert slope == pytest.approx(-0.5, abs=0.02)
        assert deviations[0] == pytest.approx(stability(0.5, 10_000), rel=0.01)
        assert deviations[-1] == pytest.approx(stability(0.5, 10_000, 256), rel=0.15)


class TestRange:
    def test_an_hour_with_a_good_clock(self) -> None:
        assert time_wander(1e-11, 3600) == pytest.approx(0.600e-9, rel=1e-3)
        assert LIGHT * time_wander(1e-11, 3600) == pytest.approx(0.180, rel=1e-3)

    def test_and_so_it_is_in_a_run(self) -> None:
        random, runs, steps = Mulberry32(2), 2000, 60
        ends = [
            sum(random.normal() * time_wander(1e-11, 60) for _ in range(steps)) for _ in range(runs)
        ]
        assert abs(np.std(ends) / 0.600e-9 - 1) < 5 / math.sqrt(2 * runs)

    @pytest.mark.parametrize(("fraction", "metres"), [(1e-9, 25_902.0), (1e-12, 25.902)])
    def test_a_day(self, fraction: float, metres: float) -> None:
        assert range_error(fraction * CAESIUM, DAY) == pytest.approx(metres, rel=1e-3)

    def test_tuned_by_eye_to_a_twentieth_of_a_fringe(self) -> None:
        assert range_error(0.05 * fringe_width(0.01), DAY) == pytest.approx(7044, rel=1e-3)
        assert range_error(0.05 * fringe_width(0.5), DAY) == pytest.approx(140.9, rel=1e-3)

    def test_a_nanosecond_is_thirty_centimetres(self) -> None:
        assert pytest.approx(0.29979, abs=1e-5) == LIGHT * 1e-9

    @given(offset=OFFSETS, seconds=st.floats(0, 1e6))
    def test_twice_as_long_is_twice_as_far(self, offset: float, seconds: float) -> None:
        once = range_error(offset, seconds)
        assert range_error(offset, 2 * seconds) == pytest.approx(2 * once)
        assert range_error(-offset, seconds) == -once
