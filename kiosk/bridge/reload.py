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
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.deck import Cache, load

log = logging.getLogger(__name__)

Entry = tuple[str, int, int, int]
Signature = frozenset[Entry]

OFTEN = 0.4
"""Seconds between two looks."""
SHARE = 0.05
"""The share of one core that looking may take; a large deck is looked at less often."""
DEEPEST = 8
"""Folders below this depth are not looked at."""
MOST = 50_000
"""Files that a look takes in; a deck may have 10 000 slides and their pictures."""
SUFFIXES = (".yaml", ".yml", ".png", ".jpg", ".jpeg", ".webp", ".svg")
"""What a deck is made of. A log or an editor's notes beside it change nothing on screen."""


def signature(deck: Path) -> Signature:
    """What would differ if a file of the deck had changed: names, times, sizes, inodes."""
    if deck.is_dir():
        return frozenset(islice(_entries(str(deck), DEEPEST), MOST))
    # A deck in one file may lie in somebody's home: its pictures are looked for beside it only.
    return frozenset(islice(_entries(str(deck.parent), 1), MOST))


def _entries(folder: str, depth: int) -> Iterator[Entry]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                yield from _entry(entry, depth)
    except OSError:
        # Gone between two calls, as a folder is while it is replaced: the next look sees it.
        return


def _entry(entry: os.DirEntry[str], depth: int) -> Iterator[Entry]:
    if entry.name.startswith("."):
        return
    try:
        if entry.is_dir(follow_symlinks=False):
            if depth:
                yield from _entries(entry.path, depth - 1)
        elif entry.name.lower().endswith(SUFFIXES):
            facts = entry.stat()
            yield (entry.path, facts.st_mtime_ns, facts.st_size, facts.st_ino)
    except OSError:
        # A link that leads nowhere, or a file that has just gone, must not hide its neighbours.
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
            pause = max(OFTEN, (time.perf_counter() - began) / SHARE)

    def _look(self) -> None:
        now = signature(self._deck)
        if now != self._known:
            self._known = now
            self.loaded.emit(load(self._deck, assets=self._assets, cache=self._cache))
