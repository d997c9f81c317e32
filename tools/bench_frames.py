#!/usr/bin/env python3
"""How long the frames of the loop take to draw, on the renderer that the environment chooses.

On the software renderer frames are drawn on the program's own thread, and their work is that
thread's time, whatever else the machine does. With OpenGL they are drawn beside it, and what counts
is the time from frame to frame.

Example: QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software python tools/bench_frames.py
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

if __name__ == "__main__":  # started as a file, the checkout is not on the path
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow, QSGRendererInterface

from kiosk import paths
from kiosk.app import Stage, application
from kiosk.deck import load

DWELL = 60.0
"""Seconds that are longer than any slide stays."""
FADE = 1.0
"""Seconds of a change in which frames a second are counted; it takes a little longer."""
LOOK = 50
"""Milliseconds between looks at whether a slide is still on its way: looking takes time, too."""
AT_REST = 0.5
"""Seconds after a change of slides in which the next one is prepared."""


@dataclass
class Clock:
    """A clock that goes on, and can be put ahead so that the next slide is due."""

    ahead: float = 0.0

    def __call__(self) -> float:
        """The time in s."""
        return time.monotonic() + self.ahead


@dataclass
class Frames:
    """Times of frames, in s: what the processor did for each, and when each was on screen."""

    window: QQuickWindow
    work: list[float] = field(default_factory=list)
    shown: list[float] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)
    _began: float = 0.0

    def __post_init__(self) -> None:
        direct = Qt.ConnectionType.DirectConnection
        self.window.afterAnimating.connect(self._begin, direct)
        self.window.frameSwapped.connect(self._end, direct)

    def _begin(self) -> None:
        # The time of this thread alone: what else the machine does must not count.
        self._began = time.thread_time()

    def _end(self) -> None:
        self.work.append(time.thread_time() - self._began)
        self.shown.append(time.monotonic())

    def clear(self) -> None:
        """Forget the frames so far."""
        self.work.clear()
        self.shown.clear()


def moving(root: QQuickItem) -> bool:
    """Whether a slide is on its way."""
    return root.property("settled") is False or any(moving(child) for child in root.childItems())


def live(seconds: float, until: Callable[[], bool] = lambda: True) -> None:
    """Let the application live for a while, and on until `until` is true; looked at seldom."""
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if until() else timer.start(LOOK))
    timer.setSingleShot(True)
    timer.start(round(1000 * seconds))
    loop.exec()


def change(stage: Stage, clock: Clock, frames: Frames) -> list[float]:
    """What each frame of one change of slides in the loop took, in s."""
    live(AT_REST)
    frames.clear()
    clock.ahead += DWELL
    stage.controller.tick()
    live(FADE)
    frames.rates.append((len(frames.shown) - 1) / (frames.shown[-1] - frames.shown[0]))
    live(0.0, lambda: not moving(stage.window.contentItem()))
    if stage.window.rendererInterface().graphicsApi() == QSGRendererInterface.GraphicsApi.Software:
        return list(frames.work)
    return [later - sooner for sooner, later in pairwise(frames.shown)]


def main() -> int:
    """Print the work of the frames in each cross-fade; 1 if the typical one is late."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--changes", type=int, default=12)
    parser.add_argument("--rate", type=float, default=60.0, help="of the display, in Hz")
    options = parser.parse_args()
    _app = application()
    loaded = load(paths.SLIDES, assets=paths.ASSETS)
    assert loaded.deck is not None
    clock = Clock()
    stage = Stage(loaded.deck, clock=clock)
    stage.window.resize(QSize(*map(int, options.size.split("x"))))
    stage.window.show()
    frames = Frames(stage.window)
    live(2 * AT_REST)
    works = []
    for _ in range(options.changes):
        work = change(stage, clock, frames)
        works += work
        name = stage.controller.screen.slide_id
        print(f"{name:12} {frames.rates[-1]:5.1f} a second  {_told(work)}")
    print(f"{'all':12} {statistics.median(frames.rates):5.1f} a second  {_told(works)}")
    print(stage.window.rendererInterface().graphicsApi().name, options.size)
    stage.close()
    return int(statistics.quantiles(works, n=20)[-1] > 1.1 / options.rate)


def _told(work: list[float]) -> str:
    late = statistics.quantiles(work, n=20)[-1] if len(work) > 1 else work[0]
    return (
        f"median {1000 * statistics.median(work):5.1f} ms  95 % under {1000 * late:5.1f} ms"
        f"  worst {1000 * max(work):5.1f} ms"
    )


if __name__ == "__main__":
    sys.exit(main())
