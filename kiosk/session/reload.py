"""A new deck under a running visit: the visitor notices as little of it as can be."""

from __future__ import annotations

from dataclasses import replace

from .show import Show
from .state import Level, Mode, Place, State


def follow(state: State, old: Show, new: Show) -> State:
    """`state`, made with `old`, in `new`: same mode, slide, detail and settings where it has them.

    A slide is known by its id. If that is gone, the slide at the same index is taken, or the last:
    an author who renames the slide on view stays on it. A detail or a demonstration that is gone
    leads to its slide, and so does one that the loop no longer plays, where it plays.
    """
    slide = new.index_of(old.slides[state.place.slide].id)
    known = slide is not None
    playing = state.playing and (state.mode is Mode.ATTRACT or new.moves)
    place = _place(state.place, slide, playing, new)
    same = known and place.level is state.place.level
    clock = replace(
        state.clock,
        left=_left(state.clock.left, old, new),
        shown=state.clock.shown if same else 0.0,
    )
    language = _language(state, old, new)
    sheet = state.sheet if known and new.has_sheet(state.sheet) else ""
    return replace(state, place=place, language=language, playing=playing, clock=clock, sheet=sheet)


def _left(left: Place | None, old: Show, new: Show) -> Place | None:
    """What had moved away by itself, if its slide is still there."""
    slide = None if left is None else new.index_of(old.slides[left.slide].id)
    return None if left is None or slide is None else _place(left, slide, False, new)


def _place(place: Place, slide: int | None, playing: bool, new: Show) -> Place:
    index = min(place.slide, len(new.slides) - 1) if slide is None else slide
    if place.level is Level.TOPICS:
        return Place(Level.TOPICS, index)
    if slide is not None and _has(place, index, playing, new):
        return replace(place, slide=index)
    return Place(Level.SLIDE, index)


def _has(place: Place, slide: int, playing: bool, new: Show) -> bool:
    """Whether the slide still has, at that index, the detail or the demonstration on view."""
    if place.level is Level.DEMO:
        return new.plays_demo(slide) if playing else new.has_demo(slide)
    return place.detail < new.details_of(slide)


def _language(state: State, old: Show, new: Show) -> str:
    """The visitor's language if it is still offered; the loop keeps to the show's first one."""
    untouched = state.mode is Mode.ATTRACT and state.language == old.languages[0]
    offered = state.language in new.languages
    return state.language if offered and not untouched else new.languages[0]
