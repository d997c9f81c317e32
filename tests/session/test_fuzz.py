"""A million random events, over random shows and clocks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.session import Action, Level, Place, machine
from kiosk.session.acts import MOVES
from tools.fuzz_visit import Broken, fuzz


def test_a_million_events_hold_every_invariant():
    fuzz(events=1_000_000, seed=20_260_101)


def test_the_fuzzer_finds_a_broken_visit(monkeypatch):
    """It would be worth nothing if it could not fail: here the visitor's language is not reset."""
    forgetful = machine.initial

    def leaky(show, now):
        return replace(forgetful(show, now), language=show.languages[-1])

    monkeypatch.setattr(machine, "initial", leaky)
    with pytest.raises(Broken, match="seed 3"):
        fuzz(events=20_000, seed=3)


def test_the_fuzzer_finds_a_demonstration_that_does_not_exist(monkeypatch):
    def careless(place, _argument, _show):
        return Place(Level.DEMO, place.slide)

    monkeypatch.setitem(MOVES, Action.TRY_IT, careless)
    with pytest.raises(Broken, match="no demonstration"):
        fuzz(events=20_000, seed=3)
