"""One kiosk at a time: a lock that dies with the process that holds it, however that ends."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

log = logging.getLogger(__name__)

NAME = "kiosk.lock"


class AlreadyRunning(Exception):
    """Another kiosk holds the lock of this folder; `process` is its number, or empty."""

    def __init__(self, process: str) -> None:
        super().__init__(process)
        self.process = process


class Single:
    """Holds the lock of a folder until `close`, or until the process is gone."""

    def __init__(self, folder: Path) -> None:
        """Raises AlreadyRunning. Where no file can be made there is no lock; the log tells."""
        self._file: BinaryIO | None = None
        try:
            if not folder.exists():
                folder.mkdir(mode=0o700, parents=True)
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
            number = os.open(folder / NAME, flags, 0o600)
        except OSError as error:
            why = error.strerror or str(error)
            log.warning(
                "nothing keeps a second kiosk from starting, because %s cannot be made: %s. Let"
                " the kiosk write to its folder.",
                folder / NAME,
                why,
            )
            return
        self._file = os.fdopen(number, "r+b", buffering=0)
        if not _lock(self._file):
            process = self._file.read(20).split(b"\n")[0].decode("ascii", "replace")
            self.close()
            raise AlreadyRunning(process if process.isdigit() else "")
        self._file.truncate(0)
        self._file.write(f"{os.getpid()}\n".encode())

    def close(self) -> None:
        """Give the lock back. The file stays: removed, two could hold a lock of that name."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _lock(file: BinaryIO) -> bool:
    try:
        if sys.platform == "win32":
            # Far behind what is written, which others may then read.
            file.seek(1 << 20)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            file.seek(0)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.seek(0)
        return False
    return True
