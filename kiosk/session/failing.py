"""What of the loop cannot be shown: when it is all of it, there is nothing to show."""

from __future__ import annotations

from .loop import following
from .show import Show
from .state import Level, Place

Failing = frozenset[Place]


def loop_places(show: Show) -> frozenset[Place]:
    """All that the loop shows, once round."""
    place, places = Place(Level.SLIDE, show.after(len(show.slides) - 1)), set[Place]()
    while place not in places:
        places.add(place)
        place = following(place, show)
    return frozenset(places)


def nothing_left(failing: Failing, places: frozenset[Place]) -> bool:
    """Whether each place of the loop has failed when it was last on."""
    return places <= failing
