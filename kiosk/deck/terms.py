"""The terms of the glossary that the texts of a slide lead to."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.deck.base import Model
from kiosk.deck.text import Prose

Loc = tuple[str | int, ...]


def named_terms(value: object, at: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """The id of each term that a prose in `value` names, with the place of the text."""
    if isinstance(value, Prose):
        for code, term in value.terms():
            yield (*at, code) if code else at, term
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from named_terms(item, (*at, index))
    elif isinstance(value, Model):
        for name, item in value:
            yield from named_terms(item, (*at, name))
