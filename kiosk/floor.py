"""The kiosk on the exhibition floor: the show on its display, or "back soon"; run to its end."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.app import Kiosk, Opening, Options, application, open_deck, report
from kiosk.bridge.full_screen import FullScreen
from kiosk.bridge.guard import WindowGuard
from kiosk.bridge.heartbeat import Heartbeat
from kiosk.bridge.signals import QuitOnSignal
from kiosk.bridge.unexpected import LogUnexpected
from kiosk.companions import Companions
from kiosk.deck import Deck
from kiosk.floor_installs import installed_now, open_installed
from kiosk.service.notify import Notifier
from kiosk.service.starts import Runtime
from kiosk.staff.pin_file import PinFile
from kiosk.staff.policy import policy
from kiosk.waiting import Waiting

log = logging.getLogger(__name__)

RUNNING = "the show is on"
AGAIN = 60_000
"""Milliseconds between two tries to show a deck."""
VEILED = {"dim": "dimmed", "blank": "dark"}


class Display:
    """What is on the display: the show, or "back soon" while there is none to be seen."""

    def __init__(self, app: QGuiApplication, options: Options, heart: Heartbeat) -> None:
        """`heart` must outlive the display."""
        self._app, self._options, self._heart = app, options, heart
        self._waiting: Waiting | None = None
        self._lock = ExitStack()
        """What keeps visitors in while there is no show, and so no staff's panel either."""
        self._kiosk: Kiosk | None = None
        self._companions: Companions | None = None
        self._known: object = None
        """What was installed when it was looked at last."""
        self._failed = False
        """Whether a show was given up though its deck is good."""
        self._again = QTimer()
        self._again.timeout.connect(self.look_again)

    def open(self, opening: Opening, hold: float = 0.0) -> None:
        """Show the deck, after `hold` s; "back soon" until then, or until it can be shown."""
        if opening.loaded.deck is None or hold > 0:
            self._wait(opening)
            if hold > 0:
                self._heart.say(
                    f"back soon: it ended often of late, and holds back for {hold:.0f} s"
                )
                QTimer.singleShot(round(1000 * hold), lambda: self._held(opening))
            return
        self._try(opening)

    def _try(self, opening: Opening) -> None:
        """Begin the show; what goes wrong with a good deck may go well the next time."""
        try:
            self._begin(opening)
        except Exception:
            if self._options.windowed or self._options.size:
                raise
            log.exception("the show cannot be built; it is tried again every minute")
            self._failed = True
            if self._kiosk is not None:
                self._kiosk.close()
                self._kiosk = None
            if self._waiting is None:
                self._wait(opening)
            self._heart.say("back soon: the show cannot be built; the log says why")

    def look_again(self) -> None:
        """While it waits: try a good deck once more, and see whether another was installed."""
        waiting = self._waiting
        if waiting is None or self._kiosk is not None:
            self._again.stop()
        elif waiting.opening.follows_installs:
            known = installed_now(paths.state())
            if self._failed or known != self._known:
                self._known = known
                self._try_again(open_installed(paths.state()))
        elif self._failed:
            self._try_again(open_deck(waiting.opening.deck))

    def _try_again(self, opening: Opening) -> None:
        if opening.loaded.deck is not None:
            self._failed = False
            self._try(opening)

    def _wait(self, opening: Opening) -> None:
        self._waiting = Waiting(opening, self._try)
        self._known = installed_now(paths.state())
        self._again.start(AGAIN)
        self._heart.watch(self._waiting.window)
        self._heart.say("back soon: there is nothing to show yet; the log says why")
        place(self._waiting.window, self._app, self._options)
        self._keep_in(self._waiting.window)

    def _keep_in(self, window: QQuickWindow) -> None:
        options, pin = self._options, PinFile(paths.state()).stored
        windowed = options.windowed or options.size is not None
        if not policy(windowed=windowed, asked=options.locked, pin=pin).locked:
            return
        self._lock.callback(WindowGuard(window, locked=True).close)
        if not windowed:
            self._lock.callback(FullScreen(self._app, window, options.screen).close)

    def _held(self, opening: Opening) -> None:
        if opening.loaded.deck is not None:
            self._try(opening)

    def _begin(self, opening: Opening) -> None:
        deck = opening.loaded.deck
        if self._kiosk is not None or deck is None:
            # The deck was mended while a start held back, or the other way round.
            return
        kiosk = Kiosk(opening, self._options)
        self._kiosk, self._companions = kiosk, Companions(kiosk, self._options)
        controller = kiosk.stage.controller
        warn_of(self._options, deck)
        if self._options.start:
            controller.start_at(self._options.start)
        self._heart.watch(kiosk.stage.window)
        controller.nothingChanged.connect(self._tell)
        controller.display.veilChanged.connect(self._tell)
        self._tell()
        place(kiosk.stage.window, self._app, self._options)
        self._companions.let_staff_in(self._app, self._options)
        if self._waiting is not None:
            # Not from within a call of its own watcher.
            QTimer.singleShot(0, self._leave_waiting)

    def _tell(self) -> None:
        assert self._kiosk is not None, "it tells of the show"
        controller = self._kiosk.stage.controller
        if controller.property("nothingToShow"):
            self._heart.say("back soon: every slide fails; the log says why")
        elif veil := controller.display.dark:
            # Whoever finds it dark and asks systemd must not be told that the show is on.
            self._heart.say(f"closed, and the display is {VEILED[veil]}; a touch wakes it")
        else:
            self._heart.say(RUNNING)

    def _leave_waiting(self) -> None:
        self._lock.close()
        if self._waiting is not None:
            self._waiting.close()
            self._waiting = None

    def close(self) -> None:
        """Take down all that is on, the show last."""
        self._again.stop()
        self._leave_waiting()
        if self._companions is not None:
            self._companions.close()
        if self._kiosk is not None:
            self._kiosk.close()


def run(deck: Path | None, options: Options, environment: Mapping[str, str] = os.environ) -> int:
    """Show the deck until somebody quits. 0 when all went well, 1 if nothing can be shown.

    Without a deck it shows the installed one, and follows what is installed. Full screen it waits
    for a deck that can be shown; in a window an author is told at once.
    """
    runtime = Runtime(environment)
    hold = runtime.begin(time.monotonic())
    if hold.seconds:
        log.warning("the kiosk ended often of late; it holds back for %.0f s", hold.seconds)
    if hold.dark:
        time.sleep(hold.seconds)
    opening = open_deck(deck) if deck else open_installed(paths.state())
    report(opening.loaded.problems)
    if opening.loaded.deck is None:
        log.error("there is nothing to show; mend the deck%s", _and_then(options))
        if options.windowed or options.size:
            return 1
    with ExitStack() as down:
        down.callback(LogUnexpected().close)
        app = application()
        signals = QuitOnSignal(app)
        heart = Heartbeat(Notifier(environment, os.getpid()), RUNNING)
        display = Display(app, options, heart)
        for companion in (display, signals, heart):
            down.callback(companion.close)
        display.open(opening, 0.0 if hold.dark else hold.seconds)
        code = app.exec()
        if code == 0 and not signals.received:
            runtime.leave()
        return code


def _and_then(options: Options) -> str:
    windowed = options.windowed or options.size
    return " and start again" if windowed else "; until then it says that it will be back"


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
