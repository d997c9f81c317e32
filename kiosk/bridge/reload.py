"""Live reload: sees that the deck's files have changed, and checks them away from the screen.

The files are looked at again and again, not subscribed to: that sees editors that write by
renaming, whole folders that are replaced, and network folders, on every system alike.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.deck import attachments, pictures

log = logging.getLogger(__name__)

Entry = tuple[str, int, int, int]
Signature = frozenset[Entry]

OFTEN = 0.4
"""Seconds between two looks."""
SHARE = 0.05
"""The share of one core that looking may take; a large deck is looked at less often."""
DEEPEST = 8
"""Folders below this depth are not looked at."""
FEW = 5000
"""More than this beside a deck in one file is no deck's folder, but somebody's home."""
SUFFIXES = (".yaml", ".yml", *pictures.EXTENSIONS, *attachments.EXTENSIONS)
"""What a deck is made of. A log or an editor's notes beside it change nothing on screen."""


def signature(deck: Path) -> Signature:
    """What would differ if a file of the deck had changed: names, times, sizes, inodes.

    Of a deck in one file: that file and what lies in its folder; in a crowded folder not what
    lies in the folders below.
    """
    if deck.is_dir():
        return _signed(_walk(str(deck), DEEPEST))
    try:
        itself = _entry_of(str(deck), deck.stat())
    except OSError:
        return frozenset()
    folder = str(deck.resolve().parent)
    beside = list(islice(_walk(folder, DEEPEST), FEW + 1))
    return _signed(beside if len(beside) <= FEW else _walk(folder, 0)) | {itself}


def _walk(folder: str, depth: int) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                yield entry
                if depth and not _hidden(entry) and entry.is_dir(follow_symlinks=False):
                    yield from _walk(entry.path, depth - 1)
    except OSError:
        # Gone between two calls, as a folder is while it is replaced: the next look sees it.
        return


def _hidden(entry: os.DirEntry[str]) -> bool:
    return entry.name.startswith(".")


def _signed(entries: Iterable[os.DirEntry[str]]) -> Signature:
    return frozenset(sign for entry in entries if (sign := _sign(entry)))


def _sign(entry: os.DirEntry[str]) -> Entry | None:
    try:
        if _hidden(entry):
            return None
        if entry.is_symlink() and entry.is_dir():
            # A link to a folder may be turned to another one; that folder's times say nothing.
            return (entry.path, 0, 0, entry.stat().st_ino)
        if not entry.name.lower().endswith(SUFFIXES) or entry.is_dir():
            return None
        return _entry_of(entry.path, entry.stat())
    except OSError:
        # A link that leads nowhere, or a file that has just gone, must not hide its neighbours.
        return None


def _entry_of(path: str, facts: os.stat_result) -> Entry:
    return (path, facts.st_mtime_ns, facts.st_size, facts.st_ino)


@dataclass(slots=True)
class _Followed:
    deck: Path
    read: Callable[[], object]
    known: Signature | None


class DeckWatcher(QObject):
    """Watches one deck on a thread of its own; `loaded` arrives on the thread that made it."""

    loaded = Signal(object)

    def __init__(
        self,
        deck: Path,
        read: Callable[[], object],
        known: Signature | None,
        *,
        often: float = OFTEN,
        share: float = SHARE,
    ) -> None:
        """`read` is called on the watcher's thread, and what it returns arrives by `loaded`.

        `known` is the signature of what is shown already; None asks for a check at once. `often`
        is in s; `share`, of one core, is what looking and reading may take.
        """
        super().__init__()
        self._followed = _Followed(deck, read, known)
        self._often, self._share = often, share
        self._wake, self._stopped = threading.Event(), False
        self._thread = threading.Thread(target=self._watch, name="deck watcher", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def again(self) -> None:
        """Read the deck once more, at once, though its files are the same."""
        self._followed.known = None
        self._wake.set()

    def turn_to(self, deck: Path, read: Callable[[], object], known: Signature | None) -> None:
        """Watch another deck from now on; what `loaded` brings of the first may still be queued."""
        self._followed = _Followed(deck, read, known)
        self._wake.set()

    def stop(self) -> None:
        """End the thread: a thread that still calls Python at exit would crash the interpreter."""
        self._stopped = True
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join()

    def _watch(self) -> None:
        while True:
            self._wake.clear()
            if self._stopped:
                return
            began = time.perf_counter()
            try:
                self._look()
            except Exception:
                # The show must go on without live reload rather than lose its watcher.
                log.exception("the deck could not be looked at")
            self._wake.wait(max(self._often, (time.perf_counter() - began) / self._share))

    def _look(self) -> None:
        followed = self._followed
        now = signature(followed.deck)
        if now != followed.known:
            followed.known = now
            self.loaded.emit(followed.read())
