"""Files that are there whole or not at all, and a lock that dies with its process."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.updates.refusal import Refusal

UNFINISHED = ".unfinished"
"""The end of the name of a file that is being written."""
_PATIENCE = 2.0  # s that a reader on Windows may hold up the replacement of a file


def sync_folder(folder: Path) -> None:
    """Make the names in a folder outlast a power cut, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_whole(path: Path, data: bytes, mode: int = 0o666) -> None:
    """Replace a file in one step: a reader, or a power cut, finds the old one or the new one."""
    unfinished = path.with_name(f"{path.name}.{secrets.token_hex(4)}{UNFINISHED}")
    try:
        write_new(unfinished, data, mode)
        _replace(unfinished, path)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink()
        raise
    sync_folder(path.parent)


def write_new(path: Path, data: bytes, mode: int = 0o666) -> None:
    """Write a file that must not be there yet, down to the disk; rights are narrowed by umask."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, mode), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _replace(source: Path, target: Path) -> None:
    began = time.monotonic()
    while True:
        try:
            source.replace(target)
        except PermissionError:
            # On Windows somebody who reads the old file holds it up for a moment.
            if os.name != "nt" or time.monotonic() - began > _PATIENCE:
                raise
            time.sleep(0.02)
        else:
            return


def remove(path: Path) -> None:
    """Remove a file or a folder; what cannot be removed now is left for the next time."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
        return
    with suppress(OSError):
        path.unlink()


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock in a file while in the block; raises `Refusal` if somebody else holds it."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        if not try_lock(handle):
            raise Refusal(
                "busy",
                "Another install or rollback is under way.",
                "Wait until it has ended, then try again.",
            )
        # The end of the process frees it, however it ends.
        yield
    finally:
        os.close(handle)


def try_lock(handle: int) -> bool:
    """Lock an open file without waiting; False if another process, or another handle, has it."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in {errno.EACCES, errno.EAGAIN, errno.EDEADLK}:
            return False
        raise
    return True
