"""The last warnings and errors of the log, for staff who have no terminal."""

from __future__ import annotations

import logging
from collections import deque
from dataclasses import dataclass

KEPT = 50
LONGEST = 600
"""Characters of an entry that are kept."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that was logged `at` a time (s since 1970); `times` counts its repetitions."""

    at: float
    error: bool
    text: str
    times: int = 1


class Recent(logging.Handler):
    """Remembers the last warnings and errors; the same one again counts and takes no room."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._entries: deque[Entry] = deque(maxlen=KEPT)

    def emit(self, record: logging.LogRecord) -> None:
        """Called by `logging`, on any thread, with this handler's lock held."""
        try:
            text = record.getMessage()
        except Exception:  # noqa: BLE001  whoever words a message badly must not end the show
            text = str(record.msg)
        text = text[:LONGEST]
        error = record.levelno >= logging.ERROR
        last = self._entries[-1] if self._entries else None
        if last is not None and (last.text, last.error) == (text, error):
            self._entries[-1] = Entry(record.created, error, text, last.times + 1)
        else:
            self._entries.append(Entry(record.created, error, text))

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is remembered, the newest first."""
        self.acquire()
        try:
            return tuple(reversed(self._entries))
        finally:
            self.release()
