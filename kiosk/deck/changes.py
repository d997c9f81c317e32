"""What an author has just edited: the first slide, and the very detail, that differs."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from kiosk.deck.deck import Deck
from kiosk.deck.slides import Slide


@dataclass(frozen=True, slots=True)
class Change:
    """A slide of the new deck by its index, and one of its details, None for its face.

    `demo`: it is the demonstration behind it that has changed, and nothing else of it.
    """

    slide: int
    detail: int | None = None
    demo: bool = False


def first_change(
    old: Deck, new: Deck, saved: Collection[str] = (), on_view: str | None = None
) -> Change | None:
    """Where the new deck first differs; None if its slides say and show what they did.

    A slide is known by its id; one that only moved has not changed. A picture or a film that was
    saved anew is a change of whatever shows it. Slides may change with others, as their links or
    the theme do: those whose files were `saved` go first, then the one `on_view`, by their ids.
    """
    found = {new.slides[change.slide].id: change for change in _changes(old, new)}
    for slide_id, change in found.items():
        if slide_id in saved:
            return change
    if on_view in found:
        # A face that has changed with the others is no reason to leave one of its details.
        return found[on_view] if found[on_view].detail is not None else None
    return next(iter(found.values()), None)


def _changes(old: Deck, new: Deck) -> Iterator[Change]:
    before = {slide.id: slide for slide in old.slides}
    for index, slide in enumerate(new.slides):
        known = before.get(slide.id)
        if known is not slide and known != slide:
            demo = known is not None and _only_the_demo(known, slide)
            yield Change(index, _detail(known, slide) if known else None, demo)


def _only_the_demo(old: Slide, new: Slide) -> bool:
    if new.behind is None or old.demo == new.demo:
        return False
    return old.model_copy(update={"demo": None}) == new.model_copy(update={"demo": None})


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
