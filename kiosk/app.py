"""Composition root: builds the stage, wires its parts, follows the deck, takes it down in order."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.bridge.collector import GuiCollector
from kiosk.bridge.controller import KioskController
from kiosk.bridge.exhibit_player import ExhibitPlayer
from kiosk.bridge.memory import give_pictures_back
from kiosk.bridge.pace import ArtPace
from kiosk.bridge.reload import DeckWatcher, Signature, signature
from kiosk.bridge.tokens import Tokens
from kiosk.deck import Cache, Deck, Loaded, Problem, load
from kiosk.engine import Engine

log = logging.getLogger(__name__)

HEAD = 24
"""Slides that are read before the window opens; the rest of a long deck is read behind it."""
DRAG_DISTANCE = 0.006
"""The share of the screen's longer side that a finger may slip in a tap: 6 mm at 43 inch."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to show the kiosk; `size` in px asks for a window of that size."""

    windowed: bool = False
    size: tuple[int, int] | None = None
    screen: int = 0
    language: str | None = None
    start: str | None = None


class Stage:
    """The window with one deck on it. `close` must be called before the application ends."""

    def __init__(
        self,
        deck: Deck,
        *,
        language: str | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Raises RuntimeError if the QML cannot be loaded; the reason is in the log."""
        self._engine = Engine()
        self.controller = KioskController(deck, clock, language)
        self._tokens = Tokens(deck.theme)
        Tokens.shared = self._tokens
        self._pace = ArtPace.shared = ArtPace(clock)
        ExhibitPlayer.clock = staticmethod(clock)
        self.window = self._engine.load("Kiosk", "Main", {"controller": self.controller})
        self._pace.watch(self.window)

    @property
    def warnings(self) -> list[str]:
        """What the QML engine has complained of."""
        return self._engine.warnings

    def replace(self, deck: Deck) -> None:
        """Swap another deck in, whole."""
        self._tokens.replace(deck.theme)
        self.controller.replace(deck)

    def close(self) -> None:
        """Take down the engine before the objects that its bindings read."""
        self.window.close()
        self._engine.close()


@dataclass(frozen=True, slots=True)
class Opening:
    """A deck's files as they were read at first."""

    deck: Path
    known: Signature
    cache: Cache
    loaded: Loaded


def open_deck(deck: Path) -> Opening:
    """Read the beginning of a deck. The signature comes first, so that no edit falls between."""
    known, cache = signature(deck), Cache()
    return Opening(deck, known, cache, load(deck, assets=paths.ASSETS, cache=cache, first=HEAD))


class Kiosk:
    """A stage that follows its deck's files."""

    def __init__(
        self,
        opening: Opening,
        options: Options,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`opening` must hold a deck that can be shown; `clock` gives the visit's seconds."""
        loaded = opening.loaded
        assert loaded.deck is not None, "a kiosk needs a deck to start with"
        self._collector = GuiCollector()
        self.stage = Stage(loaded.deck, language=options.language, clock=clock)
        self._partial = loaded.partial
        known = None if loaded.partial else opening.known
        read = partial(load, opening.deck, assets=paths.ASSETS, cache=opening.cache)
        self.watcher = DeckWatcher(opening.deck, read, known)
        self.watcher.loaded.connect(self.receive)
        self.watcher.start()

    def receive(self, loaded: Loaded) -> None:
        """Show a good deck at once; leave the last good one on screen if it is not."""
        report(loaded.problems)
        # The rest of a long deck is no edit: as at the start, its good slides are shown.
        rest, self._partial = self._partial, False
        if loaded.deck is not None and (loaded.ok or rest):
            self.stage.replace(loaded.deck)
            log.info("the deck has been read again: %d slides", len(loaded.deck.slides))
        else:
            log.error("the edited deck has problems; the last good one stays on screen")

    def close(self) -> None:
        """Stop watching, then take the stage down."""
        self.watcher.stop()
        self.stage.close()
        self._collector.close()


def report(problems: tuple[Problem, ...]) -> None:
    """Write each problem of a deck to the log, with its place and its remedy."""
    for problem in problems:
        level = logging.ERROR if problem.severity == "error" else logging.WARNING
        log.log(level, "%s", problem.render_text())


def application(name: str = "kiosk") -> QGuiApplication:
    """The one application object, with touch distances that suit a finger on a large display."""
    give_pictures_back()
    # Without a graphics card Qt waits 5 ms before each frame; a fade then misses every third one.
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "1")
    app = QGuiApplication([name])
    app.setApplicationName("Kiosk")
    size = app.primaryScreen().size()
    app.styleHints().setStartDragDistance(round(DRAG_DISTANCE * max(size.width(), size.height())))
    return app
