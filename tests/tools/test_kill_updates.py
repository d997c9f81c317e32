"""The tool that kills installs: it finds nothing in the kiosk, and something in what is broken."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from kiosk.updates import Store, install
from tools import kill_updates
from tools.kill_updates import NOW, Found, judge, run, write_decks

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it forks")


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "decks").mkdir()
    return tmp_path / "decks"


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_twenty_kills_lose_and_mix_nothing(folder, tmp_path):
    found = run(20, 11, tmp_path / "state", folder)
    assert found.wrong == []
    assert found.kills == 20
    assert found.done > 0
    assert found.cut


@pytest.fixture
def installed(folder, tmp_path):
    trees = write_decks(folder, random.Random(1))
    versions = [install(str(folder / f"Deck {n}"), tmp_path / "state", NOW).version for n in (0, 1)]
    return tmp_path / "state", trees, versions


def judged(installed, said, last) -> list[str]:
    state, trees, _ = installed
    found = Found()
    judge(state, said, last, trees, found)
    return found.wrong


def test_it_takes_what_is_done_and_what_is_under_way(installed):
    _, _, (first, second) = installed
    assert judged(installed, [], second.id) == []
    assert judged(installed, ["begin Deck 1"], first.id) == []
    assert judged(installed, ["begin Deck 1", f"done {second.id}", "begin Deck 3"], first.id) == []


def test_it_sees_an_install_that_was_lost(installed):
    done = ["begin Deck 1", "done 000003-0123456789abcdef"]
    assert judged(installed, done, installed[2][0].id)


def test_it_sees_a_failure_of_the_child(installed):
    assert judged(installed, ["failed why"], installed[2][1].id)


def test_it_sees_a_mixed_deck(installed):
    _state, trees, (_first, second) = installed
    trees["Deck 1"] |= {"areas/0.yaml": trees["Deck 0"]["areas/0.yaml"]}
    assert judged(installed, [], second.id)


def test_it_sees_a_deck_that_gave_way(installed):
    _state, _, (first, second) = installed
    (second.deck / "data.csv").write_bytes(b"1")
    assert judged(installed, [], first.id)


def test_it_sees_that_nothing_is_left(installed):
    _state, _, (first, second) = installed
    for version in (first, second):
        (version.deck / "deck.yaml").unlink()
    assert judged(installed, [], second.id)


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_it_finds_an_install_that_points_too_soon(folder, tmp_path, monkeypatch):
    """As if a version were pointed at first, and put in place after."""

    def early(store, staged, facts, before):
        name = kill_updates_named(store, before, facts)
        store.point(before.installed(name, "", 0))
        return placed(store, staged, facts, before)

    from kiosk.updates import store as store_module
    from kiosk.updates import swap

    def kill_updates_named(store, before, facts):
        names = {*store.ids(), *before.known}
        number = max((store_module.number_of(n) for n in names), default=0) + 1
        return store_module.named(number, facts)

    placed = swap._put_in_place
    monkeypatch.setattr(swap, "_put_in_place", early)
    monkeypatch.setattr(kill_updates, "CALLS", {"os.rename": 12})
    assert run(100, 1, tmp_path / "state", folder).wrong
    assert Store(tmp_path / "state").root.exists()
