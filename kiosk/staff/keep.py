"""Small files that only their owner may read or write: written whole or not at all."""

from __future__ import annotations

import contextlib
import json
import os
import stat
import tempfile
from pathlib import Path

LARGEST = 4096
"""Bytes of a file that is read; what the kiosk writes is far smaller."""

# Windows keeps a user's files to the user by its own means, and has no such bits.
_HAS_RIGHTS = os.name != "nt"


class Unfit(Exception):
    """A file that must not be trusted: `reason` says why, `remedy` how to mend it."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason} {remedy}")
        self.reason, self.remedy = reason, remedy


def read_json(file: Path) -> object | None:
    """What a file holds; None if it is not there. Raises Unfit, and OSError."""
    try:
        # No links: somebody else's file must not be taken for ours. No waiting for a pipe.
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        number = os.open(file, flags)
    except FileNotFoundError:
        return None
    with os.fdopen(number, "rb") as opened:
        _refuse_foreign(file, os.fstat(number))
        text = opened.read(LARGEST + 1)
    try:
        if len(text) > LARGEST or (held := json.loads(text)) is None:
            raise ValueError
    except (ValueError, RecursionError):
        raise Unfit(f"{file} is damaged.", "Remove it.") from None
    return held  # type: ignore[no-any-return]


def _refuse_foreign(file: Path, facts: os.stat_result) -> None:
    if not stat.S_ISREG(facts.st_mode):
        raise Unfit(f"{file} is no ordinary file.", "Remove it.")
    if not _HAS_RIGHTS:
        return
    if facts.st_uid not in {os.geteuid(), 0}:
        raise Unfit(f"{file} belongs to another user.", "Give it to the kiosk's user with chown.")
    if facts.st_mode & 0o077:
        raise Unfit(
            f"{file} may be read or written by others than its owner.", f"Do: chmod 600 {file}"
        )
    refuse_open_folder(file.parent)


def refuse_open_folder(folder: Path) -> None:
    """Raises Unfit if others may put files in `folder`, and OSError if it is not there."""
    if _HAS_RIGHTS and folder.stat().st_mode & 0o022:
        raise Unfit(f"Others may write to the folder {folder}.", f"Do: chmod 700 {folder}")


def write_json(file: Path, value: object) -> None:
    """Write a file whole or not at all, for its owner only. Raises OSError, and Unfit."""
    folder = file.parent
    if not folder.exists():
        folder.mkdir(mode=0o700, parents=True)
    refuse_open_folder(folder)
    number, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=folder)
    try:
        with os.fdopen(number, "wb") as opened:
            opened.write(json.dumps(value).encode())
            opened.flush()
            os.fsync(number)
            _give_to_owner(number, folder)
        Path(name).replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    sync_folder(folder)


def _give_to_owner(number: int, folder: Path) -> None:
    """An administrator writes for the user whose folder it is, who could not read it otherwise."""
    if _HAS_RIGHTS and os.geteuid() == 0:
        facts = folder.stat()
        os.fchown(number, facts.st_uid, facts.st_gid)


def sync_folder(folder: Path) -> None:
    """Make sure that what was renamed in `folder` or removed from it stays so."""
    if not _HAS_RIGHTS:
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
