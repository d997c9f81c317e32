"""A deck in which a broken slide stays as it last was: what an author sees while typing."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.deck.deck import Deck
from kiosk.deck.load import Loaded
from kiosk.deck.where import Origin


def with_last_good(old: Deck, origins: Mapping[str, Origin], new: Loaded) -> Deck:
    """The new deck, and in it those old slides whose files have errors now, where they were.

    `origins` says where the old slides were read. A deck.yaml with errors that leave nothing to
    show leaves the old deck whole.
    """
    if new.deck is None:
        return old
    broken = {p.file for p in new.problems if p.severity == "error"}
    slides = list(new.deck.slides)
    known = {slide.id for slide in slides}
    before: str | None = None
    for slide in old.slides:
        origin = origins.get(slide.id)
        if slide.id not in known and origin and not origin.at and origin.shown in broken:
            after = next((i for i, other in enumerate(slides) if other.id == before), -1)
            slides.insert(after + 1, slide)
        before = slide.id
    return new.deck.model_copy(update={"slides": tuple(slides)})
