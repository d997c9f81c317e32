"""Quotation marks, dashes and spaces that are not those of the language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from kiosk.deck import Deck, Slide
from kiosk.deck.problem import Fault, quoted
from kiosk.lint.texts import texts, versions
from kiosk.lint.typography_rules import DOUBLE, QUOTES, findings, straight

_FOREIGN = {
    "en": re.compile("[«»„]"),
    "ru": re.compile("[‘”]|(?<![^\\W\\d_])’|’(?!\\w)"),
}
"""Marks that no quotation in the language has; the apostrophe within a word is none of them."""


_MOST = 20
"""Signs of one text that are told; whoever has more is not helped by a longer list."""


def typography(slide: Slide, deck: Deck) -> Iterator[Fault]:
    """Each sign that is wrong in its language, with the sign that is right."""
    for at, text in texts(slide):
        for rest, code, words in versions(text, deck.languages):
            # A text that is the same in every language follows the custom of none.
            language = code if rest else ""
            place = (*at, *rest)
            yield from _signs(words, language, place)
            yield from _quotes(words, language, place)


def _signs(words: str, language: str, place: tuple[str | int, ...]) -> Iterator[Fault]:
    for rule, now, then in islice(findings(words, language), _MOST):
        hint = f"Write {quoted(then)}; `kiosk check --fix` does it."
        yield Fault(rule.code, f"{rule.what}: {quoted(now)}", hint, place)


def _quotes(words: str, language: str, place: tuple[str | int, ...]) -> Iterator[Fault]:
    base = language.partition("-")[0]
    opening, closing = QUOTES.get(base, DOUBLE)
    marks = f"{opening.strip()}…{closing.strip()}"
    if found := straight(words):
        message = f"a straight quotation mark or apostrophe: {quoted(found[0])}"
        hint = f"Write {marks} around a quotation and ’ for an apostrophe; --fix does it."
        yield Fault("straight-quotes", message, hint, place)
    foreign = _FOREIGN.get(base)
    if foreign and (odd := foreign.search(words)):
        message = f"{quoted(odd[0])} is no quotation mark of this language"
        yield Fault("foreign-quotes", message, f"Write {marks} around a quotation.", place)
