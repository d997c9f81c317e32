"""The display of a kiosk that has no deck to show: it says so kindly, and watches for one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.app import Opening, open_deck, report
from kiosk.bridge.reload import DeckWatcher
from kiosk.bridge.tokens import Tokens
from kiosk.deck import Loaded
from kiosk.deck.header import default_theme, default_words
from kiosk.engine import Engine

LANGUAGES = ("en", "ru")
"""What the kiosk says it in where no deck tells its languages."""


class Waiting:
    """A window with "back soon", until the deck can be shown. `close` before the application ends.

    It keeps on watching the deck after `found` was called, until it is closed.
    """

    def __init__(self, opening: Opening, found: Callable[[Opening], None]) -> None:
        """`found` is called with a deck that can be shown. Raises RuntimeError if QML is broken."""
        self._found, self.opening = found, opening
        self._engine = Engine()
        header = opening.loaded.header
        theme = header.theme if header else None
        Tokens.shared = self._tokens = Tokens(theme or default_theme(paths.ASSETS))
        title, lines = greeting(opening.loaded)
        properties = {"line": title, "lines": lines}
        self.window: QQuickWindow = self._engine.load("Kiosk", "Waiting", properties)
        self._watcher = DeckWatcher(opening.deck, partial(_anew, opening), opening.known)
        self._watcher.loaded.connect(self._look)
        self._watcher.start()

    def _look(self, opening: Opening) -> None:
        report(opening.loaded.problems)
        if opening.loaded.deck is not None:
            self._found(opening)

    def close(self) -> None:
        """Stop watching, then take the window down."""
        self._watcher.stop()
        self.window.close()
        self._engine.close()


def _anew(opening: Opening) -> Opening:
    """The same deck, as its files are now."""
    now = open_deck(opening.deck)
    return replace(opening, known=now.known, cache=now.cache, loaded=now.loaded)


def greeting(loaded: Loaded) -> tuple[str, list[str]]:
    """The deck's title, as far as it is known, and "back soon" in its languages."""
    header = loaded.header
    words = (header.words if header else None) or default_words(paths.ASSETS)
    file = header.file if header else None
    languages = tuple(file.languages) if file else LANGUAGES
    title = file.title.in_language(languages[0]) if file else ""
    return title, list(dict.fromkeys(words.in_language(code)["back_soon"] for code in languages))
