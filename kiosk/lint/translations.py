"""Translations that are far longer than the first language, or no translations at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.deck import Deck, Slide, Text
from kiosk.deck.problem import Fault, quoted
from kiosk.lint.texts import texts

LONGER = 1.6
"""A translation may be this much longer; German and Finnish need 1.3 (see docs/checks.md)."""
LEAST = 40
"""Characters of a text whose length says something."""
CYRILLIC = frozenset({"ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg"})
_WORD = re.compile(r"[^\W\d_]{2,}")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[a-zà-ÿ]", re.IGNORECASE)
_FEW = 3
"""Words of a text whose script says something: names and formulas are the same everywhere."""


def translations(slide: Slide, deck: Deck) -> Iterator[Fault]:
    """Each text that outgrows the first language, and each that was not translated."""
    for at, text in texts(slide):
        for code in text.languages:
            place = (*at, code)
            yield from (replaced(f, place) for f in _untranslated(text, code, deck.languages[0]))
            yield from (replaced(f, place) for f in _longer(text, code, deck.languages[0]))


def replaced(fault: Fault, place: tuple[str | int, ...]) -> Fault:
    """The fault at its place."""
    return Fault(fault.code, fault.message, fault.hint, place)


def _longer(text: Text, code: str, first: str) -> Iterator[Fault]:
    here, there = len(text.plain(code)), len(text.plain(first))
    if code != first and there >= LEAST and here > LONGER * there:
        message = (
            f"this text is {here / there:.1f} times as long as in {quoted(first)}:"
            f" {here} characters against {there}"
        )
        hint = (
            f"Shorten it to {int(LONGER * there)} characters, or say less in {quoted(first)} too."
        )
        yield Fault("longer-translation", message, hint)


def _untranslated(text: Text, code: str, first: str) -> Iterator[Fault]:
    words = text.plain(code)
    if len(_WORD.findall(words)) < _FEW:
        return
    if code.partition("-")[0] in CYRILLIC:
        foreign = not _CYRILLIC.search(words)
    else:
        foreign = bool(_CYRILLIC.search(words)) and not _LATIN.search(words)
    if foreign or (code != first and words == text.plain(first)):
        message = f"this text is not in {quoted(code)}: {quoted(words[:40])}"
        hint = "Translate it, or write a text that is the same everywhere once, without codes."
        yield Fault("untranslated", message, hint)
