"""What there is to look at in a deck, and what each view rests on. Pure; no Qt."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.deck import Deck, Demo, Figure, GlossarySlide, Slide
from kiosk.deck.sheets import CREDITS, how_key, models
from kiosk.look.finding import View

Basis = dict[View, object]
"""Views by what they rest on: one that rests on the same looks the same."""


def views(deck: Deck) -> Basis:
    """All views of a deck, slide by slide, and what each rests on beside the `ground`."""
    basis: Basis = {}
    for slide in deck.slides:
        for view, rests_on in _of_slide(slide):
            basis.setdefault(view, rests_on)
    tiles = tuple((s.tile_text, s.art, s.icon, s.accent, len(s.details), s.id) for s in deck.slides)
    basis[View("topics")] = tiles
    basis[View("credits", key=CREDITS)] = tuple(
        (s.tile_text, s.art_credit, *_credits(s)) for s in deck.slides
    )
    return basis


def ground(deck: Deck) -> object:
    """What every view rests on."""
    terms = tuple(
        term.id for slide in deck.slides if isinstance(slide, GlossarySlide) for term in slide.terms
    )
    return deck.languages, deck.theme, deck.words, deck.displays, terms


def _of_slide(slide: Slide) -> Iterator[tuple[View, object]]:
    alone = slide.model_copy(update={"details": ()})
    yield View("slide", slide.id), (alone, bool(slide.details))
    if slide.behind:
        for moment in ("rest", "aha"):
            rests_on = slide.behind, slide.accent, slide.eyebrow
            yield View("demo", slide.id, key=moment), rests_on
    for demo in (model for model in models(slide) if isinstance(model, Demo)):
        yield View("how", slide.id, key=how_key(slide, demo)), (demo, slide.accent)
    around = slide.art, slide.accent, slide.tile_text
    for index, detail in enumerate(slide.details):
        yield View("detail", slide.id, index), (detail, *around)
    for model in models(slide):
        if isinstance(model, Figure):
            yield View("figure", slide.id, key=model.key), model
    if isinstance(slide, GlossarySlide):
        for term in slide.terms:
            yield View("term", slide.id, key=term.key), (term, slide.accent)


def _credits(slide: Slide) -> tuple[object, ...]:
    return tuple(credit for model in models(slide) if (credit := getattr(model, "credit", None)))
