"""The soaked kiosk: the real one, as it runs on a floor, with a clock that can be hurried."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.app import Kiosk, Options, application, open_deck
from kiosk.camera import StillClock
from kiosk.companions import Companions
from kiosk.deck import Loaded
from kiosk.floor import place
from kiosk.session import Mode
from kiosk.session.invariants import faults
from kiosk.session.state import SHORTEST_CHANGE
from kiosk.soak.editor import Editor, content
from kiosk.soak.failures import INJECT_AT, inject
from kiosk.soak.log import Listener
from kiosk.soak.measures import descendants
from kiosk.soak.order import Order
from kiosk.soak.stopwatch import Stopwatch
from kiosk.soak.visitors import Visitors, durations
from kiosk.soak.wire import say

PATIENCE = 20.0
"""Seconds that a frame or a reload may take before the run is given up."""
NAP = 0.0005
"""Seconds between two looks for a frame; a kiosk's loop sleeps, too."""
MOST_ALIVE = 4
STEP = 0.01
"""Seconds on the wall between two looks at the clock, where a speed is asked for."""
CALM = 0.01
"""The share of acts after which all comes to rest."""
LEAK = 1_000_000
"""Bytes that an injected leak loses a transition."""


class Broken(Exception):
    """Something does not hold."""


class World:
    """A kiosk on its floor, on which acts happen."""

    def __init__(self, order: Order, folder: Path) -> None:
        """Works in that folder. Raises Broken if the deck cannot be shown."""
        self.order, self._lost = order, list[bytes]()
        self._app = application("kiosk soak")
        # Known from the start, so that a fault that asks for them is not seen as a leak.
        self.screens = QGuiApplication.screens()
        self.log = Listener(edits=not order.walk)
        self.editor = Editor(Path(order.deck) if order.deck else paths.SLIDES, folder)
        opening = open_deck(self.editor.deck)
        if opening.loaded.deck is None or not opening.loaded.ok:
            raise Broken("the deck cannot be shown; `kiosk check` says why")
        self.deck = opening.loaded.deck
        self.clock = StillClock()
        options = Options(size=order.size)
        self.kiosk = Kiosk(opening, options, clock=self.clock)
        self.stage, self.window = self.kiosk.stage, self.kiosk.stage.window
        self.controller = self.stage.controller
        self.kiosk.follow(self._receive)
        self.companions = Companions(self.kiosk, options)
        self.watch = Stopwatch()
        edit = None if order.walk else self.editor.edit
        self.visitors = Visitors(self.window, order.size, self.watch, self.frame, edit)
        self.frames = self.reads = self.transitions = 0
        self.lived = self.spent = 0.0
        """Seconds of the visits' clock and on the wall, without the ways to the place of rest."""
        self._place = self._where()
        self._ground: QQuickItem | None = None
        self._complained = 0
        self.controller.placeChanged.connect(self._count_transition)
        self.window.frameSwapped.connect(self._count_frame)
        place(self.window, self._app, options)
        self.window.requestActivate()
        if opening.loaded.partial:
            self.wait_for(lambda: self.reads > 0, "the rest of the deck is not read")
        self._mended = content(self.deck)
        self.is_mended = True
        """Whether the deck is shown as it was before all edits and harm."""

    @property
    def renderer(self) -> str:
        """What draws, as Qt calls it."""
        return self.window.rendererInterface().graphicsApi().name

    def _where(self) -> tuple[str, int, int]:
        now = self.controller.screen
        return now.level, now.slide, now.detail

    def _count_frame(self) -> None:
        self.frames += 1

    def _count_transition(self) -> None:
        before, self._place = self._place, self._where()
        if before == self._place:
            return
        self.transitions += 1
        if self.order.inject == "leak":
            self._lost.append(b"x" * LEAK)

    def _receive(self, loaded: Loaded) -> None:
        """The kiosk has received it before."""
        self.reads += 1
        if loaded.ok and loaded.deck is not None:
            self.deck = loaded.deck
            self.is_mended = content(loaded.deck) == self._mended

    def turn(self, what: str = "events") -> None:
        """Let the event loop go round once."""
        with self.watch.time(what):
            QCoreApplication.processEvents()
            # Nothing is deleted later while no event loop runs: all slides would pile up.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def frame(self) -> None:
        """Wait for one frame. Raises Broken."""
        before, began = self.frames, time.perf_counter()
        self.window.update()
        while self.frames == before:
            self.turn("frame")
            if time.perf_counter() > began + PATIENCE:
                raise Broken("no frame comes")
            time.sleep(NAP)
        if not self.watch.excused:
            self.watch.frames.add(time.perf_counter() - began)

    def pass_time(self, seconds: float) -> None:
        """Let the visit's clock go on, or back."""
        self.clock.pass_by(seconds)
        with self.watch.time(f"{seconds:.1f} s go by"):
            self.controller.tick()

    def act(self, number: int) -> None:
        """One act with a chance of its own, so that runs with one seed agree act by act."""
        random = Random(f"{self.order.seed} {number}")  # noqa: S311  chance, not secrecy
        self.watch.begin(number)
        began = time.monotonic()
        say("act", number)
        self.watch.doing = self.visitors.act(random)
        say("did", self.watch.doing)
        if number == INJECT_AT:
            inject(self.order.inject, descendants(self.window.contentItem()), self.watch)
        if number % self.order.draw == 0:
            self.frame()
        else:
            self.turn()
        # Of its own, too: an act takes as many chances as there are controls to choose from.
        self._go_on(Random(f"{self.order.seed} {number} after"))  # noqa: S311  as above
        self.check()
        self.spent += time.monotonic() - began

    def _go_on(self, random: Random) -> None:
        for seconds in durations(random):
            self._live(seconds)
        if self.order.walk:
            # Enough for the next act to be let through.
            self._live(SHORTEST_CHANGE)
        elif random.random() < CALM:
            self.settle(0.5)

    def _live(self, seconds: float) -> None:
        """Let that much of a visit's time go by, in no less time than the order's speed asks."""
        self.lived += seconds
        speed, end = self.order.speed, self.clock.now + seconds
        while speed and self.clock.now < end:
            step = min(STEP * speed, end - self.clock.now)
            due = time.monotonic() + step / speed
            self.pass_time(step)
            self.turn()
            say("alive")
            time.sleep(max(0.0, due - time.monotonic()))
        self.pass_time(max(0.0, end - self.clock.now))

    def resize_to(self, size: tuple[int, int]) -> None:
        """Make the window another size, in px. Raises Broken if it does not come to be."""
        self.visitors.resize(size)
        self.wait_for(lambda: self.window.size().toTuple() == size, f"the window is not {size}")

    @staticmethod
    def excuse(words: Sequence[str]) -> None:
        """What Qt says with one of these words in it is due to what is done to the kiosk."""
        say("excuse", *words)

    def settle(self, seconds: float) -> None:
        """Let that much real time pass with frames, for animations and pictures."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.frame()

    def wait_for(self, condition: Callable[[], bool], failure: str) -> float:
        """Draw frames until it holds; the seconds that it took. Raises Broken with that text."""
        began = time.monotonic()
        while not condition():
            self.frame()
            if time.monotonic() > began + PATIENCE:
                raise Broken(failure)
        return time.monotonic() - began

    def check(self) -> None:
        """Raises Broken if anything is wrong with the stage now."""
        if wrong := [*self._wrong()]:
            raise Broken("; ".join(wrong))

    def _wrong(self) -> Iterator[str]:
        windows = [w for w in QGuiApplication.topLevelWindows() if w.isVisible()]
        if windows != [self.window]:
            yield f"{len(windows)} windows"
        size = self.window.size().toTuple()
        if size != self.visitors.size and not self._grows_to(self.visitors.size):
            yield f"the window is {size}, not {self.visitors.size}"
        alive = len(self._pages())
        if not 1 <= alive <= MOST_ALIVE:
            yield f"{alive} slides are alive"
        runner = self.controller._runner  # noqa: SLF001  no screen shows the visit's clocks
        yield from faults(runner._state, runner.show)  # noqa: SLF001  as above
        yield from self.log.take()

    def _grows_to(self, size: tuple[int, int]) -> bool:
        """A window manager may take its time."""
        give_up = time.monotonic() + PATIENCE / 10
        while self.window.size().toTuple() != size and time.monotonic() < give_up:
            self.frame()
        return bool(self.window.size().toTuple() == size)

    def _pages(self) -> list[QQuickItem]:
        """The slides in the scene."""
        if self._ground is None:
            name = f"slide-{self.controller.screen.slide}"
            items = descendants(self.window.contentItem())
            self._ground = next(i for i in items if i.objectName() == name).parentItem()
        return [i for i in self._ground.childItems() if i.objectName().startswith("slide-")]

    @property
    def in_loop(self) -> bool:
        """Whether nobody is there."""
        return self.controller.screen.mode is Mode.ATTRACT

    def leave(self) -> None:
        """Let the visitor go: the loop goes on."""
        for _ in range(3):
            self.pass_time(self.deck.timing.idle)

    def close(self) -> None:
        """Take it all down in order."""
        self.companions.close()
        self.kiosk.close()
        self.log.close()
