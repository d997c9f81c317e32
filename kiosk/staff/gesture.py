"""The hidden gesture: taps in the four corners, in order, by whatever points."""

from __future__ import annotations

from dataclasses import dataclass

CORNER = 0.12
"""The share of the screen's width, and of its height, that a corner takes."""
WITHIN = 8.0
"""Seconds from the first tap to the last."""
BETWEEN = 4
"""Taps elsewhere that may fall in between: somebody else may be touching the screen."""

ORDER = ((0, 0), (1, 0), (1, 1), (0, 1))
"""Top left, top right, bottom right, bottom left; as (right, bottom)."""


def corner_at(x: float, y: float) -> tuple[int, int] | None:
    """The corner in which a point lies; `x` and `y` are shares of the screen, 0 to 1."""
    if not (min(x, 1 - x) <= CORNER and min(y, 1 - y) <= CORNER):
        return None
    return (int(x > 0.5), int(y > 0.5))


@dataclass(frozen=True, slots=True)
class Gesture:
    """How far the gesture has come: corners `done`, when it began (s), taps elsewhere since."""

    done: int = 0
    began: float = 0.0
    beside: int = 0

    @property
    def complete(self) -> bool:
        """Whether staff have asked to be let in."""
        return self.done == len(ORDER)

    def tapped(self, x: float, y: float, now: float) -> Gesture:
        """The gesture after a tap at shares of the screen; `now` in s of a clock that goes on."""
        corner = corner_at(x, y)
        fresh = Gesture(1, now) if corner == ORDER[0] else Gesture()
        if self.done in {0, len(ORDER)} or not 0 <= now - self.began <= WITHIN:
            return fresh
        if corner is None:
            patient = self.beside < BETWEEN
            return Gesture(self.done, self.began, self.beside + 1) if patient else Gesture()
        if corner == ORDER[self.done]:
            return Gesture(self.done + 1, self.began, self.beside)
        # A touch may arrive a second time as a click that the system makes of it.
        again = corner == ORDER[self.done - 1]
        return self if again and self.done > 1 else fresh
