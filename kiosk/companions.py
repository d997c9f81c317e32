"""What a running kiosk has beside its stage: a journal, opening hours, installed decks, staff."""

from __future__ import annotations

import datetime as dt
import logging
import time
from collections.abc import Callable
from contextlib import ExitStack

from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.app import Kiosk, Options
from kiosk.bridge.journal_feed import JournalFeed
from kiosk.bridge.opening import OpeningWatch, pretended
from kiosk.care.inhibit import Inhibitor
from kiosk.floor_installs import FollowInstalls
from kiosk.floor_staff import StaffPost
from kiosk.floor_sticks import StickUpdates
from kiosk.journal import DAYS, Writer, name_in

log = logging.getLogger(__name__)


class Companions:
    """Those who watch, keep and care. None of them may end the show when it fails itself."""

    def __init__(self, kiosk: Kiosk, options: Options) -> None:
        """`kiosk` must outlive them."""
        self._kiosk = kiosk
        self._stack = ExitStack()
        self._begin("the care of the display", lambda: self._care_for_display(options))
        days = DAYS if options.keep_visits is None else options.keep_visits
        if days:
            self._begin("the journal of visits", lambda: self._keep_a_journal(days))
        if kiosk.opening.follows_installs:
            self._begin("the watch for installed decks", self._follow_installs)

    @staticmethod
    def _begin(what: str, begin: Callable[[], None]) -> None:
        try:
            begin()
        except Exception:
            log.exception("%s cannot be begun; the show goes on without it", what)

    def _care_for_display(self, options: Options) -> None:
        """Keep it awake while it is open, dark while it is closed, and free of what burns in."""
        stage, inhibitor = self._kiosk.stage, Inhibitor()
        self._stack.callback(inhibitor.close)
        wall: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC)  # noqa: E731
        if options.at:
            wall = pretended(options.at, stage.hours, time.monotonic)
        watch = OpeningWatch(
            stage.controller.display, lambda: stage.hours, wall, inhibitor.keep_awake
        )
        self._stack.callback(watch.close)
        # Another deck may have other hours.
        stage.controller.languageChanged.connect(watch.look)
        stage.controller.display.start()

    def _keep_a_journal(self, days: int) -> None:
        writer = Writer(name_in(paths.state()), days=days)
        stage = self._kiosk.stage

        def wall() -> dt.datetime:
            # Where the exhibition stands: the machine's own clock may be set to UTC.
            hours = stage.hours
            return dt.datetime.now(dt.UTC).astimezone(hours.tz if hours else None)

        feed = JournalFeed(stage.controller, writer, wall=wall)
        self._stack.callback(feed.close)

    def let_staff_in(self, app: QGuiApplication, options: Options) -> None:
        """Lock the window, where it is to be, and listen for the staff's gesture."""

        def begin() -> None:
            # A deck that was named at the start is shown whatever is installed.
            follows = self._kiosk.opening.follows_installs
            updates = StickUpdates(paths.state()) if follows else None
            self._stack.callback(StaffPost(self._kiosk, app, options, updates=updates).close)

        self._begin("the way in for staff", begin)

    def _follow_installs(self) -> None:
        installs = FollowInstalls(self._kiosk, paths.state())
        self._stack.callback(installs.close)

    def close(self) -> None:
        """Take the companions down, the last one first."""
        self._stack.close()
