"""Errors can be found in the system's log by their severity."""

from __future__ import annotations

import io
import logging
import os
from collections.abc import Callable

import pytest

from kiosk.service.logs import handler


@pytest.fixture
def said(tmp_path) -> Callable[..., list[str]]:
    """What a handler writes that is told that journald listens to it, or to something else."""

    def said(level: int, text: str, *, journald: bool = True) -> list[str]:
        path = tmp_path / "stderr"
        with path.open("w+") as stream:
            facts = os.fstat(stream.fileno())
            number = facts.st_ino if journald else facts.st_ino + 1
            record = logging.LogRecord("kiosk", level, "", 0, text, None, None)
            handler(stream, {"JOURNAL_STREAM": f"{facts.st_dev}:{number}"}).handle(record)
        return path.read_text().splitlines()

    return said


@pytest.mark.parametrize(
    ("level", "severity"),
    [(logging.ERROR, 3), (logging.WARNING, 4), (logging.INFO, 6), (logging.CRITICAL, 2)],
)
def test_journald_is_told_how_severe_a_line_is(said, level, severity) -> None:
    [line] = said(level, "a slide fails")
    assert line == f"<{severity}>{logging.getLevelName(level)} a slide fails"


def test_every_line_of_a_traceback_is_of_its_severity(said) -> None:
    lines = said(logging.ERROR, "one\ntwo")
    assert lines == ["<3>ERROR one", "<3>two"]


def test_a_terminal_shows_no_numbers(said) -> None:
    """One that a service has started has the variable, and is not journald."""
    assert said(logging.ERROR, "a slide fails", journald=False) == ["ERROR a slide fails"]


def test_what_is_no_file_is_no_journal() -> None:
    stream = io.StringIO()
    record = logging.LogRecord("kiosk", logging.ERROR, "", 0, "a slide fails", None, None)
    handler(stream, {"JOURNAL_STREAM": "8:1"}).handle(record)
    assert stream.getvalue() == "ERROR a slide fails\n"
