"""Whether a version is whole: each byte of each file as it was installed, and nothing besides."""

from __future__ import annotations

import hashlib
import logging
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from kiosk.deck.files import open_regular
from kiosk.deck.problem import Refused
from kiosk.updates.content import CHUNK, Mark
from kiosk.updates.names import part_of_a_deck, shown
from kiosk.updates.store import Store, Version

log = logging.getLogger(__name__)

SMALL = 8 * 1024 * 1024
"""Bytes of the largest file that is read through at the start; films would hold it up."""


def damage(version: Version, *, up_to: int | None = None) -> str | None:
    """What is wrong with a version, in words; None if it is whole.

    Files of more than `up_to` bytes are not read; only their size is looked at.
    """
    marks = {mark.name: mark for mark in version.facts.files}
    for name in _files(version.deck, ""):
        if name not in marks and part_of_a_deck(name):
            return f"{shown(name)} has been put into it"
    for mark in marks.values():
        if why := _fault(version.deck / mark.name, mark, up_to):
            return f"{shown(mark.name)} {why}"
    return None


def whole_versions(state: Path, *, up_to: int | None = SMALL) -> Iterator[Version]:
    """The versions that can be shown, the one to show first; the log says which are damaged."""
    store = Store(state)
    if store.pointer() is None and os.path.lexists(store.pointer_file):
        log.error(
            "%s is damaged; showing the newest deck. Mend: kiosk rollback", store.pointer_file
        )
    for name in store.recovered().known:
        version = store.version(name)
        why = damage(version, up_to=up_to) if version else "its record is missing or damaged"
        if version and why is None:
            yield version
        else:
            log.error(
                "the installed deck %s is damaged: %s; the one before it is shown."
                " Mend: install it again",
                name,
                why,
            )


def current(state: Path, *, up_to: int | None = SMALL) -> Version | None:
    """The version to show: the installed one, or the last whole one before; None if there is none.

    The log says what is damaged.
    """
    return next(whole_versions(state, up_to=up_to), None)


def _files(folder: Path, prefix: str) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda e: e.name):
                if entry.is_dir(follow_symlinks=False):
                    yield from _files(Path(entry.path), f"{prefix}{entry.name}/")
                else:
                    yield prefix + entry.name
    except OSError:
        # What is missing is told by its name.
        return


def _fault(path: Path, mark: Mark, up_to: int | None) -> str | None:
    try:
        facts = path.lstat()
    except OSError:
        return "is missing"
    if not stat.S_ISREG(facts.st_mode) or facts.st_size != mark.size:
        return "has another size"
    if up_to is not None and mark.size > up_to:
        return None
    found = hashlib.sha256()
    try:
        with open_regular(path) as stream:
            while data := stream.read(CHUNK):
                found.update(data)
    except (Refused, OSError):
        return "cannot be read"
    return None if found.hexdigest() == mark.sha256 else "has other bytes"
