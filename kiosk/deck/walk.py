"""Plain values from composed YAML nodes, within limits: every value is what was typed."""

from __future__ import annotations

from typing import Any

import yaml

from kiosk.deck.problem import MAX_PROBLEMS, Fault, nothing_after, printable, quoted

MAX_DEPTH = 20
MAX_NODES = 50_000
MAX_ALIASES = 100
MAX_VALUE = 64 * 1024


class Located(dict[str, Any]):
    """A mapping that knows its YAML node."""

    __slots__ = ("node",)
    node: yaml.MappingNode


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
_RECURSIVE = Fault(
    "too-many-aliases", "this anchor (`&name`) contains itself", "Remove the alias inside it."
)


class Unusable(Exception):
    """Nothing can be made of the file: at this node a limit is exceeded, or a key is no word."""

    def __init__(self, node: yaml.Node, fault: Fault) -> None:
        super().__init__(fault.message)
        self.node, self.fault = node, fault


class Walk:
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
            raise Unusable(node, _TOO_MANY)
        if node.tag is not None:
            self._note(node, _tag(node.tag))
        key = id(node)
        if key in self._seen:
            copied = self._alias(node, copied)
        else:
            self._seen.add(key)
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if depth > MAX_DEPTH:
            raise Unusable(node, TOO_DEEP)
        self._open.add(key)
        found: object
        if isinstance(node, yaml.MappingNode):
            found = self._mapping(node, depth, copied)
        else:
            found = [self.value(item, depth + 1, copied) for item in node.value]
        self._open.discard(key)
        return found

    def _note(self, node: yaml.Node, fault: Fault) -> None:
        if len(self.faults) < MAX_PROBLEMS:
            self.faults.append((node, fault))

    def _alias(self, node: yaml.Node, copied: bool) -> bool:
        if id(node) in self._open:
            raise Unusable(node, _RECURSIVE)
        self._aliases += not copied
        if self._aliases > MAX_ALIASES:
            raise Unusable(node, _ALIASES)
        return True

    def _scalar(self, node: yaml.ScalarNode) -> str | None:
        text: str = node.value
        if len(text) > MAX_VALUE:
            raise Unusable(node, _LONG_VALUE)
        return text if text or node.style else None

    def _mapping(self, node: yaml.MappingNode, depth: int, copied: bool) -> Located:
        found = Located()
        found.node = node
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode) or not key.value:
                raise Unusable(key, _NO_KEY)
            name: str = key.value
            if name == "<<" or name in found:
                if len(self.faults) < MAX_PROBLEMS:  # the search for the first one takes time
                    self._note(key, _bad_key(node, name))
                continue
            if key.tag is not None:
                self._note(key, _tag(key.tag))
            found[name] = self.value(value, depth + 1, copied)
            if found[name] is None:
                self._note(key, nothing_after(name))
        return found


_NO_KEY = Fault(
    "syntax",
    "a key must be one word, followed by a colon",
    'Put a text that begins with "{" or "[" in quotes.',
)


def _bad_key(mapping: yaml.MappingNode, name: str) -> Fault:
    if name == "<<":
        hint = "Write the keys out."
        return Fault("merge-key", "`<<` (a merge key) is not part of the deck language", hint)
    first = next(key for key, _ in mapping.value if key.value == name).start_mark
    return Fault(
        "duplicate-key",
        f"{quoted(name)} is written twice here; it is first on line {first.line + 1},"
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
