"""Texts that cannot be read in the time that they are shown, or are too many for one screen."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from kiosk.deck import Deck, Detail, Slide
from kiosk.deck.problem import Fault
from kiosk.deck.reading import GLANCE, GREATEST, PER_CHARACTER
from kiosk.lint.texts import on_view

MOST_ON_FACE = 75
"""Running words of a slide. Source: primary labels of museums have 50 to 75."""
MOST_ON_DETAIL = 150
"""Words of a detail, which visitors open to read. Source: labels over 150 words are skimmed."""


def reading_time(slide: Slide, deck: Deck) -> Iterator[Fault]:
    """A slide of the loop that goes before it can be read, in the language that needs longest."""
    if not slide.loop:
        return
    needed, code = max((_needed(slide, code), code) for code in deck.languages)
    automatic = "dwell" in slide.model_fields_set and slide.dwell is None
    given = None if automatic else slide.dwell or deck.timing.dwell
    if given is not None and needed > given + 0.5:
        own = slide.dwell is not None
        message = (
            f"to read this slide takes {ceil(needed)} s in `{code}`; it is shown for {given:g} s"
        )
        hint = f"Write `dwell: {ceil(needed)} s`, or `dwell: auto`, or shorten the text."
        yield Fault("reading-time", message, hint, ("dwell",) if own else ("title",))
    elif given is None and needed > GREATEST:
        message = (
            f"to read this slide takes {ceil(needed)} s in `{code}`; the loop gives {GREATEST:g} s"
        )
        hint = "Move a part of the text into `details`, or make two slides of it."
        yield Fault("reading-time", message, hint, ("title",))


def too_many_words(slide: Slide, deck: Deck) -> Iterator[Fault]:
    """A slide or a detail with more words than visitors read, in the language that has most."""
    hint = "Visitors do not read that much standing: keep the best, and move the rest to a detail."
    most, code = max((_words(slide, code), code) for code in deck.languages)
    if most > MOST_ON_FACE:
        message = (
            f"{most} words stand on this slide in `{code}`; more than {MOST_ON_FACE} are not read"
        )
        yield Fault("too-many-words", message, hint, ("title",))
    for index, detail in enumerate(slide.details):
        most, code = max((_words(detail, code), code) for code in deck.languages)
        if most > MOST_ON_DETAIL:
            message = (
                f"{most} words stand in this detail in `{code}`;"
                f" more than {MOST_ON_DETAIL} are not read"
            )
            hint = "Keep the best, or make two details of it."
            yield Fault("too-many-words", message, hint, ("details", index, "title"))


def _needed(slide: Slide, language: str) -> float:
    """Seconds that it takes to read what stands on a slide, whatever it is given."""
    characters = sum(len("".join(text.plain(language).split())) for text in on_view(slide))
    return GLANCE + PER_CHARACTER * characters


def _words(value: Slide | Detail, language: str) -> int:
    return sum(len(text.plain(language).split()) for text in on_view(value, running=True))
