"""Visits to fill a journal with, and a program that does so until it is killed.

As a program, `FILE SEED`: writes visits to FILE for ever, and prints each record that is committed.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk.journal import Began, Ended, Looped, Record, Stepped, Store

MINUTE = 29_000_000
"""Some minute of 2025."""


def visit(number: int, chance: random.Random) -> Iterator[Record]:
    """The records of one visit, and of the loop before it."""
    minute = MINUTE + number
    yield Looped(minute // 60, 60, "a", 10.0)
    yield Began(number, minute, 60, "a", "en")
    steps = chance.randint(1, 6)
    for _ in range(steps):
        yield Stepped(number, "slide", chance.choice("abc"), "", "en", 2.0, False)
    yield Ended(number, "left", 2.0 * steps)


def write_for_ever(file: Path, chance: random.Random) -> None:
    """Visits after visits; a line is printed when its record is safe."""
    with Store(file) as store:
        number = 0
        while True:
            number += 1
            for record in visit(number, chance):
                store.take(record)
                print(type(record).__name__, flush=True)


if __name__ == "__main__":
    write_for_ever(Path(sys.argv[1]), random.Random(int(sys.argv[2])))
