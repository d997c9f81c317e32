"""Writes files whole or not at all."""

from __future__ import annotations

import errno
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Failed(Exception):
    """Why something cannot be rendered, in words for whoever asked for it."""


_REMEDIES = {
    errno.EACCES: "it may not be written there; choose another place, or change its permissions",
    errno.EPERM: "it may not be written there; choose another place, or change its permissions",
    errno.EROFS: "the disk is read-only; choose another place",
    errno.ENOSPC: "the disk is full; free some space, or choose another place",
    errno.EDQUOT: "your share of the disk is full; free some space, or choose another place",
    errno.ENOTDIR: "a part of the path is a file, and no folder; choose another place",
    errno.EEXIST: "there is a file of that name where a folder is needed; choose another place",
    errno.EISDIR: "there is a folder of that name; choose another name",
    errno.ENAMETOOLONG: "the name is too long; choose a shorter one",
}


def unwritable(file: Path, error: OSError) -> Failed:
    """A sentence about a file that cannot be written."""
    why = _REMEDIES.get(error.errno or 0, error.strerror or str(error))
    return Failed(f"{file} cannot be written: {why}.")


@contextmanager
def replacing(file: Path) -> Iterator[Path]:
    """A new file beside `file`, which takes its place at the end. Raises Failed.

    Whoever reads `file` meanwhile sees the old one whole; after a failure nothing is left over.
    """
    # The extension stays, because encoders go by it.
    part = file.with_name(f".{secrets.token_hex(6)}.part{file.suffix}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a folder")
        yield part
        part.replace(file)
    except OSError as error:
        raise unwritable(file, error) from error
    finally:
        # A folder that cannot be entered has nothing in it to be taken away.
        with _no_complaint():
            part.unlink(missing_ok=True)


@contextmanager
def _no_complaint() -> Iterator[None]:
    try:
        yield
    except OSError:
        return


def write(file: Path, data: bytes) -> None:
    """Write a file whole. Raises Failed."""
    with replacing(file) as part:
        part.write_bytes(data)
