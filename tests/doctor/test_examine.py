"""No check hangs the doctor, crashes it, or goes without a remedy."""

from __future__ import annotations

import sys
import threading

import pytest

from kiosk.doctor.ask import Question, Unanswered, local
from kiosk.doctor.checks import CHECKS
from kiosk.doctor.examine import examine
from kiosk.doctor.finding import Check, bad, good, note, skipped, together


def check(look, **more) -> Check:
    return Check("name", "Title", "Looks.", "Why.", look, **more)


def test_in_a_world_in_order_all_is_good(make_world):
    findings = list(examine(CHECKS, make_world()))
    assert {f.check: f.seen for f in findings if f.verdict not in {"good", "note"}} == {}
    noted = {f.check for f in findings if f.verdict == "note"}
    assert noted == {"pin", "service"}, "which no test has set up"


def test_names_are_unique_and_sentences_end():
    assert len({c.name for c in CHECKS}) == len({c.title for c in CHECKS}) == len(CHECKS)
    assert all(c.looks.endswith(".") and c.why.endswith(".") for c in CHECKS)


def test_an_exception_in_one_is_a_finding_and_the_rest_goes_on(make_world):
    def fails(world):
        raise ValueError("a\nstrange thing")

    found = list(examine([check(fails), check(lambda w: good("fine"))], make_world()))
    assert [f.verdict for f in found] == ["note", "good"]
    assert found[0].seen == "could not be checked: ValueError: a strange thing"
    assert found[0].remedy


def test_a_check_that_hangs_is_left(make_world):
    let_go = threading.Event()
    hanging = check(lambda world: let_go.wait() and good(""), limit=0.05)
    found = list(examine([hanging, check(lambda w: good("fine"))], make_world()))
    let_go.set()
    assert [f.verdict for f in found] == ["note", "good"]
    assert "no answer" in found[0].seen
    assert found[0].remedy


def test_fast_leaves_out_what_is_slow(make_world):
    def never(world):
        raise AssertionError("it was not to be looked at")

    (found,) = examine([check(never, slow=True)], make_world(), fast=True)
    assert found.verdict == "skipped"
    assert "--fast" in found.seen


def test_everything_at_once_is_unanswered(make_world, tmp_path):
    """The worst of worlds: no deck, no answers, no files. Whatever is not good has a remedy."""
    world = make_world(
        deck=tmp_path / "nowhere",
        state=tmp_path / "deck/deck.yaml/state",
        root=tmp_path / "empty",
        screen="no",
        frames="no",
        fonts="no",
        media="no",
        synchronised=lambda: None,
        home=None,
    )
    found = list(examine(CHECKS, world))
    assert not [f for f in found if "could not be checked" in f.seen]
    assert not [f for f in found if f.verdict != "good" and not f.remedy]
    assert {f.check for f in found if f.verdict == "bad"} >= {"display", "fonts", "deck", "folder"}


def test_sights_together_have_the_worst_verdict_and_all_remedies():
    seen = together([good("a"), note("b", "Mend b."), bad("c", "Mend c."), note("d", "Mend b.")])
    assert (seen.verdict, seen.what, seen.remedy) == ("bad", "b; c; d", "Mend b. Mend c.")
    assert together([good("a"), good("b")]).what == "a; b"
    assert together([skipped("a", "x"), good("b")]).verdict == "skipped"


def test_a_question_that_ends_the_process_says_why():
    asks = Question({"QT_QPA_PLATFORM": "nonesuch"})
    with pytest.raises(Unanswered, match="nonesuch"):
        asks("screen", {"patience": 30.0})


def test_a_question_that_takes_too_long_is_ended():
    asks = Question({"QT_QPA_PLATFORM": "offscreen"})
    with pytest.raises(Unanswered, match="within 0 s"):
        asks("screen", {"patience": 0.01})


def test_an_answer_is_remembered(monkeypatch):
    asks = Question({"QT_QPA_PLATFORM": "offscreen"})
    first = asks("screen", {"patience": 60.0})
    monkeypatch.setattr(sys, "executable", "/nonexistent/python")
    assert asks("screen", {"patience": 60.0}) is first
    with pytest.raises(Unanswered, match="could not be started"):
        asks("fonts", {})


def test_a_file_in_the_working_directory_does_not_stand_in_for_a_module(tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit('taken over')\n")
    (tmp_path / "kiosk").mkdir()
    (tmp_path / "kiosk/__init__.py").write_text("raise SystemExit('taken over')\n")
    monkeypatch.chdir(tmp_path)
    assert Question({"QT_QPA_PLATFORM": "offscreen"})("screen", {"patience": 60.0})["screens"]


@pytest.mark.parametrize(
    ("environ", "kept"),
    [
        ({"DISPLAY": "far.example:0"}, {}),
        ({"DISPLAY": ":4711"}, {}),
        ({"DBUS_SESSION_BUS_ADDRESS": "tcp:host=far.example"}, {}),
        (
            {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/x"},
            {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/x"},
        ),
        ({"PULSE_SERVER": "far.example"}, {"PULSE_SERVER": "unix:/nonexistent"}),
        ({"PULSE_SERVER": "unix:/run/pulse"}, {"PULSE_SERVER": "unix:/run/pulse"}),
    ],
)
def test_no_address_of_another_machine_is_passed_on(environ, kept):
    assert local(environ) == kept
