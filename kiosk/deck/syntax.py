"""What YAML's parser complains about, in words for people who write decks."""

from __future__ import annotations

import re

import yaml

from kiosk.deck.complaint import Complaint, Explanation, fault_at
from kiosk.deck.syntax_rules import RULES

_COMPARE = "Compare with the lines above: `key: text`, and two spaces for each level."


_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def explain(error: yaml.YAMLError, lines: list[str]) -> Explanation:
    """The line and column (from 0) where a syntax error is, and what it means for an author."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return _control_character(lines)
    problem_mark, context_mark = error.problem_mark, error.context_mark
    mark = problem_mark or context_mark
    at = (mark.line, mark.column) if mark else (0, 0)
    begun = (context_mark.line, context_mark.column) if context_mark else at
    complaint = Complaint(error.problem or "", error.context or "", at, begun, lines)
    words = f"{complaint.context} | {complaint.problem}"
    for pattern, rule in RULES:
        if pattern in words:
            return rule(complaint)
    return fault_at(at, "the kiosk cannot read the file from here on", _COMPARE)


def _control_character(lines: list[str]) -> Explanation:
    for number, line in enumerate(lines):
        if found := _CONTROL.search(line):
            return fault_at(
                (number, found.start()),
                f"there is a character here that no text may hold (U+{ord(found[0]):04X})",
                "Delete it; it is invisible and often comes from copying.",
                "not-text",
            )
    return fault_at((0, 0), "the file is not text", "Save it as plain text in UTF-8.", "not-text")
