"""The texts of a part of a deck, each with its place."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.deck import Model, Text
from kiosk.deck.locate import Loc


def texts(value: object, at: Loc = ()) -> Iterator[tuple[Loc, Text]]:
    """Every text in a model, with the keys and indices that lead to it in the YAML."""
    if isinstance(value, Text):
        yield at, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts(item, (*at, index))
    elif isinstance(value, Model):
        for name, item in value:
            yield from texts(item, (*at, name))


def versions(text: Text, languages: tuple[str, ...]) -> Iterator[tuple[Loc, str, str]]:
    """How a text is written: the rest of its place, the language, the words without markup.

    A text that is the same in every language is taken for one in the first of them.
    """
    if not text.languages:
        yield (), languages[0], text.plain(languages[0])
        return
    for code in text.languages:
        yield (code,), code, text.plain(code)
