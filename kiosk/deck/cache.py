"""Results of slide files, kept while the files that they rest on stay the same."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kiosk.deck.folder import Stamp, stamp_of
from kiosk.deck.read import SlideResult

Dependencies = tuple[tuple[str, Stamp | None], ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    stamp: Stamp
    context: object
    rests_on: Dependencies
    result: SlideResult


class Cache:
    """In-memory results by slide file; one cache serves one deck at a time."""

    def __init__(self) -> None:
        self._entries: dict[Path, _Entry] = {}

    def get(self, path: Path, stamp: Stamp, context: object, stamps: Stamps) -> SlideResult | None:
        """The result for a file that has not changed, nor what it rests on; else None."""
        entry = self._entries.get(path)
        if entry is None or entry.stamp != stamp or entry.context != context:
            return None
        if any(stamps.of(file) != known for file, known in entry.rests_on):
            return None
        return entry.result

    def put(
        self,
        path: Path,
        stamp: Stamp,
        context: object,
        result: SlideResult,
        rests_on: Dependencies,
    ) -> None:
        """Keep a result; `context` is whatever else it depends on."""
        self._entries[path] = _Entry(stamp, context, rests_on, result)

    def files(self) -> Iterable[Path]:
        """The slide files that are remembered."""
        return self._entries.keys()

    def keep_only(self, paths: Iterable[Path]) -> None:
        """Forget the files that the deck does not name any more."""
        wanted = set(paths)
        self._entries = {path: e for path, e in self._entries.items() if path in wanted}


class Stamps:
    """Stamps of files, each asked for once, for the time of one check."""

    def __init__(self) -> None:
        self._known: dict[str, Stamp | None] = {}

    def of(self, path: str) -> Stamp | None:
        """The stamp of a file, or None if it is not there."""
        if path not in self._known:
            try:
                self._known[path] = stamp_of(os.stat(path))  # noqa: PTH116  10,000 Path objects cost as much
            except (OSError, ValueError):
                self._known[path] = None
        return self._known[path]
