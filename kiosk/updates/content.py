"""What is to be installed: named files within limits, wherever they come from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import BinaryIO

from kiosk.updates.names import shown
from kiosk.updates.refusal import Refusal

MAX_FILES = 20_000
MAX_FILE = 1024**3
"""Bytes of one file: a film may have no more."""
MAX_TOTAL = 4 * 1024**3 - 1
"""Bytes of a whole deck: a zip file, and a file on a usual stick, hold no more."""
CHUNK = 1024 * 1024

Open = Callable[[], AbstractContextManager[BinaryIO]]


@dataclass(frozen=True, slots=True)
class Mark:
    """A file of a deck as a manifest lists it; `name` has `/` between folders, `size` is in B."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A file to be copied: its checked name in the deck, its size in bytes, how to open it."""

    name: str
    size: int
    open: Open


@dataclass(frozen=True, slots=True)
class Content:
    """The files of a deck. `label` says where they come from; `left_out` what was not taken."""

    label: str
    entries: tuple[Entry, ...]
    left_out: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(entry.size for entry in self.entries)


def check_limits(sizes: Sequence[int], label: str) -> None:
    """Raise `Refusal` for too many files, or too many bytes in one or in all of them."""
    if len(sizes) > MAX_FILES:
        what = f"{label} has {len(sizes):,} files; a deck may have {MAX_FILES:,}."
        raise Refusal("too-large", what, "Remove what the slides do not need.")
    if max(sizes, default=0) > MAX_FILE or sum(sizes) > MAX_TOTAL:
        what = f"{label} is too large: a file may have 1 GiB, and all together 4 GiB."
        raise Refusal("too-large", what, "Shorten or compress the films.")


def chunks(stream: BinaryIO, entry: Entry) -> Iterator[bytes]:
    """The bytes of an entry, exactly as many as it says; raises `Refusal` for more or fewer."""
    left = entry.size
    while data := stream.read(min(CHUNK, left + 1)):
        left -= len(data)
        if left < 0:
            break
        yield data
    if left:
        what = f"{shown(entry.name)} has another size than it says, or changed while it was read."
        raise Refusal("damaged", what, "Try again; if that does not help, pack the deck again.")


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()
