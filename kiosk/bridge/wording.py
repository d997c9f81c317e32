"""Sentences of the kiosk's own words with a number in them."""

from __future__ import annotations

from collections.abc import Mapping

Words = Mapping[str, str]

_SLAVIC = {"be", "ru", "uk"}


def plural_form(language: str, count: int) -> str:
    """`one`, `few` or `many`: the form of a noun after `count`.

    Source: Unicode CLDR plural rules; languages that are not listed follow English.
    """
    if language not in _SLAVIC:
        return "one" if count == 1 else "many"
    if count % 10 == 1 and count % 100 != 11:  # noqa: PLR2004
        return "one"
    if count % 10 in {2, 3, 4} and count % 100 not in {12, 13, 14}:
        return "few"
    return "many"


def details(words: Words, language: str, count: int) -> str:
    """How many details there are, in words; empty for none."""
    if count == 0:
        return ""
    return words[f"details_{plural_form(language, count)}"].replace("{n}", str(count))


def page_of(words: Words, index: int, total: int) -> str:
    """The place in a row, counted from 1."""
    return words["page_of"].replace("{n}", str(index + 1)).replace("{total}", str(total))


def returning(words: Words, seconds: int) -> str:
    """The countdown of the warning."""
    return words["returning"].replace("{s}", str(seconds))
