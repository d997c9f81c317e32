"""The terms of the glossary, and which of them the texts of a slide lead to."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from kiosk.deck.base import Model
from kiosk.deck.text import Prose, Text
from kiosk.deck.values import Identifier

Loc = tuple[str | int, ...]


class Term(Model):
    """A word and what it means. In prose, `[shown words](id)` opens its definition."""

    id: Identifier = Field(description="the name that prose calls the term by")
    term: Text = Field(description="the word, as it is listed")
    text: Text = Field(description="what it means, in a sentence or two")

    @property
    def key(self) -> str:
        """The name by which the definition is opened."""
        return f"term/{self.id}"


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
