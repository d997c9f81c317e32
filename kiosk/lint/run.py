"""Runs the lints over a deck that was read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kiosk.deck import Deck, Loaded, Problem, Slide
from kiosk.deck.codes import CODES
from kiosk.deck.problem import Fault
from kiosk.deck.where import Positions
from kiosk.lint.files import unused_files
from kiosk.lint.glyphs import missing_glyphs
from kiosk.lint.placeholders import placeholders, uncredited_art
from kiosk.lint.reading import reading_time, too_many_words
from kiosk.lint.terms import twice_explained
from kiosk.lint.translations import translations
from kiosk.lint.typography import typography

SlideLint = Callable[[Slide, Deck], Iterator[Fault]]
"""A fault's `at` leads from the slide to the part that is meant."""
DeckLint = Callable[[Deck, Loaded], Iterator[Problem]]

SLIDE_LINTS: Sequence[SlideLint] = (
    typography,
    translations,
    missing_glyphs,
    placeholders,
    reading_time,
    too_many_words,
    uncredited_art,
)
DECK_LINTS: Sequence[DeckLint] = (unused_files, twice_explained)


class LintCache:
    """What was found in slides that have not changed since; one cache serves one deck."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Slide, object, tuple[Problem, ...]]] = {}

    def problems(self, slide: Slide, rests_on: object) -> tuple[Problem, ...] | None:
        """What was found in this very slide, or None if it was not looked at yet."""
        known = self._known.get(slide.id)
        if known is None or known[0] is not slide or known[1] != rests_on:
            return None
        return known[2]

    def keep(self, slide: Slide, rests_on: object, problems: tuple[Problem, ...]) -> None:
        """Remember what was found in a slide."""
        self._known[slide.id] = slide, rests_on, problems


def lint(loaded: Loaded, cache: LintCache | None = None) -> list[Problem]:
    """What the lints find in the slides that can be shown; nothing of a deck that cannot.

    `cache` saves looking at slides that are the same objects as the last time.
    """
    deck = loaded.deck
    if deck is None:
        return []
    positions = Positions(loaded)
    rests_on = (deck.languages, deck.timing, deck.theme, deck.displays)
    found: list[Problem] = []
    for slide in deck.slides:
        problems = cache.problems(slide, rests_on) if cache else None
        if problems is None:
            problems = tuple(_slide_problems(slide, deck, positions))
            if cache:
                cache.keep(slide, rests_on, problems)
        found += problems
    for check in DECK_LINTS:
        found += check(deck, loaded)
    return sorted(set(found))


def _slide_problems(slide: Slide, deck: Deck, positions: Positions) -> Iterator[Problem]:
    for check in SLIDE_LINTS:
        for fault in check(slide, deck):
            place = positions.slide(slide.id, fault.at, fault.on_key)
            yield place.problem(fault, CODES[fault.code].severity)
