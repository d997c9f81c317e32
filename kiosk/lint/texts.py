"""The texts of a part of a deck, each with its place."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.deck import Detail, Model, Slide, Text
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


_HIDDEN = frozenset(
    {"tile", "details", "art_credit", "alt", "credit", "more", "why", "options", "questions"}
)
"""Fields whose words are not on view before something is touched, or are not there to be read."""
_LABELS = frozenset({"eyebrow", "numbers", "people", "value", "label", "by", "source"})
"""Fields that are taken in at a glance: names, numbers, and what they are."""


def on_view(value: Slide | Detail, *, running: bool = False) -> Iterator[Text]:
    """The texts of a slide or a detail that stand there before anything is touched.

    With `running` only those that are read, not taken in at a glance.
    """
    left_out = _HIDDEN | _LABELS if running else _HIDDEN
    for at, text in texts(value):
        if not left_out.intersection(at) and not _is_later(at):
            yield text


def _is_later(at: Loc) -> bool:
    """Whether it is a definition of the glossary, or below a further picture of a gallery."""
    further = "gallery" in at and at[at.index("gallery") + 1] != 0
    return further or (at[:1] == ("terms",) and at[-1] == "text")
