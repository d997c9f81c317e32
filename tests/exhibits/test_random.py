"""The random numbers of the demonstrations: the same everywhere, from their start value alone."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.exhibits import Mulberry32

APART = 598_168_995
"""Words between the streams of two neighbouring start values."""


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (0, (1144304738, 1416247, 958946056, 627933444, 2007157716)),
        (1, (2693262067, 11749833, 2265367787, 4213581821, 4159151403)),
    ],
)
def test_the_words_are_those_of_mulberry32(start, words):
    random = Mulberry32(start)
    assert tuple(random.word() for _ in words) == words


def test_the_first_normals():
    random = Mulberry32(1)
    assert random.normal() == pytest.approx(0.965974, abs=1e-6)
    assert random.normal() == pytest.approx(1.123104, abs=1e-6)


@given(st.integers(0, 2**32 - 1))
def test_uniforms_are_the_words_as_a_share(start):
    words, uniforms = Mulberry32(start), Mulberry32(start)
    for _ in range(20):
        uniform = uniforms.uniform()
        assert 0 <= uniform < 1
        assert uniform * 2**32 == words.word()


@given(st.integers(0, 2**32 - 1))
def test_a_normal_takes_two_words(start):
    normals, words = Mulberry32(start), Mulberry32(start)
    normals.normal()
    words.word(), words.word()
    assert normals.word() == words.word()


def test_uniforms_fill_their_range_evenly():
    random, count = Mulberry32(1), 20_000
    uniforms = np.array([random.uniform() for _ in range(count)])
    assert abs(uniforms.mean() - 1 / 2) < 5 * np.sqrt(1 / 12 / count)
    assert abs(np.mean(uniforms**2) - 1 / 3) < 5 * np.sqrt(4 / 45 / count)
    assert abs(np.mean(uniforms[1:] * uniforms[:-1]) - 1 / 4) < 5 * np.sqrt(13 / 144 / count)


def test_normals_have_mean_0_and_variance_1():
    random, count = Mulberry32(1), 20_000
    normals = np.array([random.normal() for _ in range(count)])
    assert abs(normals.mean()) < 5 / np.sqrt(count)
    assert abs(normals.var() - 1) < 5 * np.sqrt(2 / count)
    assert abs(np.mean(normals**3)) < 5 * np.sqrt(15 / count)


@given(st.integers(0, 2**32 - 1))
def test_a_start_value_is_the_stream_of_the_next_one_much_further_on(start):
    # Each word adds the same number to the state, so that a long way is one step.
    further = Mulberry32(start + 1 + APART * 0x6D2B79F5)
    nearer = Mulberry32(start)
    assert [further.word() for _ in range(3)] == [nearer.word() for _ in range(3)]


def test_short_runs_of_successive_start_values_never_overlap():
    places = np.sort(np.arange(1000) * APART % 2**32)
    gaps = np.diff(np.append(places, places[0] + 2**32))
    assert gaps.min() == 680_841
