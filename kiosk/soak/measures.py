"""What the soak counts: memory, and all that could pile up."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickItem

PROCESS = Path("/proc/self")
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


def resident() -> int:
    """Bytes of the process that are in memory; 0 where the system does not say."""
    try:
        return int(PROCESS.joinpath("statm").read_text().split()[1]) * PAGE
    except OSError:
        return 0


def peak() -> int:
    """The most bytes of the process that ever were in memory; 0 where the system does not say."""
    try:
        status = PROCESS.joinpath("status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(row.split()[1]) * 1024 for row in status if row.startswith("VmHWM:")), 0)


class _Malloc(ctypes.Structure):
    """The C library's `mallinfo2`; the places of two of its numbers."""

    _fields_ = (("numbers", ctypes.c_size_t * 10),)
    MAPPED, USED = 4, 7


def in_use() -> int:
    """Bytes that were asked of the C library's heap and not given back; 0 where it cannot say."""
    if sys.platform != "linux":
        return 0
    ask = getattr(ctypes.CDLL(None), "mallinfo2", None)
    if ask is None:
        return 0
    ask.restype = _Malloc
    numbers = ask().numbers
    return int(numbers[_Malloc.USED] + numbers[_Malloc.MAPPED])


def census(root: QQuickItem) -> dict[str, int]:
    """How many there are of what could pile up."""
    gc.collect()
    return {
        "items on the stage": sum(1 for _ in descendants(root)),
        # Not what the soak itself has asked for, such as the descriptions of classes.
        "Qt objects known to Python": sum(
            isinstance(known, QObject) for known in shiboken6.getAllValidWrappers()
        ),
        "Python objects": len(gc.get_objects()),
        "threads": _entries("task"),
        "file descriptors": min(_descriptors() for _ in range(10)),
    }


def _descriptors() -> int:
    """Open files, now; while the deck is looked at there are more for a moment."""
    time.sleep(0.02)
    return _entries("fd")


def _entries(folder: str) -> int:
    try:
        return len(list(PROCESS.joinpath(folder).iterdir()))
    except OSError:
        return 0


def descendants(item: QQuickItem) -> Iterator[QQuickItem]:
    """All items below, seen or not."""
    for child in item.childItems():
        yield child
        yield from descendants(child)


def seen(item: QQuickItem) -> Iterator[QQuickItem]:
    """The visible items below."""
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from seen(child)


def loads(item: QQuickItem) -> bool:
    """Whether the item is a picture that is not there yet."""
    return (
        item.metaObject().className() == "QQuickImage"
        and item.property("progress") < 1
        and bool(item.property("source").toString())
    )
