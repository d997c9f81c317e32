"""Reading a file's bytes or text within limits; never a pipe, a device or a folder."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kiosk.deck.problem import Fault, Refused

MAX_BYTES = 1024 * 1024


def read_text(path: Path, limit: int = MAX_BYTES) -> str:
    """The text of a regular file of at most `limit` bytes; raises `Refused`."""
    return _decoded(read_bytes(path, limit))


def read_bytes(path: Path, limit: int) -> bytes:
    """The content of a regular file of at most `limit` bytes; raises `Refused`."""
    with open_regular(path) as stream:
        # One byte more than the limit tells whether there is more; the file may still grow.
        data = stream.read(limit + 1)
    if len(data) > limit:
        raise Refused(_too_large(limit))
    return data


@contextmanager
def open_regular(path: Path) -> Iterator[BinaryIO]:
    """A regular file, open for reading; raises `Refused` for what is missing or anything else."""
    # O_NONBLOCK: opening a named pipe must not wait for a writer.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise Refused(NOT_A_FILE)
            yield stream
    except FileNotFoundError:
        raise Refused(MISSING) from None
    except IsADirectoryError:
        raise Refused(NOT_A_FILE) from None
    except OSError as error:
        raise Refused(_unreadable(error)) from None


MISSING = Fault("missing-file", "this file does not exist", "Create it, or correct its name.")
NOT_A_FILE = Fault(
    "not-a-file",
    "this is not a regular file",
    "Put a regular file there; folders and devices are not read.",
)


def _unreadable(error: OSError) -> Fault:
    return Fault(
        "unreadable",
        f"the file cannot be read ({error.strerror or 'unknown reason'})",
        "Give the kiosk's user permission to read it.",
    )


def _too_large(limit: int) -> Fault:
    return Fault(
        "too-large",
        f"the file is larger than {limit // 1024} KiB",
        "Split it into several slide files, and list them under `slides`.",
    )


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise Refused(Fault("not-text", "the file is in UTF-16", "Save it as UTF-8."))
    try:
        return data.decode("utf-8-sig")  # Windows editors write a byte order mark
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refused(
            Fault(
                "not-text",
                f"line {line} has a byte that is not UTF-8 text",
                "Save the file as UTF-8 (in the editor: Save with encoding).",
            )
        ) from None
