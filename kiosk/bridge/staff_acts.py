"""What staff can have done at their panel, as slots that QML calls."""

from __future__ import annotations

import logging
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, SignalInstance, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bridge.pad import StaffPad, World
from kiosk.bridge.sound import Sound
from kiosk.bridge.staff_powers import LEAVE, RESTART, Powers
from kiosk.staff import facts
from kiosk.staff.panel import Face, Order, Tick, Touch, Want
from kiosk.staff.recent import Entry
from kiosk.staff.settings import Settings
from kiosk.staff.words import LANGUAGES, filled

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)

LONGEST_PAUSE = 1800.0
"""Seconds after which a loop that staff have paused goes on by itself."""
SIGN = 10.0
"""Seconds for which a display tells its number."""
STEP = 10
"""By how much one touch changes the volume."""
SECTIONS = ("status", "loop", "slides", "problems", "log", "update", "end")
EXITS = {Order.RESTART: RESTART, Order.LEAVE: LEAVE}


@QmlElement
@QmlUncreatable("made by Python")
class StaffActs(StaffPad):  # type: ignore[operator]  # the stubs know no reason there
    """The panel behind the pad. `close` it before the kiosk that it rules."""

    pageChanged: SignalInstance
    newsChanged: SignalInstance
    loopChanged: SignalInstance
    signChanged: SignalInstance

    def __init__(self, folder: Path, powers: Powers, world: World) -> None:
        """`folder` is that of what the kiosk keeps."""
        super().__init__(folder, world)
        self._powers = powers
        self._settings = Settings(folder)
        Sound.set_level(self._settings.volume)
        self._section = SECTIONS[0]
        self._lines: list[dict[str, Any]] = []
        self._note_said = ""
        self._reading = False
        self._held_until: float | None = None
        self._sign: dict[str, str] = {}
        self._sign_until = 0.0
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self.tick)
        self.faceChanged.connect(self._turn_page)

    @Slot()
    def tick(self) -> None:
        """Time has gone on; called every second while there is something to count."""
        now = self._clock()
        if self._held_until is not None and now >= self._held_until:
            self.resume()
        if self._sign and now >= self._sign_until:
            self._sign = {}
            self.signChanged.emit()
        if self._panel.face is not Face.CLOSED:
            self.happen(Tick())
            self.loopChanged.emit()
            if self._section == "status":
                self._list()
        self._rest()

    def deck_read(self, good: bool, slides: int, errors: int) -> None:
        """The deck has been read, for staff or because it was edited."""
        if self._reading:
            self._reading = False
            word, count = ("read", slides) if good else ("not_read", errors)
            self._say(filled(self.said[word], n=count))
        self._list()

    def ask(self) -> None:
        """Staff have made the gesture."""
        if self._panel.face is Face.CLOSED:
            code = self._powers.language()
            self.speak(code if code in LANGUAGES else LANGUAGES[0])
        super().ask()

    def close(self) -> None:
        """Leave nothing behind that runs."""
        self._second.stop()
        super().close()

    def _turn_page(self) -> None:
        if self._panel.face is Face.CLOSED:
            self._section, self._note_said, self._lines = SECTIONS[0], "", []
            self._reading = False
            self.pageChanged.emit()
        elif self._panel.face is Face.OPEN:
            self._list()
        self._rest()

    def _rest(self) -> None:
        """The timer runs only while there is something to count."""
        if self._panel.face is Face.CLOSED and self._held_until is None and not self._sign:
            self._second.stop()
        elif not self._second.isActive():
            self._second.start()

    def _say(self, note: str) -> None:
        self._note_said = note
        self.newsChanged.emit()

    def _list(self) -> None:
        lines = self._listed() if self.property("atPanel") else []
        if lines != self._lines:
            self._lines = lines
            self.pageChanged.emit()

    def _listed(self) -> list[dict[str, Any]]:
        match self._section:
            case "status":
                return [dict(row) for row in facts.rows(self._powers.facts(), self.said)]
            case "slides":
                names = self._powers.slides(self._language)
                return [{"number": i + 1, "name": name} for i, name in enumerate(names)]
            case "problems":
                return [
                    {"error": p.severity == "error", "place": p.place, "text": p.message}
                    for p in self._powers.problems()
                ]
            case "log":
                return [self._logged(entry) for entry in self._powers.entries()]
        return []

    def _logged(self, entry: Entry) -> dict[str, Any]:
        # The clock on the wall, which is what staff compare it with.
        at = datetime.fromtimestamp(entry.at).astimezone().strftime("%Y-%m-%d %H:%M:%S")
        again = f" · {filled(self.said['times'], n=entry.times)}" if entry.times > 1 else ""
        return {"error": entry.error, "place": at + again, "text": entry.text}

    # What QML does ------------------------------------------------------------------------

    @Slot()
    def touch(self) -> None:
        """Somebody is at the panel."""
        self.happen(Touch())

    @Slot(str)
    def openSection(self, name: str) -> None:
        """Another page of the panel."""
        if name in SECTIONS:
            self._section, self._lines = name, []
            self._say("")
            self.pageChanged.emit()
            self._list()
        self.happen(Touch())

    @Slot()
    def otherLanguage(self) -> None:
        """Say everything in the other language."""
        self.speak(self._next_language())
        self._say("")
        self._list()
        self.happen(Touch())

    def _next_language(self) -> str:
        return LANGUAGES[(LANGUAGES.index(self._language) + 1) % len(LANGUAGES)]

    @Slot()
    def pause(self) -> None:
        """Let the loop stand still, for half an hour at most."""
        self._held_until = self._clock() + LONGEST_PAUSE
        self._powers.hold(True)
        log.info("staff paused the loop")
        self._after_loop()

    @Slot()
    def resume(self) -> None:
        """Let the loop go on."""
        if self._held_until is not None:
            self._held_until = None
            self._powers.hold(False)
            log.info("the loop goes on")
        self._after_loop()

    def _after_loop(self) -> None:
        self.loopChanged.emit()
        self._rest()
        self.happen(Touch())

    @Slot()
    def reload(self) -> None:
        """Read the deck again."""
        self._reading = True
        self._say(self.said["reading"])
        self._powers.reload()
        self.happen(Touch())

    @Slot(int)
    def turn(self, steps: int) -> None:
        """Films louder, or quieter."""
        self._settings.volume += STEP * steps
        Sound.set_level(self._settings.volume)
        self.loopChanged.emit()
        self.happen(Touch())

    @Slot(int)
    def go(self, slide: int) -> None:
        """Show the loop at the slide with that index."""
        names = self._powers.slides(self._language)
        if 0 <= slide < len(names):
            self._powers.go(slide)
            self._say(filled(self.said["went"], name=names[slide]))
        self.happen(Touch())

    @Slot()
    def identify(self) -> None:
        """Let this display tell its number."""
        self._sign, self._sign_until = self._powers.sign(), self._clock() + SIGN
        self.signChanged.emit()
        self._rest()
        self.happen(Touch())

    @Slot(str)
    def want(self, order: str) -> None:
        """Something that is asked about once more: `restart`, `leave` or `update`."""
        self.happen(Want(Order(order)))

    @Slot()
    def confirm(self) -> None:
        """Do what was asked about."""
        order = self._panel.order
        if order is None:
            return
        self.back()
        log.warning("staff chose at the panel: %s", order.value)
        if order in EXITS:
            self._powers.end(EXITS[order])
