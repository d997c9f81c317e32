"""`kiosk check --watch`: a check after each change, for the author's window and for terminals."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.cli.check import command
from kiosk.cli.checker import Checker
from kiosk.cli.watch import checks

DECK = "format: 1\ntitle: A deck\nlanguages: [en]\nslides: [one.yaml, two.yaml]\n"
SLIDE = "kind: topic\ntitle: A good slide\n"


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    for name, text in (("deck", DECK), ("one", SLIDE), ("two", SLIDE)):
        (tmp_path / f"{name}.yaml").write_text(text)
    return tmp_path


@pytest.fixture
def watching(deck: Path) -> Iterator[subprocess.Popen[str]]:
    arguments = ["-m", "kiosk", "check", str(deck), "--watch", "--format", "jsonl"]
    with subprocess.Popen(
        [sys.executable, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.terminate()
        process.communicate()


def test_each_change_is_reported_in_a_line_of_its_own(deck, watching):
    assert json.loads(watching.stdout.readline())["problems"] == []
    (deck / "one.yaml").write_text("kind: topic\ntitel: T\n")
    (problem,) = json.loads(watching.stdout.readline())["problems"]
    assert (problem["line"], problem["code"]) == (2, "unknown-key")
    assert problem["source_line"] == "titel: T"
    (deck / "one.yaml").write_text(SLIDE)
    assert json.loads(watching.stdout.readline())["problems"] == []


def test_it_ends_with_whoever_began_it(deck, monkeypatch):
    parents = iter([1, 1, 2])
    monkeypatch.setattr(os, "getppid", lambda: next(parents))
    with Checker(deck) as checker:
        assert len(list(checks(deck, checker))) == 1


def test_a_deck_that_is_gone_is_a_problem_and_no_end(deck, monkeypatch):
    with Checker(deck) as checker:
        reports = checks(deck, checker)
        assert next(reports).problems == []
        (deck / "deck.yaml").unlink()
        assert [p.code for p in next(reports).problems] == ["missing-file"]
        (deck / "deck.yaml").write_text(DECK)
        assert next(reports).problems == []


def test_watching_does_not_mend(deck):
    result = CliRunner().invoke(command, [str(deck), "--watch", "--fix"])
    assert result.exit_code == 2
    assert "mend first" in result.output


def test_mending_says_what_it_mends_and_a_diff_changes_nothing(deck):
    (deck / "one.yaml").write_text("# mine\nkind: topic\ntitle: {en: One - two}\n")
    shown = CliRunner().invoke(command, [str(deck), "--fix", "--diff"])
    assert "+title: {en: One – two}" in shown.stdout
    assert "1 mended" in shown.stderr
    assert "One - two" in (deck / "one.yaml").read_text()
    mended = CliRunner().invoke(command, [str(deck), "--fix"])
    assert (mended.exit_code, mended.stdout) == (0, "2 slides, no problems.\n")
    assert (deck / "one.yaml").read_text() == "# mine\nkind: topic\ntitle: {en: One – two}\n"


def test_a_diff_of_what_is_not_mended(deck):
    result = CliRunner().invoke(command, [str(deck), "--diff"])
    assert result.exit_code == 2
    assert "--fix --diff" in result.output
