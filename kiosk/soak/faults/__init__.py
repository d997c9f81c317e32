"""What may befall a kiosk, done to it on purpose; each must leave the show going on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from random import Random

from kiosk.soak.faults import clocks, disk, displays, files, process, sound
from kiosk.soak.faults.scene import Scene

Fault = Callable[[Scene], str]

FAULTS: dict[str, Fault] = {
    "file deleted": files.deleted,
    "file truncated": files.truncated,
    "file zeroed": files.zeroed,
    "bytes flipped": files.flipped,
    "half copied": files.half_copied,
    "storm of times": files.touched,
    "folder gone": files.folder_gone,
    "disk full": disk.full,
    "no sound": sound.none,
    "an hour on": clocks.hour_on,
    "an hour back": clocks.hour_back,
    "ten years on": clocks.years_on,
    "ten years back": clocks.years_back,
    "summer time": clocks.summer,
    "eight hours asleep": clocks.asleep,
    "fifty days": clocks.counters,
    "clock runs backwards": clocks.backwards,
    "another resolution": displays.resolution,
    "display turned": displays.turned,
    "another display": displays.other,
    "display unplugged": displays.unplugged,
    "stopped": process.stopped,
}

_OF_FILES = ("kiosk.engine", "kiosk.bridge.failures")
_ON_FILES = {
    "file deleted",
    "file truncated",
    "file zeroed",
    "bytes flipped",
    "half copied",
    "storm of times",
    "folder gone",
}


def tells(name: str) -> tuple[str, ...]:
    """Who may warn in the log because of a fault, besides whoever tells of the deck's problems."""
    if name in _ON_FILES:
        return _OF_FILES
    return ("kiosk.journal.writer",) if name == "disk full" else ()


def schedule(seed: int) -> Iterator[str]:
    """Their names for ever, in rounds: in each all of them, in an order of chance."""
    for number in count():
        names = list(FAULTS)
        Random(f"faults {seed} {number}").shuffle(names)  # noqa: S311  chance, not secrecy
        yield from names
