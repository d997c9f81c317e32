"""Looks for updates on sticks and installs them, beside the GUI loop."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kiosk.staff.offer import NotInstalled, Updates

log = logging.getLogger(__name__)

PATIENCE = 5.0
"""Seconds that the kiosk's end waits for a stick that does not answer."""


class Stopped(Exception):
    """The kiosk ends, and what is under way with it."""


class StickWork(QObject):
    """One piece of work at a time; its signals arrive on the thread that made it."""

    found = Signal(object)
    """The offers, a list."""
    went_on = Signal(int)
    """Per cent that are installed."""
    installed = Signal(str)
    refused = Signal(str)
    """The code of the reason."""

    def __init__(self, updates: Updates) -> None:
        super().__init__()
        self._updates = updates
        self._thread: threading.Thread | None = None
        self._stopping = False

    def look(self) -> None:
        """Begin to look what lies on the sticks."""
        self._start(lambda: self.found.emit(list(self._updates.look())))

    def install(self, path: str) -> None:
        """Begin to install an offer."""
        self._start(lambda: self.installed.emit(self._updates.install(path, self._progress)))

    def _start(self, work: Callable[[], None]) -> None:
        if self._thread is not None and self._thread.is_alive():
            return
        self._thread = threading.Thread(target=self._run, args=(work,), name="stick", daemon=True)
        self._thread.start()

    def _run(self, work: Callable[[], None]) -> None:
        try:
            work()
        except Stopped:
            return
        except NotInstalled as why:
            log.warning("an update from a stick was refused: %s", why.reason)
            self.refused.emit(why.code)
        except Exception:
            # A stick that is pulled out, or a fault of ours, must not end the show.
            log.exception("an update from a stick failed")
            self.refused.emit("failed")

    def _progress(self, done: int, whole: int) -> None:
        if self._stopping:
            raise Stopped
        self.went_on.emit(100 * done // max(1, whole))

    def close(self) -> None:
        """Stop what is under way; an update that is half done leaves the deck as it was."""
        self._stopping = True
        if self._thread is not None:
            self._thread.join(PATIENCE)
