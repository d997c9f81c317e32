"""What `kiosk check` prints for people, for programs and for GitHub."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.cli.reports import FORMS, annotation, write
from kiosk.deck import Loaded, Problem

PROBLEM = Problem(
    Path("my deck/a,b:c.yaml"), 3, 7, "wrong-form", "100% wrong", "Write `20 s`.",
    source_line="dwell: 20",
)  # fmt: skip
ADVICE = replace(PROBLEM, code="wrong-dash", severity="warning")
NOTHING = Loaded(None, ())


def test_the_forms_are_known():
    assert FORMS == ("text", "json", "jsonl", "github")


def test_an_annotation_escapes_what_means_something_in_a_workflow_command():
    assert annotation(PROBLEM) == (
        "::error file=my deck/a%2Cb%3Ac.yaml,line=3,col=7,title=wrong-form"
        "::100%25 wrong%0AWrite `20 s`."
    )


def test_an_annotation_stays_on_one_line():
    said = annotation(replace(PROBLEM, message="one\r\ntwo", file=Path("a%b.yaml")))
    assert said.count("\n") == 0
    assert "\r" not in said
    assert "one%0D%0Atwo" in said
    assert "file=a%25b.yaml," in said


def test_advice_is_a_warning_for_github_and_the_last_line_counts(capsys):
    write([PROBLEM, ADVICE], NOTHING, "github")
    first, second, last = capsys.readouterr().out.splitlines()
    assert first.startswith("::error ")
    assert second.startswith("::warning ")
    assert last == "1 error and 1 warning. The deck cannot be shown."


def test_a_json_object_a_line_is_one_line_with_the_source_and_the_number_of_slides(capsys):
    write([PROBLEM], NOTHING, "jsonl")
    (line,) = capsys.readouterr().out.splitlines()
    value = json.loads(line)
    assert value["slides"] == 0
    (problem,) = value["problems"]
    assert problem == PROBLEM.as_json() | {"source_line": "dwell: 20"}


def test_json_is_a_list_of_objects(capsys):
    write([PROBLEM, ADVICE], NOTHING, "json")
    assert json.loads(capsys.readouterr().out) == [PROBLEM.as_json(), ADVICE.as_json()]


def test_text_has_the_place_the_line_with_a_caret_and_the_remedy(capsys):
    write([PROBLEM], NOTHING, "text")
    assert capsys.readouterr().out == (
        "my deck/a,b:c.yaml:3:7: error: 100% wrong [wrong-form]\n"
        "    dwell: 20\n          ^\n    Write `20 s`.\n\n"
        "1 error. The deck cannot be shown.\n"
    )


@pytest.mark.parametrize("form", FORMS)
def test_a_clean_deck_is_said_to_be_clean(form, capsys):
    write([], NOTHING, form)
    out = capsys.readouterr().out
    assert out.strip()
    assert "error" not in out
