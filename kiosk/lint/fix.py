"""`kiosk check --fix`: mends what is safe, and changes no other character of a file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import yaml

from kiosk.deck import Deck, Loaded, load
from kiosk.deck.locate import Loc
from kiosk.deck.source import Document, Source, parse
from kiosk.deck.where import Origin
from kiosk.lint.fix_alt import add_stubs
from kiosk.lint.fix_files import MARK, Fixed, Mended, opened, replace_file, scalars
from kiosk.lint.fix_scalars import rewritten
from kiosk.lint.texts import texts
from kiosk.lint.typography_rules import mended as mended_signs
from kiosk.paths import ASSETS

__all__ = ["Fixed", "fix"]

_ROUNDS = 4
Edit = tuple[yaml.ScalarNode, str, str]
"""A text of a file: its node, its new source, its new value."""


def fix(loaded: Loaded, write: bool = True) -> list[Fixed]:
    """Mend the typography of all texts, and give a stub to each `alt` that is missing.

    Without `write` nothing is changed. A file that is left alone comes back with its trouble.
    Slides that only a stub makes readable are read again, and mended too, if they are written.
    """
    if loaded.origin is None:
        return []
    files = _Files(loaded.folder or loaded.origin.path.parent)
    add_stubs(loaded, files.get)
    if write and files.write():
        loaded = load(loaded.folder or loaded.origin.shown, assets=ASSETS)
    if loaded.deck:
        _mend_texts(loaded.deck, loaded, files)
    if write:
        files.write()
    return files.fixed()


class _Files:
    """The files that are mended, each opened once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[Path, Mended] = {}
        self._written: dict[Path, str] = {}

    def get(self, file: Path, path: Path) -> Mended:
        if path not in self._files:
            self._files[path] = opened(file, path, self._folder)
        return self._files[path]

    def write(self) -> bool:
        """Write what has changed; whether anything was written."""
        wrote = False
        for path, mended in self._files.items():
            if mended.trouble or mended.after == self._written.get(path, mended.before):
                continue
            replace_file(mended)
            wrote = wrote or not mended.trouble
            self._written[path] = mended.after
        return wrote

    def fixed(self) -> list[Fixed]:
        return [f.fixed() for f in self._files.values() if f.count or f.trouble]


def _mend_texts(deck: Deck, loaded: Loaded, files: _Files) -> None:
    wanted: dict[Path, tuple[Origin, list[tuple[Loc, str, str]]]] = {}
    for slide in deck.slides:
        origin = loaded.origins[slide.id]
        for at, text in texts(slide):
            for code in text.languages or ("",):
                now = text.in_language(code)
                then = settled(now, code or _only(deck.languages))
                if now != then:
                    place = (*origin.at, *at, *([code] if code else []))
                    wanted.setdefault(origin.path, (origin, []))[1].append((place, now, then))
    for path, (origin, changes) in wanted.items():
        _mend_file(files.get(origin.shown, path), changes)


def _only(languages: tuple[str, ...]) -> str:
    """The language of a text without codes; none where it stands for several."""
    return languages[0] if len(languages) == 1 else ""


def settled(text: str, language: str) -> str:
    """The text mended until nothing is left to mend; as it is where that does not end."""
    now = text
    for _ in range(_ROUNDS):
        then = mended_signs(now, language)
        if then == now:
            return now
        now = then
    return text


def _mend_file(mended: Mended, changes: Iterable[tuple[Loc, str, str]]) -> None:
    document = None if mended.trouble else mended.document
    if document is None:
        return
    source = document.source.text
    edits: dict[int, Edit] = {}
    split: set[int] = set()
    for at, now, then in changes:
        node = node_at(document.root, at)
        if not isinstance(node, yaml.ScalarNode) or node.value.rstrip("\n") != now:
            continue
        made = rewritten(source, node, then)
        begin = node.start_mark.index
        if made is None or (begin in edits and edits[begin][1] != made):
            # An alias in two languages that want it otherwise.
            split.add(begin)
        else:
            edits[begin] = node, made, then
    sure = [edit for begin, edit in edits.items() if begin not in split]
    _apply(mended, document.root, source, sure)


def _apply(mended: Mended, root: yaml.Node, source: str, edits: list[Edit]) -> None:
    """Make the edits, if the file then says just what is meant; else those of which that holds."""
    text = _edited(mended.file, root, source, edits)
    if text is None:
        edits = [edit for edit in edits if _edited(mended.file, root, source, [edit]) is not None]
        text = _edited(mended.file, root, source, edits)
    if text is None:
        mended.trouble = "its texts could not be changed without changing more"
        return
    mark = MARK if mended.after.startswith(MARK) else ""
    mended.after = mark + text
    mended.count += len(edits)


def _edited(file: Path, root: yaml.Node, source: str, edits: list[Edit]) -> str | None:
    """The text with these edits; None if it would say anything else than is meant."""
    text = source
    for node, made, _ in sorted(edits, key=lambda edit: -edit[0].start_mark.index):
        text = text[: node.start_mark.index] + made + text[node.end_mark.index :]
    found = parse(Source(file, text))
    meant = scalars(root, {id(node): then for node, _, then in edits})
    same = isinstance(found, Document) and scalars(found.root) == meant
    return text if same else None


def node_at(root: yaml.Node, at: Loc) -> yaml.Node | None:
    """The node that the keys and indices lead to, or None where the file has no such part."""
    node = root
    for step in at:
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
        elif isinstance(node, yaml.MappingNode):
            inner = next((value for key, value in node.value if key.value == step), None)
            if inner is None:
                return None
            node = inner
        else:
            return None
    return node
