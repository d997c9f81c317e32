"""Pair the atoms, as a visitor plays it."""

from __future__ import annotations

import pytest

from kiosk.exhibits import Mulberry32
from kiosk.exhibits.ssh import PairTheAtoms, Parameters


def new(**parameters: float) -> PairTheAtoms:
    return PairTheAtoms(Parameters(**parameters), Mulberry32(1))


def test_at_rest_the_chain_conducts_and_nothing_is_on_it():
    picture = new().picture
    assert picture.conducts
    assert picture.wavelength == 0
    assert sum(picture.cloud) == 0
    assert len(picture.places) == len(picture.cloud) == len(picture.levels) == 24


@pytest.mark.parametrize("pairing", [-0.5, 0.5])
def test_either_way_the_gap_opens_and_the_lamp_goes_out(pairing):
    exhibit = new()
    exhibit.act("pairing", pairing)
    assert not exhibit.picture.conducts
    assert exhibit.picture.gap == pytest.approx(5.0)
    assert exhibit.picture.wavelength == pytest.approx(248, abs=0.5)


def test_the_lamp_goes_by_the_gap_of_the_endless_chain():
    """Its own gap would never let a short chain conduct."""
    exhibit = new(hopping=0.5)
    exhibit.act("pairing", 0.04)
    assert exhibit.picture.gap == pytest.approx(0.08)
    assert exhibit.picture.conducts
    exhibit.act("pairing", 0.06)
    assert not exhibit.picture.conducts


def test_the_cloud_runs_away_where_the_links_are_equal():
    exhibit = new()
    exhibit.act("drop")
    assert exhibit.picture.cloud[0] == 1.0
    exhibit.advance(60)
    assert exhibit.picture.cloud[0] < 0.1
    assert exhibit.said.key == "said_runs"


def test_at_the_end_of_a_weak_link_it_stays_and_of_a_strong_one_it_does_not():
    for pairing, least, most, said in (
        (-0.5, 0.5, 1.0, "said_stays"),
        (0.5, 0.0, 0.5, "said_leaves"),
    ):
        exhibit = new(pairing=pairing)
        exhibit.act("drop")
        shares = []
        for _ in range(600):
            exhibit.advance(1)
            shares.append(exhibit.picture.cloud[0])
        assert least < sum(shares) / len(shares) < most
        assert exhibit.said.key == said
        assert exhibit.aha


def test_an_electron_goes_where_it_is_put():
    exhibit = new()
    exhibit.act("atom", 11)
    assert exhibit.picture.cloud[11] == 1.0
    exhibit.act("atom", 99)
    assert exhibit.picture.cloud[23] == 1.0
    exhibit.act("atom", -3)
    assert exhibit.picture.cloud[0] == 1.0


def test_when_the_atoms_move_the_electron_goes_on_as_it_was():
    exhibit = new()
    exhibit.act("drop")
    exhibit.advance(20)
    before = exhibit.picture.cloud
    exhibit.act("pairing", 0.4)
    assert exhibit.picture.cloud == before
    exhibit.advance(20)
    assert sum(exhibit.picture.cloud) == pytest.approx(1.0)


def test_it_is_followed_for_half_a_minute_after_the_last_touch():
    exhibit = new()
    exhibit.act("drop")
    exhibit.advance(60 * 29)
    assert exhibit.moving
    exhibit.advance(60 * 2)
    assert not exhibit.moving
    exhibit.act("pairing", 0.1)
    assert exhibit.moving


def test_end_states_are_marked_where_they_are():
    assert new(pairing=-0.5).picture.end_states
    assert not new(pairing=0.5).picture.end_states
    assert not new().picture.end_states


def test_a_chain_has_an_even_number_of_atoms():
    assert len(new(atoms=9).picture.places) == 10
