"""Checks hostile decks, or walks over all that they show; run as a program, best under strace.

Usage: python -m tests.hostile.drive check|show ROOT DECK...

Prints a JSON line for each deck. Before each it looks for a file that is not there, named after
it, so that a trace tells which one it was.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from pathlib import Path
from typing import Any

MARK = "/hostile-deck/"


def check(decks: list[Path]) -> None:
    """Run `kiosk check` on each: its exit code, and what it says."""
    from click.testing import CliRunner

    from kiosk.cli import main

    runner = CliRunner()
    for deck in decks:
        begun = _begin(deck)
        done = runner.invoke(main, ["check", str(deck), "--format", "json"])
        crashed = done.exception if not isinstance(done.exception, SystemExit) else None
        found = json.loads(done.stdout) if crashed is None else []
        _say(
            deck,
            begun,
            code=done.exit_code,
            crash=repr(crashed) if crashed else "",
            problems=[
                {key: p[key] for key in ("severity", "code", "line", "message", "hint")}
                for p in found[:50]
            ],
            errors=sum(p["severity"] == "error" for p in found),
        )


def show(decks: list[Path]) -> None:
    """Put each on the real stage, if it can be shown, and walk over every view of it."""
    from kiosk import paths
    from kiosk.app import application
    from kiosk.deck import load

    app = application()
    walk = _Walk(load(paths.SLIDES, assets=paths.ASSETS, first=1).deck)
    for deck in decks:
        begun = _begin(deck)
        loaded = load(deck, assets=paths.ASSETS).deck
        seen = walk.over(loaded) if loaded else {}
        _say(deck, begun, shown=loaded is not None, **seen)
    walk.close()
    del app


class _Walk:
    """A visit to every slide, detail, demonstration and sheet of one deck after the other."""

    def __init__(self, deck: Any) -> None:
        from PySide6.QtCore import QSize

        from kiosk.app import Stage
        from kiosk.camera import StillClock

        self._clock = StillClock()
        self.films = 0
        self._stage = Stage(deck, clock=self._clock)
        self._stage.window.resize(QSize(640, 360))
        self._stage.window.show()

    def close(self) -> None:
        """Take the stage down."""
        self._stage.close()

    def over(self, deck: Any) -> dict[str, Any]:
        """How many views and films there were, and what the engine said of them."""
        from kiosk.look.views import views

        self._stage.warnings.clear()
        self.films = 0
        self._stage.replace(deck)
        control = self._stage.controller
        # The visitor leaves; films play in the loop by themselves.
        self._clock.pass_by(1000.0)
        control.tick()
        seen = 1
        self._live(0.05)
        for index, slide in enumerate(deck.slides):
            control.start_at(slide.id)
            self._live(0.02)
            if _has_film(slide):
                self._play()
                self._live(1.0)
            self._act(control.openAt, index)
            seen += 2
            for detail in range(len(slide.details)):
                self._act(control.openDetail, detail)
                if _has_film(slide):
                    self._play()
                    self._live(0.5)
                seen += 1
            if slide.behind:
                self._act(control.back)
                self._act(control.tryIt)
                seen += 1
        for view in views(deck):
            if view.sort in {"credits", "figure", "term", "how"}:
                self._act(control.openSheet, view.key)
                self._act(control.back)
                seen += 1
        self._act(control.topics)
        self._live(0.05)
        return {"views": seen, "films": self.films, "warnings": self._stage.warnings[:20]}

    def _play(self) -> None:
        """Films are opened even where they could not be seen: a player must hold its ground."""
        from kiosk.camera import items

        for item in items(self._stage.window.contentItem()):
            if item.metaObject().className().startswith("VideoBlock"):
                item.setProperty("drawable", True)
                item.setProperty("chosen", True)
                self.films += 1

    def _act(self, action: Any, *arguments: object) -> None:
        self._clock.pass_by(1.0)
        action(*arguments)
        self._live(0.015)

    def _live(self, seconds: float) -> None:
        from PySide6.QtCore import QCoreApplication, QEvent

        until = time.monotonic() + seconds
        while True:
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if time.monotonic() >= until:
                return
            time.sleep(0.001)


def _has_film(slide: Any) -> bool:
    from kiosk.deck.blocks.video import VideoBlock
    from kiosk.deck.sheets import models

    return any(isinstance(model, VideoBlock) for model in models(slide))


def _begin(deck: Path) -> float:
    # Nothing is there; a trace shows the question.
    os.path.exists(MARK + deck.name)  # noqa: PTH110  the shortest way into the trace
    return time.monotonic()


def _say(deck: Path, begun: float, **more: object) -> None:
    seconds = round(time.monotonic() - begun, 3)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    line = {"deck": deck.name, "seconds": seconds, "peak": peak, **more}
    print(json.dumps(line), flush=True)


def main(what: str, root: str, *names: str) -> None:
    """Check or show the decks with these names below the root."""
    decks = [Path(root) / name for name in names]
    {"check": check, "show": show}[what](decks)
    os.path.exists(MARK)  # noqa: PTH110
    sys.stdout.flush()
    # Not more of Qt's taking down than a kiosk does.
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
