"""Looks at a PIN beside the GUI loop: it takes a good part of a second."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal

from kiosk.staff.pin import Hash


class Verifier(QObject):
    """One PIN at a time; `answered` arrives on the thread that made it."""

    answered = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._thread: threading.Thread | None = None

    def look(self, pin: str, at: Hash) -> None:
        """Begin to compare a PIN with its hash."""
        self.close()
        self._thread = threading.Thread(target=self._look, args=(pin, at), name="pin", daemon=True)
        self._thread.start()

    def _look(self, pin: str, at: Hash) -> None:
        try:
            right = at.matches(pin)
        except (ValueError, MemoryError):
            # A machine without the memory for it lets nobody in.
            right = False
        self.answered.emit(right)

    def close(self) -> None:
        """Wait for the thread: one that still calls Python at exit would crash the interpreter."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None
