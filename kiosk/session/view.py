"""What the screen shows, as a pure function of the state: QML reads this and decides nothing."""

from __future__ import annotations

from dataclasses import dataclass

from .machine import seconds_left
from .show import Show
from .state import HOME, Comfort, Level, Mode, Place, State


@dataclass(frozen=True, slots=True)
class Screen:
    """Everything that QML needs. `can_...` says whether a control would do something now."""

    mode: Mode
    level: Level
    slide: int
    slide_id: str
    slides: int
    detail: int
    details: int
    """How many details the slide has; `detail` is the index of the one on view, at level detail."""
    language: str
    playing: bool
    seconds_left: int
    """Of the countdown; 0 outside the warning."""
    at_home: bool
    can_next: bool
    can_previous: bool
    can_back: bool
    can_play: bool
    can_read_more: bool
    can_try: bool
    comfort: Comfort
    comfort_open: bool
    sheet: str
    """The key of what lies over the place; empty for nothing."""


def screen(state: State, show: Show) -> Screen:
    """The screen of a state. Under a warning it is the screen of the visit that waits below."""
    place = state.place
    details = show.details_of(place.slide)
    at_slide = place.level is Level.SLIDE
    can_try = show.has_demo(place.slide) and place.level in {Level.SLIDE, Level.DETAIL}
    return Screen(
        mode=state.mode,
        level=place.level,
        slide=place.slide,
        slide_id=show.slides[place.slide].id,
        slides=len(show.slides),
        detail=place.detail,
        details=details,
        language=state.language,
        playing=state.playing,
        seconds_left=seconds_left(state, show),
        at_home=place == HOME,
        can_next=not state.sheet and _has_neighbour(place, 1, show),
        can_previous=not state.sheet and _has_neighbour(place, -1, show),
        can_back=state.mode is not Mode.ATTRACT or not at_slide,
        can_play=at_slide and not state.sheet and show.moves,
        can_read_more=at_slide and not state.sheet and details > 0,
        can_try=can_try and not state.sheet,
        comfort=state.comfort,
        comfort_open=state.comfort_open,
        sheet=state.sheet,
    )


def _has_neighbour(place: Place, by: int, show: Show) -> bool:
    if place.level is Level.SLIDE:
        return len(show.slides) > 1
    beside = place.detail + by
    return place.level is Level.DETAIL and 0 <= beside < show.details_of(place.slide)
