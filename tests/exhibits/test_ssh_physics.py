"""What can be worked out on paper holds for the chain."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.exhibits.physics import chain

ATOMS = 24
PAIRINGS = st.floats(-0.8, 0.8)


def run(state: chain.Amplitudes, pairing: float, time: float, step: float = chain.STEP):
    """The state after `time` (hbar / t)."""
    matrix = chain.step_matrix(len(state), pairing, round(time / step), step)
    return matrix @ state


def bessel(order: int, x: float) -> float:
    """J_n(x) by Bessel's integral, with the trapezoidal rule, which is exact enough here."""
    angles = np.linspace(0.0, math.pi, 4001)
    return float(np.trapezoid(np.cos(order * angles - x * np.sin(angles)), angles) / math.pi)


def end_state(atoms: int, pairing: float) -> np.ndarray:
    """The state of the left end on a long chain: odd atoms alone, the factor -r from one to one."""
    state = np.zeros(atoms)
    state[::2] = (-chain.end_ratio(pairing)) ** np.arange(atoms // 2)
    return state / np.linalg.norm(state)


def winding(pairing: float) -> int:
    """How often t1 + t2 exp(ik) goes round 0 while k goes through the zone."""
    k = np.linspace(0.0, 2.0 * math.pi, 2001)
    around = np.unwrap(np.angle((1 + pairing) + (1 - pairing) * np.exp(1j * k)))
    return round((around[-1] - around[0]) / (2 * math.pi))


def test_equal_links_have_the_levels_of_an_open_chain():
    expected = sorted(-2 * math.cos(math.pi * j / (ATOMS + 1)) for j in range(1, ATOMS + 1))
    assert chain.levels(ATOMS, 0.0) == pytest.approx(expected, abs=1e-9)
    half = chain.levels(ATOMS, 0.0)
    gap = half[ATOMS // 2] - half[ATOMS // 2 - 1]
    assert gap == pytest.approx(4 * math.sin(math.pi / (2 * (ATOMS + 1))), abs=1e-9)
    assert gap == pytest.approx(0.25116, abs=1e-5)


def test_the_gap_of_the_endless_chain_and_the_light_that_crosses_it():
    assert chain.gap(0.14, 2.5) == pytest.approx(1.40, rel=1e-6)
    assert chain.wavelength(1.40) == pytest.approx(886, abs=0.5)
    t1, t2 = 2.5 * 1.3, 2.5 * 0.7
    assert chain.gap(0.3, 2.5) == pytest.approx(2 * abs(t1 - t2), rel=1e-12)


@pytest.mark.parametrize("pairing", [-0.5, -0.2, 0.2, 0.5])
def test_a_long_chain_has_the_gap_of_the_endless_one(pairing):
    k = np.linspace(0, math.pi, 100001)
    t1, t2 = 1 + pairing, 1 - pairing
    band = np.sqrt(t1**2 + t2**2 + 2 * t1 * t2 * np.cos(k))
    assert 2 * band.min() == pytest.approx(chain.gap(pairing, 1.0), rel=1e-6)
    levels = np.array(chain.levels(400, pairing))
    bulk = np.abs(levels)[np.abs(levels) > 1e-3]
    assert 2 * bulk.min() == pytest.approx(chain.gap(pairing, 1.0), rel=2e-3)


@pytest.mark.parametrize(("pairing", "number"), [(-0.5, 1), (0.5, 0)])
def test_the_winding_number_tells_whether_the_ends_hold_a_state(pairing, number):
    assert winding(pairing) == number
    in_the_gap = [e for e in chain.levels(ATOMS, pairing) if abs(e) < 0.1]
    assert len(in_the_gap) == 2 * number


def test_the_state_of_an_end_lives_on_odd_atoms():
    ratio = chain.end_ratio(-0.5)
    assert ratio == pytest.approx(1 / 3, abs=1e-12)
    energies, states = np.linalg.eigh(chain.hamiltonian(ATOMS, -0.5))
    near_zero = np.argsort(np.abs(energies))[:2]
    left = states[:, near_zero] @ states[0, near_zero]
    left /= np.linalg.norm(left)
    expected = end_state(ATOMS, -0.5)
    assert abs(left @ expected) == pytest.approx(1.0, abs=1e-6)
    assert (left / left[0])[2] == pytest.approx(-1 / 3, abs=1e-6)
    assert left[0] ** 2 == pytest.approx(8 / 9, abs=1e-6)
    assert np.abs(left[1::2]).max() < 1e-4


def test_the_two_end_levels_split_by_what_is_known():
    levels = sorted(chain.levels(ATOMS, -0.5), key=abs)[:2]
    r = chain.end_ratio(-0.5)
    expected = 2 * 1.5 * r ** (ATOMS // 2) * (1 - r**2)
    assert abs(levels[0] - levels[1]) == pytest.approx(5.018e-6, abs=1e-9)
    assert expected == pytest.approx(5.018e-6, abs=1e-9)


@pytest.mark.parametrize("cells", [6, 12, 20])
def test_end_states_begin_where_they_should(cells):
    for side, count in ((0.999, 2), (1.001, 0)):
        ratio = side * cells / (cells + 1)
        pairing = (ratio - 1) / (ratio + 1)
        # A level of the bands is never nearer to 0 than the edge of the gap.
        edge = chain.gap(pairing, 1.0) / 2
        inside = [e for e in chain.levels(2 * cells, pairing) if abs(e) < edge]
        assert len(inside) == count


def test_the_mean_share_that_stays_on_the_end():
    assert chain.end_share(-0.5) == pytest.approx(0.790, abs=1e-3)
    assert chain.end_share(0.5) == 0.0
    state, shares = chain.dropped(60, 0), []
    for _ in range(600):
        state = run(state, -0.5, 0.5)
        shares.append(abs(state[0]) ** 2)
    assert np.mean(shares[40:]) == pytest.approx(0.790, abs=0.02)


def test_on_a_long_chain_with_equal_links_the_cloud_spreads_as_bessels_functions():
    middle, time = 60, 20.0
    state = run(chain.dropped(121, middle), 0.0, time)
    found = np.abs(state) ** 2
    expected = np.array([bessel(abs(n - middle), 2 * time) ** 2 for n in range(121)])
    assert np.abs(found - expected).max() < 1e-3
    spread = float(np.sum(found * (np.arange(121) - middle) ** 2))
    assert spread == pytest.approx(2 * time**2, rel=2e-3)


def test_a_single_pair_swings():
    strength = 1.8
    for time in (0.3, 1.0, 1.5):
        state = run(chain.dropped(2, 0), 0.8, time)
        assert abs(state[0]) ** 2 == pytest.approx(math.cos(strength * time) ** 2, abs=2e-3)


@given(pairing=PAIRINGS, atom=st.integers(0, ATOMS - 1))
def test_the_electron_is_somewhere(pairing, atom):
    state = chain.dropped(ATOMS, atom)
    matrix = chain.step_matrix.__wrapped__(ATOMS, pairing, 10)
    for _ in range(100):
        state = matrix @ state
    assert np.sum(np.abs(state) ** 2) == pytest.approx(1.0, abs=1e-9)


@given(pairing=PAIRINGS)
def test_the_levels_lie_symmetrically_and_inside_the_band(pairing):
    levels = np.array(chain.levels.__wrapped__(ATOMS, pairing))
    assert levels == pytest.approx(-levels[::-1], abs=1e-9)
    assert np.abs(levels).max() <= 2.0
    assert list(levels) == sorted(levels)


@given(pairing=PAIRINGS, atom=st.integers(0, ATOMS - 1))
def test_left_and_right_are_the_same(pairing, atom):
    """An even number of atoms begins and ends with the same sort of link."""
    one = chain.step_matrix.__wrapped__(ATOMS, pairing, 200) @ chain.dropped(ATOMS, atom)
    other = chain.step_matrix.__wrapped__(ATOMS, pairing, 200) @ chain.dropped(
        ATOMS, ATOMS - 1 - atom
    )
    assert np.abs(one) == pytest.approx(np.abs(other[::-1]), abs=1e-9)


def test_the_energy_is_kept():
    energy = chain.hamiltonian(ATOMS, -0.3)
    state = run(chain.dropped(ATOMS, 3), -0.3, 2.0)
    before = np.vdot(state, energy @ state).real
    state = run(state, -0.3, 50.0)
    assert np.vdot(state, energy @ state).real == pytest.approx(before, abs=1e-9)


def test_half_the_step_is_four_times_as_exact():
    energies, states = np.linalg.eigh(chain.hamiltonian(ATOMS, 0.3))
    start, time = chain.dropped(ATOMS, 5), 4.0
    exact = states @ (np.exp(-1j * energies * time) * (states.T @ start))
    errors = [np.linalg.norm(run(start, 0.3, time, step) - exact) for step in (0.1, 0.05, 0.025)]
    assert errors[0] / errors[1] == pytest.approx(4, rel=0.05)
    assert errors[1] / errors[2] == pytest.approx(4, rel=0.05)


@given(pairing=PAIRINGS)
def test_stronger_links_are_drawn_shorter(pairing):
    lengths = np.diff(chain.places(ATOMS, pairing))
    strengths = chain.links(ATOMS, pairing)
    assert (lengths > 0).all()
    if abs(pairing) > 1e-3:
        assert (lengths[strengths > 1] < lengths[strengths < 1].min()).all()
