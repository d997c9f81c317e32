"""How severe a problem is, as the deck says it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kiosk.deck import Problem
from kiosk.deck.codes import CODES
from kiosk.deck.problem import Severity
from kiosk.deck.settings import Choice

_SEVERITIES: dict[Choice, Severity] = {"warning": "warning", "error": "error"}


def judged(problems: Iterable[Problem], checks: Mapping[str, Choice]) -> list[Problem]:
    """The problems that the deck wants to hear of, as severe as it says, by file and line.

    What it may not choose stays: a file that cannot be read is an error everywhere.
    """
    return sorted({p for problem in problems if (p := _judged(problem, checks)) is not None})


def _judged(problem: Problem, checks: Mapping[str, Choice]) -> Problem | None:
    choice = checks.get(problem.code)
    if choice is None or CODES[problem.code].severity == "error":
        return problem
    return None if choice == "off" else replace(problem, severity=_SEVERITIES[choice])
