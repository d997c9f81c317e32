"""What a pen writes on a screen that it crosses again and again, and how far it swung of late."""

from __future__ import annotations

from collections import deque


class Strip:
    """Two signals over time, written from left to right; the newest overwrites the oldest.

    Values come with each frame; every `every` frames a point is kept, `points` of them in all.
    """

    def __init__(self, points: int, every: int, period: int) -> None:
        self._points, self._every = points, every
        self._kept: list[tuple[float, float] | None] = [None] * points
        self._frame = self._skipped = 0
        self._recent: deque[tuple[float, float]] = deque(maxlen=period)
        self.lines = ("", "")
        """Both as "place value place value;place value", places from 0 to 1; `;` parts pieces."""
        self.gain = 0.0
        """Swing of the second by that of the first over one period; 0 until one has passed."""

    @property
    def pen(self) -> float:
        """Where the pen is, from 0 at the left to 1 at the right."""
        return self._frame / (self._points * self._every)

    def write(self, first: float, second: float) -> None:
        """The values of the next frame."""
        self._frame = (self._frame + 1) % (self._points * self._every)
        if self._skipped:
            self._skipped -= 1
        else:
            self._recent.append((first, second))
        if self._frame % self._every == 0:
            self._kept[self._frame // self._every] = first, second
            self.lines = self._line(0), self._line(1)
            self.gain = self._measured()

    def forget(self, frames: int) -> None:
        """Something else has changed: what comes within so many frames is not to be measured."""
        self._recent.clear()
        self._skipped, self.gain = frames, 0.0

    def _measured(self) -> float:
        if len(self._recent) < (self._recent.maxlen or 0):
            return 0.0
        swings = [max(values) - min(values) for values in zip(*self._recent, strict=True)]
        return swings[1] / swings[0] if swings[0] > 0 else 0.0

    def _line(self, signal: int) -> str:
        """The newest piece up to the pen and, after a gap, what is left of the one before."""
        pen = self._frame // self._every
        pieces = self._piece(signal, 0, pen + 1), self._piece(signal, pen + 3, self._points)
        return ";".join(piece for piece in pieces if piece)

    def _piece(self, signal: int, start: int, end: int) -> str:
        kept = [(place, self._kept[place]) for place in range(start, end)]
        return " ".join(
            f"{place / self._points:.4f} {values[signal]:.5f}" for place, values in kept if values
        )
