"""Remembers which places of the loop could not be shown, and says each of them once."""

from __future__ import annotations

import logging

from kiosk.session import Failing, Place, Show, loop_places, nothing_left

log = logging.getLogger(__name__)


class Failures:
    """A place has failed until it has been on without failing, or the deck is reloaded."""

    def __init__(self, show: Show) -> None:
        self.replace(show)

    def replace(self, show: Show) -> None:
        """Another deck: nothing of it has failed yet."""
        self._show, self._places = show, loop_places(show)
        self._failing: Failing = frozenset()
        self._said: set[Place] = set()
        self._now: Place | None = None

    @property
    def any(self) -> bool:
        """Whether something has failed."""
        return bool(self._failing)

    @property
    def nothing(self) -> bool:
        """Whether there is nothing left that can be shown."""
        return nothing_left(self._failing, self._places)

    def failed(self, place: Place) -> None:
        """What is at `place`, which is on, cannot be shown."""
        self._now = place
        self._failing |= {place}
        if place not in self._said:
            self._said.add(place)
            name = self._show.slides[place.slide].id
            log.error(
                "%s %r cannot be shown; the loop goes on without it. The lines above say why;"
                " `kiosk check` looks at the deck's files",
                place.level,
                name,
            )

    def forget(self) -> None:
        """What has failed is on again, and does not fail any more."""
        self._failing, self._now = frozenset(), None

    def left(self, place: Place) -> None:
        """The loop has gone on from `place`."""
        if place != self._now:
            self._failing -= {place}
        self._now = None
