"""The art shows real physics: known values, limits and conservation laws of each piece."""

from __future__ import annotations

import numpy as np
import pytest

from tools.art import brain, centre, clocks, conference, materials, networks, optics, welcome

SOURCE = np.array([0.0, 0.0, 70.0])
CURRENT = np.array([10.0, 0.0, 0.0])


def on_sphere(radius, count=200):
    i = np.arange(count) + 0.5
    z, turn = 1 - 2 * i / count, np.pi * (1 + np.sqrt(5)) * i
    flat = np.sqrt(1 - z * z)
    return radius * np.column_stack([flat * np.cos(turn), flat * np.sin(turn), z])


class TestBrain:
    def test_an_outward_current_shows_nothing_outside(self):
        field = brain.whole(on_sphere(120.0), SOURCE, np.array([0.0, 0.0, 10.0]))
        assert np.abs(field).max() < 1e-9
        assert (
            np.abs(brain.outward(on_sphere(120.0), SOURCE, np.array([0.0, 0.0, 10.0]))).max() == 0
        )

    def test_known_field_straight_above_a_tangential_current(self):
        field = brain.whole(np.array([0.0, 0.0, 120.0]), SOURCE, CURRENT)
        assert np.linalg.norm(field) == pytest.approx(116.667, abs=1e-3)

    def test_known_lobe(self):
        angle = np.radians(21.628)
        place = 120.0 * np.array([0.0, np.sin(angle), np.cos(angle)])
        assert abs(brain.outward(place, SOURCE, CURRENT)) == pytest.approx(115.442, abs=1e-3)

    def test_outward_part_of_the_full_field_is_the_primary_formula(self):
        places = on_sphere(95.0)
        full = (brain.whole(places, SOURCE, CURRENT) * places).sum(1) / 95.0
        assert full == pytest.approx(brain.outward(places, SOURCE, CURRENT), rel=1e-9, abs=1e-9)

    def test_field_is_linear_in_the_current(self):
        places = on_sphere(100.0)
        once, twice = (brain.outward(places, SOURCE, n * CURRENT) for n in (1, 2))
        assert twice == pytest.approx(2 * once, rel=1e-12)

    @pytest.mark.parametrize("place", [(30.0, 50.0, 100.0), (-80.0, 60.0, 20.0)])
    def test_full_field_has_neither_divergence_nor_curl_outside(self, place):
        h = 0.01
        slope = np.array(
            [
                brain.whole(place + h * axis, SOURCE, CURRENT)
                - brain.whole(place - h * axis, SOURCE, CURRENT)
                for axis in np.eye(3)
            ]
        ) / (2 * h)
        assert abs(np.trace(slope)) < 1e-6 * np.abs(slope).max()
        assert np.abs(slope - slope.T).max() < 1e-6 * np.abs(slope).max()

    def test_the_picture_is_scaled_by_its_largest_field(self):
        largest = brain.outward(on_sphere(brain.HEAD, 20000), *brain.source()).max()
        assert largest == pytest.approx(brain.LARGEST, rel=1e-3)

    def test_lines_of_the_field_leave_where_it_comes_out(self):
        starts = brain.seeds(300)
        assert len(starts) > 10
        assert (brain.outward(starts, *brain.source()) > 0).all()
        after = brain.lines_of_field(starts, steps=5)[-1]
        assert (np.linalg.norm(after, axis=1) > np.linalg.norm(starts, axis=1)).all()


class TestClocks:
    @pytest.mark.parametrize(
        ("offset", "share"), [(0.0, 1.0), (0.5, 0.480006), (1.0, 0.001599), (-0.5, 0.480006)]
    )
    def test_known_points_of_the_fringe(self, offset, share):
        assert clocks.passed(np.array(offset), 0.5, 0.010) == pytest.approx(share, abs=1e-6)

    def test_formula_is_the_product_of_three_rotations(self):
        pulse, gap = 0.01, 0.13
        for offset in np.linspace(-60, 60, 25):
            turn = rotation(np.pi / (2 * pulse), 2 * np.pi * offset, pulse)
            free = rotation(0.0, 2 * np.pi * offset, gap)
            share = abs((turn @ free @ turn)[1, 0]) ** 2
            assert clocks.passed(np.array(offset), gap, pulse) == pytest.approx(share, abs=1e-9)

    def test_short_pulses_give_plain_cosine_fringes(self):
        offset = np.linspace(-3.2, 3.2, 101)
        plain = np.cos(np.pi * offset * 0.5) ** 2
        assert np.abs(clocks.passed(offset, 0.5, 0.001) - plain).max() < 0.011


def rotation(rate, detuning, time):
    """Two-level evolution under rate and detuning (rad/s) for a time (s)."""
    sigma_x, sigma_z = np.array([[0, 1], [1, 0]]), np.diag([1, -1])
    fast = np.hypot(rate, detuning)
    if fast == 0:
        return np.eye(2)
    axis = (rate * sigma_x + detuning * sigma_z) / fast
    return np.cos(fast * time / 2) * np.eye(2) - 1j * np.sin(fast * time / 2) * axis


class TestNetworks:
    @pytest.mark.parametrize("order", [0, 1, 2, 5])
    def test_bright_where_the_ways_differ_by_whole_wavelengths(self, order):
        near, wavelength = 3.0, 0.25
        around = near + wavelength * (order + np.linspace(-0.4, 0.4, 81))
        light = networks.intensity(np.full(81, near), around, wavelength)
        best = 1 / near + 1 / around + 2 / np.sqrt(near * around)
        assert np.argmax(light / best) == 40
        assert light[40] == pytest.approx(best[40])

    def test_dark_half_way_between(self):
        light = networks.intensity(np.array(3.0), np.array(3.0 + 0.125), 0.25)
        assert light < 1e-3

    def test_photons_sit_on_crests_of_both_sources(self):
        spots = networks.crossings(20)
        assert len(spots) > 100
        for source in networks.SOURCES:
            waves = np.hypot(*(spots - source).T) / networks.WAVELENGTH
            assert waves == pytest.approx(np.round(waves), abs=1e-9)
        assert networks.contrast(spots) == pytest.approx(np.ones(len(spots)))


class TestMaterials:
    def test_bloch_wave_repeats_up_to_its_phase(self):
        k, cells = materials.WAVE, materials.cells()
        for step in materials.CELL:
            for here, there in zip(
                materials.bloch(k, cells), materials.bloch(k, cells + step), strict=True
            ):
                assert there == pytest.approx(here * np.exp(1j * k @ step), abs=1e-12)

    def test_density_of_one_bloch_wave_is_the_same_on_every_atom(self):
        for amplitude in materials.bloch(materials.WAVE, materials.cells()):
            assert np.abs(amplitude) ** 2 == pytest.approx(0.5)

    def test_it_is_a_state_of_the_lower_band(self):
        k, place = materials.WAVE, np.zeros((1, 2))
        neighbours = sum(
            materials.bloch(k, place + d - materials.NEIGHBOURS[0])[1] for d in materials.NEIGHBOURS
        )
        energy = -neighbours / materials.bloch(k, place)[0]
        assert energy == pytest.approx(-abs(materials.hop(k)), abs=1e-12)

    def test_bands_touch_at_the_corner_of_the_zone(self):
        assert abs(materials.hop(np.array([4 * np.pi / (3 * np.sqrt(3)), 0.0]))) < 1e-12
        assert abs(materials.hop(np.zeros(2))) == pytest.approx(3.0)

    def test_standing_wave_keeps_within_one_and_has_full_contrast(self):
        both = np.concatenate(materials.standing(materials.WAVE, materials.cells()))
        assert both.max() == pytest.approx(1.0, abs=0.01)
        assert both.min() == pytest.approx(0.0, abs=0.01)

    def test_orbital_surface_has_the_stated_density(self):
        aside, height = materials.surface(0.8)
        radius = np.hypot(aside, height)
        there = (height / (2 * materials.DECAY)) ** 2 * np.exp(2 - radius / materials.DECAY)
        assert 0.8 * there == pytest.approx(materials.LEVEL, rel=1e-9)

    def test_too_little_density_has_no_surface(self):
        assert len(materials.surface(materials.LEVEL / 2)[0]) == 0


class TestOptics:
    def test_field_follows_the_sum_lap_by_lap(self):
        field, lap = 0.0, 0.9 * np.exp(0.2j)
        for laps in range(1, 40):
            field = field * lap + 0.1
            assert optics.stored(np.array(float(laps)), 0.9, 0.2) == pytest.approx(field)

    def test_empty_at_first_and_full_in_the_end_on_resonance(self):
        assert optics.stored(np.array(0.0), 0.95, 0.0) == 0
        assert optics.stored(np.array(1000.0), 0.95, 0.0) == pytest.approx(1.0)

    def test_missing_resonance_stores_less(self):
        full, less = (abs(optics.stored(np.array(500.0), 0.95, miss)) for miss in (0.0, 0.1))
        assert less < full


class TestConference:
    def test_all_pulses_meet_in_the_middle(self):
        side = np.linspace(-0.9, 0.9, 181)
        surface = conference.wave(side[None, :], side[:, None])
        assert np.unravel_index(surface.argmax(), surface.shape) == (90, 90)
        assert surface.max() == pytest.approx(1.0)

    def test_sources_are_equally_far_from_the_middle(self):
        assert np.hypot(*conference.places().T) == pytest.approx(conference.RADIUS)


class TestWelcome:
    def test_packet_is_highest_in_its_middle_and_turns_once_a_wavelength(self):
        along = np.linspace(-2, 1, 3001)
        packet = welcome.packet(along, -0.6)
        assert along[np.abs(packet).argmax()] == pytest.approx(-0.6)
        turn = np.diff(np.unwrap(np.angle(packet))) / np.diff(along)
        assert turn == pytest.approx(2 * np.pi / welcome.WAVELENGTH)

    def test_the_meeting_has_five_fold_order(self):
        x, y = np.random.default_rng(3).uniform(-0.3, 0.3, (2, 1, 50))
        c, s = np.cos(np.radians(72)), np.sin(np.radians(72))
        here = np.abs(welcome.joined(x, y).sum(0))
        turned = np.abs(welcome.joined(c * x - s * y, s * x + c * y).sum(0))
        assert turned == pytest.approx(here)
        assert np.abs(welcome.joined(np.zeros((1, 1)), np.zeros((1, 1))).sum()) == pytest.approx(5)


class TestCentre:
    @pytest.mark.parametrize("group", range(0, 10, 3))
    def test_every_line_closes(self, group):
        ends = centre.strand(np.array([0.0, 2 * np.pi]), group, 4)
        assert ends[0] == pytest.approx(ends[1], abs=1e-6)

    def test_the_knot_has_five_fold_order(self):
        s = np.linspace(0, 2 * np.pi, 50)
        c, n = np.cos(4 * np.pi / 5), np.sin(4 * np.pi / 5)
        turn = np.array([[c, -n, 0], [n, c, 0], [0, 0, 1]])
        assert centre.knot(s + 2 * np.pi / 5) == pytest.approx(centre.knot(s) @ turn.T)
