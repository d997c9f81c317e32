"""Breaks a good file of a deck in every way that the schema makes possible, one mistake at a time.

The YAML nodes of a good text are walked together with the JSON Schema; each part yields the
mistakes that it invites, as an edit of the text. So the right line is known: it is the edit's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

import yaml

from kiosk.deck import DEMOS, KINDS
from kiosk.deck.schema import json_schema

Node = yaml.MappingNode | yaml.SequenceNode | yaml.ScalarNode


@dataclass(frozen=True)
class Breakage:
    """A text with one mistake: its way, the schema's part it is in, and what must be said of it.

    `line` and `column` count from 1; a `column` of 0 is not determined. `hint` is what the remedy
    must name.
    """

    way: str
    what: str
    text: str
    line: int
    column: int
    codes: tuple[str, ...]
    hint: str = ""


@dataclass(frozen=True)
class Part:
    """A node with its part of the schema; `what` is the path there, `key` the node of its key."""

    text: str
    node: Node
    schema: dict
    what: str
    key: yaml.ScalarNode | None = None
    parent: Part | None = None

    @property
    def start(self) -> int:
        return self.node.start_mark.index

    @property
    def end(self) -> int:
        """Where its text ends, without the blanks and lines behind it."""
        return self.start + len(self.text[self.start : self.node.end_mark.index].rstrip())

    @property
    def flow(self) -> bool:
        return bool(getattr(self.node, "flow_style", False))

    def entries(self) -> Iterator[tuple[str, Part]]:
        """The values of a mapping by their keys."""
        known = self.schema.get("properties", {})
        more = self.schema.get("additionalProperties") or {}
        for key, value in self.node.value:
            schema = chosen(known.get(key.value, more), value)
            what = f"{self.what}.{key.value if key.value in known else '*'}"
            yield key.value, Part(self.text, value, schema, what, key, self)

    def items(self) -> Iterator[Part]:
        """The items of a list."""
        items = self.schema.get("items", {})
        for index, value in enumerate(self.node.value):
            schema = chosen(items[index] if isinstance(items, list) else items, value)
            yield Part(self.text, value, schema, f"{self.what}[]", None, self)

    def broken(
        self,
        way: str,
        edit: tuple[int, int, str],
        codes: str,
        hint: str = "",
        place: int | None = None,
        column: bool = True,
    ) -> Breakage:
        """The text with an edit (from, to, by what); its place, if it is not the edit's start."""
        start, end, new = edit
        text = self.text[:start] + new + self.text[end:]
        place = start if place is None else place
        line, before = text.count("\n", 0, place) + 1, text.rfind("\n", 0, place)
        told = place - before if column else 0
        return Breakage(way, self.what, text, line, told, tuple(codes.split()), hint)


@cache
def definitions() -> dict:
    return json_schema()["$defs"]


def chosen(schema: dict, node: Node) -> dict:
    """The schema with its references and choices resolved for a node."""
    while True:
        name = schema.get("$ref", "").rpartition("/")[2]
        if name == "AnySlide":
            schema = definitions()[KINDS[value_at(node, "kind")].__name__]
        elif name == "Demo":
            if not isinstance(node, yaml.MappingNode):
                return {"type": "string", "const": node.value}
            schema = definitions()[DEMOS[value_at(node, "kind")].__name__]
        elif name:
            schema = {**definitions()[name], "name": name}
        elif slides := [option for option in schema.get("anyOf", ()) if "$ref" in option]:
            if not isinstance(node, yaml.MappingNode):
                return {"type": "string", "name": "slide file"}
            schema = slides[0]
        else:
            return schema


def value_at(node: Node, name: str) -> str:
    return next(value.value for key, value in node.value if key.value == name)


def parts(part: Part) -> Iterator[Part]:
    """A part and all that is in it."""
    yield part
    if isinstance(part.node, yaml.MappingNode):
        for _, inner in part.entries():
            yield from parts(inner)
    elif isinstance(part.node, yaml.SequenceNode):
        for inner in part.items():
            yield from parts(inner)


def root(text: str, definition: str) -> Part:
    return Part(text, yaml.compose(text, yaml.BaseLoader), definitions()[definition], definition)


Way = Callable[[Part], Iterator[Breakage]]


def breakages(text: str, definition: str, ways: tuple[Way, ...]) -> dict[tuple[str, str], Breakage]:
    """One breakage for each way and part of the schema, in a text of that definition."""
    found: dict[tuple[str, str], Breakage] = {}
    for part in parts(root(text, definition)):
        for way in ways:
            for breakage in way(part):
                found.setdefault((breakage.way, breakage.what), breakage)
    return found


def of(part: Part, key: str) -> Part:
    """The same place, told as that key of the part."""
    return replace(part, what=f"{part.what}.{key}")


def misspelt(word: str) -> str:
    """The word with a slip of a finger: two letters swapped, or one doubled."""
    swapped = word[0] + word[2] + word[1] + word[3:] if len(word) > 3 else ""
    return swapped if swapped not in ("", word) else word + word[-1]


def indentation(part: Part) -> str:
    """The blanks before the keys of a mapping in block style."""
    return " " * part.node.start_mark.column


def line_of(part: Part) -> tuple[int, int]:
    """Where the line of a part's key begins and ends."""
    at = part.key.start_mark.index if part.key else part.start
    end = part.text.find("\n", at)
    return part.text.rfind("\n", 0, at) + 1, len(part.text) if end < 0 else end


def plain_line(part: Part) -> bool:
    """Whether a part is a single word or text after a key, alone on its line in block style."""
    if part.key is None or part.parent is None or part.parent.flow:
        return False
    start, end = line_of(part)
    alone = re.fullmatch(r" *\w+: [\w. %]+", part.text[start:end])
    return isinstance(part.node, yaml.ScalarNode) and alone is not None
