"""What can be worked out on paper holds for the photons of "Catch the spy"."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.exhibits import Mulberry32
from kiosk.exhibits.physics.bb84 import (
    FULL,
    LIMIT,
    Photons,
    binary_entropy,
    detection,
    draw,
    error_rate,
    key_share,
    measure,
    sift,
)

SHARES = tuple(np.arange(21) / 20)
some_shares = pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 0.8, 1.0])
some_errors = pytest.mark.parametrize("error", [0.0, 0.02, 0.1])


def every_case(share: float, error: float) -> tuple[Photons, np.ndarray]:
    """All that chance can decide about one photon, and how probable each case is."""
    below, above = 0.0, 1 - 2**-32
    cases = np.array(list(product((0, 1), repeat=8)))
    bits, draws = cases[:, :6], cases[:, 6:]
    photons = Photons(*bits.T, *np.where(draws == 0, below, above).T)
    spied = np.where(draws[:, 0] == 0, share, 1 - share)
    turned = np.where(draws[:, 1] == 0, error, 1 - error)
    return photons, spied * turned / 2**6


@some_shares
@some_errors
def test_half_of_the_photons_are_kept(share, error):
    photons, weights = every_case(share, error)
    assert weights.sum() == pytest.approx(1, abs=1e-12)
    kept = measure(photons, share, error).kept
    assert weights[kept].sum() == pytest.approx(1 / 2, abs=1e-12)


@some_shares
@some_errors
def test_the_error_rate(share, error):
    photons, weights = every_case(share, error)
    outcome = measure(photons, share, error)
    rate = weights[outcome.wrong].sum() / weights[outcome.kept].sum()
    assert rate == pytest.approx(error + share / 4 * (1 - 2 * error), abs=1e-12)
    assert rate == pytest.approx(error_rate(share, error), abs=1e-12)


def test_known_error_rates():
    assert error_rate(0.5) == pytest.approx(0.125, abs=1e-12)
    assert error_rate(1, 0.02) == pytest.approx(0.26, abs=1e-12)
    assert error_rate(1) == FULL


@some_shares
def test_what_the_spy_knows(share):
    photons, weights = every_case(share, 0.0)
    outcome = measure(photons, share, 0.0)
    kept = weights[outcome.kept].sum()
    read = outcome.kept & outcome.spied
    right = weights[read & (outcome.spy_bits == photons.bits)].sum()
    guessed = weights[outcome.kept & ~outcome.spied].sum() / 2
    certain = weights[read & (photons.spy_settings == photons.sender_settings)].sum()
    assert (right + guessed) / kept == pytest.approx(1 / 2 + share / 4, abs=1e-12)
    assert certain / kept == pytest.approx(share / 2, abs=1e-12)


def test_with_the_same_setting_an_untouched_photon_is_read_right():
    photons, _ = every_case(0.0, 0.0)
    outcome = measure(photons, 0.0, 0.0)
    assert not outcome.wrong.any()
    assert (outcome.received == photons.bits)[outcome.kept].all()


def test_with_the_other_setting_the_answer_is_a_coin_toss():
    photons, weights = every_case(0.0, 0.0)
    outcome = measure(photons, 0.0, 0.0)
    right = weights[~outcome.kept & (outcome.received == photons.bits)].sum()
    assert right == pytest.approx(1 / 4, abs=1e-12)


@pytest.mark.parametrize(
    ("compared", "expected"), [(1, 0.25), (10, 0.943686485), (20, 0.996828788)]
)
def test_how_surely_a_full_interception_shows(compared, expected):
    assert detection(1, compared) == pytest.approx(expected, abs=1e-9)
    assert detection(1, compared) == pytest.approx(1 - 0.75**compared, abs=1e-12)


def test_nobody_is_detected_where_nobody_listens():
    assert detection(0, 100) == 0


def test_where_the_key_dies():
    assert pytest.approx(0.110028, abs=1e-6) == LIMIT
    assert 1 - 2 * binary_entropy(LIMIT) == pytest.approx(0, abs=1e-12)
    assert key_share(LIMIT - 1e-6) > 0
    assert key_share(LIMIT + 1e-6) == 0
    # The share of photons at which a perfect line has that many errors.
    assert error_rate(0.4401) == pytest.approx(LIMIT, abs=1e-4 / 4)


def test_the_share_of_the_key_that_is_left():
    assert key_share(0) == 1
    assert key_share(0.02) == pytest.approx(0.7171, abs=1e-4)
    assert key_share(0.5) == 0


@given(st.floats(0, 1))
def test_entropy_is_symmetric_and_at_most_one(rate):
    assert binary_entropy(rate) == pytest.approx(binary_entropy(1 - rate), abs=1e-12)
    assert 0 <= binary_entropy(rate) <= 1


def test_the_photons_of_start_value_1():
    photons = draw(Mulberry32(1), 100)
    assert measure(photons, 0, 0).kept.sum() == 48
    assert [measure(photons, share, 0).wrong.sum() for share in (0, 0.5, 1)] == [0, 4, 15]


def test_five_draws_a_photon_whatever_happens():
    drawn, counted = Mulberry32(3), Mulberry32(3)
    draw(drawn, 70)
    for _ in range(5 * 70):
        counted.word()
    assert drawn.word() == counted.word()


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=40, deadline=None)
def test_on_a_perfect_line_errors_never_fall_when_the_spy_listens_more(start):
    photons = draw(Mulberry32(start), 100)
    outcomes = [measure(photons, share, 0) for share in SHARES]
    for less, more in pairwise(outcomes):
        assert not (less.wrong & ~more.wrong).any(), "a wrong bit became right"
        assert (less.kept == more.kept).all(), "what is kept is not for the spy to say"


@pytest.mark.parametrize(("share", "error"), [(0.0, 0.02), (0.5, 0.0), (1.0, 0.0), (1.0, 0.02)])
def test_a_long_run_comes_near_the_expected_shares(share, error):
    count = 20_000
    outcome = measure(draw(Mulberry32(1), count), share, error)
    kept = outcome.kept.sum()
    assert abs(kept / count - 1 / 2) < 5 * np.sqrt(1 / 4 / count)
    rate = error_rate(share, error)
    assert abs(outcome.wrong.sum() / kept - rate) < 5 * np.sqrt(rate * (1 - rate) / kept)


@given(st.integers(0, 2**32 - 1), st.floats(0, 1), st.floats(0, 0.1))
@settings(max_examples=40, deadline=None)
def test_the_sifted_key_is_what_was_kept(start, share, error):
    photons = draw(Mulberry32(start), 40)
    outcome = measure(photons, share, error)
    key = sift(outcome)
    assert len(key.bits) == len(key.marks) == key.lengths[-1] == outcome.kept.sum()
    assert key.marks.count("x") == outcome.wrong.sum()
    sent = "".join(str(bit) for bit in photons.bits[outcome.kept])
    assert [a != b for a, b in zip(sent, key.bits, strict=True)] == [m == "x" for m in key.marks]
    steps = np.diff(key.lengths)
    assert key.lengths[0] == 0
    assert (steps == outcome.kept).all()
