"""Files that are mended: read, compared, and replaced in one step; nothing outside the deck."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

import yaml

from kiosk.deck.files import read_bytes
from kiosk.deck.problem import Refused
from kiosk.deck.source import Document, Source, parse

MARK = "\ufeff"
"""The byte order mark, which Windows editors write."""
_MOST = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file, how many texts were mended, the difference, and why it was left alone, if it was."""

    file: Path
    count: int
    diff: str
    trouble: str = ""


@dataclass
class Mended:
    """A YAML file before and after; `path` is where it lies, `file` its name in problems."""

    file: Path
    path: Path
    before: str
    after: str
    count: int = 0
    trouble: str = ""

    @property
    def document(self) -> Document | None:
        """What the file says now, or None where it cannot be read."""
        found = parse(Source(self.file, self.after.removeprefix(MARK)))
        return found if isinstance(found, Document) else None

    def fixed(self) -> Fixed:
        """What is told of the file."""
        name = self.file.as_posix()
        lines = unified_diff(
            self.before.splitlines(keepends=True),
            self.after.splitlines(keepends=True),
            f"{name} (before)",
            f"{name} (after)",
        )
        shown = (line if line.endswith("\n") else f"{line}\n" for line in lines)
        return Fixed(self.file, self.count, "".join(shown), self.trouble)


def opened(file: Path, path: Path, folder: Path) -> Mended:
    """A file of the deck, to be mended; with its trouble if it may not be."""
    mended = Mended(file, path, "", "")
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        mended.trouble = "it lies outside the deck's folder"
        return mended
    try:
        text = read_bytes(path, _MOST).decode("utf-8")
    except Refused as refused:
        mended.trouble = refused.fault.message
    except UnicodeDecodeError:
        mended.trouble = "it is not text in UTF-8"
    else:
        mended.before = mended.after = text
    return mended


def scalars(root: yaml.Node, mended: Mapping[int, str] = {}) -> list[object]:
    """Everything that a file says, in order; `mended`: new texts by the ids of their nodes."""
    found: list[object] = []
    waiting, seen = [root], set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            found.append("alias")
            continue
        seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            value = mended.get(id(node), node.value.rstrip("\n"))
            found.append((value, node.style))
        elif isinstance(node, yaml.MappingNode):
            found.append(("mapping", len(node.value), node.flow_style))
            waiting += [part for pair in reversed(node.value) for part in reversed(pair)]
        elif isinstance(node, yaml.SequenceNode):
            found.append(("list", len(node.value), node.flow_style))
            waiting += reversed(node.value)
    return found


def replace_file(mended: Mended) -> None:
    """Put the new text in the old one's place, at once and with the same rights."""
    try:
        with open(mended.path, "r+b"):  # noqa: PTH123  a rename would pass over write protection
            pass
        _write(Path(os.path.realpath(mended.path)), mended.after.encode())
    except OSError as error:
        mended.trouble = f"it cannot be written ({error.strerror or 'unknown reason'})"


def _write(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(path.stat().st_mode & 0o7777)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
