"""Plays a demonstration by its script, as a hand would: for the loop, and for pictures of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.exhibits.base import FRAME, Exhibit, Glide, Mark, Move, Tap, Wait

REACH = 36
"""Frames that the hand takes to a control before it touches it."""
PRESS = 12
"""Frames that it stays down on a button."""


@dataclass(frozen=True, slots=True)
class Hand:
    """Where the hand is: at a control, or on its way to it; `values` as for `Exhibit.act`."""

    control: str
    values: tuple[float, ...] = ()
    pressed: bool = False


def frames(seconds: float) -> int:
    """How many frames so many seconds are."""
    return max(1, round(seconds / FRAME))


def seconds(script: Iterable[Move]) -> float:
    """How long a script plays, in s."""
    return FRAME * sum(_length(move) for move in script)


def _length(move: Move) -> int:
    match move:
        case Wait():
            return frames(move.seconds)
        case Glide():
            return REACH + frames(move.seconds)
        case Tap():
            return REACH + PRESS
        case Mark():
            return 0


class Rehearsal:
    """An exhibit and its script. It goes on only by `advance`."""

    def __init__(self, exhibit: Exhibit) -> None:
        self.exhibit = exhibit
        self.hand: Hand | None = None
        self.over = False
        self.rested = 0
        """Frames since the script's end."""
        self._marks: set[str] = set()
        self._frames = self._play(exhibit.script)

    def advance(self, count: int) -> None:
        """Let so many frames go by; after the script's end the exhibit runs on alone."""
        for _ in range(count):
            self._next()

    def reach(self, mark: str) -> None:
        """Go on to a mark; `rest` is where it is now. Raises ValueError if it never comes."""
        if mark == "rest":
            return
        while mark not in self._marks and not self.over:
            self._next()
        if mark not in self._marks:
            raise ValueError(f"the script of {self.exhibit.kind} has no mark {mark!r}")

    def _next(self) -> None:
        if next(self._frames, None) is None:
            self.over, self.hand = True, None
            self.rested += 1
        self.exhibit.advance(1)

    def _play(self, script: tuple[Move, ...]) -> Iterator[Move]:
        for move in script:
            if isinstance(move, Mark):
                self._marks.add(move.name)
                continue
            yield from self._steps(move)

    def _steps(self, move: Move) -> Iterator[Move]:
        match move:
            case Wait():
                self.hand = None
                yield from [move] * frames(move.seconds)
            case Glide():
                yield from self._glide(move)
            case Tap():
                self.hand = Hand(move.control, move.values)
                yield from [move] * REACH
                self.hand = Hand(move.control, move.values, pressed=True)
                self.exhibit.act(move.control, *move.values)
                yield from [move] * PRESS

    def _glide(self, move: Glide) -> Iterator[Move]:
        start, count = self.exhibit.values[move.control], frames(move.seconds)
        self.hand = Hand(move.control, (start,))
        yield from [move] * REACH
        for frame in range(1, count + 1):
            value = start + (move.to - start) * frame / count
            self.exhibit.act(move.control, value)
            self.hand = Hand(move.control, (value,), pressed=True)
            yield move
