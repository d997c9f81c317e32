"""The ring resonator against what can be worked out on paper."""

from __future__ import annotations

import cmath
import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.exhibits.physics import resonator
from kiosk.exhibits.physics.driven_ring import SLICE, DrivenRing
from kiosk.exhibits.physics.resonator import (
    advanced,
    gate_gain,
    pump_gain,
    rates,
    slope,
    stable,
    steady_field,
    steady_lights,
    steady_pump,
    stored,
    turning_points,
    velocity,
)
from kiosk.exhibits.physics.ring_curves import HIGHEST_PUMP, stable_lines, unstable_line

DETUNINGS = st.floats(-4, 6)
PUMPS = st.floats(0, 20)


def settled(field: complex, detuning: float, pump: float, units: float = 60.0) -> float:
    """The stored light after so many units of time."""
    return stored(advanced(field, detuning, pump, round(units / resonator.STEP)))


def at_rest(light: float, pump: float, detuning: float = 3.0) -> complex:
    return math.sqrt(pump) / (1 + 1j * (detuning - light))


class TestSteadyStates:
    @pytest.mark.parametrize(
        ("pump", "lights"),
        [
            (4.0, (2 - math.sqrt(2), 2.0, 2 + math.sqrt(2))),
            (4.5, (0.7329649016, 1.7413479775, 3.5256871209)),
        ],
    )
    def test_three_states_at_a_detuning_of_3(self, pump: float, lights: tuple[float, ...]) -> None:
        assert steady_lights(pump, 3.0) == pytest.approx(lights, abs=1e-6)

    def test_the_bright_state_is_almost_five_times_the_dim_one(self) -> None:
        dim, _, bright = steady_lights(4.5, 3.0)
        assert bright / dim == pytest.approx(4.81, abs=0.005)

    @given(pump=PUMPS, detuning=DETUNINGS)
    @example(pump=0.0, detuning=3.4)
    def test_every_state_solves_the_equation(self, pump: float, detuning: float) -> None:
        for light in steady_lights(pump, detuning):
            assert steady_pump(light, detuning) == pytest.approx(pump, abs=1e-6)
            assert abs(velocity(steady_field(light, detuning), detuning, pump)) < 1e-4

    @given(pump=PUMPS, detuning=DETUNINGS)
    def test_there_are_one_or_three_and_only_the_middle_one_of_three_falls(
        self, pump: float, detuning: float
    ) -> None:
        lights = steady_lights(pump, detuning)
        assert len(lights) in {1, 3}
        assert list(lights) == sorted(lights)
        if len(lights) == 1:
            assert detuning <= resonator.BISTABLE_FROM or rates(lights[0], detuning)[0].real < 1e-3
        elif lights[1] - lights[0] > 1e-3 and lights[2] - lights[1] > 1e-3:
            assert [stable(light, detuning) for light in lights] == [True, False, True]

    @given(light=st.floats(0, 10), detuning=st.floats(-4, math.sqrt(3) - 1e-6))
    def test_below_the_root_of_3_the_curve_has_no_fold(self, light: float, detuning: float) -> None:
        assert turning_points(detuning) is None
        assert pump_gain(light, detuning) > 0

    def test_the_fold_begins_at_the_root_of_3(self) -> None:
        light, root = 2 / math.sqrt(3), math.sqrt(3)
        assert steady_pump(light, root) == pytest.approx(8 / (3 * root), abs=1e-9)
        assert steady_pump(light, root) == pytest.approx(1.5396, abs=1e-5)
        assert slope(light, root) == pytest.approx(0, abs=1e-9)
        turns = turning_points(root + 1e-12)
        assert turns is not None
        assert turns[0] == pytest.approx((light, 1.5396007), abs=1e-5)

    def test_turning_points_at_a_detuning_of_3(self) -> None:
        assert turning_points(3.0) == (
            pytest.approx((1.18350, 5.08866), abs=1e-5),
            pytest.approx((2.81650, 2.91134), abs=1e-5),
        )

    @given(detuning=st.floats(1.8, 6))
    def test_the_curve_turns_where_it_stands_upright(self, detuning: float) -> None:
        turns = turning_points(detuning)
        assert turns is not None
        for light, pump in turns:
            assert slope(light, detuning) == pytest.approx(0, abs=1e-8)
            assert abs(rates(light, detuning)[0]) == pytest.approx(0, abs=1e-6)
            assert len(steady_lights(pump * 1.001, detuning)) != len(
                steady_lights(pump * 0.999, detuning)
            )

    @given(light=st.floats(0.01, 5), detuning=st.floats(-2, 5))
    def test_rates_are_those_of_small_changes(self, light: float, detuning: float) -> None:
        pump = steady_pump(light, detuning)
        field, little = steady_field(light, detuning), 1e-6
        one = velocity(field + little, detuning, pump) / little
        other = velocity(field + 1j * little, detuning, pump) / little
        trace, product = one.real + other.imag, one.real * other.imag - one.imag * other.real
        assert sum(rates(light, detuning)).real == pytest.approx(trace, abs=1e-3)
        slow, fast = rates(light, detuning)
        assert (slow * fast).real == pytest.approx(product, abs=1e-3, rel=1e-3)


class TestMotion:
    @given(detuning=st.floats(-3, 5), units=st.floats(0.02, 20))
    def test_without_the_shift_it_rings_as_an_oscillator(
        self, detuning: float, units: float
    ) -> None:
        steps, pump = round(units / resonator.STEP), 1e-10
        pole = 1 + 1j * detuning
        exact = math.sqrt(pump) * (1 - cmath.exp(-pole * steps * resonator.STEP)) / pole
        assert advanced(0, detuning, pump, steps) / math.sqrt(pump) == pytest.approx(
            exact / math.sqrt(pump), abs=1e-6
        )

    def test_the_error_falls_with_the_fourth_power_of_the_step(self) -> None:
        exact = advanced(0.3 + 0.1j, 3.0, 4.5, 4096, 2 / 4096)
        coarse, fine = (
            abs(advanced(0.3 + 0.1j, 3.0, 4.5, steps, 2 / steps) - exact) for steps in (32, 64)
        )
        assert coarse / fine == pytest.approx(16, rel=0.15)
        assert abs(advanced(0.3 + 0.1j, 3.0, 4.5, 100) - exact) < 1e-6

    @given(light=st.floats(0.01, 5), detuning=st.floats(-2, 5))
    def test_at_rest_what_comes_out_is_what_goes_in(self, light: float, detuning: float) -> None:
        pump, field = steady_pump(light, detuning), steady_field(light, detuning)
        assert stored(field) + resonator.passed(field, pump) == pytest.approx(pump)

    @given(
        field=st.complex_numbers(max_magnitude=3),
        pump=st.floats(0, 6),
        detuning=st.floats(-2, 5),
    )
    def test_the_ring_gains_what_neither_guide_carries_away(
        self, field: complex, pump: float, detuning: float
    ) -> None:
        change = 2 * (field.conjugate() * velocity(field, detuning, pump)).real
        gone = stored(field) + resonator.passed(field, pump)
        assert change == pytest.approx(pump - gone, abs=1e-9)

    @pytest.mark.parametrize(("gate", "flips"), [(0.25, True), (0.05, False)])
    def test_a_flash_of_four_units(self, gate: float, flips: bool) -> None:
        dim, _, bright = steady_lights(4.5, 3.0)
        field = advanced(at_rest(dim, 4.5), resonator.shifted(3.0, gate), 4.5, 200)
        assert settled(field, 3.0, 4.5) == pytest.approx(bright if flips else dim, abs=1e-6)

    @pytest.mark.parametrize(("gate", "flips"), [(0.25, True), (0.05, False)])
    def test_a_flash_flips_where_it_takes_the_dim_state_away(
        self, gate: float, flips: bool
    ) -> None:
        turns = turning_points(resonator.shifted(3.0, gate))
        assert turns is not None
        assert (turns[0][1] < 4.5) is flips

    @pytest.mark.parametrize(("units", "forgets"), [(1.0, True), (0.5, False)])
    def test_a_block(self, units: float, forgets: bool) -> None:
        dim, _, bright = steady_lights(4.5, 3.0)
        field = advanced(at_rest(bright, 4.5), 3.0, 0.0, round(units / resonator.STEP))
        assert settled(field, 3.0, 4.5) == pytest.approx(dim if forgets else bright, abs=1e-6)

    @pytest.mark.parametrize(("pump", "bright"), [(4.8, False), (4.9, True)])
    def test_a_beam_let_in_at_once_may_overshoot(self, pump: float, bright: bool) -> None:
        lights = steady_lights(pump, 3.0)
        assert settled(0, 3.0, pump) == pytest.approx(lights[2 if bright else 0], abs=1e-6)

    def test_slow_ramps_turn_a_little_late(self) -> None:
        field = steady_field(steady_lights(2.0, 3.0)[0], 3.0)
        steps = round(2000 / resonator.STEP)
        jumps = []
        for start, end, over in ((2.0, 6.0, 2.0), (6.0, 2.0, 2.0)):
            was_over = stored(field) > over
            for step in range(steps):
                pump = start + (end - start) * (step + 0.5) / steps
                field = advanced(field, 3.0, pump)
                if (stored(field) > over) is not was_over:
                    jumps.append(pump)
                    was_over = not was_over
        assert jumps == pytest.approx([5.13, 2.87], abs=0.01)

    def test_just_above_the_fold_the_way_up_takes_long(self) -> None:
        """The time goes with one over the root of the excess."""
        turns = turning_points(3.0)
        assert turns is not None
        delays = []
        for excess in (0.1, 0.0125):
            field, steps = at_rest(turns[0][0], turns[0][1]), 0
            while stored(field) < 2.0:
                field, steps = advanced(field, 3.0, turns[0][1] + excess), steps + 1
            delays.append(steps * resonator.STEP)
        assert delays[1] > 2 * delays[0]
        assert delays[1] / delays[0] == pytest.approx(math.sqrt(8), rel=0.25)


class TestGain:
    def test_gain_at_the_working_point(self) -> None:
        light = 2 * 1.6 / 3
        assert steady_pump(light, 1.6) == pytest.approx(1.37007, abs=1e-5)
        assert pump_gain(light, 1.6) == pytest.approx(6.818, rel=1e-3)
        assert gate_gain(light, 1.6) == pytest.approx(15.515, rel=1e-3)
        assert gate_gain(light, 1.6) == pytest.approx(8 * 1.6**2 / 9 / (1 - 1.6**2 / 3))

    def test_gain_costs_speed(self) -> None:
        assert -rates(2 * 1.6 / 3, 1.6)[0].real == pytest.approx(0.0762, abs=1e-3)

    @given(pump=st.floats(0.1, 6), detuning=st.floats(0, 1.7))
    def test_gains_are_slopes(self, pump: float, detuning: float) -> None:
        little = 1e-6
        light = steady_lights(pump, detuning)[0]
        tilt = (steady_lights(pump + little, detuning)[0] - light) / little
        assert pump_gain(light, detuning) == pytest.approx(tilt, rel=1e-2, abs=1e-4)
        gated = resonator.shifted(detuning, little)
        tilt = (steady_lights(pump, gated)[0] - light) / little
        assert gate_gain(light, detuning) == pytest.approx(tilt, rel=1e-2, abs=1e-3)

    @pytest.mark.parametrize(
        ("swing", "period", "gain"), [(0.001, 60, 8.9), (0.001, 240, 14.1), (0.005, 240, 11.4)]
    )
    def test_a_gate_that_swings(self, swing: float, period: int, gain: float) -> None:
        pump = steady_pump(2 * 1.6 / 3, 1.6)
        field, lights = steady_field(2 * 1.6 / 3, 1.6), []
        steps = round(period / resonator.STEP)
        for step in range(4 * steps):
            gate = swing * (1 + math.sin(math.tau * (step + 0.5) / steps))
            field = advanced(field, resonator.shifted(1.6, gate), pump)
            lights.append(stored(field))
        last = lights[-steps:]
        assert (max(last) - min(last)) / (2 * swing) == pytest.approx(gain, rel=0.02)


class TestDrivenRing:
    def test_the_beam_changes_by_one_in_a_unit_of_time(self) -> None:
        ring = DrivenRing(3.0, 2.0)
        ring.wanted = 5.0
        slices = 0
        while ring.arriving != ring.wanted:
            ring.advance()
            slices += 1
        assert slices * SLICE == pytest.approx(3.0, abs=1.5 * SLICE)

    def test_so_that_it_stays_dim_where_a_jump_would_not(self) -> None:
        ring = DrivenRing(3.0, 0.0)
        ring.wanted = 5.0
        for _ in range(600):
            ring.advance()
        assert ring.stored == pytest.approx(steady_lights(5.0, 3.0)[0], abs=1e-4)

    @given(pump=st.floats(0, 6), detuning=st.floats(0, 4))
    def test_it_starts_at_rest(self, pump: float, detuning: float) -> None:
        ring = DrivenRing(detuning, pump)
        assert ring.speed < 1e-4
        before = ring.stored
        ring.advance()
        assert ring.stored == pytest.approx(before, abs=1e-4)


class TestCurves:
    @given(detuning=st.sampled_from([1.6, 2.5, 3.0, 1.0]))
    def test_every_point_is_a_steady_state_and_only_lasting_ones_are_drawn_whole(
        self, detuning: float
    ) -> None:
        for lines, lasting in ((stable_lines(detuning), True), (unstable_line(detuning), False)):
            for piece in filter(None, lines.split(";")):
                numbers = [float(number) for number in piece.split()]
                points = list(zip(numbers[2::2], numbers[3::2], strict=True))[:-1]
                for pump, light in points:
                    assert steady_pump(light, detuning) == pytest.approx(pump, abs=2e-3)
                    assert stable(light, detuning) is lasting

    def test_a_curve_goes_from_nothing_to_the_end_of_the_axis(self) -> None:
        numbers = [float(number) for number in stable_lines(3.0).replace(";", " ").split()]
        assert numbers[:2] == [0, 0]
        assert numbers[-2] == HIGHEST_PUMP
