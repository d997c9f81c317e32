"""Composition root of `kiosk preview`: the author's window, which follows the deck's files."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk import paths
from kiosk.app import application
from kiosk.bridge.collector import GuiCollector
from kiosk.bridge.desk import Desk
from kiosk.bridge.pace import ArtPace
from kiosk.bridge.reload import DeckWatcher, Signature, signature
from kiosk.bridge.signals import QuitOnSignal
from kiosk.bridge.tokens import Tokens
from kiosk.deck import Cache, Loaded, Problem, load
from kiosk.deck.header import default_theme
from kiosk.deck.problem import Place
from kiosk.desk import editor
from kiosk.desk.looking import Looking
from kiosk.engine import Engine
from kiosk.lint import LintCache, judged, lint

OFTEN = 0.15
"""Seconds between two looks at the files: an edit is to be on view within a second."""
SHARE = 0.5
"""The share of one core that looking may take: nobody is kept waiting after a long read."""


LOOKING = "checking the layout …"
UNLOOKED = "the layout is not checked: see the log"


@dataclass(frozen=True, slots=True)
class Read:
    """A deck as it was read, what is wrong with it, as severe as the deck says, and what is new.

    `saved` are the files that were written since it was read before.
    """

    loaded: Loaded
    problems: tuple[Problem, ...]
    saved: frozenset[Path]


class Reader:
    """Reads and lints a deck, on the watcher's thread; what was not edited is not read twice."""

    def __init__(self, deck: Path) -> None:
        self._deck = deck
        self._cache, self._lints = Cache(), LintCache()
        self._known: Signature = frozenset()
        self.theme = ""

    def __call__(self) -> Read:
        """The deck as it is now."""
        before, self._known = self._known, signature(self._deck)
        saved = frozenset(Path(path) for path, *_ in self._known - before)
        loaded = load(self._deck, assets=paths.ASSETS, cache=self._cache, theme=self.theme or None)
        found = [*loaded.problems, *lint(loaded, self._lints)]
        checks = loaded.deck.checks if loaded.deck else {}
        return Read(loaded, tuple(judged(found, checks)), saved)


def edit(place: Place) -> str:
    """Open the author's editor at a place; what to tell the author if that fails."""
    try:
        editor.start(editor.command(place, os.environ))
    except editor.NoEditor as reason:
        return str(reason)
    return ""


class AuthorsWindow:
    """The window with its desk. `close` must be called before the application ends."""

    def __init__(
        self, deck: Path, *, look: bool = True, edit: Callable[[Place], str] = edit
    ) -> None:
        """`look` checks the layout too, in a process of its own."""
        self._collector = GuiCollector()
        self._tokens = Tokens.shared = Tokens(default_theme(paths.ASSETS))
        self._pace = ArtPace.shared = ArtPace(time.monotonic)
        self.desk = Desk(deck if deck.is_dir() else deck.parent, edit)
        self._engine = Engine()
        self.window = self._engine.load("Kiosk.Author", "AuthorWindow", {"desk": self.desk})
        self._pace.watch(self.window)
        self._reader = Reader(deck)
        self._watcher = DeckWatcher(deck, self._reader, None, often=OFTEN, share=SHARE)
        self._watcher.loaded.connect(self._receive)
        self.desk.themeChosen.connect(self._choose_theme)
        self._looking = Looking(deck) if look else None
        if self._looking:
            self._looking.found.connect(self.desk.looked)
            self._looking.failed.connect(self._unlooked)
            self.desk.say_of_layout(LOOKING)
            self._looking.start()
        self._watcher.start()

    @property
    def warnings(self) -> list[str]:
        """What the QML engine has complained of."""
        return self._engine.warnings

    def _receive(self, read: Read) -> None:
        if read.loaded.deck is not None:
            self._tokens.replace(read.loaded.deck.theme)
        self.desk.receive(read.loaded, read.problems, read.saved)

    def _unlooked(self) -> None:
        self.desk.say_of_layout(UNLOOKED)

    def _choose_theme(self, name: str) -> None:
        self._reader.theme = name
        self._watcher.again()

    def close(self) -> None:
        """Stop what goes on beside the window, then take it down."""
        if self._looking:
            self._looking.stop()
        self._watcher.stop()
        self.window.close()
        self._engine.close()
        self._collector.close()


def preview(deck: Path, *, look: bool) -> int:
    """Show the author's window until it is closed; the exit code."""
    app = application("kiosk-preview")
    window = AuthorsWindow(deck, look=look)
    signals = QuitOnSignal(app)
    try:
        window.window.show()
        return app.exec()
    finally:
        signals.close()
        window.close()
