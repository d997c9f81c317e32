"""Stubs for `alt` that is missing, so that the slide can be shown and the text be written later."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from kiosk.deck import Loaded, Problem
from kiosk.lint.fix_files import MARK, Mended, scalars

_STUBS = {"en": "TODO: say what this shows", "ru": "TODO: опишите, что здесь показано"}
_MISSING = "the key `alt` is missing"
_END = re.compile(r"\r\n|[\n\r]")
_ASKED_FOR = ("missing-alt",)


def add_stubs(loaded: Loaded, opened: Callable[[Path, Path], Mended]) -> None:
    """Write a stub into each mapping that is reported to lack `alt`."""
    assert loaded.origin is not None
    wanted: dict[Path, list[Problem]] = {}
    for problem in loaded.problems:
        if problem.code in _ASKED_FOR and problem.message == _MISSING:
            wanted.setdefault(problem.file, []).append(problem)
    if not wanted:
        return
    languages = loaded.deck.languages if loaded.deck else _languages(loaded, opened)
    for file, problems in wanted.items():
        _add(opened(file, file), problems, stub(languages))


def stub(languages: tuple[str, ...]) -> str:
    """The line that is written: a text that asks to be written, in each language."""
    texts = {code: _STUBS.get(code.partition("-")[0], "TODO") for code in languages}
    if len(texts) < 2:
        return f'alt: "{next(iter(texts.values()), _STUBS["en"])}"'
    return "alt: {" + ", ".join(f'{code}: "{text}"' for code, text in texts.items()) + "}"


def _languages(loaded: Loaded, opened: Callable[[Path, Path], Mended]) -> tuple[str, ...]:
    assert loaded.origin is not None
    document = opened(loaded.origin.shown, loaded.origin.path).document
    value = document.value if document else None
    codes = value.get("languages") if isinstance(value, dict) else None
    return tuple(code for code in codes or () if isinstance(code, str))


def _add(mended: Mended, problems: list[Problem], line: str) -> None:
    document = None if mended.trouble else mended.document
    if document is None:
        return
    places = {(problem.line - 1, problem.column - 1) for problem in problems}
    nodes = {id(n): n for n in _lacking(document.root, places)}
    before = scalars(document.root)
    text = document.source.text
    for node in sorted(nodes.values(), key=lambda n: -n.start_mark.index):
        text = _with_stub(text, node, line)
    mark = MARK if mended.after.startswith(MARK) else ""
    kept, mended.after = mended.after, mark + text
    found = mended.document
    if found is None or not _adds_only(before, scalars(found.root)):
        mended.after = kept
        mended.trouble = "`alt` could not be added without changing more"
    else:
        mended.count += len(nodes)


def _adds_only(before: list[object], after: list[object]) -> bool:
    """Whether all that was said is still said, in the same order."""
    rest = iter(after)
    texts = [item for item in before if isinstance(item, tuple) and len(item) == 2]
    return all(any(item == other for other in rest) for item in texts)


def _lacking(root: yaml.Node, places: set[tuple[int, int]]) -> Iterator[yaml.MappingNode]:
    """The mappings without `alt` that stand at these lines and columns, or whose keys do."""
    waiting, seen = [root], set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if _place(key) in places and _lacks(value):
                    yield value
                waiting.append(value)
        elif isinstance(node, yaml.SequenceNode):
            yield from (item for item in node.value if _place(item) in places and _lacks(item))
            waiting += node.value


def _place(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line, node.start_mark.column


def _lacks(node: yaml.Node) -> bool:
    names = {key.value for key, _ in node.value} if isinstance(node, yaml.MappingNode) else {"alt"}
    # A list item may begin with the key that is meant: only what has a picture or data needs alt.
    return "alt" not in names and bool(names & _PICTURED)


_PICTURED = {"image", "before", "after", "source", "series", "film", "file", "credit", "kind"}


def _with_stub(text: str, node: yaml.MappingNode, line: str) -> str:
    if node.flow_style:
        last = node.value[0][1].end_mark.index
        return f"{text[:last]}, {line}{text[last:]}"
    ending = "\r\n" if "\r\n" in text else "\n"
    key, value = node.value[0]
    indent = " " * key.start_mark.column
    if isinstance(value, yaml.ScalarNode) and value.end_mark.line == key.start_mark.line:
        found = _END.search(text, value.end_mark.index)
        end = found.start() if found else len(text)
        return f"{text[:end]}{ending}{indent}{line}{text[end:]}"
    # Before the first key, where a line begins or the hyphen of a list stands.
    first = key.start_mark.index
    return f"{text[:first]}{line}{ending}{indent}{text[first:]}"
