"""Installing: copied and checked aside, then put in place in one step; and going back."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from kiosk.deck import Loaded, Problem, load
from kiosk.paths import ASSETS
from kiosk.updates.content import Content, Entry, Mark, chunks
from kiosk.updates.damage import damage
from kiosk.updates.disk import remove, sync_folder, write_new
from kiosk.updates.names import shown
from kiosk.updates.refusal import Refusal
from kiosk.updates.showing import on_screen
from kiosk.updates.store import VERSION_FILE, Facts, Pointer, Store, Version, named, number_of

KEEP = 3
"""Versions that are kept, the one that is shown among them."""
_SPARE = 32 * 1024 * 1024
"""Bytes that are left free on the disk, for statistics and the system."""

Progress = Callable[[int, int], None]
"""Told how many bytes of how many are copied."""


@dataclass(frozen=True, slots=True)
class Done:
    """What an install did. `warnings` are the deck's; `left_out` what was not taken along."""

    version: Version
    warnings: tuple[Problem, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signed:
    """What a good signature vouches for: the files of a bundle, and its serial.

    `older` lets a serial pass that is below those installed before. `key` is the key's id.
    """

    name: str
    key: str
    serial: int
    files: tuple[Mark, ...]
    older: bool = False

    def check_serial(self, pointer: Pointer) -> None:
        """Raise `Refusal` for a bundle older than one that was installed before."""
        known = pointer.serial(self.key)
        if self.serial < known and not self.older:
            what = f"{self.name} is older (number {self.serial}) than what was installed ({known})."
            remedy = "Make a new bundle of the deck; `kiosk rollback` goes back to one kept here."
            raise Refusal("older", what, remedy)


def put_in(
    content: Content,
    state: Path,
    now: datetime,
    signed: Signed | None = None,
    progress: Progress | None = None,
) -> Done:
    """Install files as the deck to show; raises `Refusal`, and then nothing has changed."""
    key, serial = (signed.key, signed.serial) if signed else ("", 0)
    store = Store(state)
    with _failures(store), store.writing():
        before = store.recovered()
        if signed:
            signed.check_serial(before)
        _check_room(store, content)
        staged = store.staging / secrets.token_hex(8)
        try:
            marks = copy_aside(content, staged / "deck", progress)
            if signed and set(marks) != set(signed.files):
                _refuse_difference(marks, signed.files)
            loaded = checked(staged / "deck", content)
            assert loaded.deck is not None, "a deck without errors can be shown"
            title = loaded.deck.title.in_language(loaded.deck.languages[0])
            facts = Facts(title, content.label, _iso(now), marks, key, serial)
            version = _put_in_place(store, staged, facts, before)
        finally:
            remove(staged)
        pointer = before.installed(version.id, key, serial)
        store.point(pointer)
        _prune(store, pointer)
    return Done(version, loaded.problems, content.left_out)


def rollback(state: Path, to: str | None = None) -> Version:
    """Show the last whole version before the current one, or the one named; raises `Refusal`.

    `to` is a version's name, or the number that it begins with.
    """
    store = Store(state)
    with _failures(store), store.writing():
        pointer = store.recovered()
        names = [n for n in pointer.known if to in (n, str(number_of(n)))] if to else pointer.before
        for name in names:
            version = store.version(name)
            if version and damage(version) is None:
                store.point(pointer.rolled_back(name))
                return version
        if to and names:
            raise Refusal("damaged", f"The version {to} is damaged.", "Install its deck again.")
        what = (
            f"There is no version {to!r}." if to else "There is no whole version before this one."
        )
        raise Refusal("no-such-version", what, "`kiosk rollback --list` shows those that are kept.")


@dataclass(frozen=True, slots=True)
class Kept:
    """A line of the list of versions."""

    version: Version
    current: bool
    damage: str | None


def versions(state: Path) -> tuple[Kept, ...]:
    """The versions that are kept, the newest first; reads each through."""
    store = Store(state)
    pointer = store.recovered()
    found = (store.version(name) for name in reversed(store.ids()) if name in pointer.known)
    return tuple(Kept(v, v.id == pointer.current, damage(v)) for v in found if v)


@contextmanager
def _failures(store: Store) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        why = error.strerror or str(error)
        if error.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}:
            raise Refusal(
                "no-room",
                f"The disk with {str(store.root)!r} is full; the deck that was shown is kept.",
                "Remove what is not needed there, then try again.",
            ) from None
        raise Refusal(
            "not-written",
            f"{str(error.filename or store.root)!r} cannot be read or written ({why}).",
            "Run it as the kiosk's own user, with KIOSK_STATE as the kiosk has it.",
        ) from None


def _check_room(store: Store, content: Content) -> None:
    free = shutil.disk_usage(store.root).free
    needed = content.size + _SPARE
    if free < needed:
        what = (
            f"The disk with {str(store.root)!r} has {_mebibytes(free)} free;"
            f" {_mebibytes(needed)} are needed. The deck that was shown is kept."
        )
        raise Refusal("no-room", what, "Remove what is not needed there, then try again.")


def _mebibytes(size: int) -> str:
    return f"{size / 1024 / 1024:,.0f} MiB"


def copy_aside(
    content: Content, target: Path, progress: Progress | None = None
) -> tuple[Mark, ...]:
    """Copy files into a new folder, down to the disk, and tell what they are; raises `Refusal`."""
    tell = progress or (lambda _done, _all: None)
    folders = {target}
    target.mkdir(parents=True)
    marks, done, total = [], 0, content.size
    for entry in content.entries:
        path = target / entry.name
        path.parent.mkdir(parents=True, exist_ok=True)
        folders |= {path.parent, *(p for p in path.parents if p.is_relative_to(target))}
        sha256 = hashlib.sha256()
        with path.open("xb") as file:
            for data in _bytes(entry):
                file.write(data)
                sha256.update(data)
                done += len(data)
                tell(done, total)
            file.flush()
            os.fsync(file.fileno())
        marks.append(Mark(entry.name, entry.size, sha256.hexdigest()))
    for folder in folders:
        sync_folder(folder)
    return tuple(sorted(marks, key=lambda mark: mark.name))


def _bytes(entry: Entry) -> Iterator[bytes]:
    with entry.open() as stream:
        yield from chunks(stream, entry)


def _refuse_difference(marks: tuple[Mark, ...], expected: tuple[Mark, ...]) -> None:
    names = sorted(mark.name for mark in set(marks) ^ set(expected))
    what = f"{shown(names[0])} is not what was signed."
    raise Refusal("bad-signature", what, "Make the bundle again, or copy it to the stick again.")


def checked(deck: Path, content: Content) -> Loaded:
    """The copied deck; raises `Refusal` with its problems if it has errors."""
    loaded = load(deck, assets=ASSETS)
    # Authors know their files by where they took them from.
    problems = tuple(
        replace(problem, file=Path(content.label) / problem.file.relative_to(deck))
        for problem in loaded.problems
    )
    loaded = replace(loaded, problems=problems)
    if not loaded.ok:
        what = f"The deck in {content.label} has errors; it was not installed."
        raise Refusal("bad-deck", what, "Mend them; `kiosk check` finds the same ones.", problems)
    return loaded


def _put_in_place(store: Store, staged: Path, facts: Facts, before: Pointer) -> Version:
    names = {*store.ids(), *before.known}
    number = max((number_of(name) for name in names), default=0) + 1
    name = named(number, facts)
    write_new(staged / VERSION_FILE, facts.record())
    sync_folder(staged)
    staged.rename(store.versions / name)
    sync_folder(store.versions)
    sync_folder(store.staging)
    return Version(name, store.versions / name / "deck", facts)


def _prune(store: Store, pointer: Pointer) -> None:
    shown_now = on_screen(store)
    kept = frozenset({*pointer.known[:KEEP], *(shown_now & set(pointer.known))})
    if kept >= set(pointer.known):
        return
    # First no pointer to it, then not there: a kill in between leaves it to the next sweep.
    store.point(pointer.only(kept))
    for name in store.ids():
        if name not in kept:
            store.discard(name)


def _iso(now: datetime) -> str:
    return now.astimezone(UTC).isoformat(timespec="seconds")
