"""What the visit has to know of a deck: slides, details, demonstrations, languages and times."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kiosk.deck import Deck

SHORTEST_DWELL = 1.0
"""A slide of the loop stays at least this long (s), so that no deck can make the wall flash."""


STANDSTILL = 100 * 365 * 86400.0
"""Seconds that a slide, or a demonstration that the loop plays, stays in a show that is held."""


@dataclass(frozen=True, slots=True)
class SlideOutline:
    """A slide as the visit sees it: its id, how many details it has, and its demonstration."""

    id: str
    details: int = 0
    loop: bool = True
    """Whether the loop shows it."""
    demo: float | None = None
    """How long (s) the loop plays the demonstration behind the slide.

    0 if the loop leaves the demonstration out, None if there is none behind the slide.
    """
    least_dwell: float = 0.0
    """The loop stays (s) for at least this long: a demonstration on the slide itself is played."""


@dataclass(frozen=True, slots=True)
class Show:
    """A deck as the visit sees it. `idle`, `warning` and `dwell(slide, language)` are in s.

    The first language is the one that a reset returns to.
    Raises ValueError without a slide or a language, or for an impossible time or count of details.
    A `demo` shorter than `SHORTEST_DWELL` stays as long as that.
    """

    slides: tuple[SlideOutline, ...]
    languages: tuple[str, ...]
    idle: float
    warning: float
    dwell: Callable[[int, str], float]
    has_sheet: Callable[[str], bool] = lambda _: False
    """Whether something with that key can lie over a place."""

    def __post_init__(self) -> None:
        if not self.slides or not self.languages:
            raise ValueError("a show needs at least one slide and one language")
        if any(outline.details < 0 for outline in self.slides):
            raise ValueError("a slide cannot have fewer than no details")
        if not (self.idle > 0 and self.warning >= 0):
            raise ValueError("idle must be longer than 0 s, and warning not shorter than 0 s")
        times = [time for slide in self.slides for time in (slide.demo or 0.0, slide.least_dwell)]
        if not all(0 <= time < math.inf for time in times):
            raise ValueError("a demonstration must take 0 s or longer, and end")

    @classmethod
    def of(cls, deck: Deck) -> Show:
        """The outline of a checked deck; a slide's dwell is worked out once, when first needed."""
        from kiosk.deck import (  # noqa: PLC0415  a visit needs no deck to be tested
            reading_seconds,
            sheets_of,
        )

        slides, timing = deck.slides, deck.timing

        @cache
        def dwell(slide: int, language: str) -> float:
            return reading_seconds(slides[slide], language, timing)

        outlines = tuple(
            SlideOutline(slide.id, len(slide.details), slide.loop, *_demo_times(slide))
            for slide in slides
        )
        sheets = sheets_of(deck)
        return cls(
            outlines,
            tuple(deck.languages),
            timing.idle,
            timing.warning,
            dwell,
            lambda key: sheets.find(key) is not None,
        )

    def held(self) -> Show:
        """The same show, standing still wherever it is: what comes by itself comes in ages."""
        slides = tuple(
            replace(slide, demo=slide.demo and STANDSTILL, least_dwell=STANDSTILL)
            for slide in self.slides
        )
        return replace(self, slides=slides)

    def after(self, slide: int) -> int:
        """The slide that the loop shows after `slide`; a show of none but left out shows all."""
        count = len(self.slides)
        row = [(slide + step) % count for step in range(1, count + 1)]
        return next((i for i in row if self.slides[i].loop), row[0])

    @property
    def moves(self) -> bool:
        """Whether there is more to play than one slide that stands still."""
        return len(self.slides) > 1 or self.plays_demo(0)

    def has_demo(self, slide: int) -> bool:
        """Whether a demonstration opens from the slide at index `slide`."""
        return self.slides[slide].demo is not None

    def plays_demo(self, slide: int) -> bool:
        """Whether the loop plays the demonstration behind the slide."""
        return bool(self.slides[slide].demo)

    def demo_of(self, slide: int) -> float:
        """Seconds that the loop leaves the demonstration behind a slide on."""
        return max(SHORTEST_DWELL, self.slides[slide].demo or 0.0)

    def details_of(self, slide: int) -> int:
        """How many details the slide at index `slide` has."""
        return self.slides[slide].details

    def dwell_of(self, slide: int, language: str) -> float:
        """Seconds that the loop leaves a slide on, never shorter than `SHORTEST_DWELL`."""
        least = max(SHORTEST_DWELL, self.slides[slide].least_dwell)
        return max(least, self.dwell(slide, language))

    def index_of(self, slide_id: str) -> int | None:
        """Index of the slide with this id, or None."""
        return next((i for i, outline in enumerate(self.slides) if outline.id == slide_id), None)


def _demo_times(slide: Any) -> tuple[float | None, float]:
    """`demo` and `least_dwell` of a slide's outline."""
    if demo := slide.on_face:
        return None, demo.seconds if demo.loop else 0.0
    demo = slide.behind
    return (None if demo is None else demo.seconds if demo.loop else 0.0), 0.0
