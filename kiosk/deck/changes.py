"""What an author has just edited: the first slide, and the very detail, that differs."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.deck.deck import Deck
from kiosk.deck.slides import Slide


@dataclass(frozen=True, slots=True)
class Change:
    """A slide of the new deck by its index, and one of its details, None for its face."""

    slide: int
    detail: int | None = None


def first_change(old: Deck, new: Deck) -> Change | None:
    """Where the new deck first differs; None if its slides say and show what they did.

    A slide is known by its id; one that only moved has not changed. A picture or a film that was
    saved anew is a change of whatever shows it.
    """
    before = {slide.id: slide for slide in old.slides}
    for index, slide in enumerate(new.slides):
        known = before.get(slide.id)
        if known is not slide and known != slide:
            return Change(index, _detail(known, slide) if known else None)
    return None


def _detail(old: Slide, new: Slide) -> int | None:
    """The first detail that differs; None if the face does, or a detail has gone."""
    if _face(old) != _face(new):
        return None
    before = {detail.id: detail for detail in old.details}
    for index, detail in enumerate(new.details):
        if before.get(detail.id) != detail:
            return index
    return None


def _face(slide: Slide) -> Slide:
    return slide.model_copy(update={"details": ()})
