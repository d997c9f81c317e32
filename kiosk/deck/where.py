"""Where any part of a deck stands in its files, long after it was read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.deck.locate import Loc, locate
from kiosk.deck.problem import Place
from kiosk.deck.source import Document, open_document

if TYPE_CHECKING:
    from kiosk.deck.load import Loaded


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something was read: the file's name in problems, its path, and the part of it."""

    shown: Path
    path: Path
    at: Loc = ()


class Positions:
    """Finds places by reading the files again, each once: few parts of a deck have a problem."""

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self._documents: dict[Path, Document | None] = {}

    def slide(self, slide_id: str, at: Loc = (), on_key: bool = False) -> Place:
        """The place of a part of the slide with that id."""
        return self._place(self._loaded.origins[slide_id], at, on_key)

    def deck(self, at: Loc = (), on_key: bool = False) -> Place:
        """The place of a part of deck.yaml."""
        assert self._loaded.origin is not None, "a deck that can be shown was read from a file"
        return self._place(self._loaded.origin, at, on_key)

    def _place(self, origin: Origin, at: Loc, on_key: bool) -> Place:
        document = self._document(origin)
        if document is None:
            return Place(origin.shown)
        try:
            node = locate(document.root, (*origin.at, *at), on_key)
        except IndexError:
            # The file has been edited since it was read.
            return Place(origin.shown)
        return document.source.at(node)

    def _document(self, origin: Origin) -> Document | None:
        if origin.path not in self._documents:
            found = open_document(origin.path, origin.shown)
            self._documents[origin.path] = found if isinstance(found, Document) else None
        return self._documents[origin.path]
