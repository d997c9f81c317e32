"""A demonstration for QML: it lets time go by for the model, and tells what there is to show."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, ClassVar

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.deck import filled
from kiosk.exhibits import (
    FRAME,
    Button,
    Control,
    Exhibit,
    Mulberry32,
    Rehearsal,
    Slider,
    Switch,
    find,
)

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

MAP: Any = "QVariantMap"
LIST: Any = "QVariantList"

FIRST = 1
"""The start value of the random numbers; each new try takes the next one."""
LONGEST_FRAME = 0.25
"""Seconds that may go by at once: after a hitch the model goes on where it was."""
SPARING = 0.030
"""Least s between two pictures of what moves by itself, where the processor has to draw them."""
TICK = 16
"""Milliseconds between two looks at the clock, while something moves."""


AGAIN = 360
"""Frames after its end in which the loop begins a script again, should it still be on."""


@QmlElement
@QmlUncreatable("taken from the controller")
class ExhibitPlayer(QObject):  # type: ignore[operator]  # the stubs know no reason there
    """One demonstration on the screen. QML says what to play, and forwards touches.

    Python keeps the players and QML takes them: what QML makes of Python's types is never wholly
    forgotten, and a display that runs for months shows a demonstration each minute.
    """

    clock: ClassVar[Callable[[], float]] = staticmethod(time.monotonic)
    """Gives seconds; the stage sets its own."""

    demoChanged = Signal()
    playedChanged = Signal()
    pictureChanged = Signal()
    valuesChanged = Signal()
    saidChanged = Signal()
    handChanged = Signal()
    movingChanged = Signal()
    liveChanged = Signal()
    loopingChanged = Signal()
    momentChanged = Signal()
    sparingChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._demo: dict[str, Any] = {}
        self._exhibit: Exhibit | None = None
        self._rehearsal: Rehearsal | None = None
        self._start = FIRST
        self._live = self._looping = self._was_moving = False
        self._pause = 0.0
        self._moment = ""
        self._picture: dict[str, Any] = {}
        self._values: dict[str, float] = {}
        self._disabled: frozenset[str] = frozenset()
        self._sentence = ""
        self._aha = False
        self._hand: dict[str, Any] = {}
        self._seen = self._told = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.tick)

    # What QML says ------------------------------------------------------------------------

    def _set_demo(self, demo: Mapping[str, Any] | None) -> None:
        before, self._demo = self._demo, dict(demo or {})
        if before == self._demo:
            return
        if _played(before) != _played(self._demo):
            self._begin()
            # Controls that go and come again would be taken from under a finger.
            self.playedChanged.emit()
        else:
            self._tell()
        self.demoChanged.emit()
        self.valuesChanged.emit()

    def _set_live(self, live: bool) -> None:
        if live != self._live:
            self._live = live
            self.liveChanged.emit()
            if live and self._rehearsal is not None and self._rehearsal.over:
                self._begin()
            self._run()

    def _set_looping(self, looping: bool) -> None:
        """The loop plays it anew; a visitor goes on from what the loop has made of it."""
        if looping == self._looping:
            return
        self._looping = looping
        self.loopingChanged.emit()
        if looping:
            self._start = FIRST
            self._begin()
        else:
            self._rehearsal = None
            self._tell()
            self._run()

    def _set_sparing(self, sparing: bool) -> None:
        """Fewer pictures of what moves by itself; a touch is shown at once all the same."""
        self._pause = SPARING if sparing else 0.0
        self.sparingChanged.emit()

    def _set_moment(self, moment: str) -> None:
        if moment != self._moment:
            self._moment = moment
            self.momentChanged.emit()
            self._begin()

    @Slot(str)
    @Slot(str, float)
    @Slot(str, float, float)
    def act(self, control: str, *values: float) -> None:
        """A touch of a control; see `Exhibit.act`."""
        if self._exhibit is not None:
            self._exhibit.act(control, *values)
            self._tell()
            self._run()

    def put_back(self) -> None:
        """As it was made: nobody uses it."""
        self._set_live(False)
        self._set_looping(False)
        self._set_moment("")
        self._set_demo(None)

    @Slot()
    def again(self) -> None:
        """From the beginning, with other random numbers."""
        self._start += 1
        self._begin()

    @Slot()
    def tick(self) -> None:
        """Let the frames go by that are due."""
        now = type(self).clock()
        due = int(min(now - self._seen, LONGEST_FRAME) / FRAME + 1e-6)
        if due < 1:
            return
        # What is left of a frame is kept, so that the model keeps time with the clock.
        self._seen = now if now - self._seen > LONGEST_FRAME else self._seen + due * FRAME
        if self._rehearsal is not None:
            self._rehearsal.advance(due)
            if self._rehearsal.rested >= AGAIN:
                self._begin()
        elif self._exhibit is not None:
            self._exhibit.advance(due)
        if now - self._told >= self._pause or not self._goes_on():
            self._tell()
        self._run()

    # What goes on -------------------------------------------------------------------------

    def _begin(self) -> None:
        """The model anew, from its start value; on a still, at its moment."""
        if not self._demo:
            self._exhibit = self._rehearsal = None
            self._tell_nothing()
            self._run()
            return
        kind = find(self._demo["kind"])
        parameters = kind.Parameters(**self._demo["parameters"])
        self._exhibit = kind(parameters, Mulberry32(self._start))
        self._rehearsal = Rehearsal(self._exhibit) if self._looping or self._moment else None
        if self._rehearsal is not None and self._moment:
            self._rehearsal.reach(self._moment)
            self._rehearsal = None
        self._seen = type(self).clock()
        self._tell()
        self._run()

    def _run(self) -> None:
        """Whether the timer has anything to do."""
        moving = self._goes_on()
        wanted = moving and self._live and not self._moment
        if wanted and not self._timer.isActive():
            self._seen = type(self).clock()
            self._timer.start()
        elif not wanted:
            self._timer.stop()
        if moving != self._was_moving:
            self._was_moving = moving
            self.movingChanged.emit()

    def _goes_on(self) -> bool:
        if self._exhibit is None:
            return False
        return self._rehearsal is not None or self._exhibit.moving

    def _tell(self) -> None:
        """Tell QML what has changed, and nothing else."""
        self._told, exhibit = type(self).clock(), self._exhibit
        if exhibit is None:
            return
        picture = plain(exhibit.picture)
        if picture != self._picture:
            self._picture = picture
            self.pictureChanged.emit()
        values, disabled = dict(exhibit.values), exhibit.disabled
        if (values, disabled) != (self._values, self._disabled):
            self._values, self._disabled = values, disabled
            self.valuesChanged.emit()
        said, aha = exhibit.said, exhibit.aha
        sentence = filled(self._word(said.key), said.numbers, self._language())
        if (sentence, aha) != (self._sentence, self._aha):
            self._sentence, self._aha = sentence, aha
            self.saidChanged.emit()
        hand = self._rehearsal.hand if self._rehearsal else None
        told = {} if hand is None else plain(hand)
        if told != self._hand:
            self._hand = told
            self.handChanged.emit()

    def _tell_nothing(self) -> None:
        self._picture, self._values, self._hand = {}, {}, {}
        self._disabled, self._sentence, self._aha = frozenset(), "", False
        for signal in (self.pictureChanged, self.valuesChanged, self.saidChanged, self.handChanged):
            signal.emit()

    # What QML reads -----------------------------------------------------------------------

    def _language(self) -> str:
        return str(self._demo.get("language", "en"))

    def _word(self, key: str) -> str:
        return str(self._demo.get("words", {}).get(key, ""))

    def _controls(self) -> list[dict[str, Any]]:
        """What there is to touch; its words are found by `id`, those of options by their own."""
        shown: tuple[Control, ...] = self._exhibit.controls if self._exhibit else ()
        return [
            {"form": type(one).__name__.lower(), **plain(one)}
            for one in shown
            if isinstance(one, Slider | Button | Switch)
        ]

    def _texts(self) -> dict[str, str]:
        """Each value as it is written beside its slider."""
        code = self._language()
        words = {key: self._word(f"{key}_value") or "{value:2}" for key in self._values}
        return {key: filled(words[key], {"value": v}, code) for key, v in self._values.items()}

    demo = Property(MAP, lambda self: self._demo, _set_demo, notify=demoChanged)
    live = Property(bool, lambda self: self._live, _set_live, notify=liveChanged)
    looping = Property(bool, lambda self: self._looping, _set_looping, notify=loopingChanged)
    moment = Property(str, lambda self: self._moment, _set_moment, notify=momentChanged)
    sparing = Property(bool, lambda self: self._pause > 0, _set_sparing, notify=sparingChanged)
    words = Property(MAP, lambda self: self._demo.get("words", {}), notify=demoChanged)
    controls = Property(LIST, _controls, notify=playedChanged)
    picture = Property(MAP, lambda self: self._picture, notify=pictureChanged)
    values = Property(MAP, lambda self: self._values, notify=valuesChanged)
    valueTexts = Property(MAP, _texts, notify=valuesChanged)
    disabled = Property(LIST, lambda self: sorted(self._disabled), notify=valuesChanged)
    said = Property(str, lambda self: self._sentence, notify=saidChanged)
    aha = Property(bool, lambda self: self._aha, notify=saidChanged)
    hand = Property(MAP, lambda self: self._hand, notify=handChanged)
    moving = Property(bool, lambda self: self._was_moving, notify=movingChanged)


def _played(demo: Mapping[str, Any]) -> tuple[object, object]:
    """What is played; the words and their language are only shown."""
    return demo.get("kind"), demo.get("parameters")


def plain(value: Any) -> dict[str, Any]:
    """The fields of a dataclass, tuples as lists. Not `asdict`, which copies all each frame."""
    return {f.name: _listed(getattr(value, f.name)) for f in fields(value)}


def _listed(value: Any) -> Any:
    return [_listed(item) for item in value] if isinstance(value, tuple) else value
