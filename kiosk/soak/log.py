"""Hears what the kiosk says in its log, and whether it had a reason to say it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

DECK = "kiosk.app"
"""Who tells of problems in the deck."""
MACHINE = "kiosk.care."
"""Who tells that this machine has no way to stay awake; that is the doctor's business."""


class Listener(logging.Handler):
    """Takes in warnings and errors. Those that were to be expected are counted, and no more."""

    def __init__(self, *, edits: bool) -> None:
        """`edits`: the deck is edited, at times wrongly, so that its problems are told."""
        super().__init__(logging.WARNING)
        self._edits = edits
        self._expected: list[str] | None = None
        self._unexpected: list[str] = []
        self.problems = 0
        """Lines about the edited deck."""
        logging.getLogger().addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Called by whoever logs."""
        said = f"{record.name}: {record.getMessage()}"
        if record.exc_info:
            self._unexpected.append(f"{said}: {record.exc_info[1]!r}")
        elif self._expected is not None:
            self._expected.append(said)
        elif record.name.startswith(MACHINE):
            return
        elif self._edits and record.name == DECK:
            self.problems += 1
        else:
            self._unexpected.append(said)

    @contextmanager
    def expecting(self) -> Iterator[list[str]]:
        """Something is done to the kiosk that it should tell of; what it tells."""
        told: list[str] = []
        self._expected = told
        try:
            yield told
        finally:
            self._expected = None

    def take(self) -> list[str]:
        """What was said without a reason since the last time."""
        taken, self._unexpected = self._unexpected, []
        return taken

    def close(self) -> None:
        """Hear nothing more."""
        logging.getLogger().removeHandler(self)
        super().close()
