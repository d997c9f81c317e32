"""Processes that look: one a display, each with a stage that stays open."""

from __future__ import annotations

import ctypes
import gc
import os
import platform
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Protocol

from kiosk.deck import Deck
from kiosk.look.finding import Seen, Size, View

_MMAP_THRESHOLD, _TRIM_THRESHOLD = -3, -1


class Crew(Protocol):
    """Whoever looks."""

    def look(self, deck: Deck, views: Sequence[View]) -> Seen:
        """What is wrong with these views at the deck's displays."""

    def decode(self, files: Sequence[Path]) -> dict[Path, str]:
        """Why files cannot be decoded, for those that cannot."""

    def close(self) -> None:
        """Take everything down."""


class Workers:
    """Looks in processes of their own: Qt must not be forked, and a fault of it ends no check."""

    def __init__(self, processes: int) -> None:
        # One pool a process, so that a display is always looked at on the same stage.
        self._pools = [
            ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_begin)
            for _ in range(processes)
        ]
        # Each begins at once: it takes as long as to read the deck meanwhile.
        for pool in self._pools:
            pool.submit(_warm)

    @property
    def size(self) -> int:
        """How many processes there are."""
        return len(self._pools)

    def look(self, deck: Deck, views: Sequence[View]) -> Seen:
        """What is wrong with these views at the deck's displays. Raises RuntimeError."""
        count = len(self._pools)
        shares = [deck.displays[index::count] for index in range(count)]
        asked = [
            pool.submit(_look, deck, tuple(views), share)
            for pool, share in zip(self._pools, shares, strict=True)
            if share
        ]
        return sum(_answers(asked), Seen())

    def decode(self, files: Sequence[Path]) -> dict[Path, str]:
        """Why files cannot be decoded, for those that cannot. Raises RuntimeError."""
        count = len(self._pools)
        asked = [
            pool.submit(_decode, tuple(files[index::count]))
            for index, pool in enumerate(self._pools)
        ]
        found: dict[Path, str] = {}
        for answer in _answers(asked):
            found.update(answer)
        return found

    def close(self) -> None:
        """End the processes."""
        ending = [pool.submit(_end) for pool in self._pools]
        for pool, end in zip(self._pools, ending, strict=True):
            if end.exception() is None:
                pool.shutdown()


def _answers(asked: Sequence[Future[Any]]) -> list[Any]:
    try:
        return [future.result() for future in asked]
    except BrokenProcessPool as broken:
        raise RuntimeError(
            "a process that looked at the deck has ended before its time"
        ) from broken


def available() -> int:
    """The processors that this process may use."""
    affinity: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


_looker: Any = None


def _begin() -> None:
    """In the new process: no screen is needed, and memory is kept, for it lives shortly."""
    # Cycles are collected after each look: on its way the collector would walk the deck again
    # and again.
    gc.disable()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")
    if platform.libc_ver()[0] == "glibc":
        # To give back the memory of each picture takes a fourth of the time.
        libc = ctypes.CDLL(None)
        libc.mallopt(_MMAP_THRESHOLD, 1 << 30)
        libc.mallopt(_TRIM_THRESHOLD, 1 << 30)


def _open() -> Any:
    global _looker  # noqa: PLW0603  the one stage of this process
    if _looker is None:
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  whoever asks needs no Qt

        from kiosk.look.looker import Looker  # noqa: PLC0415

        _looker = Looker(QGuiApplication(["kiosk"]))
    return _looker


def _warm() -> None:
    """Import what a look needs; the modules stay."""
    import kiosk.look.looker  # noqa: PLC0415
    import kiosk.look.media  # noqa: F401, PLC0415


def _look(deck: Deck, views: Sequence[View], sizes: Sequence[Size]) -> Seen:
    with _quiet():
        seen: Seen = _open().look(deck, views, sizes)
    gc.collect()
    return seen


def _decode(files: Sequence[Path]) -> dict[Path, str]:
    from kiosk.look.media import undecodable  # noqa: PLC0415

    with _quiet():
        _open()
        return undecodable(files)


@contextmanager
def _quiet() -> Iterator[None]:
    """Without what the decoders themselves write, which is no answer to anyone."""
    kept = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(nowhere)
        os.close(kept)


def _end() -> None:
    if _looker:
        _looker.close()
