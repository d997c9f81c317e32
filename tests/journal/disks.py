"""A writer of statistics with a disk that can be full and a clock that can be set."""

from __future__ import annotations

import random
import sqlite3
import threading
from pathlib import Path

from kiosk.journal import Record, Store, Writer
from tests.journal.visitors import MINUTE, visit

WALL = 60.0 * MINUTE


def records(*numbers: int) -> list[Record]:
    return [record for number in numbers for record in visit(number, random.Random(number))]


class Disk:
    """Opens stores that fail while it is full."""

    def __init__(self) -> None:
        self.full, self.opened = False, 0

    def open(self, path: Path) -> Store:
        disk = self
        disk.opened += 1

        class Failing(Store):
            def take(self, record: Record) -> None:
                if disk.full:
                    raise sqlite3.OperationalError("database or disk is full")
                super().take(record)

        if disk.full:
            raise sqlite3.OperationalError("database or disk is full")
        return Failing(path)


class Floor:
    """A writer with a disk and a clock."""

    def __init__(self, file: Path) -> None:
        self.file, self.disk, self.now = file, Disk(), 0.0
        self.done = threading.Semaphore(0)
        self.writer = Writer(file, opener=self.disk.open, clock=lambda: self.now, wall=lambda: WALL)

    def write(self, *numbers: int) -> None:
        self.writer.take(records(*numbers))
        self.flush()

    def flush(self) -> None:
        """Until all that waits has been taken from the queue, and the last one dealt with."""
        self.writer.wait()
