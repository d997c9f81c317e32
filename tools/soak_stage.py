"""The soaked process: the real stage with a clock of its own, its invariants and its figures.

Started by soak.py, which reads this process's stderr. Lines that begin with MARK are its report;
any other line there is a warning of Qt, QML, Python or the kiosk.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from random import Random

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from soak_acts import Visitors, durations
from soak_editor import Editor
from soak_failures import INJECT_AT, inject
from soak_measures import Stopwatch, census, descendants, in_use, loads, resident

from kiosk import paths
from kiosk.app import Stage, application
from kiosk.bridge.reload import DeckWatcher, signature
from kiosk.camera import StillClock
from kiosk.deck import Cache, Loaded, load
from kiosk.session.invariants import faults
from kiosk.session.state import SHORTEST_CHANGE

MARK = "\x1esoak "
PATIENCE = 20.0
"""Seconds that a frame or a reload may take before the run is given up."""
NAP = 0.0005
"""Seconds between two looks for a frame; a kiosk's loop sleeps, too."""
MOST_ALIVE = 4
LEAK = 1_000_000
"""Bytes that an injected leak loses at each transition."""


def say(kind: str, *values: object) -> None:
    """One line of the report."""
    # The stream of warnings too, so that each stands behind the event that caused it.
    sys.stderr.write(f"{MARK}{json.dumps([kind, *values])}\n")
    sys.stderr.flush()


class Broken(Exception):
    """An invariant does not hold."""


class Soak:
    """A stage on which events happen."""

    def __init__(self, options: argparse.Namespace, folder: Path) -> None:
        say("event", 0)
        self._options = options
        self._seed, self._inject = options.seed, options.inject
        self._app = application()
        self._editor = Editor(options.deck or paths.SLIDES, folder)
        cache = Cache()
        loaded = load(self._editor.deck, assets=paths.ASSETS, cache=cache)
        if loaded.deck is None or not loaded.ok:
            raise Broken("the deck cannot be shown; `kiosk check` says why")
        self._deck = self._mended = loaded.deck
        self.clock = StillClock()
        self.stage = Stage(loaded.deck, clock=self.clock)
        self.controller = self.stage.controller
        known = signature(self._editor.deck)
        read = partial(load, self._editor.deck, assets=paths.ASSETS, cache=cache)
        self.watcher = DeckWatcher(self._editor.deck, read, known)
        self.watcher.loaded.connect(self._receive)
        self.watcher.start()
        self.watch = Stopwatch()
        size = options.size
        edit = None if options.walk else self._editor.edit
        self.visitors = Visitors(self.stage.window, size, self.watch, self.frame, edit)
        self._frames = self.reloads = self.transitions = 0
        self.samples: list[tuple[int, int, int]] = []
        self._lost: list[bytes] = []
        self._place = self._where()
        self._ground: QQuickItem | None = None
        self.controller.placeChanged.connect(self._count_transition)
        self.stage.window.frameSwapped.connect(self._count_frame)
        self.visitors.resize(size)
        self.stage.window.show()
        self.stage.window.requestActivate()

    def _where(self) -> tuple[str, int, int]:
        now = self.controller.screen
        return now.level, now.slide, now.detail

    def _count_frame(self) -> None:
        self._frames += 1

    def _count_transition(self) -> None:
        before, self._place = self._place, self._where()
        if before == self._place:
            return
        self.transitions += 1
        if self._inject == "leak":
            self._lost.append(b"x" * LEAK)

    def _receive(self, loaded: Loaded) -> None:
        self.reloads += 1
        if loaded.ok and loaded.deck is not None:
            self._deck = loaded.deck
            with self.watch.time("live reload"):
                self.stage.replace(loaded.deck)

    def frame(self) -> None:
        """Wait for one frame."""
        before, give_up = self._frames, time.monotonic() + PATIENCE
        self.stage.window.update()
        while self._frames == before:
            with self.watch.time("frame"):
                QCoreApplication.processEvents()
                # Nothing is deleted later while no event loop runs: all slides would pile up.
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if time.monotonic() > give_up:
                raise Broken("no frame comes")
            time.sleep(NAP)

    def pass_time(self, seconds: float) -> None:
        """Let the visit's clock go on."""
        self.clock.pass_by(seconds)
        with self.watch.time(f"{seconds:.1f} s go by"):
            self.controller.tick()

    def event(self, number: int) -> None:
        """One event with a chance of its own, so that runs with one seed agree event by event."""
        random = Random(f"{self._seed} {number}")  # noqa: S311  chance, not secrecy
        self.watch.begin(number)
        say("event", number)
        self.watch.act = self.visitors.act(random)
        say("did", self.watch.act)
        if number == INJECT_AT:
            inject(self._inject, self._items(), self.watch)
        self.frame()
        for seconds in durations(random):
            self.pass_time(seconds)
        if self._options.walk:
            # Enough for the next act to be let through.
            self.pass_time(SHORTEST_CHANGE)
        elif random.random() < 0.05:
            self.settle(0.5)
        wrong = [*self.wrong()]
        if wrong:
            raise Broken("; ".join(wrong))

    def settle(self, seconds: float) -> None:
        """Let that much real time pass with frames, for animations and pictures."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.frame()

    def wrong(self) -> Iterator[str]:
        """What is wrong with the stage now."""
        windows = [w for w in QGuiApplication.topLevelWindows() if w.isVisible()]
        if windows != [self.stage.window]:
            yield f"{len(windows)} windows"
        size = self.stage.window.size().toTuple()
        if size != self.visitors.size and not self._grows_to(self.visitors.size):
            yield f"the window is {size}, not {self.visitors.size}"
        alive = len(self._pages())
        if not 1 <= alive <= MOST_ALIVE:
            yield f"{alive} slides are alive"
        runner = self.controller._runner  # noqa: SLF001  no screen shows the visit's clocks
        yield from faults(runner._state, runner.show)  # noqa: SLF001  as above
        yield from self.stage.warnings

    def _grows_to(self, size: tuple[int, int]) -> bool:
        """A window manager may take its time."""
        give_up = time.monotonic() + PATIENCE / 10
        while self.stage.window.size().toTuple() != size and time.monotonic() < give_up:
            self.frame()
        return bool(self.stage.window.size().toTuple() == size)

    def _pages(self) -> list[QQuickItem]:
        """The slides in the scene."""
        if self._ground is None:
            name = f"slide-{self.controller.screen.slide}"
            self._ground = next(i for i in self._items() if i.objectName() == name).parentItem()
        return [i for i in self._ground.childItems() if i.objectName().startswith("slide-")]

    def _items(self) -> Iterator[QQuickItem]:
        return descendants(self.stage.window.contentItem())

    def sample(self) -> None:
        """Note the memory in the one place where it should always be the same."""
        self.go_home()
        self.samples.append((self.transitions, resident(), in_use()))

    def go_home(self) -> None:
        """The loop's first slide, the deck as it was, the first size; nothing moves."""
        if not self._options.walk:
            self._mend()
        self.visitors.resize(self._options.size)
        self._leave_the_same_traces()
        for _ in range(3):
            self.pass_time(self._deck.timing.idle)
        # Once round the loop, to come to the first slide from the last one.
        for _ in range(2 * len(self._deck.slides)):
            self.pass_time(60)
            self.frame()
            if self.controller.screen.slide == 0:
                break
        self.settle(1.0)
        give_up = time.monotonic() + PATIENCE
        while any(map(loads, self._items())) and time.monotonic() < give_up:
            self.settle(0.2)

    def _mend(self) -> None:
        self._editor.restore()
        give_up = time.monotonic() + PATIENCE
        # The watcher may be about to show an edit that is not there any more.
        self.settle(0.8)
        while self._deck != self._mended:
            self.frame()
            if time.monotonic() > give_up:
                raise Broken("the stage does not follow the mended deck")

    def _leave_the_same_traces(self) -> None:
        """Open one detail: the last one that was open stays in memory."""
        detailed = next(n for n, slide in enumerate(self._deck.slides) if slide.details)
        stage = self.controller
        open_it = partial(stage.openAt, detailed)
        for act in (stage.touch, stage.home, open_it, stage.readMore, stage.home):
            self.pass_time(1.0)
            act()
            self.frame()

    def home_census(self) -> dict[str, int]:
        """What there is of everything, in a place that is always the same."""
        self.go_home()
        return census(self.stage.window.contentItem())

    def close(self) -> None:
        """Take it all down in order."""
        self.watcher.stop()
        self.stage.close()
