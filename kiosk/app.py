"""Composition root: builds the stage, wires its parts, follows the deck, takes it down in order."""

from __future__ import annotations

import datetime as dt
import logging
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
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
    locked: bool = False
    at: dt.datetime | None = None
    """The date and time to pretend; without a zone it is meant in the deck's."""
    keep_visits: int | None = None
    """For how many days statistics of visits are kept; 0: there are none; None: as usual."""


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
        self.hours = deck.hours
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
        self.hours = deck.hours
        self._tokens.replace(deck.theme)
        self.controller.replace(deck)

    def close(self) -> None:
        """Take down the engine before the objects that its bindings read."""
        self.window.close()
        self._engine.close()


@dataclass(frozen=True, slots=True)
class Opening:
    """A deck's files as they were read at first.

    `version` names an installed deck: nobody edits that, so that it is read again only while
    `whole` says so.
    """

    deck: Path
    known: Signature
    cache: Cache
    loaded: Loaded
    follows_installs: bool = False
    version: str = ""
    whole: Callable[[], bool] = lambda: True

    def read(self) -> tuple[Opening, Loaded]:
        """The whole deck as it is now."""
        if not self.whole():
            return self, Loaded(None, ())
        return self, load(self.deck, assets=paths.ASSETS, cache=self.cache)


def open_deck(deck: Path, first: int | None = HEAD) -> Opening:
    """Read the beginning of a deck. The signature comes first, so that no edit falls between."""
    known, cache = signature(deck), Cache()
    return Opening(deck, known, cache, load(deck, assets=paths.ASSETS, cache=cache, first=first))


class Kiosk:
    """A stage that follows its deck's files."""

    def __init__(
        self,
        opening: Opening,
        options: Options,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`opening` must hold a deck that can be shown; `clock` gives seconds."""
        loaded = opening.loaded
        assert loaded.deck is not None, "a kiosk needs a deck to start with"
        self._collector = GuiCollector()
        self.stage = Stage(loaded.deck, language=options.language, clock=clock)
        self.loaded = loaded
        self._followers: list[Callable[[Loaded], None]] = []
        self.opening, self._partial = opening, loaded.partial
        self.harmed: Callable[[], None] = lambda: None
        """Called when the files of an installed deck are not as they were installed."""
        known = None if loaded.partial else opening.known
        self.watcher = DeckWatcher(opening.deck, opening.read, known)
        self.watcher.loaded.connect(self._read)
        self.watcher.start()

    @property
    def path(self) -> Path:
        """The deck that is followed."""
        return self.opening.deck

    def follow(self, tell: Callable[[Loaded], None]) -> None:
        """Have `tell` called whenever the deck has been read again, be it good or not."""
        self._followers.append(tell)

    def read_again(self) -> None:
        """Read the deck's files once more, though they may be the same."""
        self.watcher.again()

    def turn_to(self, opening: Opening) -> None:
        """Show another deck from now on, and follow its files; it must be read to its end."""
        deck = opening.loaded.deck
        assert deck is not None, "a kiosk turns to a deck that can be shown"
        self.opening, self._partial = opening, False
        self.loaded = opening.loaded
        self.watcher.turn_to(opening.deck, opening.read, opening.known)
        self.stage.replace(deck)

    def _read(self, found: tuple[Opening, Loaded]) -> None:
        opening, loaded = found
        # The first deck's files may have been read just before another came on.
        if opening is not self.opening:
            return
        if opening.version and loaded.deck is None:
            self.harmed()
        else:
            self.receive(loaded)

    def receive(self, loaded: Loaded) -> None:
        """Show a good deck at once; leave the last good one on screen if it is not."""
        self.loaded = loaded
        report(loaded.problems)
        # The rest of a long deck is no edit: as at the start, its good slides are shown.
        rest, self._partial = self._partial, False
        if loaded.deck is not None and (loaded.ok or rest):
            self.stage.replace(loaded.deck)
            log.info("the deck has been read again: %d slides", len(loaded.deck.slides))
        else:
            log.error("the edited deck has problems; the last good one stays on screen")
        for tell in self._followers:
            tell(loaded)

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
