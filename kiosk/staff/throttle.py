"""How often a PIN may be tried: five wrong ones lock it, each time for longer."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

TRIES = 5
"""Wrong PINs in a row until it is locked, and again after each lock."""
FIRST, LONGEST = 30.0, 900.0
"""Seconds of the first lock, which doubles, and of the longest one."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A time by two clocks: `up` (s) counts within one run of the system, `boot` names that run.

    `wall` (s since 1970) goes on over restarts, but anybody's hand or an empty battery may set it.
    """

    wall: float
    up: float
    boot: str


def between(before: Moment, after: Moment) -> float:
    """Seconds that have surely gone by: a wall clock that was set back has taken none."""
    same = before.boot == after.boot
    gone = after.up - before.up if same else after.wall - before.wall
    return gone if 0 < gone < math.inf else 0.0


@dataclass(frozen=True, slots=True)
class Throttle:
    """Wrong tries in a row, and what is `left` (s) of a lock at the moment `seen`.

    No moment at which the lock ends is kept: a clock set back would move it years away.
    """

    seen: Moment
    wrong: int = 0
    left: float = 0.0

    def at(self, now: Moment) -> Throttle:
        """The same, when it is `now`."""
        return replace(self, seen=now, left=max(0.0, self.left - between(self.seen, now)))

    def tried(self, now: Moment) -> Throttle:
        """One more try, counted as a wrong one before it is looked at.

        Whoever pulls the plug before the answer has used it up all the same.
        """
        wrong = self.wrong + 1
        left = lock_after(wrong) if wrong % TRIES == 0 else 0.0
        return Throttle(now, wrong, left)

    @property
    def tries_left(self) -> int:
        """Tries until it is locked (again)."""
        return TRIES - self.wrong % TRIES

    def as_json(self) -> dict[str, object]:
        """What is stored."""
        seen = {"wall": self.seen.wall, "up": self.seen.up, "boot": self.seen.boot}
        return {"wrong": self.wrong, "left": self.left, "seen": seen}

    @classmethod
    def of_json(cls, stored: Any) -> Throttle:
        """What was stored. Raises ValueError for anything else."""
        try:
            seen = stored["seen"]
            moment = Moment(float(seen["wall"]), float(seen["up"]), str(seen["boot"]))
            wrong, left = int(stored["wrong"]), float(stored["left"])
        except (TypeError, KeyError, OverflowError):
            raise ValueError("no count of tries") from None
        if wrong < 0 or not 0 <= left <= LONGEST:
            raise ValueError("no count of tries")
        return cls(moment, wrong, left)


def lock_after(wrong: int) -> float:
    """Seconds of the lock after so many wrong tries in a row."""
    doublings = max(0, wrong // TRIES - 1)
    return min(LONGEST, FIRST * 2.0 ** min(doublings, 10))


def distrusted(now: Moment) -> Throttle:
    """What stands in for a count that cannot be kept or read, when the kiosk starts.

    Though it begins anew with every start, nobody gets 100 tries an hour out of that: five cost
    three minutes and a start, and each five after them four minutes or more.
    """
    return Throttle(now, 3 * TRIES, 6 * FIRST)
