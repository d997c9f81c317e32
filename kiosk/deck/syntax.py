"""What YAML's parser complains about, in words for people who write decks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from kiosk.deck.problem import Fault, printable

Place = tuple[int, int]
Explanation = tuple[int, int, Fault]

_KEY = re.compile(r"^\s*(?:- +)*[^\s#][^#]*?:(?:\s|$)")
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class _Complaint:
    """The parser's words and places (from 0), and the lines of the file."""

    problem: str
    context: str
    at: Place
    begun: Place
    lines: list[str]

    def line(self, number: int) -> str:
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    @property
    def rest(self) -> str:
        """The line from the place of the complaint on."""
        return self.line(self.at[0])[self.at[1] :]

    @property
    def before(self) -> str:
        return self.line(self.at[0])[: self.at[1]]


def explain(error: yaml.YAMLError, lines: list[str]) -> Explanation:
    """The line and column (from 0) where a syntax error is, and what it means for an author."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return _control_character(lines)
    problem_mark, context_mark = error.problem_mark, error.context_mark
    mark = problem_mark or context_mark
    at = (mark.line, mark.column) if mark else (0, 0)
    begun = (context_mark.line, context_mark.column) if context_mark else at
    complaint = _Complaint(error.problem or "", error.context or "", at, begun, lines)
    words = f"{complaint.context} | {complaint.problem}"
    for pattern, rule in _RULES:
        if pattern in words:
            return rule(complaint)
    return _fault(at, "the kiosk cannot read the file from here on", _COMPARE)


_COMPARE = "Compare with the lines above: `key: text`, and two spaces for each level."


def _fault(place: Place, message: str, hint: str, code: str = "syntax") -> Explanation:
    return *place, Fault(code, message, hint)


def _control_character(lines: list[str]) -> Explanation:
    for number, line in enumerate(lines):
        if found := _CONTROL.search(line):
            return _fault(
                (number, found.start()),
                f"there is a character here that no text may hold (U+{ord(found[0]):04X})",
                "Delete it; it is invisible and often comes from copying.",
                "not-text",
            )
    return _fault((0, 0), "the file is not text", "Save it as plain text in UTF-8.", "not-text")


def _second_colon(c: _Complaint) -> Explanation:
    if re.search(r"\S: ", c.before):
        key, _, text = c.line(c.at[0]).strip().partition(": ")
        example = printable(f'{key[:30]}: "{text[:40]}"')
        return _fault(
            c.at, "a second colon stands on this line", f"Put the text in quotes: {example}"
        )
    above = c.at[0] - 1
    while above > 0 and not c.line(above).strip():
        above -= 1
    indent = len(c.before) - len(c.before.lstrip())
    if above >= 0 and not _KEY.match(c.line(above)):
        column = len(c.line(above)) - len(c.line(above).lstrip())
        return _no_colon(c, (above, column))
    return _fault(
        (c.at[0], indent),
        "this line is indented more than the line above, which already has a value",
        "Give both lines the same indentation, or put a long text in quotes.",
    )


def _no_colon(c: _Complaint, place: Place) -> Explanation:
    start = c.line(place[0])[place[1] :]
    if start.startswith("-") and not start.startswith("- "):
        return _fault(place, "a list item needs a space after the hyphen", "Write `- ` before it.")
    if ":" in start:
        return _fault(
            place,
            "a colon needs a space after it",
            "Write `key: text`, with a space after the colon.",
        )
    return _fault(
        place,
        "a key with a colon is missing on this line",
        "Write `key: text`; indent the line if it continues the text above.",
    )


def _quote(c: _Complaint) -> Explanation:
    mark = c.line(c.begun[0])[c.begun[1] : c.begun[1] + 1] or '"'
    return _fault(
        c.begun,
        f"the quote ({mark}) that opens here is never closed",
        f"Put {mark} at the end of the text.",
    )


def _character(c: _Complaint) -> Explanation:
    if c.rest.startswith("\t"):
        return _tab(c)
    sign = c.rest[:1]
    return _fault(
        c.at,
        f"a text cannot begin with `{sign}`",
        f'Put the text in quotes: "{sign}...".',
    )


def _tab(c: _Complaint) -> Explanation:
    return _fault(c.at, "there is a tab in the indentation", "Indent with spaces, two for a level.")


def _reserved(sign: str) -> Callable[[_Complaint], Explanation]:
    def rule(c: _Complaint) -> Explanation:
        use = "emphasis" if sign == "*" else "text"
        return _fault(
            c.begun,
            f"a text that begins with `{sign}` must stand in quotes",
            f'If this is {use}, put quotes around all of it: "{sign}so ...".',
        )

    return rule


def _block_text(c: _Complaint) -> Explanation:
    sign = c.line(c.begun[0])[c.begun[1] : c.begun[1] + 1]
    return _fault(
        c.at,
        f"after `{sign}` the text begins on the next line",
        f"Put the text on the next line, indented; or put quotes around a text with `{sign}`.",
    )


def _bracket(c: _Complaint) -> Explanation:
    closing = "]" if "']'" in c.problem else "}"
    opening = "[" if closing == "]" else "{"
    if c.at[0] == c.begun[0] and c.rest:
        return _fault(
            c.at,
            f"a comma or `{closing}` is needed here",
            'Put texts that hold a comma, a colon or brackets in quotes: {en: "one, two"}.',
        )
    return _fault(
        c.begun,
        f"the bracket `{opening}` that opens here is never closed",
        f"Put `{closing}` at the end of the list." if closing == "]" else "Put `}` at its end.",
    )


def _expected_key(c: _Complaint) -> Explanation:
    if before := c.before.strip():
        if re.search(r":\s+[\"']$", before):
            return _earlier_quote(c, before[-1])
        what = "quote" if before[-1] in "\"'" else "bracket"
        return _fault(
            c.at,
            f"the text goes on after its closing {what}",
            'Put the whole text in quotes, and write inner quotes as “so” or \\".',
        )
    if c.rest.startswith("- "):
        return _fault(
            c.at,
            "a list item stands where a key is expected",
            "Indent the list below its key, all items alike.",
        )
    if c.rest.startswith(("]", "}", ",")):
        return _quotes_needed(c)
    return _indentation(c)


def _earlier_quote(c: _Complaint, mark: str) -> Explanation:
    # A quote left open ends at the next opening one, so the parser stumbles a line too late.
    above = c.at[0] - 1
    while above > 0 and c.line(above).count(mark) % 2 == 0:
        above -= 1
    earlier = _Complaint(c.problem, c.context, c.at, (above, c.line(above).find(mark)), c.lines)
    return _quote(earlier) if earlier.begun[1] >= 0 else _quote(c)


def _indentation(c: _Complaint) -> Explanation:
    return _fault(
        c.at,
        "the indentation of this line fits no line above",
        "Align it with the keys or items that it belongs to.",
    )


def _expected_item(c: _Complaint) -> Explanation:
    if c.rest.startswith("-"):
        return _indentation(c)
    return _fault(
        c.at,
        "a key stands where the list above expects an item",
        "Begin it with `- `, or indent it to belong to the item above.",
    )


def _inline_item(c: _Complaint) -> Explanation:
    return _fault(
        c.at,
        "a list cannot begin on this line",
        'Begin the list on the next line, or put the text in quotes: "- so".',
    )


def _quotes_needed(c: _Complaint) -> Explanation:
    if not c.rest:
        return _fault(
            c.begun, "a bracket before the end of the file is never closed", "Close it: `]` or `}`."
        )
    return _character(c)


def _documents(c: _Complaint) -> Explanation:
    return _fault(
        c.at,
        "a second YAML document begins here",
        "Remove the line `---` or `...`, and put each slide in a file of its own.",
        "several-documents",
    )


def _document_start(c: _Complaint) -> Explanation:
    if any(line.startswith("...") for line in c.lines[: c.at[0]]):
        return _documents(c)
    return _indentation(c)


def _escape(c: _Complaint) -> Explanation:
    return _fault(
        c.at,
        "this backslash means nothing inside double quotes",
        "Write the backslash twice, or put the text in single quotes.",
    )


def _twice(c: _Complaint) -> Explanation:
    return _fault(c.at, "an anchor (`&name`) is defined twice", "Give each anchor its own name.")


def _missing_colon(c: _Complaint) -> Explanation:
    return _no_colon(c, c.begun)


_RULES: tuple[tuple[str, Callable[[_Complaint], Explanation]], ...] = (
    ("mapping values are not allowed", _second_colon),
    ("scanning a quoted scalar", _quote),
    ("cannot start any token", _character),
    ("found a tab character", _tab),
    ("scanning an alias", _reserved("*")),
    ("undefined alias", _reserved("*")),
    ("scanning an anchor", _reserved("&")),
    ("a tag", _reserved("!")),
    ("tag handle", _reserved("!")),
    ("scanning a directive", _reserved("%")),
    ("mapping keys are not allowed", _reserved("?")),
    ("scanning a block scalar", _block_text),
    ("could not find expected ':'", _missing_colon),
    ("expected ',' or", _bracket),
    ("did not find expected key", _expected_key),
    ("expected '-' indicator", _expected_item),
    ("block sequence entries", _inline_item),
    ("single document", _documents),
    ("expected <document start>", _document_start),
    ("escape character", _escape),
    ("parsing a quoted scalar", _escape),
    ("duplicate anchor", _twice),
    ("expected node content", _quotes_needed),
)
