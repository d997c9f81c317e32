"""The deck that ships, in another theme and in a language that needs more room."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk import paths
from kiosk.deck import Deck, Model, Text

LONGER = 1.35
"""German and Finnish take about this much more room than English."""
PSEUDO = "qps"
_ACCENTED = str.maketrans("aeiouycnsAEIOUYCNS", "äéïöüýçñšÄÉÏÖÜÝÇÑŠ")
_VOWELS = "aeiouyAEIOUY"
# What means something: the mark of a term's link with its id, words to fill in, and numbers.
_KEPT = re.compile(r"(\]\([a-z0-9_-]+\)|\{[a-z]+\}|[^\W_]*\d[^\s]*)")


def shipped_in(theme: str, folder: Path) -> Path:
    """A copy of the shipped deck below `folder`, in that theme."""
    shutil.copytree(paths.SLIDES, folder / "deck")
    header = folder / "deck" / "deck.yaml"
    text = header.read_text("utf-8")
    assert "\ntheme: quantum\n" in text
    header.write_text(text.replace("\ntheme: quantum\n", f"\ntheme: {theme}\n"), "utf-8")
    return folder / "deck"


def lengthened(deck: Deck) -> Deck:
    """The deck in English and in `PSEUDO`: its English, accented, and longer by 35 %."""
    longer = _longer(deck)
    assert isinstance(longer, Deck)
    return longer.model_copy(update={"languages": ("en", PSEUDO)})


def texts_in(value: Any) -> Iterator[Text]:
    """All texts of a model that are written by language."""
    match value:
        case Text():
            yield from (value,) if value.languages else ()
        case Model():
            for name in type(value).model_fields:
                yield from texts_in(getattr(value, name))
        case tuple() | list():
            for item in value:
                yield from texts_in(item)


def _longer(value: Any) -> Any:
    match value:
        case Text():
            return _with_pseudo(value)
        case Model():
            fields = type(value).model_fields
            return value.model_copy(update={name: _longer(getattr(value, name)) for name in fields})
        case tuple() | list():
            return type(value)(_longer(item) for item in value)
        case Mapping():
            return {key: _longer(item) for key, item in value.items()}
        case _:
            return value


def _with_pseudo(text: Text) -> Text:
    if not text.languages:
        # A name or a number, the same in every language.
        return text
    written = {code: text.in_language(code) for code in text.languages}
    return type(text)(text.in_language(""), {**written, PSEUDO: stretched(written["en"])})


def stretched(english: str) -> str:
    """A text longer by 35 %, its words and lines where they were.

    Vowels are doubled, here and there, and letters get accents: longer words, as in German, and
    taller letters.
    """
    owed = 0.0
    out = []
    for index, part in enumerate(_KEPT.split(english)):
        if index % 2:
            out.append(part)
            continue
        for letter in part:
            owed += LONGER - 1
            times = 1 + (int(owed) if letter in _VOWELS else 0)
            owed -= times - 1
            out.append((letter * times).translate(_ACCENTED))
    return "".join(out)
