"""Measures how much of one core each demonstration takes while it plays, and when nothing moves.

The loop plays it by its script, 60 times a second, on the whole screen, with the software renderer.
Usage: python tools/bench_exhibits.py [--size 1920x1080] [KIND ...]
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QSize, QTimer

from kiosk import paths
from kiosk.app import Stage, application
from kiosk.deck import DEMOS, load

LIMIT = 0.25
"""The share of one core that a demonstration may take."""
REST = 5.0
"""Seconds for which a demonstration at rest is watched."""
DECK = """\
format: 1
title: A demonstration
languages: [en]
slides:
  - {{kind: demo, title: Play, accent: optics, demo: {kind}}}
"""


def main() -> int:
    """Measure each kind in turn; 1 if one takes too much."""
    parser = argparse.ArgumentParser(description="What demonstrations cost.")
    parser.add_argument("kinds", nargs="*", default=list(DEMOS))
    parser.add_argument("--size", default="1920x1080")
    wanted = parser.parse_args()
    width, _, height = wanted.size.partition("x")
    app = application()
    bad = 0
    print(f"{wanted.size}, software renderer; share of one core")
    for kind in wanted.kinds:
        playing, worst, rest, frames = measured(kind, (int(width), int(height)))
        print(
            f"{kind:8} playing {playing:6.1%}  worst second {worst:6.1%}"
            f"  {frames:4.0f} frames a second  at rest {rest:6.2%}"
        )
        bad += playing > LIMIT
    # Fonts and images need it until here.
    del app
    return 1 if bad else 0


def measured(kind: str, size: tuple[int, int]) -> tuple[float, float, float, float]:
    """Share of a core in all and in the worst second, at rest, and frames drawn a second."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "deck.yaml").write_text(DECK.format(kind=kind), "utf-8")
        deck = load(Path(folder), assets=paths.ASSETS).deck
        assert deck is not None, "the deck is good"
        stage = Stage(deck)
        frames = 0

        def count() -> None:
            nonlocal frames
            frames += 1

        try:
            stage.window.resize(QSize(*size))
            stage.window.show()
            stage.window.frameSwapped.connect(count)
            wait(2.0)
            # From the beginning again: what is made once has been made.
            stage.controller.openSlide("")
            stage.controller.back()
            frames, seconds = 0, deck.slides[0].demo.seconds if deck.slides[0].demo else 0.0
            shares = [busy(1.0) for _ in range(int(seconds))]
            drawn = frames / len(shares)
            stage.controller.show_moment("rest")
            wait(1.0)
            return sum(shares) / len(shares), max(shares), busy(REST), drawn
        finally:
            stage.close()


def busy(seconds: float) -> float:
    """The share of a core that this process takes in the next seconds."""
    used, start = cpu(), time.monotonic()
    wait(seconds)
    return (cpu() - used) / (time.monotonic() - start)


def wait(seconds: float) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def cpu() -> float:
    """Processor time of this process so far, in s."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    raise SystemExit(main())
