"""The decks that are kept: whole versions side by side, and one small file that points at one.

decks/current               which version is shown, which came before
decks/versions/ID/deck/     the files of one deck; never changed once they are there
decks/versions/ID/version.json   what it is, with the size and the SHA-256 of each file
decks/staging/              what is being made or removed; swept by the next install
decks/showing/              a locked file for each kiosk that shows a version
decks/lock                  held by whoever changes any of these
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from kiosk.updates.content import Mark, digest
from kiosk.updates.disk import UNFINISHED, locked, remove, write_whole

FORMAT = 1
VERSION_FILE = "version.json"
_ID = re.compile(r"[0-9]{6,12}-[0-9a-f]{16}")
_MAX_POINTER = 1024 * 1024
_MAX_RECORD = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a version: `installed` is a time in ISO 8601, UTC.

    `serial` is its bundle's; `key` is the id of the key that signed it; empty, with a serial of 0,
    for a deck that was not signed.
    """

    title: str
    source: str
    installed: str
    files: tuple[Mark, ...]
    key: str = ""
    serial: int = 0

    def record(self) -> bytes:
        """The facts as the bytes of `version.json`."""
        return json.dumps({"format": FORMAT, **asdict(self)}, ensure_ascii=False, indent=1).encode()


@dataclass(frozen=True, slots=True)
class Version:
    """A version that is kept; `deck` is the folder to show."""

    id: str
    deck: Path
    facts: Facts

    @property
    def number(self) -> int:
        """How many installs there had been with it."""
        return number_of(self.id)


@dataclass(frozen=True, slots=True)
class Pointer:
    """Which version is shown, those shown before it (the last one first), and those put aside.

    `serials` holds the highest serial of each key, so that no older bundle is taken again.
    """

    current: str = ""
    before: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    serials: tuple[tuple[str, int], ...] = ()

    @property
    def known(self) -> tuple[str, ...]:
        """All versions that have ever been shown and may still be there, the likeliest first."""
        return tuple(dict.fromkeys(filter(None, (self.current, *self.before, *self.aside))))

    def serial(self, key: str) -> int:
        """The highest serial that was installed with a key; 0 for none."""
        return dict(self.serials).get(key, 0)

    def installed(self, version: str, key: str, serial: int) -> Pointer:
        """The pointer after an install."""
        before = tuple(filter(None, (self.current, *self.before)))
        serials = dict(self.serials)
        if key:
            serials[key] = max(serial, serials.get(key, 0))
        return replace(self, current=version, before=before, serials=tuple(sorted(serials.items())))

    def rolled_back(self, version: str) -> Pointer:
        """The pointer after going back, or forth, to a known version."""
        if version in self.before:
            at = self.before.index(version)
            left, before = (self.current, *self.before[:at]), self.before[at + 1 :]
        else:
            left, before = (), tuple(filter(None, (self.current, *self.before)))
        aside = tuple(dict.fromkeys(filter(None, (*left, *self.aside))))
        aside = tuple(other for other in aside if other != version)
        return replace(self, current=version, before=before, aside=aside)

    def only(self, kept: frozenset[str]) -> Pointer:
        """The pointer without versions that are gone."""
        return replace(
            self,
            before=tuple(v for v in self.before if v in kept),
            aside=tuple(v for v in self.aside if v in kept),
        )


class Store:
    """The folder of decks in a kiosk's state. It need not exist, and only writing makes it."""

    def __init__(self, state: Path) -> None:
        self.root = state / "decks"
        self.pointer_file = self.root / "current"
        self.versions = self.root / "versions"
        self.staging = self.root / "staging"
        self.showing = self.root / "showing"

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Be the only one who changes anything; what a killed one left behind is swept first.

        Raises `Refusal` if somebody else is, and OSError.
        """
        for folder in (self.root, self.versions, self.staging):
            folder.mkdir(parents=True, exist_ok=True)
        with locked(self.root / "lock"):
            self._sweep()
            yield

    def _sweep(self) -> None:
        for left in (*self.staging.iterdir(), *self.root.glob(f"*{UNFINISHED}")):
            remove(left)
        pointer = self.pointer()
        if pointer is None:
            return
        for folder in self.versions.iterdir():
            # Put in place, and then killed before it was pointed at.
            if folder.name not in pointer.known:
                self.discard(folder.name)

    def discard(self, version: str) -> None:
        """Remove a version, at once as far as anybody can see."""
        away = self.staging / f"old-{version}"
        try:
            (self.versions / version).replace(away)
        except OSError:
            return
        remove(away)

    def pointer(self) -> Pointer | None:
        """What `current` says; None if there is no such file, or if it is damaged."""
        data = _object(self.pointer_file, _MAX_POINTER)
        if data is None or data.get("format") != FORMAT:
            return None
        serials = data.get("serials")
        numbers = serials.items() if isinstance(serials, dict) else ()
        current = _ids([data.get("current")])
        if not current:
            return None
        return Pointer(
            current[0],
            _ids(data.get("before")),
            _ids(data.get("aside")),
            tuple((key, value) for key, value in numbers if type(value) is int),
        )

    def point(self, pointer: Pointer) -> None:
        """Point at another version: the one step that makes an install, or undoes it."""
        data = {"format": FORMAT, **asdict(pointer), "serials": dict(pointer.serials)}
        write_whole(self.pointer_file, json.dumps(data, indent=1).encode())

    def recovered(self) -> Pointer:
        """The pointer; if it is gone or damaged, one made from the versions that are there."""
        pointer = self.pointer()
        if pointer is not None:
            return pointer
        found = [version for name in reversed(self.ids()) if (version := self.version(name))]
        serials: dict[str, int] = {}
        for version in found:
            key, serial = version.facts.key, version.facts.serial
            if key:
                serials[key] = max(serial, serials.get(key, 0))
        names = [version.id for version in found]
        return Pointer(
            names[0] if names else "", tuple(names[1:]), serials=tuple(sorted(serials.items()))
        )

    def ids(self) -> list[str]:
        """The names of all versions that are there, the oldest first."""
        try:
            names = os.listdir(self.versions)  # noqa: PTH208  names are wanted
        except OSError:
            return []
        return sorted((name for name in names if _ID.fullmatch(name)), key=number_of)

    def version(self, name: str) -> Version | None:
        """The version of that name; None if it is not there or its record is damaged."""
        folder = self.versions / name
        facts = _facts(folder / VERSION_FILE, name.partition("-")[2])
        return Version(name, folder / "deck", facts) if facts else None


def number_of(version: str) -> int:
    """The number that a version's name begins with."""
    return int(version.partition("-")[0])


def named(number: int, facts: Facts) -> str:
    """The name of a version: its number, and a digest of its record."""
    return f"{number:06d}-{digest(facts.record())[:16]}"


def _ids(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else ()
    return tuple(v for v in values if isinstance(v, str) and _ID.fullmatch(v))


def _object(path: Path, limit: int) -> dict[str, Any] | None:
    try:
        with path.open("rb") as file:
            value = json.loads(file.read(limit))
    except (OSError, ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _facts(path: Path, short: str) -> Facts | None:
    value = _object(path, _MAX_RECORD)
    try:
        if value is None or value.pop("format") != FORMAT:
            return None
        files = tuple(Mark(**mark) for mark in value.pop("files"))
        facts = Facts(files=files, **value)
        return facts if digest(facts.record()).startswith(short) else None
    except (TypeError, KeyError, ValueError, AttributeError):
        return None
