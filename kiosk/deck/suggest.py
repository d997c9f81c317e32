"""Did you mean ...?"""

from __future__ import annotations

import difflib
from collections.abc import Collection

_MANY = 300


def nearest(word: str, names: Collection[str]) -> str | None:
    """The name most like `word`, whatever its case, or None if none is near."""
    if len(word) > 100 or not names:
        return None
    by_folded = {name.casefold(): name for name in _likely(word, names)}
    found = difflib.get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[found[0]] if found else None


def _likely(word: str, names: Collection[str]) -> Collection[str]:
    # difflib needs some 10 us a name; thousands of icons are narrowed down first.
    if len(names) <= _MANY:
        return names
    word = word.casefold()
    return [name for name in names if _alike(word, name.casefold())]


def _alike(word: str, name: str) -> bool:
    """Whether a slip of a finger may lie between the two: their ends, or beginnings, are alike."""
    ends = word[:1] == name[:1] and word[-1:] == name[-1:]
    apart = abs(len(name) - len(word))
    return (apart <= 4 and word[:2] == name[:2]) or (apart <= 1 and ends)


def did_you_mean(word: str, names: Collection[str], otherwise: str) -> str:
    """`Did you mean ...?` with the nearest name, else `otherwise`."""
    name = nearest(word, names)
    return f"Did you mean `{name}`?" if name else otherwise


def listed(names: Collection[str], limit: int = 12) -> str:
    """Names in a sentence: `a`, `b`, `c`."""
    shown = ", ".join(f"`{name}`" for name in list(names)[:limit])
    return f"{shown} …" if len(names) > limit else shown
