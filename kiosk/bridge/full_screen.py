"""Keeps the locked window full size on its display, also when that goes and comes back."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtQuick import QQuickWindow

log = logging.getLogger(__name__)

OFTEN = 2000
"""Milliseconds between two looks, beside those that a change of the displays asks for."""
SOON = 100
"""Milliseconds after a change: a display that comes back tells its sizes bit by bit."""
STUBBORN = 10
"""Vain attempts after which it is tried less often: whoever shows the window knows better."""


def choose(names: Sequence[str | None], wanted: str, number: int) -> int | None:
    """The index of the display to use: the one of that name, or of that number, or the first.

    None stands for a display that is none: Qt keeps one where all have gone.
    """
    real = [index for index, name in enumerate(names) if name is not None]
    by_name = [index for index in real if wanted and names[index] == wanted]
    by_number = [index for index in real if index == number]
    return next(iter([*by_name, *by_number, *real]), None)


class FullScreen(QObject):
    """Puts the window back. `close` it before the window goes."""

    def __init__(self, app: QGuiApplication, window: QQuickWindow, number: int) -> None:
        """`number` is that of the display, which is known by its name from then on."""
        super().__init__()
        self._app, self._window, self._number = app, window, number
        self._wanted = ""
        self._vain = self._rest = 0
        self._had_none = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self.look)
        self._often = QTimer(self)
        self._often.timeout.connect(self.look)
        self._often.start(OFTEN)
        app.screenAdded.connect(self._changed)
        app.screenRemoved.connect(self._changed)
        app.primaryScreenChanged.connect(self._changed)
        for signal in self._of_window():
            signal.connect(self._changed)
        self._changed()

    def _of_window(self) -> Sequence[Any]:
        window = self._window
        return (
            window.visibilityChanged,
            window.screenChanged,
            window.widthChanged,
            window.heightChanged,
        )

    def _changed(self, *_: object) -> None:
        self._rest = 0
        self._soon.start()

    def look(self) -> None:
        """Put the window back if it is not where it should be."""
        screen = self._screen()
        if screen is None:
            self._had_none = True
            return
        if self._had_none:
            log.info("the display is back: %s", screen.name())
            self._had_none = False
        if self._fits(screen):
            self._vain = self._rest = 0
        elif self._rest:
            self._rest -= 1
        else:
            self._put(screen)

    def _screen(self) -> QScreen | None:
        screens = self._app.screens()
        names = [None if screen.geometry().isEmpty() else screen.name() for screen in screens]
        index = choose(names, self._wanted, self._number)
        if index is None:
            return None
        # The first one that was there is the right one, whatever comes and goes.
        self._wanted = self._wanted or screens[index].name()
        return screens[index]

    def _fits(self, screen: QScreen) -> bool:
        window = self._window
        full = window.visibility() == QWindow.Visibility.FullScreen
        there = window.screen() is screen or window.screen().name() == screen.name()
        return full and there and window.size() == screen.geometry().size()

    def _put(self, screen: QScreen) -> None:
        window = self._window
        if window.screen() is not screen:
            window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()
        self._vain += 1
        if self._vain == STUBBORN:
            log.warning(
                "the window is %dx%d and not the size of the display %s, %dx%d, though it asks to"
                " be; look at the settings of the display or of the compositor",
                window.width(),
                window.height(),
                screen.name(),
                screen.geometry().width(),
                screen.geometry().height(),
            )
        if self._vain >= STUBBORN:
            self._rest = STUBBORN

    def close(self) -> None:
        """Leave the window alone."""
        self._often.stop()
        self._soon.stop()
        self._app.screenAdded.disconnect(self._changed)
        self._app.screenRemoved.disconnect(self._changed)
        self._app.primaryScreenChanged.disconnect(self._changed)
        for signal in self._of_window():
            signal.disconnect(self._changed)
