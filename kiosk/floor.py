"""The kiosk on the exhibition floor: runs it, with those beside the stage who watch and keep it."""

from __future__ import annotations

import datetime as dt
import logging
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.app import Kiosk, Options, application, open_deck, report
from kiosk.bridge.journal_feed import JournalFeed
from kiosk.bridge.opening import OpeningWatch, pretended
from kiosk.bridge.signals import QuitOnSignal
from kiosk.care.inhibit import Inhibitor
from kiosk.deck import Deck
from kiosk.journal import Writer, name_in

log = logging.getLogger(__name__)


class Floor:
    """The companions of a running kiosk. None of them may end the show when it fails itself."""

    def __init__(self, kiosk: Kiosk, options: Options) -> None:
        """`kiosk` must outlive the floor."""
        self._kiosk = kiosk
        self._companions = ExitStack()
        self.inhibitor = Inhibitor()
        self._companions.callback(self.inhibitor.close)
        self._care_for_display(options)
        self._keep_a_journal()

    def _care_for_display(self, options: Options) -> None:
        """Keep it awake while it is open, dark while it is closed, and free of what burns in."""
        stage = self._kiosk.stage
        wall: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC)  # noqa: E731
        if options.at:
            wall = pretended(options.at, stage.hours, time.monotonic)
        watch = OpeningWatch(
            stage.controller.display, lambda: stage.hours, wall, self.inhibitor.keep_awake
        )
        self._companions.callback(watch.close)
        # Another deck may have other hours.
        stage.controller.languageChanged.connect(watch.look)
        stage.controller.display.start()

    def _keep_a_journal(self) -> None:
        feed = JournalFeed(self._kiosk.stage.controller, Writer(name_in(paths.state())))
        self._companions.callback(feed.close)

    def close(self) -> None:
        """Take the companions down, the last one first."""
        self._companions.close()


def run(deck: Path, options: Options) -> int:
    """Show the deck until somebody quits. 0 when all went well, 1 if nothing can be shown."""
    opening = open_deck(deck)
    report(opening.loaded.problems)
    if opening.loaded.deck is None:
        log.error("there is nothing to show; mend the deck and start again")
        return 1
    app = application()
    kiosk = Kiosk(opening, options)
    signals = QuitOnSignal(app)
    floor = Floor(kiosk, options)
    try:
        warn_of(options, opening.loaded.deck)
        if options.start:
            kiosk.stage.controller.start_at(options.start)
        place(kiosk.stage.window, app, options)
        return app.exec()
    finally:
        floor.close()
        signals.close()
        kiosk.close()


def warn_of(options: Options, deck: Deck) -> None:
    """Say which wishes the deck cannot fulfil."""
    if options.start and options.start not in {slide.id for slide in deck.slides}:
        log.warning("there is no slide with the id %r; starting with the first", options.start)
    if options.language and options.language not in deck.languages:
        offered = ", ".join(deck.languages)
        log.warning("the deck has no language %r; it has %s", options.language, offered)


def place(window: QQuickWindow, app: QGuiApplication, options: Options) -> None:
    """Put the window on its screen, full screen or in a size (px)."""
    screens = app.screens()
    screen = screens[options.screen if options.screen < len(screens) else 0]
    window.setScreen(screen)
    if options.windowed or options.size:
        if options.size:
            window.resize(QSize(*options.size))
        window.show()
        return
    window.setGeometry(screen.geometry())
    window.showFullScreen()
