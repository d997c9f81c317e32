"""The installed deck on the floor: which one is opened, and when another comes on."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from kiosk import paths
from kiosk.app import HEAD, Kiosk, Opening, open_deck, report
from kiosk.bridge.installs import InstallWatcher
from kiosk.updates import Showing, Store, Version, damage, whole_versions

log = logging.getLogger(__name__)

AGAIN_MS = 250
"""How soon to ask again whether nobody is there."""


def open_installed(state: Path) -> Opening:
    """The installed deck; the one before it if it is damaged; else the one that ships."""
    for version in whole_versions(state):
        opening = _open_version(version, HEAD)
        if opening.loaded.deck is not None:
            log.info("showing the installed deck %s", version.id)
            return opening
        report(opening.loaded.problems)
        log.error("the installed deck %s cannot be shown by this kiosk; trying older", version.id)
    log.info("no installed deck can be shown; showing the one that ships with the kiosk")
    return replace(open_deck(paths.SLIDES), follows_installs=True)


def installed_now(state: Path) -> object:
    """Something that differs as soon as another deck is installed, or an older one taken back."""
    return Store(state).pointer()


def _open_version(version: Version, first: int | None) -> Opening:
    opening = open_deck(version.deck, first)
    return replace(
        opening,
        follows_installs=True,
        version=version.id,
        whole=lambda: damage(version) is None,
    )


class FollowInstalls(QObject):
    """Swaps in what is installed while the kiosk runs, at a moment when nobody is there."""

    def __init__(self, kiosk: Kiosk, state: Path) -> None:
        """`kiosk` must outlive it."""
        super().__init__()
        self._kiosk = kiosk
        self._waiting: Opening | None = None
        self._closed = False
        self._showing = Showing(Store(state))
        self._mark(kiosk.opening.version)
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._try)
        self._watcher = InstallWatcher(state, kiosk.opening.version, self._read)
        self._watcher.ready.connect(self._wait)
        kiosk.harmed = self._watcher.look_closely
        self._watcher.start()

    def close(self) -> None:
        """Stop looking, and give the version on screen free."""
        self._closed = True
        self._watcher.stop()
        self._again.stop()
        self._showing.close()

    def _read(self, version: Version | None) -> Opening | None:
        """Read another deck to its end, away from the screen; None if it cannot be shown."""
        opening = (
            _open_version(version, None)
            if version
            else replace(open_deck(paths.SLIDES, None), follows_installs=True)
        )
        if opening.loaded.deck is not None:
            return opening
        report(opening.loaded.problems)
        log.error("the deck that was installed cannot be shown; the last one stays on screen")
        return None

    def _wait(self, opening: Opening) -> None:
        if self._closed:
            # It was on its way when the floor was closed.
            return
        self._waiting = opening
        self._again.start()
        self._try()

    def _try(self) -> None:
        if self._waiting is None or not self._nobody():
            return
        opening, self._waiting = self._waiting, None
        self._again.stop()
        # Marked before it is shown, so that it cannot be removed in between.
        self._mark(opening.version)
        self._kiosk.turn_to(opening)
        name = opening.version
        log.info("now showing %s", f"the installed deck {name}" if name else "the shipped deck")

    def _nobody(self) -> bool:
        stage = self._kiosk.stage
        hand = stage.window.findChild(QObject, "presence")
        touched = hand is not None and bool(hand.property("active"))
        return bool(stage.controller.property("inAttract")) and not touched

    def _mark(self, version: str) -> None:
        # Without a right to write there, three versions are still kept by every install.
        with suppress(OSError):
            self._showing.mark(version or None)
