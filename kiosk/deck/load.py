"""A deck from its folder: everything is read, checked and reported at once."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.deck.assets import Pictures
from kiosk.deck.attachments import Attachment, Attachments, Sort
from kiosk.deck.base import Context
from kiosk.deck.cache import Cache, Stamps
from kiosk.deck.deck import Deck
from kiosk.deck.entries import Entry, FileEntry, InlineEntry, entries
from kiosk.deck.folder import Folder, Found, missing
from kiosk.deck.header import Header, read_header
from kiosk.deck.links import check_links
from kiosk.deck.locate import locate
from kiosk.deck.pictures import Picture
from kiosk.deck.problem import NOTHING, Fault, Place, Problem, Refused
from kiosk.deck.read import SlideResult, read_slide
from kiosk.deck.slides import Slide
from kiosk.deck.source import Document, open_document
from kiosk.deck.where import Origin

DECK_FILE = "deck.yaml"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A deck as far as it can be shown, and all problems, by file and line.

    `partial`: only the first slides were read. `folder`: the deck's own, None of a deck in one
    file. `origin` and `origins`: where deck.yaml and each slide, by its id, were read. `files`: all
    that slides name, and where such a file was looked for. `header`: what deck.yaml says of the
    whole deck, as far as it can be read, also of a deck that cannot be shown.
    """

    deck: Deck | None
    problems: tuple[Problem, ...]
    partial: bool = False
    folder: Path | None = None
    origin: Origin | None = None
    origins: Mapping[str, Origin] = field(default_factory=dict, compare=False)
    files: frozenset[str] = field(default=frozenset(), compare=False)
    header: Header | None = field(default=None, compare=False)

    @property
    def ok(self) -> bool:
        """Whether there is no error; warnings may be there."""
        return self.deck is not None and all(p.severity != "error" for p in self.problems)


def load(
    path: Path,
    *,
    assets: Path,
    cache: Cache | None = None,
    first: int | None = None,
    theme: str | None = None,
) -> Loaded:
    """Read and check the deck in a folder (its deck.yaml) or in a YAML file; never raises for it.

    `first` reads only that many slides, for a quick start. `cache` saves reading files that have
    not changed since the last call with it. `theme` stands in for the deck's own.
    """
    folder = os.path.isdir(path)  # noqa: PTH112  Path.is_dir raises where access is denied
    shown = path / DECK_FILE if folder else path
    document = _open_deck(path, shown, folder)
    if isinstance(document, Problem):
        return Loaded(None, (document,))
    real = path if folder else Path(os.path.realpath(path)).parent
    origin = Origin(shown, Path(os.path.realpath(shown)))
    loading = _Loading(document, origin, Folder(real), Folder(assets), cache)
    return replace(loading.run(first, theme), folder=path if folder else None)


def _open_deck(path: Path, shown: Path, is_folder: bool) -> Document | Problem:
    if not os.path.lexists(path):
        hint = "Name a folder with a deck.yaml, or a YAML file."
        return Place(shown).problem(Fault("missing-file", "this deck does not exist", hint))
    if is_folder:
        try:
            folder = Folder(path)
            found = folder.find(DECK_FILE)
            if found is None:
                raise Refused(missing(DECK_FILE, folder))
        except Refused as refused:
            return Place(shown).problem(refused.fault)
        document = open_document(found.path, shown)
    else:
        document = open_document(path, shown)
    if isinstance(document, Problem) or isinstance(document.value, dict):
        return _no_deck(document) or document
    hint = "Begin it with `format: 1`."
    return Place(shown).problem(Fault("wrong-type", "a deck is keys with values", hint))


def _no_deck(document: Document | Problem) -> Problem | None:
    if isinstance(document, Document) and isinstance(document.value, dict):
        value = document.value
        if "kind" in value and "slides" not in value:
            hint = "Name the folder or the deck.yaml that lists this slide."
            fault = Fault("not-a-deck", "this file is a slide, not a deck", hint)
            return document.source.at(locate(document.root, ("kind",), on_key=True)).problem(fault)
    return None


class _Loading:
    """One run of `load`."""

    def __init__(
        self,
        document: Document,
        origin: Origin,
        deck: Folder,
        assets: Folder,
        cache: Cache | None,
    ) -> None:
        self._document, self._origin = document, origin
        self._folder, self._assets = deck, assets
        self._cache = cache
        self._stamps = Stamps()
        self._problems: list[Problem] = list(document.problems)
        self._used: list[Path] = []

    def run(self, first: int | None, theme: str | None) -> Loaded:
        header = read_header(self._document, self._folder, self._assets, self._problems, theme)
        self._pictures = Pictures(self._folder, self._assets, _art(header))
        self._attachments = Attachments(self._folder, self._assets)
        results: list[SlideResult] = []
        partial = False
        for number, entry in enumerate(self._entries(), 1):
            if first is not None and number > first and any(r.slide for r in results):
                partial = True
                break
            results.append(self._result(entry, number, header))
        if self._cache and not partial:
            self._cache.keep_only(self._used)
        slides, problems = check_links(results, partial)
        self._problems += problems
        # Of two slides with one id the first is shown.
        origins = {r.id: r.origin for r in reversed(results) if r.slide and r.origin}
        deck, found = _deck(header, slides), _in_order(self._problems)
        files = frozenset(file for result in results for file in result.rests_on)
        origin = self._origin
        return Loaded(deck, found, partial, None, origin, origins, files, header)

    def _entries(self) -> Iterator[Entry]:
        document = self._document
        assert isinstance(document.value, dict)
        node = locate(document.root, ("slides",))
        return entries(document.source, node, document.value.get("slides"), self._folder)

    def _result(self, entry: Entry, number: int, header: Header) -> SlideResult:
        if isinstance(entry, Problem):
            return SlideResult(None, (entry,))
        name = entry.default_id(number)
        if isinstance(entry, InlineEntry):
            files: list[str] = []
            context = self._context(header, "", files)
            result = read_slide(self._document.source, entry.node, entry.value, name, context)
            origin = replace(self._origin, at=("slides", entry.index))
            return replace(result, origin=origin, rests_on=tuple(files))
        try:
            found = self._folder.find(entry.name)
            if found is None:
                raise Refused(missing(entry.name, self._folder))
        except Refused as refused:
            return SlideResult(None, (entry.place.problem(refused.fault),))
        return self._remembered(entry, found, name, header)

    def _remembered(self, entry: FileEntry, found: Found, name: str, header: Header) -> SlideResult:
        files: list[str] = []
        context = self._context(header, entry.name.rpartition("/")[0], files)
        if self._cache is None:
            result = self._read_file(entry, found.path, name, context)
            return replace(result, rests_on=tuple(files))
        theme = header.theme and (tuple(header.theme.accents), header.theme.art)
        rests_on_also = (header.languages, theme, self._folder.root, self._assets.root, name)
        self._used.append(found.path)
        known = self._cache.get(found.path, found.stamp, rests_on_also, self._stamps)
        if known is None:
            known = self._read_file(entry, found.path, name, context)
            known = replace(known, rests_on=tuple(files))
            stamps = tuple((file, self._stamps.of(file)) for file in files)
            self._cache.put(found.path, found.stamp, rests_on_also, known, stamps)
        return known

    def _read_file(self, entry: FileEntry, path: Path, name: str, context: Context) -> SlideResult:
        shown = self._document.source.file.parent / entry.name
        document = open_document(path, shown)
        if isinstance(document, Problem):
            return SlideResult(None, (document,))
        result = read_slide(document.source, document.root, document.value, name, context)
        if document.problems:
            # Its id is taken all the same: links to it and slides of the same id are judged by it.
            problems = (*document.problems, *result.problems)
            return replace(result, slide=None, problems=problems, links=(), terms=())
        return replace(result, origin=Origin(shown, path))

    def _context(self, header: Header, folder: str, files: list[str]) -> Context:
        def picture(name: str) -> Picture:
            answer = self._pictures.find(name, folder)
            files.extend(answer.rests_on)
            if isinstance(answer.found, Fault):
                raise Refused(answer.found)
            return answer.found

        def file(name: str, sort: Sort) -> Attachment:
            return self._attachments.find(name, sort, folder, files)

        accents = header.theme.accents if header.theme else None
        return Context(header.languages, accents, picture, file=file)


def _art(header: Header) -> str | None:
    return header.theme.art if header.theme else None


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Each problem once; that a value is empty is left out where something says more of it."""
    telling = {p for p in problems if not p.message.startswith(NOTHING)}
    said = {(p.file, p.line, p.column) for p in telling}
    bare = {p for p in problems if (p.file, p.line, p.column) not in said}
    return tuple(sorted(telling | bare))


def _deck(header: Header, slides: tuple[Slide, ...]) -> Deck | None:
    if header.file is None or header.theme is None or header.words is None or not slides:
        return None
    file = header.file
    return Deck(
        title=file.title,
        languages=file.languages,
        timing=file.timing,
        theme=header.theme,
        words=header.words,
        slides=slides,
        displays=file.displays,
        checks=file.checks,
        hours=file.hours,
    )
