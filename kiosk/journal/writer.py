"""Writes records down behind the show's back: a slow or full disk never holds it up."""

from __future__ import annotations

import logging
import queue
import sqlite3
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from kiosk.journal.records import Record
from kiosk.journal.store import Store, is_broken, set_aside

log = logging.getLogger(__name__)

WAITING = 1000
"""Records that may wait for the disk; a visit has a few dozen."""
AGAIN = 60.0
"""Seconds from a failure to the next try."""
DAYS = 400
"""For how long visits are kept: a year and a month, to hold a season against the last one."""
DAY = 86_400
_Opener = Callable[[Path], Store]


class Writer:
    """A thread with the store. What cannot be written is dropped, and told once a trouble."""

    def __init__(
        self,
        path: Path,
        *,
        days: int = DAYS,
        opener: _Opener = Store,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        """`clock` (s) only goes on; `wall` is Unix time. Visits are kept for `days`."""
        self._path, self._days, self._opener = path, days, opener
        self._clock, self._wall = clock, wall
        self._records: queue.Queue[Record | None] = queue.Queue(WAITING)
        self._store: Store | None = None
        self._retry_at: float | None = None
        self._since = self._forget_at = clock()
        self._newest: float | None = None
        """When the last visit before this run began, or else the run itself (Unix time, s)."""
        self._trouble = ""
        self._crowded = False
        self.dropped = 0
        """How many records were lost."""
        self._thread = threading.Thread(target=self._write, name="journal", daemon=True)
        self._thread.start()

    def take(self, records: Iterable[Record]) -> None:
        """Have records written; returns at once."""
        for record in records:
            try:
                self._records.put_nowait(record)
            except queue.Full:
                self._crowd()

    def close(self, patience: float = 5.0) -> None:
        """Write what waits, for at most so many seconds."""
        try:
            self._records.put(None, timeout=patience)
        except queue.Full:
            return
        self._thread.join(patience)

    def wait(self) -> None:
        """Until nothing waits to be written."""
        self._records.join()

    def _write(self) -> None:
        while (record := self._records.get()) is not None:
            self._write_one(record)
            self._records.task_done()
            if self._records.empty():
                self._crowded = False
        self._shut()

    def _write_one(self, record: Record) -> None:
        if self._retry_at is not None and self._clock() < self._retry_at:
            self.dropped += 1
            return
        try:
            if self._store is None:
                self._store = self._opener(self._path)
                if self._newest is None:
                    newest = self._store.newest
                    self._newest = self._wall() if newest is None else newest
            self._forget(self._store)
            self._store.take(record)
        except Exception as error:  # noqa: BLE001  a broken file has many; the thread must outlive all
            self._fail(error)
            return
        if self._trouble:
            log.info("statistics are written again to %s", self._path)
        self._trouble, self._retry_at = "", None

    def _forget(self, store: Store) -> None:
        if self._clock() >= self._forget_at:
            self._forget_at = self._clock() + DAY
            assert self._newest is not None, "it is known since the file was opened"
            # A clock that has jumped ahead must not delete what is not old: days are counted from
            # the last visit of the runs before, and from how long this one has lasted.
            now = min(self._wall(), self._newest + self._clock() - self._since)
            store.forget(int(now) - self._days * DAY)

    def _fail(self, error: Exception) -> None:
        # Opened anew at the next try: a file that has broken meanwhile is set aside then.
        was_open = self._store is not None
        self._shut()
        if was_open and is_broken(error):
            # It has looked whole when it was opened, and would again.
            with suppress(OSError):
                set_aside(self._path, error)
        self._retry_at = self._clock() + AGAIN
        self.dropped += 1
        self._tell(str(error) or type(error).__name__)

    def _shut(self) -> None:
        store, self._store = self._store, None
        if store is not None:
            with suppress(sqlite3.Error):
                store.close()

    def _crowd(self) -> None:
        """Nothing more can wait. Said once until all that waits is written."""
        self.dropped += 1
        if not self._crowded:
            self._crowded = True
            log.warning(
                "the disk is too slow for statistics in %s; some are dropped, the show goes on."
                " Look whether the disk is failing",
                self._path,
            )

    def _tell(self, trouble: str) -> None:
        if trouble != self._trouble:
            self._trouble = trouble
            log.warning(
                "no statistics can be written to %s (%s); the show goes on without them."
                " Look at the space and the rights there",
                self._path,
                trouble,
            )
