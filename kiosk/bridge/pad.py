"""The staff's PIN pad for QML: what is entered goes in here, and only its length comes out."""

from __future__ import annotations

import logging
import random
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, SignalInstance, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bridge.verifier import Verifier
from kiosk.staff import panel as machine
from kiosk.staff.keep import Unfit
from kiosk.staff.panel import Digit, Enter, Erase, Event, Face, Panel
from kiosk.staff.pin_file import PinFile
from kiosk.staff.throttle import Moment
from kiosk.staff.tries import Tries, moment
from kiosk.staff.words import Words, countdown, filled, words

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class World:
    """`clock` gives seconds, `now` the time by all clocks; `chance` shuffles the keys."""

    clock: Callable[[], float] = time.monotonic
    now: Callable[[], Moment] = moment
    chance: random.Random = field(default_factory=secrets.SystemRandom)


@QmlElement
@QmlUncreatable("made by Python")
class StaffPad(QObject):  # type: ignore[operator]  # the stubs know no reason there
    """The faces of the panel and the way from one to the next."""

    # The signals stand where the properties do that they are about: Qt finds them nowhere else.
    changed: SignalInstance
    faceChanged: SignalInstance
    wordsChanged: SignalInstance

    def __init__(self, folder: Path, world: World) -> None:
        """`folder` is that of what the kiosk keeps."""
        super().__init__()
        self._file = PinFile(folder)
        self._clock, self._chance = world.clock, world.chance
        # Without a PIN there is nothing to count, and no folder to make.
        self._tries = Tries(folder, world.now) if self._file.stored else None
        self._new_tries: Callable[[], Tries] = lambda: Tries(folder, world.now)
        self._unfit = False
        self._panel = machine.closed(world.clock())
        self._digits = list("1234567890")
        self._language = "en"
        self._verifier = Verifier()
        self._verifier.answered.connect(self._answer)

    @property
    def panel(self) -> Panel:
        """The state of pad and panel."""
        return self._panel

    @property
    def said(self) -> Words:
        """What is said, in the language chosen."""
        return words(self._language)

    def ask(self) -> None:
        """Staff have made the gesture; without a PIN nothing happens."""
        if not self._file.stored:
            log.info("staff asked for the panel, but no PIN is stored: kiosk pin")
            return
        self._tries = self._tries or self._new_tries()
        self.happen(machine.Asked())

    def happen(self, event: Event) -> None:
        """Let `event` happen now."""
        before = self._panel
        self._panel = machine.step(before, event, self._clock(), self._locked > 0)
        if self._panel.face is not before.face:
            self._turned(before.face)
        self.changed.emit()
        if self._panel.face is not before.face:
            self.faceChanged.emit()

    def speak(self, code: str) -> None:
        """Say everything in that language."""
        self._language = code
        self.wordsChanged.emit()
        self.changed.emit()

    @property
    def _locked(self) -> float:
        return self._tries.throttle.left if self._tries is not None else 0.0

    def _turned(self, before: Face) -> None:
        face = self._panel.face
        if face is Face.PIN:
            self._chance.shuffle(self._digits)
        if face is Face.CHECKING:
            self._check()
        if before is Face.CHECKING and face is Face.OPEN:
            log.info("staff opened the panel")
        if face is Face.CLOSED:
            self._unfit = False

    def _check(self) -> None:
        assert self._tries is not None, "the pad was asked for"
        try:
            held = self._file.read()
        except Unfit as reason:
            log.error("the PIN cannot be used: %s", reason)  # noqa: TRY400  it says it all
            held, self._unfit = None, True
        # Counted first: whoever pulls the plug before the answer has used the try up.
        if held is None or not self._tries.count():
            self._answer(False)
            return
        self._verifier.look(self._panel.entered, held)

    def _answer(self, right: bool) -> None:
        if self._panel.face is not Face.CHECKING:
            return
        assert self._tries is not None, "the pad was asked for"
        if right:
            self._tries.right()
        else:
            log.warning("a wrong PIN was entered at the display")
        self.happen(machine.Answer(right))

    def close(self) -> None:
        """Leave no thread behind."""
        self._verifier.close()

    # What QML does ------------------------------------------------------------------------

    @Slot(str)
    def digit(self, digit: str) -> None:
        """A key of the pad, or of the keyboard."""
        self.happen(Digit(digit))

    @Slot()
    def erase(self) -> None:
        """The last digit was a mistake."""
        self.happen(Erase())

    @Slot()
    def enter(self) -> None:
        """The PIN is complete."""
        self.happen(Enter())

    @Slot()
    def back(self) -> None:
        """Close it; or do not do what is asked about."""
        self.happen(machine.Back())

    def _note(self) -> str:
        said, face = self.said, self._panel.face
        if self._unfit:
            return said["unfit"]
        if face is Face.LOCKED_OUT:
            return filled(said["locked"], t=countdown(self._locked))
        if face is Face.CHECKING:
            return said["checking"]
        if self._panel.wrong and self._tries is not None:
            return filled(said["wrong"], n=self._tries.throttle.tries_left)
        return said["enter_pin"]
