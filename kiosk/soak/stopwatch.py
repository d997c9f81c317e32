"""How long the event loop was kept, and how long frames took."""

from __future__ import annotations

import math
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

KEPT = 5
"""How many of the longest stretches are remembered."""
BIN, BINS = 0.001, 2000
"""Lengths are counted in steps of so many s: a list would grow, and look like a leak."""


class Counts:
    """Lengths of time, in s, counted by their size."""

    def __init__(self) -> None:
        self._counts = [0] * BINS
        self.worst = 0.0

    def add(self, seconds: float) -> None:
        """One more."""
        self._counts[min(BINS - 1, int(seconds / BIN))] += 1
        self.worst = max(self.worst, seconds)

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(self._counts)

    def below(self, part: float) -> float:
        """The length, in s, that this part of them (0 to 1) stayed below; not a number of none."""
        left = part * self.total
        for number, count in enumerate(self._counts):
            left -= count
            if count and left <= 0:
                return (number + 1) * BIN
        return math.nan


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time, in s, for which the event loop was kept. `queued`: waiting for a free core."""

    seconds: float
    queued: float
    act: int
    what: str


class Queue:
    """How long the thread that made it has waited for a free core."""

    def __init__(self) -> None:
        # Held open, because it is read thousands of times a second.
        try:
            name = f"/proc/self/task/{threading.get_native_id()}/schedstat"
            self._file = os.open(name, os.O_RDONLY)
        except OSError:
            self._file = -1

    def __call__(self) -> float:
        """Seconds; 0 where the system does not say."""
        if self._file < 0:
            return 0.0
        return int(os.pread(self._file, 100, 0).split()[1]) / 1e9


@dataclass
class Stopwatch:
    """Remembers the longest stretches of work on the event loop."""

    act: int = 0
    doing: str = ""
    longest: list[Stretch] = field(default_factory=list)
    counts: Counts = field(default_factory=Counts)
    frames: Counts = field(default_factory=Counts)
    """From asking for a frame until it is on the display."""
    excused: bool = False
    """The process is held up from outside, which is no fault of its own."""
    _worst: float = 0.0
    _queued: Queue = field(default_factory=Queue)

    def begin(self, act: int) -> None:
        """What is timed from now on belongs to that act."""
        self.counts.add(self._worst)
        self.act, self.doing, self._worst = act, "", 0.0

    @contextmanager
    def time(self, what: str) -> Iterator[None]:
        """Times what is done inside."""
        waited, began = self._queued(), time.perf_counter()
        yield
        seconds = time.perf_counter() - began
        if self.excused:
            return
        idle = min(seconds, self._queued() - waited)
        own = seconds - idle
        self._worst = max(self._worst, own)
        if len(self.longest) == KEPT and own <= self.longest[-1].seconds - self.longest[-1].queued:
            return
        after = f"{what} after {self.doing}" if self.doing else what
        self.longest.append(Stretch(seconds, idle, self.act, after))
        self.longest.sort(key=lambda stretch: stretch.queued - stretch.seconds)
        del self.longest[KEPT:]

    def forget(self) -> None:
        """Begin anew."""
        self.longest.clear()
        self.counts, self.frames = Counts(), Counts()
