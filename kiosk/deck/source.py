"""From a file to composed YAML nodes and plain values, within limits; a value is what was typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml
from yaml._yaml import CParser

from kiosk.deck import syntax
from kiosk.deck.files import read_text
from kiosk.deck.problem import Fault, Place, Problem, Refused
from kiosk.deck.walk import MAX_DEPTH, TOO_DEEP, Unusable, Walk

# The C parser composes recursively and overruns the stack at some 25,000 levels (less in a thread
# or on Windows). A file with fewer marks than this that can open a level is safe to compose.
_SAFE_MARKS = 1000
# What splitlines takes for the end of a line, and nobody else does; and what does end one.
_NO_END = re.compile("[\x0b\x0c\x1c-\x1e]")
_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_OPENING_MARKS = ("[", "{", "- ", "? ", "-\t", "?\t")


@dataclass(frozen=True)
class Source:
    """The text of a file, and its name in problems."""

    file: Path
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines, as YAML 1.1 and editors count them."""
        if not _NO_END.search(self.text):
            return self.text.splitlines()
        lines = _END.split(self.text)
        return lines if lines[-1] else lines[:-1]

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
    walk = Walk()
    try:
        value = walk.value(root, 1)
    except Unusable as unusable:
        return source.at(unusable.node).problem(unusable.fault)
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


_EMPTY_FILE = Fault("empty-value", "the file is empty", "Write a slide or a deck into it.")
