"""Finds icons by words of their names, for authors who do not know all of them by heart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kiosk.deck import icons
from kiosk.deck.suggest import nearest

_PARTS = re.compile(r"[a-z]+|\d+")
# The newest edition of a font has nearly all icons of the one before it.
_NEWER = {"mdi": "mdi6", "fa5": "fa6", "fa5s": "fa6s", "fa5b": "fa6b"}
# Of icons that fit equally well, those of the fonts with the most icons of one style come first.
_FAVOURED = ("mdi6", "fa6s", "ph", "ri")


def find(words: Sequence[str]) -> tuple[str, ...]:
    """The names in which every word occurs, whatever its case; the plainest first.

    A name whose parts begin with the words comes before one that holds them elsewhere, and a short
    one before a long one. An icon of an older font that a newer one has too is left out, unless a
    word names the font: `mdi.`.
    """
    wanted = _wanted(words)
    older = {prefix for prefix in _NEWER for word in wanted if word.startswith(f"{prefix}.")}
    found = [
        name
        for name in (_names() if wanted else ())
        if all(word in name for word in wanted) and (name not in _twins() or _font(name) in older)
    ]
    return tuple(sorted(found, key=lambda name: _plainness(name, wanted)))


def corrected(words: Sequence[str]) -> tuple[str, ...]:
    """The words, each that is part of no name replaced by the part of a name most like it."""

    def mended(word: str) -> str:
        known = any(word in name for name in _names())
        return word if known else nearest(word, _parts_of_names()) or word

    return tuple(mended(word) for word in _wanted(words))


def _wanted(words: Sequence[str]) -> list[str]:
    return [part for word in words for part in word.casefold().split()]


def _plainness(name: str, wanted: Sequence[str]) -> tuple[int, int, int, str]:
    parts = _PARTS.findall(name)
    strays = sum(not any(part.startswith(word) for part in parts) for word in wanted)
    font = _font(name)
    rank = _FAVOURED.index(font) if font in _FAVOURED else len(_FAVOURED)
    return strays, len(_PARTS.findall(name.partition(".")[2])), rank, name


def _font(name: str) -> str:
    return name.partition(".")[0]


@cache
def _names() -> tuple[str, ...]:
    return icons.names()


@cache
def _twins() -> frozenset[str]:
    """The names of older fonts that the newer one has too."""
    names = frozenset(_names())
    pairs = ((name, *name.split(".", 1)) for name in names)
    return frozenset(
        name for name, font, icon in pairs if f"{_NEWER.get(font, '')}.{icon}" in names
    )


@cache
def _parts_of_names() -> frozenset[str]:
    return frozenset(part for name in _names() for part in _PARTS.findall(name.split(".", 1)[1]))
