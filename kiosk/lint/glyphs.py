"""Characters that the kiosk's fonts do not have: a display without other fonts shows boxes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from kiosk import paths
from kiosk.deck import Deck, Slide
from kiosk.deck.problem import Fault
from kiosk.lint.texts import texts, versions

_FONT = "Inter-Regular.ttf"
"""The cuts of both families have the same characters; tests/lint holds them to it."""
_FAMILIES = frozenset({"Inter", "Inter Display"})
_INVISIBLE = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp", "Mn", "Cs"})


def missing_glyphs(slide: Slide, deck: Deck) -> Iterator[Fault]:
    """The characters of each text that no font has; a theme with fonts of its own is not judged."""
    if not {deck.theme.type.family, deck.theme.type.display_family} <= _FAMILIES:
        return
    for at, text in texts(slide):
        for rest, _, words in versions(text, deck.languages):
            if lacking := sorted(set(words) - _plain() - _characters()):
                yield from _faults(lacking, (*at, *rest))


def _faults(lacking: list[str], place: tuple[str | int, ...]) -> Iterator[Fault]:
    for character in lacking:
        if unicodedata.category(character) not in _INVISIBLE:
            name = unicodedata.name(character, "without a name").lower()
            message = f"the fonts lack `{character}` (U+{ord(character):04X}, {name})"
            hint = "Write it with other signs, or use an icon: `kiosk icons WORD` finds one."
            yield Fault("missing-glyph", message, hint, place)


@lru_cache(maxsize=1)
def _plain() -> frozenset[str]:
    # Fonts for exhibitions have all of these: most texts need no look into the font.
    latin = [chr(code) for code in range(0x20, 0x149)]
    cyrillic = [chr(code) for code in range(0x400, 0x45F)]
    return frozenset((*latin, *cyrillic, *"–—‘’“”„«»…−×·≈\n\t\u00a0"))


@lru_cache(maxsize=1)
def _characters() -> frozenset[str]:
    from fontTools.ttLib import TTFont  # noqa: PLC0415  a fifth of a second, seldom needed

    with TTFont(paths.ASSETS / "fonts" / _FONT, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))
