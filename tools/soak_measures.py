"""What the soak measures: memory, objects, and how long the event loop was kept."""

from __future__ import annotations

import ctypes
import gc
import math
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import shiboken6
from PySide6.QtQuick import QQuickItem

PROCESS = Path("/proc/self")
KEPT = 5
"""How many of the longest stretches are remembered."""
BIN, BINS = 0.001, 2000
"""The length of stretches is counted in steps of so many s."""


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line through points: its slope, and the slope's standard error."""

    slope: float
    error: float


def line(xs: Sequence[float], ys: Sequence[float]) -> Line:
    """Least squares; not a number where the points say nothing."""
    count = len(xs)
    middle_x, middle_y = sum(xs) / max(count, 1), sum(ys) / max(count, 1)
    spread = sum((x - middle_x) ** 2 for x in xs)
    if count < 3 or not spread:
        return Line(math.nan, math.nan)
    slope = sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys, strict=True)) / spread
    rest = sum((y - middle_y - slope * (x - middle_x)) ** 2 for x, y in zip(xs, ys, strict=True))
    return Line(slope, math.sqrt(rest / (count - 2) / spread))


def resident() -> int:
    """Bytes of the process that are in memory."""
    return int(PROCESS.joinpath("statm").read_text().split()[1]) * 4096


def peak() -> int:
    """The most bytes of the process that ever were in memory."""
    status = PROCESS.joinpath("status").read_text().splitlines()
    return next(int(row.split()[1]) * 1024 for row in status if row.startswith("VmHWM:"))


class _Malloc(ctypes.Structure):
    """The C library's `mallinfo2`; the places of two of its numbers."""

    _fields_ = (("numbers", ctypes.c_size_t * 10),)
    MAPPED, USED = 4, 7


def in_use() -> int:
    """Bytes that were asked of the C library's heap and not given back; 0 where it cannot say."""
    if sys.platform != "linux":
        return 0
    ask = getattr(ctypes.CDLL(None), "mallinfo2", None)
    if ask is None:
        return 0
    ask.restype = _Malloc
    numbers = ask().numbers
    return int(numbers[_Malloc.USED] + numbers[_Malloc.MAPPED])


def census(root: QQuickItem) -> dict[str, int]:
    """How many there are of what could pile up."""
    gc.collect()
    return {
        "items on the stage": sum(1 for _ in descendants(root)),
        "Qt objects known to Python": len(shiboken6.getAllValidWrappers()),
        "Python objects": len(gc.get_objects()),
        "threads": len(list(PROCESS.joinpath("task").iterdir())),
        "file descriptors": min(descriptors() for _ in range(10)),
    }


def descriptors() -> int:
    """Open files, now; while the deck is looked at there are more for a moment."""
    time.sleep(0.02)
    return len(list(PROCESS.joinpath("fd").iterdir()))


def descendants(item: QQuickItem) -> Iterator[QQuickItem]:
    """All items below, seen or not."""
    for child in item.childItems():
        yield child
        yield from descendants(child)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time, in s, for which the event loop was kept. `queued`: waiting for a free core."""

    seconds: float
    queued: float
    event: int
    what: str


def queued() -> float:
    """Seconds that this thread has waited for a free core; 0 where the system does not say."""
    try:
        file = PROCESS / "task" / str(threading.get_native_id()) / "schedstat"
        return int(file.read_text().split()[1]) / 1e9
    except OSError:
        return 0.0


@dataclass
class Stopwatch:
    """Remembers the longest stretches of work on the event loop."""

    event: int = 0
    act: str = ""
    longest: list[Stretch] = field(default_factory=list)
    # Counted by length and not listed: a list would grow, and look like a leak of the stage.
    _counts: list[int] = field(default_factory=lambda: [0] * BINS)
    _worst: float = 0.0

    def begin(self, event: int) -> None:
        """What is timed from now on belongs to that event."""
        self._counts[min(BINS - 1, int(self._worst / BIN))] += 1
        self.event, self.act, self._worst = event, "", 0.0

    @contextmanager
    def time(self, what: str) -> Iterator[None]:
        """Times what is done inside."""
        waited, began = queued(), time.perf_counter()
        yield
        seconds = time.perf_counter() - began
        idle = min(seconds, queued() - waited)
        self._worst = max(self._worst, seconds - idle)
        after = f"{what} after {self.act}" if self.act else what
        self.longest.append(Stretch(seconds, idle, self.event, after))
        self.longest.sort(key=lambda stretch: stretch.queued - stretch.seconds)
        del self.longest[KEPT:]

    def forget(self) -> None:
        """Begin anew."""
        self.longest.clear()
        self._counts[:] = [0] * BINS

    def below(self, part: float) -> float:
        """The time, in s, that the longest stretch of this part (0 to 1) of events stayed below."""
        left = part * sum(self._counts)
        for number, count in enumerate(self._counts):
            left -= count
            if left <= 0:
                return (number + 1) * BIN
        return math.nan


def loads(item: QQuickItem) -> bool:
    """Whether the item is a picture that is not there yet."""
    return (
        item.metaObject().className() == "QQuickImage"
        and item.property("progress") < 1
        and bool(item.property("source").toString())
    )
