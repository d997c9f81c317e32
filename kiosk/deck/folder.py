"""Files of the deck's folder and of the kiosk's assets; nothing else is ever opened."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from kiosk.deck.files import MISSING, NOT_A_FILE
from kiosk.deck.problem import MAX_PROBLEMS, Fault, Refused, quoted
from kiosk.deck.suggest import nearest

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//|\\\\")
_DRIVE = re.compile(r"[A-Za-z]:")
_LIST = "Create it, or correct its name; capital letters matter."
_STAY = "Put the file into the deck's folder and name it from there, for example `art/sky.png`."

Stamp = tuple[int, int, int]


def stamp_of(status: os.stat_result) -> Stamp:
    """What changes when a file changes: time of change in ns, size, inode."""
    return status.st_mtime_ns, status.st_size, status.st_ino


def check_name(name: str) -> None:
    """Raise `Refused` for a name that cannot be a path inside the deck's folder."""
    if _DRIVE.match(name) and not _ADDRESS.match(name):
        raise Refused(_outside(name, "begins with a drive letter"))
    if _ADDRESS.match(name):
        message = f"{quoted(name)} is a network address; the kiosk never opens one"
        raise Refused(Fault("remote-address", message, _STAY))
    if "\0" in name:
        raise Refused(Fault("wrong-form", "a path cannot hold a zero character", _STAY))
    if "\\" in name:
        raise Refused(
            Fault("wrong-form", f"{quoted(name)} has a backslash", "Write `/` between folders.")
        )
    if name.startswith(("/", "~")):
        raise Refused(_outside(name, f"begins with `{name[0]}`"))
    if ".." in name.split("/"):
        raise Refused(_outside(name, "has `..` in it"))


def _outside(name: str, why: str) -> Fault:
    return Fault("outside-deck", f"the path {quoted(name)} {why}", _STAY)


@dataclass(frozen=True, slots=True)
class Found:
    """A regular file inside its root: the path to open, and its stamp."""

    path: Path
    stamp: Stamp


class Folder:
    """A root folder; finds regular files inside it, with symbolic links followed and checked."""

    def __init__(self, root: Path) -> None:
        self.root = Path(os.path.realpath(root))
        self._directories: dict[str, str | None] = {}
        self._names: dict[str, list[str]] = {}
        self._guesses = MAX_PROBLEMS  # a guess among many files takes time

    def find(self, name: str) -> Found | None:
        """The file with that checked name, or None; raises `Refused` if it may not be read."""
        folder, _, last = name.rpartition("/")
        directory = self.directory(folder)
        if directory is None:
            return None
        path = f"{directory}/{last}"
        try:
            status = os.lstat(path)
            if stat.S_ISLNK(status.st_mode):
                path = self._inside(os.path.realpath(path), name)
                status = os.lstat(path)
        except (OSError, ValueError):
            return None
        if not stat.S_ISREG(status.st_mode):
            raise Refused(NOT_A_FILE)
        return Found(Path(path), stamp_of(status))

    def directory(self, name: str) -> str | None:
        """The real path of a folder inside the root, or None if there is none."""
        if name not in self._directories:
            try:
                real = os.path.realpath(self.root / name, strict=True)
            except (OSError, ValueError):
                return None
            self._directories[name] = self._inside(real, name) if os.path.isdir(real) else None  # noqa: PTH112
        return self._directories[name]

    def names(self, name: str) -> list[str]:
        """What a folder holds, without what is hidden; empty if there is no such folder."""
        if name not in self._names:
            directory = self.directory(name)
            try:
                entries = os.listdir(directory) if directory else []  # noqa: PTH208
            except OSError:
                entries = []
            self._names[name] = [entry for entry in entries if not entry.startswith(".")]
        return self._names[name]

    def nearest(self, folder: str, name: str) -> str | None:
        """The file in a folder whose name is most like `name`, or its stem if `name` is one."""
        self._guesses -= 1
        if self._guesses < 0:
            return None
        try:
            entries = self.names(folder)
        except Refused:
            return None
        stem, dot, _ = name.partition(".")
        near = nearest(stem, {entry.partition(".")[0] for entry in entries})
        if near is None or not dot:
            return near
        # By the stem alone `loop.en.vtt` could stand for `loop.ru.vtt`.
        same = [entry for entry in entries if entry.partition(".")[0] == near]
        return nearest(name, same) or same[0]

    def _inside(self, real: str, name: str) -> str:
        root = str(self.root)
        if real != root and not real.startswith(root.rstrip(os.sep) + os.sep):
            raise Refused(_outside(name, "is a symbolic link that leads out of the folder"))
        return real


def missing(name: str, folder: Folder, otherwise: str = _LIST) -> Fault:
    """That a file is not there, with the name of the file that is most like it."""
    parent, _, last = name.rpartition("/")
    near = folder.nearest(parent, last)
    prefix = f"{parent}/" if parent else ""
    hint = f"Did you mean `{prefix}{near}`?" if near else otherwise
    return Fault(MISSING.code, f"there is no file {quoted(name)}", hint)
