"""A new deck under a running visit: the visitor notices as little of it as can be."""

from __future__ import annotations

from dataclasses import replace

from .show import Show
from .state import Level, Mode, Place, State


def follow(state: State, old: Show, new: Show) -> State:
    """`state`, made with `old`, in `new`: same mode, slide, detail and settings where it has them.

    A slide is known by its id. If that is gone, the slide at the same index is taken, or the last:
    an author who renames the slide on view stays on it. A detail that is gone leads to its slide.
    """
    slide = new.index_of(old.slides[state.place.slide].id)
    known = slide is not None
    place = _place(state.place, slide, new)
    left = None if state.clock.left is None else new.index_of(old.slides[state.clock.left].id)
    clock = replace(state.clock, left=left, shown=state.clock.shown if known else 0.0)
    playing = state.playing and (state.mode is Mode.ATTRACT or len(new.slides) > 1)
    language = _language(state, old, new)
    sheet = state.sheet if known and new.has_sheet(state.sheet) else ""
    return replace(state, place=place, language=language, playing=playing, clock=clock, sheet=sheet)


def _place(place: Place, slide: int | None, new: Show) -> Place:
    index = min(place.slide, len(new.slides) - 1) if slide is None else slide
    if place.level is Level.TOPICS:
        return Place(Level.TOPICS, index)
    kept = place.level is Level.DETAIL and slide is not None
    if kept and place.detail < new.details_of(index):
        return Place(Level.DETAIL, index, place.detail)
    return Place(Level.SLIDE, index)


def _language(state: State, old: Show, new: Show) -> str:
    """The visitor's language if it is still offered; the loop keeps to the show's first one."""
    untouched = state.mode is Mode.ATTRACT and state.language == old.languages[0]
    offered = state.language in new.languages
    return state.language if offered and not untouched else new.languages[0]
