"""The staff's panel, as QML reads it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bridge.icons import IconFonts
from kiosk.bridge.pad import World
from kiosk.bridge.staff_acts import SECTIONS, StaffActs
from kiosk.bridge.staff_powers import ICONS, Powers
from kiosk.staff.panel import PAD, Face
from kiosk.staff.settings import LOUDEST
from kiosk.staff.words import countdown, filled, words

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

MAP: Any = "QVariantMap"
LIST: Any = "QVariantList"


@QmlElement
@QmlUncreatable("made by Python")
class Staff(StaffActs):  # type: ignore[operator]  # the stubs know no reason there
    """Pad and panel. `close` it before the kiosk that it rules."""

    changed = Signal()
    """Anything that the pad shows; every second while it is open."""
    faceChanged = Signal()
    wordsChanged = Signal()
    pageChanged = Signal()
    """What the section on view lists."""
    newsChanged = Signal()
    loopChanged = Signal()
    signChanged = Signal()

    def __init__(
        self, folder: Path, powers: Powers, icons: IconFonts, world: World | None = None
    ) -> None:
        """`folder` is that of what the kiosk keeps; tests give a `world` of their own."""
        super().__init__(folder, powers, world or World())
        self._icon_fonts = icons

    def _loop_text(self) -> str:
        if self._held_until is None:
            return self.said["runs"]
        minutes = max(1, -int(-(self._held_until - self._clock()) // 60))
        return filled(self.said["goes_on"], m=minutes)

    def _volume_text(self) -> str:
        level = self._settings.volume
        return filled(self.said["volume"], n=level) if level else self.said["silent"]

    atPad = Property(bool, lambda self: self._panel.face in PAD, notify=faceChanged)
    atPanel = Property(
        bool, lambda self: self._panel.face in {Face.OPEN, Face.CONFIRM}, notify=faceChanged
    )
    confirming = Property(bool, lambda self: self._panel.face is Face.CONFIRM, notify=faceChanged)
    takesDigits = Property(bool, lambda self: self._panel.face is Face.PIN, notify=faceChanged)
    keys = Property(LIST, lambda self: list(self._digits), notify=faceChanged)
    count = Property(int, lambda self: len(self._panel.entered), notify=changed)
    countText = Property(
        str,
        lambda self: filled(self.said["digits"], n=len(self._panel.entered)),
        notify=changed,
    )
    canEnter = Property(bool, lambda self: self._panel.can_enter, notify=changed)
    note = Property(str, lambda self: self._note(), notify=changed)
    alarming = Property(
        bool,
        lambda self: self._unfit or self._panel.wrong or self._panel.face is Face.LOCKED_OUT,
        notify=changed,
    )
    closesText = Property(
        str,
        lambda self: filled(self.said["closes"], t=countdown(self._panel.seconds_left)),
        notify=changed,
    )
    shown = Property(bool, lambda self: self._panel.face is not Face.CLOSED, notify=faceChanged)
    words = Property(MAP, lambda self: dict(self.said), notify=wordsChanged)
    otherLanguageName = Property(
        str,
        lambda self: words(self._next_language())["language_name"],
        notify=wordsChanged,
    )
    icons = Property(
        MAP,
        lambda self: {word: self._icon_fonts.drawn(name) for word, name in ICONS.items()},
        constant=True,
    )
    sections = Property(LIST, lambda self: list(SECTIONS), constant=True)
    counts = Property(
        MAP,
        lambda self: {
            "problems": len(self._powers.problems()),
            "log": len(self._powers.entries()),
        },
        notify=changed,
    )
    section = Property(str, lambda self: self._section, notify=pageChanged)
    lines = Property(LIST, lambda self: self._lines, notify=pageChanged)
    news = Property(str, lambda self: self._note_said, notify=newsChanged)
    paused = Property(bool, lambda self: self._held_until is not None, notify=loopChanged)
    loopText = Property(str, _loop_text, notify=loopChanged)
    volumeText = Property(str, _volume_text, notify=loopChanged)
    volume = Property(float, lambda self: self._settings.volume / LOUDEST, notify=loopChanged)
    question = Property(
        str,
        lambda self: self.said[f"sure_{self._panel.order}"] if self._panel.order else "",
        notify=faceChanged,
    )
    order = Property(str, lambda self: str(self._panel.order or ""), notify=faceChanged)
    signed = Property(bool, lambda self: bool(self._sign), notify=signChanged)
    sign = Property(MAP, lambda self: self._sign, notify=signChanged)
