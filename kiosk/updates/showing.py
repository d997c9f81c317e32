"""Marks of the versions that are on a screen, so that no install removes one of them."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from kiosk.updates.disk import try_lock
from kiosk.updates.store import Store


class Showing:
    """The mark of one running kiosk. It dies with the process; `close` takes it away before."""

    def __init__(self, store: Store) -> None:
        self._folder = store.showing
        self._held: tuple[int, Path] | None = None

    def mark(self, version: str | None) -> None:
        """Say which version is on screen now; None for a deck that is not kept here.

        Raises OSError if the mark cannot be written; the kiosk can go on without it.
        """
        held = self._hold(version) if version else None
        self._held, before = held, self._held
        if before:
            _let_go(*before)

    def close(self) -> None:
        """Take the mark away."""
        self.mark(None)

    def _hold(self, version: str) -> tuple[int, Path]:
        self._folder.mkdir(parents=True, exist_ok=True)
        while True:
            path = self._folder / f"{version}.{secrets.token_hex(8)}"
            handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666)
            # An install that saw it before it was locked took it for a dead one's.
            if try_lock(handle) and path.exists():
                return handle, path
            os.close(handle)


def _let_go(handle: int, path: Path) -> None:
    os.close(handle)
    with suppress(OSError):
        path.unlink()


def on_screen(store: Store) -> frozenset[str]:
    """The versions that running kiosks show; marks of dead ones are removed."""
    found = set()
    try:
        paths = list(store.showing.iterdir())
    except OSError:
        return frozenset()
    for path in paths:
        try:
            handle = os.open(path, os.O_RDWR)
        except FileNotFoundError:
            continue
        except OSError:
            found.add(path.name.partition(".")[0])
            continue
        try:
            if try_lock(handle):
                with suppress(OSError):
                    path.unlink()
            else:
                found.add(path.name.partition(".")[0])
        finally:
            os.close(handle)
    return frozenset(found)
