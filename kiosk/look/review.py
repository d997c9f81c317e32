"""Looks at every view of a deck, on each of its displays, and reports what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.deck import Attachment, Deck, Loaded, Problem
from kiosk.deck.codes import CODES
from kiosk.deck.folder import Stamp
from kiosk.deck.problem import Fault, Place
from kiosk.deck.settings import DISPLAYS
from kiosk.deck.where import Positions
from kiosk.look.blame import blamed
from kiosk.look.finding import Finding, Seen, Shown, View
from kiosk.look.matching import named_files
from kiosk.look.pictures import picture_problems
from kiosk.look.views import ground, views
from kiosk.look.workers import Crew, Workers, available

File = tuple[Path, Stamp]


class Reviewer:
    """Looks at a deck again and again, and only at what has changed since. Needs `close`.

    `crew` looks; by default one process a display, as far as there are processors for them.
    """

    def __init__(self, crew: Crew | None = None) -> None:
        # Most decks are made for two displays; while this one is read the processes begin.
        self._crew: Crew | None = crew or Workers(min(len(DISPLAYS), available()))
        self._ground: object = None
        self._known: dict[View, tuple[object, Seen]] = {}
        self._decoded: dict[File, str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Take all stages down."""
        if self._crew:
            self._crew.close()
            self._crew = None

    def review(self, loaded: Loaded) -> list[Problem]:
        """All problems of how a deck looks, by file and line; none of a deck that has no slide."""
        deck = loaded.deck
        if deck is None:
            return []
        crew = self._crew = self._enough(len(deck.displays))
        try:
            self._decode(deck, crew)
            self._look(deck, crew)
        except RuntimeError as broken:
            self._crew = None
            fault = Fault("does-not-load", str(broken), "Try again; if it stays so, report it.")
            return [Positions(loaded).deck().problem(fault)]
        seen = sum((seen for _, seen in self._known.values()), Seen())
        return sorted(
            {
                *blamed(loaded, seen.findings),
                *picture_problems(loaded, seen.pictures),
                *self._broken(loaded),
            }
        )

    def _enough(self, displays: int) -> Crew:
        """The crew, or another one if there is work, and room, for more processes."""
        wanted = min(displays, available())
        if self._crew is None:
            return Workers(wanted)
        if isinstance(self._crew, Workers) and self._crew.size < wanted:
            self._crew.close()
            return Workers(wanted)
        return self._crew

    def _look(self, deck: Deck, crew: Crew) -> None:
        """Look at the views that rest on something else than the last time."""
        basis, base = views(deck), ground(deck)
        if base != self._ground:
            self._ground, self._known = base, {}
        self._known = {v: known for v, known in self._known.items() if v in basis}
        asked = [v for v in basis if v not in self._known or self._known[v][0] != basis[v]]
        if asked:
            seen = crew.look(deck, asked)
            for view, part in _apart(seen, asked).items():
                self._known[view] = basis[view], part

    def _decode(self, deck: Deck, crew: Crew) -> None:
        files = {(file.path, file.stamp) for s in deck.slides for _, file in named_files(s)}
        asked = sorted(files - set(self._decoded))
        if asked:
            found = crew.decode([path for path, _ in asked])
            self._decoded.update({file: found.get(file[0], "") for file in asked})
        self._decoded = {file: why for file, why in self._decoded.items() if file in files}

    def _broken(self, loaded: Loaded) -> Iterator[Problem]:
        assert loaded.deck is not None, "it has been looked at"
        positions = Positions(loaded)
        for slide in loaded.deck.slides:
            for at, file in named_files(slide):
                if why := self._decoded[file.path, file.stamp]:
                    yield _undecodable(positions.slide(slide.id, at), why, file)


def review(loaded: Loaded) -> list[Problem]:
    """All problems of how a deck looks, by file and line."""
    with Reviewer() as reviewer:
        return reviewer.review(loaded)


def _apart(seen: Seen, asked: list[View]) -> dict[View, Seen]:
    findings: dict[View, list[Finding]] = {view: [] for view in asked}
    shown: dict[View, list[Shown]] = {view: [] for view in asked}
    for finding in seen.findings:
        findings[finding.where.view].append(finding)
    for picture in seen.pictures:
        shown[picture.where.view].append(picture)
    return {view: Seen(tuple(findings[view]), tuple(shown[view])) for view in asked}


def _undecodable(place: Place, why: str, file: object) -> Problem:
    what = "film" if isinstance(file, Attachment) else "picture"
    better = "as VP9 in WebM" if what == "film" else "as PNG, JPEG or WebP"
    message = f"the {what} cannot be decoded: {why}"
    fault = Fault("undecodable-media", message, f"Export it again, {better}.")
    return place.problem(fault, CODES[fault.code].severity)
