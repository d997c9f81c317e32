"""The clock of a visit that an author leads."""

from __future__ import annotations

import time


class AuthorsClock:
    """Goes on as all clocks do, and by a second more with each thing that the author does.

    A visitor may not change the screen as fast as an author saves.
    """

    def __init__(self) -> None:
        self._ahead = 0.0

    def __call__(self) -> float:
        """The time in s."""
        return time.monotonic() + self._ahead

    def hurry(self) -> None:
        """Let a second go by at once."""
        self._ahead += 1.0
