"""How severe a problem is: by default, and as the deck wants it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.deck import Problem
from kiosk.deck.codes import ADVICE, CODES
from kiosk.lint import judged


def problem(code: str, line: int = 1) -> Problem:
    return Problem(Path("a.yaml"), line, 1, code, "m", "h", CODES[code].severity)


@pytest.mark.parametrize("choice", ["warning", "error"])
def test_a_deck_chooses_how_severe_advice_is(choice):
    found = judged([problem("low-contrast"), problem("too-long")], {"low-contrast": choice})
    assert [(p.code, p.severity) for p in found] == [
        ("low-contrast", choice),
        ("too-long", "warning"),
    ]


def test_a_deck_does_not_hear_what_it_has_switched_off():
    everything = [problem(code) for code in CODES]
    left = judged(everything, dict.fromkeys(ADVICE, "off"))
    assert {p.code for p in left} == set(CODES) - set(ADVICE)


def test_what_cannot_be_shown_stays_an_error_whatever_the_deck_says():
    assert judged([problem("syntax")], {"syntax": "off"}) == [problem("syntax")]


def test_problems_come_once_by_file_and_line():
    found = judged([problem("too-long", 3), problem("syntax", 2), problem("too-long", 3)], {})
    assert [p.line for p in found] == [2, 3]
