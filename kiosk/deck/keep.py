"""A deck in which a broken slide stays as it last was: what an author sees while typing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kiosk.deck.deck import Deck
from kiosk.deck.load import Loaded
from kiosk.deck.slides import Slide
from kiosk.deck.where import Origin


def with_last_good(old: Deck, origins: Mapping[str, Origin], new: Loaded) -> Deck:
    """The new deck, and in it those old slides whose files have errors now, where they were.

    `origins` says where the old slides were read. A deck.yaml with errors that leave nothing to
    show leaves the old deck whole.
    """
    if new.deck is None:
        return old
    broken = {p.file for p in new.problems if p.severity == "error"}
    known = {slide.id for slide in new.deck.slides}
    kept = {
        slide.id
        for slide in old.slides
        if slide.id not in known
        and (origin := origins.get(slide.id)) is not None
        and not origin.at
        and origin.shown in broken
    }
    slides = _with_links(old, kept, new.deck.slides)
    before: str | None = None
    for slide in old.slides:
        if slide.id in kept:
            after = next((i for i, other in enumerate(slides) if other.id == before), -1)
            slides.insert(after + 1, slide)
        before = slide.id
    return new.deck.model_copy(update={"slides": tuple(slides)})


def _with_links(old: Deck, kept: set[str], slides: Iterable[Slide]) -> list[Slide]:
    """The slides; one that has only lost its links to those that are kept is as it was."""
    before = {slide.id: slide for slide in old.slides}

    def as_it_was(slide: Slide) -> Slide:
        known = before.get(slide.id)
        return known if known is not None and known.without_links(kept) == slide else slide

    return [as_it_was(slide) for slide in slides] if kept else list(slides)
