"""The list of slides in deck.yaml: names of files, patterns, and slides written in place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase

import yaml

from kiosk.deck.folder import Folder, check_name
from kiosk.deck.problem import Fault, Place, Problem, Refused, quoted
from kiosk.deck.source import Source

MAX_ENTRIES = 1000

_PATTERN = re.compile(r"[*?\[]")
_DIGITS = re.compile(r"(\d+)")
_EXTENSIONS = (".yaml", ".yml")
_NOT_NAME = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A slide in a file of its own; `name` is its path in the deck's folder."""

    name: str
    place: Place

    def default_id(self, number: int) -> str:
        """The file's name without extension and leading digits, else `slide-N`."""
        stem = self.name.rpartition("/")[2].rpartition(".")[0].casefold()
        return _NOT_NAME.sub("-", stem.lstrip("0123456789-_ ")).strip("-")[:64] or f"slide-{number}"


@dataclass(frozen=True, slots=True)
class InlineEntry:
    """A slide in deck.yaml itself; `index`: which of the list it is."""

    node: yaml.Node
    value: object
    index: int

    def default_id(self, number: int) -> str:
        """`slide-N`."""
        return f"slide-{number}"


Entry = FileEntry | InlineEntry | Problem


def entries(source: Source, node: yaml.Node, value: object, folder: Folder) -> Iterator[Entry]:
    """The slides that a list names, in their order; problems stand where an entry is no good."""
    if not isinstance(node, yaml.SequenceNode) or not isinstance(value, list):
        return
    given = {item for item in value if isinstance(item, str)}
    given.add(source.file.name)
    first: dict[str, Place] = {}
    for index, (item, item_node) in enumerate(zip(value[:MAX_ENTRIES], node.value, strict=False)):
        if isinstance(item, dict):
            yield InlineEntry(item_node, item, index)
        elif isinstance(item, str) and _two_lines(item_node):
            last = item_node.end_mark.line
            yield source.place(last, _indentation(source, last)).problem(_TWO_LINES)
        elif isinstance(item, str) and item in first:
            yield source.at(item_node).problem(_again(item, first[item]))
        elif isinstance(item, str) and item:
            first[item] = source.at(item_node)
            yield from _named(item, source.at(item_node), folder, given)


def _named(name: str, place: Place, folder: Folder, given: set[str]) -> Iterator[Entry]:
    try:
        check_name(name)
        if not name.endswith(_EXTENSIONS):
            raise Refused(_no_slide_file(name))
        if not _PATTERN.search(name):
            yield FileEntry(name, place)
            return
        empty = True
        for file in matches(folder, name):
            empty = False
            if file not in given:
                given.add(file)
                yield FileEntry(file, place)
    except Refused as refused:
        yield place.problem(refused.fault)
        return
    if empty:
        yield place.problem(_no_match(name))


def _two_lines(node: yaml.Node) -> bool:
    """Whether an item without quotes goes on on the next line, as one that is not aligned does."""
    plain = isinstance(node, yaml.ScalarNode) and not node.style
    return plain and node.end_mark.line > node.start_mark.line


def _indentation(source: Source, line: int) -> int:
    text = source.lines[line]
    return len(text) - len(text.lstrip())


_TWO_LINES = Fault(
    "wrong-form",
    "this line is read as a part of the name above",
    "Give all items of the list the same indentation, and a space after the hyphen.",
)


def _again(name: str, first: Place) -> Fault:
    message = f"{quoted(name)} is listed twice; it is first on line {first.line}"
    return Fault("duplicate-id", message, "Keep one of the two.")


def _no_slide_file(name: str) -> Fault:
    return Fault(
        "wrong-form", f"{quoted(name)} is no slide file", "The names of slide files end in .yaml."
    )


def _no_match(name: str) -> Fault:
    return Fault(
        "missing-file",
        f"no file matches {quoted(name)}",
        "Put slide files there, or remove the line.",
    )


def matches(folder: Folder, pattern: str) -> Iterator[str]:
    """The files that a pattern names, in name order with numbers by value.

    Folders are listed one by one as files are asked for, so that the first come quickly.
    """
    if "**" in pattern:
        hint = "Write one line for each folder: `a/*.yaml`."
        raise Refused(Fault("wrong-form", "`**` is not a pattern", hint))
    yield from _below(folder, "", pattern.split("/"))


def _below(folder: Folder, prefix: str, parts: list[str]) -> Iterator[str]:
    for name in _named_in(folder, prefix, parts[0]):
        if len(parts) == 1:
            yield prefix + name
        else:
            yield from _below(folder, f"{prefix}{name}/", parts[1:])


def _named_in(folder: Folder, prefix: str, pattern: str) -> list[str]:
    if not _PATTERN.search(pattern):
        return [pattern]
    names = folder.names(prefix.rstrip("/"))
    return sorted((n for n in names if fnmatchcase(n, pattern)), key=natural)


def natural(name: str) -> tuple[list[tuple[int, str]], str]:
    """A key that sorts names by their letters, whatever the case, and numbers by their value."""
    parts = _DIGITS.split(name.casefold())
    return [(int(part) if i % 2 else 0, part) for i, part in enumerate(parts)], name
