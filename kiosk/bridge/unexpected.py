"""What nobody expected is logged, and the show goes on: errors in slots and in threads."""

from __future__ import annotations

import logging
import sys
import threading
from types import TracebackType

log = logging.getLogger(__name__)


class LogUnexpected:
    """While it is open, errors that nobody caught are logged. Qt calls the hook for its slots."""

    def __init__(self) -> None:
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = _uncaught
        threading.excepthook = _in_thread
        sys.unraisablehook = _unraisable

    def close(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    log.error("unexpected; the show goes on", exc_info=(kind, error, trace))


def _in_thread(found: threading.ExceptHookArgs) -> None:
    name = found.thread.name if found.thread else "a thread"
    error = found.exc_value or found.exc_type()
    log.error("unexpected in %s; the show goes on", name, exc_info=error)


def _unraisable(found: sys.UnraisableHookArgs) -> None:
    log.error("unexpected in %r; the show goes on", found.object, exc_info=found.exc_value)
