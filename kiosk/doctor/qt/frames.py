"""How long this machine takes for a frame of the deck, on its display, with art that moves."""

from __future__ import annotations

import statistics
import time
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk import paths
from kiosk.app import Stage, application
from kiosk.bridge.pace import ArtPace
from kiosk.deck import load

_HEAD = 3
_CHANGES = 2
_CHANGE = 1.2
"""Seconds of a change from slide to slide that are measured."""
_SOFTWARE_WARM = 0.6
_WARM = 3.0
_DWELL = 600.0
"""Seconds that no slide stays longer."""


class _Clock:
    """A clock that goes on, and can be put ahead so that the next slide is due."""

    ahead = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self.ahead


class _Frames:
    """Times of frames in s: of the work of this thread, and between frames on the display."""

    def __init__(self, window: QQuickWindow) -> None:
        self.work: list[float] = []
        self.between: list[float] = []
        self._shown: list[float] = []
        self._began = 0.0
        window.afterAnimating.connect(self._begin, Qt.ConnectionType.DirectConnection)
        window.frameSwapped.connect(self._end, Qt.ConnectionType.DirectConnection)
        self._window = window

    def _begin(self) -> None:
        self._began = time.thread_time()

    def _end(self) -> None:
        self.work.append(time.thread_time() - self._began)
        self._shown.append(time.monotonic())

    def start(self) -> None:
        """A change begins: what was between the last two does not count."""
        self._shown.clear()

    def stop(self) -> None:
        """A change is over."""
        self.between += [later - sooner for sooner, later in pairwise(self._shown)]


def answer(given: Mapping[str, Any]) -> dict[str, Any]:
    """Times of frames in ms: median, 99 % and the late ones, while slides melt into each other."""
    app = application()
    deck = load(Path(given["deck"]), assets=paths.ASSETS, first=_HEAD).deck
    if deck is None:
        deck = load(paths.SLIDES, assets=paths.ASSETS, first=_HEAD).deck
    assert deck is not None, "the shipped deck can be shown"
    clock = _Clock()
    stage = Stage(deck, clock=clock)
    screen = app.primaryScreen()
    stage.window.setGeometry(screen.geometry())
    stage.window.showFullScreen()
    # Living art finds its pace first: what a visitor sees after a minute counts.
    _live(_SOFTWARE_WARM if _software(stage.window) else _WARM)
    frames = _Frames(stage.window)
    for _ in range(_CHANGES):
        frames.start()
        clock.ahead += _DWELL
        stage.controller.tick()
        _live(_CHANGE)
        frames.stop()
    software = _software(stage.window)
    times = sorted(frames.work if software else frames.between)
    if len(times) < 2:
        return {"frames": len(times), "software": software}
    rate = screen.refreshRate() or 60.0
    return {
        "software": software,
        "frames": len(frames.between),
        "median": 1000 * statistics.median(times),
        "high": 1000 * times[min(len(times) - 1, int(0.99 * len(times)))],
        "late": sum(step > 1.5 / rate for step in frames.between),
        "rate": rate,
        "art": ArtPace.shared.resolution if ArtPace.shared else 1.0,
        "pixels": [stage.window.width(), stage.window.height()],
    }


def _software(window: QQuickWindow) -> bool:
    api = window.rendererInterface().graphicsApi()
    return bool(api == QSGRendererInterface.GraphicsApi.Software)


def _live(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()
