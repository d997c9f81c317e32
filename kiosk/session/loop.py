"""What the loop shows after what: each slide, then the demonstration behind it."""

from __future__ import annotations

from .show import Show
from .state import Level, Place

MOVING = frozenset({Level.SLIDE, Level.DEMO})
"""The levels between which the loop, and a visit that plays, moves by itself."""


def following(place: Place, show: Show) -> Place:
    """What comes by itself after `place`, which is a slide or a demonstration."""
    if place.level is Level.SLIDE and show.plays_demo(place.slide):
        return Place(Level.DEMO, place.slide)
    return Place(Level.SLIDE, show.after(place.slide))


def stay(place: Place, language: str, show: Show) -> float:
    """Seconds for which the loop leaves `place` on, once it has come."""
    if place.level is Level.DEMO:
        return show.demo_of(place.slide)
    return show.dwell_of(place.slide, language)
