"""The functions whose graphs the figures show, against known values."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tools.figures import (
    materials_edge,
    materials_pairing,
    networks_sifting,
    networks_tree,
    optics_bistable,
)
from tools.figures import physics_brain as brain
from tools.figures import physics_clocks as clocks
from tools.figures import physics_materials as materials
from tools.figures import physics_networks as networks
from tools.figures import physics_optics as optics
from tools.figures.clocks_fringes import PULSE
from tools.figures.plot import Scale
from tools.figures.random32 import Random32


def test_the_generator_is_mulberry32() -> None:
    random = Random32(1)
    assert [random.word() for _ in range(3)] == [2693262067, 11749833, 2265367787]
    normals = Random32(1)
    assert normals.normal() == pytest.approx(0.965974, abs=1e-6)
    assert normals.normal() == pytest.approx(1.123104, abs=1e-6)


def test_scales() -> None:
    assert Scale(0, 10, 100, 200)(5) == 150
    assert Scale(1, 100, 0, 200, log=True)(10) == pytest.approx(100)


def test_fibre_leaves_one_photon_in_a_hundred_after_100_km() -> None:
    assert networks.share_left(0) == 1
    assert networks.share_left(100) == pytest.approx(0.01)
    assert networks.share_left(1000) == pytest.approx(1e-20)


def test_secret_share_ends_at_eleven_per_cent() -> None:
    assert networks.error_limit() == pytest.approx(0.110028, abs=1e-6)
    assert networks.secret_share(0) == 1
    assert networks.secret_share(0.02) == pytest.approx(0.7171, abs=5e-5)
    assert networks.secret_share(0.25) == 0


def test_sifting_shows_all_directions_and_keeps_half() -> None:
    photons = networks.photons(networks_sifting.START, 8)
    assert sum(photon.kept for photon in photons) == len(photons) / 2
    assert {photon.angle for photon in photons} == {0, 45, 90, 135}
    assert {photon.bit for photon in photons if photon.kept} == {0, 1}


def test_one_quarter_of_intercepted_bits_is_wrong() -> None:
    assert (1 - networks_tree.GUESS) * networks_tree.WRONG_BIT == 0.25


def test_levels_of_equal_links() -> None:
    exact = sorted(-2 * math.cos(math.pi * j / 25) for j in range(1, 25))
    assert materials.levels(0) == pytest.approx(exact, abs=1e-9)
    middle = materials.levels(0)[11:13]
    assert middle[1] - middle[0] == pytest.approx(0.25116, abs=1e-5)


@pytest.mark.parametrize("pairs", [0.14, 0.4])
def test_levels_of_pairs_lie_in_the_bands(pairs: float) -> None:
    gap = materials.gap(pairs)
    assert gap == pytest.approx(4 * pairs)
    energies = materials.levels(pairs)
    assert all(gap / 2 <= abs(e) <= materials.band_edge() for e in energies)
    assert energies == pytest.approx([-e for e in reversed(energies)], abs=1e-12)


def test_a_weak_end_link_puts_two_levels_into_the_gap() -> None:
    middle = materials.levels(-0.5)[11:13]
    assert middle[1] - middle[0] == pytest.approx(5.018e-6, abs=1e-9)
    assert materials_pairing.PAIRING > 0, "that figure has no end states"
    assert materials_edge.PAIRING < 0, "and this one has"


def test_weights_of_the_end_state() -> None:
    weights = materials.end_weights(materials_edge.PAIRING, 200)
    assert sum(weights) == pytest.approx(1)
    assert weights[:4] == pytest.approx([0.64, 0, 0.2304, 0])
    inside, between = materials.links(-0.5)
    assert (inside / between) ** 2 == pytest.approx(1 / 9)
    assert materials.end_weights(-0.5, 1)[0] == pytest.approx(8 / 9)


def test_the_end_state_is_that_of_a_long_chain() -> None:
    inside, between = materials.links(materials_edge.PAIRING)
    hops = [-(inside if n % 2 == 0 else between) for n in range(200)]
    energies, states = np.linalg.eigh(np.diag(hops, 1) + np.diag(hops, -1))
    ends = states[:, np.argmin(np.abs(energies))] ** 2
    assert ends[:6] == pytest.approx(materials.end_weights(materials_edge.PAIRING, 6), abs=1e-9)


def test_dips_of_the_lattice_of_light_are_half_a_micrometre_apart() -> None:
    assert materials.lattice_height(0) == 0
    assert materials.lattice_height(0.5) == pytest.approx(0)
    assert materials.lattice_height(0.25) == 1


def test_lists_of_numbers() -> None:
    assert materials.bytes_needed(50) == pytest.approx(18e15, rel=0.002)
    assert materials.numbers_needed(300) == pytest.approx(2.04e90, rel=0.01)


def test_half_a_period_takes_26_metres_of_glass() -> None:
    length = optics.half_period_length()
    assert length == pytest.approx(25.83, abs=0.01)
    assert optics.phase_shift(length) == pytest.approx(math.pi)


def test_resonance_is_as_wide_as_its_quality_says() -> None:
    assert optics.resonance(0, 1e9) == 1
    assert optics.resonance(1 / 2e9, 1e9) == 0.5


def test_turning_points_of_the_kerr_resonator() -> None:
    lower, upper = optics.turning_points()
    assert (lower, upper) == pytest.approx((1.18350, 2.81650), abs=1e-5)
    assert optics.pump(lower) == pytest.approx(5.08866, abs=1e-5)
    assert optics.pump(upper) == pytest.approx(2.91134, abs=1e-5)
    for fold in (lower, upper):
        assert optics.pump(optics.landing(fold)) == pytest.approx(optics.pump(fold))
    assert optics.pump(2) == 4
    assert optics.pump(optics_bistable.TOP) > optics_bistable.PLOT.x.high


def test_half_a_wave_in_silicon() -> None:
    assert optics.half_wave() == pytest.approx(223e-9, abs=0.5e-9)


def test_comb_lines_are_equally_spaced() -> None:
    lines = optics.comb_lines(193.4, 0.05, 2.4)
    assert len(lines) == 97
    assert np.diff(lines) == pytest.approx([0.05] * 96)
    assert optics.comb_envelope(193.4, 193.4, 1) == 1


def test_the_strongest_reading_of_the_exhibits_source() -> None:
    assert brain.strongest_reading(0.006) == pytest.approx(344.9, abs=0.1)
    assert brain.strongest_reading(0.025) == pytest.approx(131.9, abs=0.1)


def test_field_above_a_tangential_source() -> None:
    y, z = brain.field_in_plane(0, 0.12, 0.07, 1e-8)
    assert math.hypot(y, z) * 1e15 == pytest.approx(116.667, abs=1e-3)
    turn = math.radians(21.628)
    place = np.array([[0, 0.12 * math.sin(turn), 0.12 * math.cos(turn)]])
    lobe = brain.outward_field(place, np.array([0, 0, 0.07]), np.array([1e-8, 0, 0]))
    assert lobe[0] * 1e15 == pytest.approx(115.442, abs=1e-3)


@pytest.mark.parametrize("turn", [-50, -20, -3, 3, 20, 50, 120])
def test_the_field_goes_through_the_scalp_without_a_step(turn: float) -> None:
    y, z = math.sin(math.radians(turn)), math.cos(math.radians(turn))
    inside, outside = (
        brain.field_in_plane(r * y, r * z, 0.07, 1e-8)
        for r in (brain.HEAD * (1 - 1e-9), brain.HEAD * (1 + 1e-9))
    )
    assert inside == pytest.approx(outside, rel=1e-4, abs=1e-18)


def test_the_full_field_has_the_outward_part_of_the_primary_current() -> None:
    r, r0, q = np.array([0.03, 0.05, 0.09]), np.array([0.01, 0.02, 0.06]), np.array([1, -2, 3.0])
    outward = brain.field_outside(r, r0, q) @ r / np.linalg.norm(r)
    assert outward == pytest.approx(float(brain.outward_field(r[None], r0, q)[0]), rel=1e-12)


def test_an_outward_current_has_no_field_outside() -> None:
    r0 = np.array([0.01, 0.02, 0.06])
    assert np.abs(brain.field_outside(np.array([0.03, 0.05, 0.09]), r0, r0 * 1e-6)).max() < 1e-24


def test_field_lines_close() -> None:
    line = brain.field_line((0.0, 0.113), 0.07)
    assert math.dist(line[0], line[-1]) < 0.0005
    assert len(line) > 100
    left, right = min(p[0] for p in line), max(p[0] for p in line)
    assert left == pytest.approx(-right, abs=1e-4)


def test_a_hundred_repeats_reduce_noise_tenfold() -> None:
    times = [i / 1000 for i in range(400)]
    spread = {
        n: np.std(np.subtract(brain.averages(times, n, 100), [brain.response(t) for t in times]))
        for n in (1, 100)
    }
    assert spread[1] / spread[100] == pytest.approx(10, rel=0.15)


def test_single_pulse() -> None:
    assert clocks.single_pulse(0) == 1
    half = clocks.half_crossing(clocks.single_pulse, 0.8)
    assert 2 * half == pytest.approx(0.7987, abs=1e-4)


def test_ramsey_fringe() -> None:
    assert clocks.ramsey(0, 0.5, 0.01) == pytest.approx(1)
    assert clocks.ramsey(0.5, 0.5, 0.01) == pytest.approx(0.480006, abs=1e-6)
    assert clocks.ramsey(1, 0.5, 0.01) == pytest.approx(0.001599, abs=1e-6)


@pytest.mark.parametrize(("flight", "width"), [(0.1, 5.0), (0.5, 1.0)])
def test_fringes_are_as_wide_as_their_labels_say(flight: float, width: float) -> None:
    half = clocks.half_crossing(lambda f: clocks.ramsey(f, flight, PULSE), 0.5 / flight)
    assert 2 * half == pytest.approx(width, rel=0.02)
    assert 2 * half == pytest.approx(clocks.fringe_width(flight, PULSE), rel=1e-3)


def test_relativity_in_a_gps_orbit() -> None:
    gain, loss = clocks.orbit_gravity(), clocks.orbit_motion()
    assert gain == pytest.approx(45.79, abs=0.01)
    assert loss == pytest.approx(-7.21, abs=0.01)
    assert gain + loss == pytest.approx(38.58, abs=0.01)


def test_allan_deviation_falls_as_the_root_and_rises_with_drift() -> None:
    assert clocks.allan(100) == pytest.approx(clocks.allan(1) / 10)
    assert clocks.allan(2, white=0, drift=1) == pytest.approx(math.sqrt(2))


def test_light_and_height() -> None:
    ratio = clocks.STRONTIUM / clocks.CAESIUM
    assert ratio == pytest.approx(46_700, rel=1e-3)
    assert clocks.height_shift(0.01) == pytest.approx(1.1e-18, rel=0.01)
