"""A running kiosk with a PIN, and staff who come to its display."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.app import Kiosk, Options, open_deck
from kiosk.bridge.pad import World
from kiosk.camera import StillClock
from kiosk.floor_staff import StaffPost
from kiosk.staff.offer import Updates
from kiosk.staff.panel import Face
from kiosk.staff.pin import Hash
from kiosk.staff.pin_file import PinFile
from kiosk.staff.throttle import Moment
from tests.ui.hand import Hand

PIN, WRONG = "830174", "830175"
SALT = bytes(16)
SLIDE = """\
kind: topic
id: {id}
title: {{en: {title}, ru: {russian}}}
details: [{{title: More, blocks: [{{text: {{en: More words, ru: Ещё слова}}}}]}}]
"""


def cheap(pin: str) -> Hash:
    """A hash that takes no time to look at, because its file says so."""
    digest = hashlib.scrypt(pin.encode(), salt=SALT, n=1 << 12, r=1, p=1)
    return Hash(SALT, digest, 1 << 12, 1, 1)


def write_deck(folder: Path) -> Path:
    """Three slides in two languages."""
    folder.mkdir()
    (folder / "deck.yaml").write_text(
        "format: 1\ntitle: {en: Light, ru: Свет}\nlanguages: [en, ru]\n"
        "slides: [one.yaml, two.yaml, three.yaml]\n"
    )
    for name, russian in (("one", "Раз"), ("two", "Два"), ("three", "Три")):
        text = SLIDE.format(id=name, title=name.title(), russian=russian)
        (folder / f"{name}.yaml").write_text(text)
    return folder


class Door:
    """A kiosk as the command runs it, but that its clocks stand still and `end` ends nothing."""

    def __init__(
        self,
        app: QGuiApplication,
        deck: Path,
        wait: Callable[..., None],
        options: Options,
        now: float,
        updates: Updates | None = None,
    ) -> None:
        self.deck, self.clock, self.app = deck, StillClock(), app
        self.clock.pass_by(now)
        self.kiosk = Kiosk(open_deck(deck), options, clock=self.clock)
        self.window = self.kiosk.stage.window
        width, height = options.size or (1920, 1080)
        if options.windowed:
            self.window.resize(width, height)
            self.window.show()
        else:
            self.window.showFullScreen()
        self.window.requestActivate()
        wait(self.window.isActive)
        world = World(self.clock, self.moment, random.Random(5))
        self.post = StaffPost(self.kiosk, app, options, world=world, updates=updates)
        self.staff = self.post.staff
        self.hand = Hand(self.kiosk.stage, self.clock, wait)
        self._wait, self.closed = wait, False
        self.hand.settle()

    def moment(self) -> Moment:
        """The time by all clocks of a machine that was never restarted."""
        return Moment(1.8e9 + self.clock.now, self.clock.now, "this run")

    @property
    def face(self) -> Face:
        return self.staff.panel.face

    @property
    def showing(self) -> str:
        """The id of the slide on view."""
        return self.kiosk.stage.controller.screen.slide_id

    def corner(self, right: bool, bottom: bool) -> QPoint:
        return QPoint(
            self.window.width() - 12 if right else 12, self.window.height() - 12 if bottom else 12
        )

    @property
    def corners(self) -> list[QPoint]:
        """In the order of the gesture."""
        order = ((False, False), (True, False), (True, True), (False, True))
        return [self.corner(right, bottom) for right, bottom in order]

    def gesture(self) -> None:
        """Touch the four corners."""
        for corner in self.corners:
            self.hand.touch(corner)

    def gesture_of_mouse(self) -> None:
        for corner in self.corners:
            self.clock.pass_by(1)
            QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=corner)
        self.hand.settle()

    def chord(self) -> None:
        """The keys by which staff ask to be let in."""
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(self.window, Qt.Key.Key_F12, held)
        self.hand.settle()

    def enter(self, pin: str) -> None:
        """Touch the digits of a PIN, and OK; the answer has come."""
        for digit in pin:
            self.hand.tap(f"pin-{digit}")
        self.hand.tap("pin-enter")
        self._wait(lambda: self.face is not Face.CHECKING)
        self.hand.settle()

    def open(self) -> None:
        """Come in."""
        self.gesture()
        self.enter(PIN)
        assert self.face is Face.OPEN

    def section(self, name: str) -> None:
        """Open a page of the panel by touch."""
        self.hand.tap(f"staff-{name}")
        assert self.staff.property("section") == name

    def go_by(self, seconds: float) -> None:
        """Let time pass at the panel."""
        self.clock.pass_by(seconds)
        self.staff.tick()
        self.hand.settle()

    def close(self) -> None:
        """Take it down; a second time does nothing."""
        if not self.closed:
            self.closed = True
            self.post.close()
            self.kiosk.close()
            QCoreApplication.processEvents()


def store_pin() -> None:
    PinFile(paths.state()).write(cheap(PIN))


def visible_windows() -> list[QWindow]:
    return [window for window in QGuiApplication.topLevelWindows() if window.isVisible()]


def holds(door: Door) -> None:
    """One window, on the whole display, alive; nothing of it was closed or covered."""
    assert visible_windows() == [door.window]
    assert door.window.isVisible()
    if door.window.visibility() is QWindow.Visibility.FullScreen:
        assert door.window.size() == door.window.screen().size()
    before = door.kiosk.stage.controller.screen.slide
    door.clock.pass_by(1)
    door.kiosk.stage.controller.next()
    assert door.kiosk.stage.controller.screen.slide != before
