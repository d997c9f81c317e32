"""From a file to composed YAML nodes and plain values, within limits; a value is what was typed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from yaml._yaml import CParser

from kiosk.deck import syntax
from kiosk.deck.files import read_text
from kiosk.deck.problem import Fault, Place, Problem, Refused, nothing_after, printable

MAX_DEPTH = 20
MAX_NODES = 50_000
MAX_ALIASES = 100
MAX_VALUE = 64 * 1024

# The C parser composes recursively and overruns the stack at some 25,000 levels (less in a thread
# or on Windows). A file with fewer marks than this that can open a level is safe to compose.
_SAFE_MARKS = 1000
_OPENING_MARKS = ("[", "{", "- ", "? ", "-\t", "?\t")


class Located(dict[str, Any]):
    """A mapping that knows its YAML node."""

    __slots__ = ("node",)
    node: yaml.MappingNode


@dataclass(frozen=True)
class Source:
    """The text of a file, and its name in problems."""

    file: Path
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines; splitlines and YAML 1.1 agree on what ends one."""
        return self.text.splitlines()

    def place(self, line: int, column: int) -> Place:
        """The place at `line` and `column`, which count from 0 as YAML marks do."""
        shown = self.lines[line] if line < len(self.lines) else ""
        return Place(self.file, line + 1, column + 1, shown)

    def at(self, node: yaml.Node) -> Place:
        """Where a node begins."""
        return self.place(node.start_mark.line, node.start_mark.column)


@dataclass(frozen=True)
class Document:
    """A YAML file that was read: its root node and its values (str, None, list, `Located`)."""

    source: Source
    root: yaml.Node
    value: object
    problems: tuple[Problem, ...]


class _Loader(CParser):
    """The C composer without any guess at types: tags stay None unless the author wrote one."""

    def resolve(self, *_: object) -> None:
        return None

    def descend_resolver(self, *_: object) -> None:
        return None

    def ascend_resolver(self) -> None:
        return None


def open_document(path: Path, shown: Path) -> Document | Problem:
    """Read and compose the file at `path`; `shown` is its name in problems.

    The document carries the problems of its form (duplicate keys, tags); a Problem comes back
    where nothing can be made of the file.
    """
    try:
        return parse(Source(shown, read_text(path)))
    except Refused as refused:
        return Place(shown).problem(refused.fault)


def parse(source: Source) -> Document | Problem:
    """Compose the text of a file."""
    try:
        if too_deep := _too_deep(source):
            return too_deep
        root = _Loader(source.text).get_single_node()
    except yaml.YAMLError as error:
        line, column, fault = syntax.explain(error, source.lines)
        return source.place(line, column).problem(fault)
    if root is None:
        return Place(source.file).problem(_EMPTY_FILE)
    walk = _Walk()
    try:
        value = walk.value(root, 1)
    except _Limit as limit:
        return source.at(limit.node).problem(limit.fault)
    problems = dict.fromkeys(source.at(node).problem(fault) for node, fault in walk.faults)
    return Document(source, root, value, tuple(problems))


def _too_deep(source: Source) -> Problem | None:
    if sum(map(source.text.count, _OPENING_MARKS)) <= _SAFE_MARKS:
        return None
    depth = 0
    for event in yaml.parse(source.text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        mark = event.start_mark
        if depth > MAX_DEPTH and mark:
            return source.place(mark.line, mark.column).problem(TOO_DEEP)
    return None


TOO_DEEP = Fault(
    "too-deep",
    f"mappings and lists are nested more than {MAX_DEPTH} deep",
    "A slide needs about 8 levels; look for stray indentation or brackets.",
)
_TOO_MANY = Fault(
    "too-large",
    f"the file has more than {MAX_NODES:,} values",
    "Split it into several slide files, and list them under `slides`.",
)
_LONG_VALUE = Fault(
    "too-large",
    f"this text is longer than {MAX_VALUE // 1024} Ki characters",
    "Shorten it; a visitor reads some hundred characters.",
)
_ALIASES = Fault(
    "too-many-aliases",
    f"the file uses more than {MAX_ALIASES} aliases (`*name`)",
    "Write the text out where it is needed.",
)
_EMPTY_FILE = Fault("empty-value", "the file is empty", "Write a slide or a deck into it.")
_RECURSIVE = Fault(
    "too-many-aliases", "this anchor (`&name`) contains itself", "Remove the alias inside it."
)


class _Limit(Exception):
    def __init__(self, node: yaml.Node, fault: Fault) -> None:
        super().__init__(fault.message)
        self.node, self.fault = node, fault


class _Walk:
    """One pass over composed nodes: limits, keys and tags are checked, plain values come out."""

    def __init__(self) -> None:
        self.faults: list[tuple[yaml.Node, Fault]] = []
        self._nodes = self._aliases = 0
        self._seen: set[int] = set()
        self._open: set[int] = set()

    def value(self, node: yaml.Node, depth: int, copied: bool = False) -> object:
        """The value of a node; an alias is a node met again, and counts with all it holds."""
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise _Limit(node, _TOO_MANY)
        if node.tag is not None:
            self.faults.append((node, _tag(node.tag)))
        key = id(node)
        if key in self._seen:
            copied = self._alias(node, copied)
        else:
            self._seen.add(key)
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if depth > MAX_DEPTH:
            raise _Limit(node, TOO_DEEP)
        self._open.add(key)
        found: object
        if isinstance(node, yaml.MappingNode):
            found = self._mapping(node, depth, copied)
        else:
            found = [self.value(item, depth + 1, copied) for item in node.value]
        self._open.discard(key)
        return found

    def _alias(self, node: yaml.Node, copied: bool) -> bool:
        if id(node) in self._open:
            raise _Limit(node, _RECURSIVE)
        self._aliases += not copied
        if self._aliases > MAX_ALIASES:
            raise _Limit(node, _ALIASES)
        return True

    def _scalar(self, node: yaml.ScalarNode) -> str | None:
        text: str = node.value
        if len(text) > MAX_VALUE:
            raise _Limit(node, _LONG_VALUE)
        return text if text or node.style else None

    def _mapping(self, node: yaml.MappingNode, depth: int, copied: bool) -> Located:
        found = Located()
        found.node = node
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else None
            if not name or name == "<<" or name in found:
                self.faults.append((key, _bad_key(node, key)))
                if name in found:
                    continue
            if key.tag is not None:
                self.faults.append((key, _tag(key.tag)))
            item = self.value(value, depth + 1, copied)
            if item is None:
                self.faults.append((key, nothing_after(str(name))))
            if isinstance(name, str):
                found[name] = item
        return found


def _bad_key(mapping: yaml.MappingNode, key: yaml.Node) -> Fault:
    if not isinstance(key, yaml.ScalarNode) or not key.value:
        return Fault(
            "wrong-type",
            "a key must be one word, followed by a colon",
            'Put a text that begins with "{" or "[" in quotes.',
        )
    if key.value == "<<":
        return Fault(
            "merge-key",
            "`<<` (a merge key) is not part of the deck language",
            "Write the keys out.",
        )
    first = next(k for k, _ in mapping.value if k.value == key.value).start_mark
    return Fault(
        "duplicate-key",
        f"`{printable(key.value)}` is written twice here; it is first on line {first.line + 1},"
        f" column {first.column + 1}",
        "Keep one of the two.",
    )


def _tag(tag: str) -> Fault:
    name = tag.replace("tag:yaml.org,2002:", "!!")
    return Fault(
        "tag",
        f"`{printable(name)}` is a YAML tag, which the deck language does not use",
        'Remove it, or put the text in quotes: "!important".',
    )
