"""Live reload: sees that the deck's files have changed, and checks them away from the screen.

The files are looked at again and again, not subscribed to: that sees editors that write by
renaming, whole folders that are replaced, and network folders, on every system alike.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.deck import Cache, load

log = logging.getLogger(__name__)

Signature = frozenset[tuple[str, int, int, int]]

OFTEN = 0.4
"""Seconds between two looks."""
SHARE = 0.05
"""The share of one core that looking may take; a large deck is looked at less often."""
LONGEST = 5.0
"""Seconds that a look never waits longer than, however large the deck is."""
DEEPEST = 8
"""Folders below this depth are not looked at."""


def signature(deck: Path) -> Signature:
    """What would differ if any file of the deck had changed: names, sizes, times, inodes."""
    root = deck if deck.is_dir() else deck.parent
    return frozenset(_entries(str(root), DEEPEST))


def _entries(folder: str, depth: int) -> Iterator[tuple[str, int, int, int]]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if depth and not entry.name.startswith("."):
                        yield from _entries(entry.path, depth - 1)
                    continue
                facts = entry.stat()
                yield (entry.path, facts.st_mtime_ns, facts.st_size, facts.st_ino)
    except OSError:
        # Gone between two calls, as files are while a folder is replaced: the next look sees it.
        return


class DeckWatcher(QObject):
    """Watches one deck on a thread of its own; `loaded` arrives on the thread that made it."""

    loaded = Signal(object)

    def __init__(self, deck: Path, assets: Path, cache: Cache, known: Signature | None) -> None:
        """`known` is the signature of what is shown already; None asks for a check at once."""
        super().__init__()
        self._deck, self._assets, self._cache = deck, assets, cache
        self._known = known
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="deck watcher", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread: a thread that still calls Python at exit would crash the interpreter."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()

    def _watch(self) -> None:
        pause = 0.0
        while not self._stop.wait(pause):
            began = time.perf_counter()
            try:
                self._look()
            except Exception:
                # The show must go on without live reload rather than lose its watcher.
                log.exception("the deck could not be looked at")
            pause = min(LONGEST, max(OFTEN, (time.perf_counter() - began) / SHARE))

    def _look(self) -> None:
        now = signature(self._deck)
        if now != self._known:
            self._known = now
            self.loaded.emit(load(self._deck, assets=self._assets, cache=self._cache))
