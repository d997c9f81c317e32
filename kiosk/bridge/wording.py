"""Sentences of the kiosk's own words with a number in them."""

from __future__ import annotations

from collections.abc import Mapping

Words = Mapping[str, str]


def page_of(words: Words, index: int, total: int) -> str:
    """The place in a row, counted from 1."""
    return words["page_of"].replace("{n}", str(index + 1)).replace("{total}", str(total))


def returning(words: Words, seconds: int) -> str:
    """The countdown of the warning."""
    return words["returning"].replace("{s}", str(seconds))
