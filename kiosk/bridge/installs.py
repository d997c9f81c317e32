"""Sees, away from the screen, that another deck was installed, or that the one shown is damaged."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.updates import Store, Version, current, damage

log = logging.getLogger(__name__)

OFTEN = 1.0
"""Seconds between two looks at the small file that says what is installed."""
QUICKLY = 10.0
"""Seconds between two looks at the names and sizes of the files that are shown."""
THOROUGHLY = 3600.0
"""Seconds between two times that every byte of the deck is read."""

Stamp = tuple[int, int, int] | None


class InstallWatcher(QObject):
    """Looks on a thread of its own; `ready` brings what `read` made of the version to show."""

    ready = Signal(object)

    def __init__(
        self,
        state: Path,
        shown: str,
        read: Callable[[Version | None], object],
        *,
        often: float = OFTEN,
    ) -> None:
        """`shown` is the name of the version on screen, empty for none.

        `read` is called on the watcher's thread with the version to show, None if there is none
        that is whole; what it returns, unless it is None, arrives by `ready`.
        """
        super().__init__()
        self._state, self._shown, self._read = state, shown, read
        self._often, self._store = often, Store(state)
        self._known: Stamp | str = "not looked at"
        self._glanced = self._checked = -THOROUGHLY
        self._stop, self._closely = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._watch, name="install watcher", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def look_closely(self) -> None:
        """Read every byte of what is shown, soon."""
        self._closely.set()

    def stop(self) -> None:
        """End the thread: a thread that still calls Python at exit would crash the interpreter."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()

    def _watch(self) -> None:
        while not self._stop.is_set():
            try:
                self._look()
            except Exception:
                # The show goes on with what it has.
                log.exception("what is installed could not be looked at")
            self._stop.wait(self._often)

    def _look(self) -> None:
        stamp = self._stamp()
        due = self._closely.is_set() or time.monotonic() - self._checked > THOROUGHLY
        if stamp == self._known and not due and not self._harmed():
            return
        self._closely.clear()
        self._known, self._checked = stamp, time.monotonic()
        version = current(self._state, up_to=None)
        name = version.id if version else ""
        if name == self._shown or self._stop.is_set():
            return
        found = self._read(version)
        if found is not None:
            self._shown = name
            self.ready.emit(found)

    def _harmed(self) -> bool:
        """Whether a file of what is shown has gone, or has another size."""
        if not self._shown or time.monotonic() - self._glanced < QUICKLY:
            return False
        self._glanced = time.monotonic()
        version = self._store.version(self._shown)
        return version is None or damage(version, up_to=0) is not None

    def _stamp(self) -> Stamp:
        try:
            facts = self._store.pointer_file.stat()
        except OSError:
            return None
        return facts.st_mtime_ns, facts.st_size, facts.st_ino
