"""A rule for each complaint of YAML's parser: where the mistake is, what it means, its remedy."""

from __future__ import annotations

import re

from kiosk.deck.complaint import Complaint, Explanation, Place, Rule, fault_at
from kiosk.deck.problem import printable

_KEY = re.compile(r"^\s*(?:- +)*[^\s#][^#]*?:(?:\s|$)")


def _always(message: str, hint: str) -> Rule:
    """The rule that says the same wherever the complaint is."""
    return lambda c: fault_at(c.at, message, hint)


_tab = _always(
    "there is a tab in the indentation",
    "Indent with spaces, two for a level.",
)
_indentation = _always(
    "the indentation of this line fits no line above",
    "Align it with the keys or items that it belongs to.",
)
_inline_item = _always(
    "a list cannot begin on this line",
    'Begin the list on the next line, or put the text in quotes: "- so".',
)
_escape = _always(
    "this backslash means nothing inside double quotes",
    "Write the backslash twice, or put the text in single quotes.",
)
_twice = _always(
    "an anchor (`&name`) is defined twice",
    "Give each anchor its own name.",
)


def _second_colon(c: Complaint) -> Explanation:
    if re.search(r"\S: ", c.before):
        key, _, text = c.line(c.at[0]).strip().partition(": ")
        example = printable(f'{key[:30]}: "{text[:40]}"')
        return fault_at(
            c.at, "a second colon stands on this line", f"Put the text in quotes: {example}"
        )
    above = _line_above(c)
    indent = len(c.before) - len(c.before.lstrip())
    if above >= 0 and not _KEY.match(c.line(above)):
        column = len(c.line(above)) - len(c.line(above).lstrip())
        return _no_colon(c, (above, column))
    return fault_at(
        (c.at[0], indent),
        "this line is indented more than the line above, which already has a value",
        "Give both lines the same indentation, or put a long text in quotes.",
    )


def _line_above(c: Complaint) -> int:
    """The last line before the complaint that is neither blank nor a comment; the first, if all."""
    above = c.at[0] - 1
    while above > 0 and c.line(above).strip()[:1] in ("", "#"):
        above -= 1
    return above


def _no_colon(c: Complaint, place: Place) -> Explanation:
    start = c.line(place[0])[place[1] :]
    if start.startswith("-") and not start.startswith("- "):
        return fault_at(
            place, "a list item needs a space after the hyphen", "Write `- ` before it."
        )
    if ":" in start:
        return fault_at(
            place,
            "a colon needs a space after it",
            "Write `key: text`, with a space after the colon.",
        )
    return fault_at(
        place,
        "a key with a colon is missing on this line",
        "Write `key: text`; indent the line if it continues the text above.",
    )


def _quote(c: Complaint) -> Explanation:
    mark = c.line(c.begun[0])[c.begun[1] : c.begun[1] + 1] or '"'
    return fault_at(
        c.begun,
        f"the quote ({mark}) that opens here is never closed",
        f"Put {mark} at the end of the text.",
    )


def _character(c: Complaint) -> Explanation:
    if c.rest.startswith("\t"):
        return _tab(c)
    sign = c.rest[:1]
    return fault_at(
        c.at,
        f"a text cannot begin with `{sign}`",
        f'Put the text in quotes: "{sign}...".',
    )


def _reserved(sign: str) -> Rule:
    def rule(c: Complaint) -> Explanation:
        use = "emphasis" if sign == "*" else "text"
        return fault_at(
            c.begun,
            f"a text that begins with `{sign}` must stand in quotes",
            f'If this is {use}, put quotes around all of it: "{sign}so ...".',
        )

    return rule


def _block_text(c: Complaint) -> Explanation:
    sign = c.line(c.begun[0])[c.begun[1] : c.begun[1] + 1]
    return fault_at(
        c.at,
        f"after `{sign}` the text begins on the next line",
        f"Put the text on the next line, indented; or put quotes around a text with `{sign}`.",
    )


def _bracket(c: Complaint) -> Explanation:
    closing = "]" if "']'" in c.problem else "}"
    opening = "[" if closing == "]" else "{"
    if c.at[0] == c.begun[0] and c.rest:
        return fault_at(
            c.at,
            f"a comma or `{closing}` is needed here",
            'Put texts that hold a comma, a colon or brackets in quotes: {en: "one, two"}.',
        )
    return fault_at(
        c.begun,
        f"the bracket `{opening}` that opens here is never closed",
        f"Put `{closing}` at the end of the list." if closing == "]" else "Put `}` at its end.",
    )


def _expected_key(c: Complaint) -> Explanation:
    if before := c.before.strip():
        if re.search(r":\s+[\"']$", before):
            return _earlier_quote(c, before[-1])
        what = "quote" if before[-1] in "\"'" else "bracket"
        return fault_at(
            c.at,
            f"the text goes on after its closing {what}",
            'Put the whole text in quotes, and write inner quotes as “so” or \\".',
        )
    if opened := _never_closed(c):
        return _quote(opened)
    if c.rest.startswith("- "):
        return fault_at(
            c.at,
            "a list item stands where a key is expected",
            "Indent the list below its key, all items alike.",
        )
    if c.rest.startswith(("]", "}", ",")):
        return _quotes_needed(c)
    return _indentation(c)


def _never_closed(c: Complaint) -> Complaint | None:
    """The first quote above that ends only where a later value opens its own."""
    above = c.lines[: c.at[0]]
    for number, line in enumerate(above):
        opening = re.search(r":\s+([\"'])", line)
        if opening is None or line.count(opening[1]) % 2 == 0:
            continue
        mark, column = opening[1], opening.start(1)
        closing = next((later for later in above[number + 1 :] if mark in later), "")
        if re.match(rf"[^{mark}]*:\s+{mark}", closing):
            return Complaint(c.problem, c.context, c.at, (number, column), c.lines)
    return None


def _earlier_quote(c: Complaint, mark: str) -> Explanation:
    # A quote left open ends at the next opening one, so the parser stumbles a line too late.
    above = c.at[0] - 1
    while above > 0 and c.line(above).count(mark) % 2 == 0:
        above -= 1
    earlier = Complaint(c.problem, c.context, c.at, (above, c.line(above).find(mark)), c.lines)
    return _quote(earlier) if earlier.begun[1] >= 0 else _quote(c)


def _expected_item(c: Complaint) -> Explanation:
    if c.rest.startswith("-"):
        return _indentation(c)
    if c.begun[1] == 0 and not any(map(_KEY.match, c.lines[: c.begun[0]])):
        return fault_at(
            c.begun,
            "a list begins here, and a key without a hyphen follows",
            "Remove `- ` here: a slide or a deck is keys with values.",
        )
    return fault_at(
        c.at,
        "a key stands where the list above expects an item",
        "Begin it with `- `, or indent it to belong to the item above.",
    )


def _quotes_needed(c: Complaint) -> Explanation:
    if not c.rest:
        return fault_at(
            c.begun, "a bracket before the end of the file is never closed", "Close it: `]` or `}`."
        )
    return _character(c)


def _documents(c: Complaint) -> Explanation:
    return fault_at(
        c.at,
        "a second YAML document begins here",
        "Remove the line `---` or `...`, and put each slide in a file of its own.",
        "several-documents",
    )


def _document_start(c: Complaint) -> Explanation:
    if any(line.startswith("...") for line in c.lines[: c.at[0]]):
        return _documents(c)
    above = _line_above(c)
    if c.at[1] == 0 and above >= 0 and not _KEY.match(c.line(above)):
        # A file that begins with a line without a colon is one text, and ends with it.
        return _no_colon(c, (above, 0))
    return _indentation(c)


def _missing_colon(c: Complaint) -> Explanation:
    return _no_colon(c, c.begun)


RULES: tuple[tuple[str, Rule], ...] = (
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
    ("found unexpected ':'", _missing_colon),
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
