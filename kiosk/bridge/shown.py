"""What QML reads: each property is a pure function of the screen, or of the deck in a language."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bridge import wording
from kiosk.bridge.alive import AliveSlides
from kiosk.bridge.care import DisplayCare
from kiosk.bridge.failures import Failures
from kiosk.bridge.library import Library
from kiosk.bridge.tiles import TopicTiles
from kiosk.bridge.touches import Touches
from kiosk.session import Level, Mode, Screen

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

# Qt's names for the types that QML reads as a map, a list and anything; the stubs know no strings.
MAP: Any = "QVariantMap"
LIST: Any = "QVariantList"
ANYTHING: Any = "QVariant"
LINES: Any = "QStringList"


@QmlElement
@QmlUncreatable("made by Python")
class Shown(Touches):  # type: ignore[operator]  # the stubs know no reason there
    """The controller's properties. Whoever derives from it keeps what they read."""

    placeChanged = Signal()
    modeChanged = Signal()
    languageChanged = Signal()
    comfortChanged = Signal()
    momentChanged = Signal()
    screenChanged = Signal()
    """After all others, when QML knows of the new screen: for those who only watch."""
    nothingChanged = Signal()

    _library: Library
    _alive: AliveSlides
    _tiles: TopicTiles
    _failures: Failures
    display: DisplayCare
    _moment: str
    _glide_way: int

    @property
    def screen(self) -> Screen:
        """What the screen shows."""
        raise NotImplementedError

    def _words(self) -> dict[str, str]:
        return self._library.words(self.screen.language)

    def _slide(self) -> Any:
        return self._library.slide(self.screen.slide, self.screen.language)

    def _detail(self) -> Any:
        now = self.screen
        if now.level is not Level.DETAIL:
            return None
        details = self._slide().get("details", ())
        return details[now.detail] if now.detail < len(details) else None

    def _step(self) -> tuple[int, int]:
        now = self.screen
        at_detail = now.level is Level.DETAIL
        return (now.detail, now.details) if at_detail else (now.slide, now.slides)

    title = Property(
        str, lambda self: self._library.title(self.screen.language), notify=languageChanged
    )
    words = Property(MAP, _words, notify=languageChanged)
    otherLanguages = Property(
        LIST,
        lambda self: self._library.other_languages(self.screen.language),
        notify=languageChanged,
    )
    care = Property(DisplayCare, lambda self: self.display, constant=True)
    icons = Property(MAP, lambda self: self._library.control_icons, constant=True)
    alive = Property(QObject, lambda self: self._alive, constant=True)
    tiles = Property(QObject, lambda self: self._tiles, constant=True)

    nothingToShow = Property(bool, lambda self: self._failures.nothing, notify=nothingChanged)
    backSoon = Property(
        LINES,
        lambda self: self._library.in_all_languages("back_soon"),
        notify=languageChanged,
    )
    moment = Property(str, lambda self: self._moment, notify=momentChanged)
    slide = Property(ANYTHING, _slide, notify=placeChanged)
    detail = Property(ANYTHING, _detail, notify=placeChanged)
    sheet = Property(
        ANYTHING,
        lambda self: self._library.sheet(self.screen.sheet, self.screen.language),
        notify=placeChanged,
    )
    atSheet = Property(bool, lambda self: self.screen.sheet != "", notify=placeChanged)
    accent = Property(
        str, lambda self: self._library.accent(self.screen.slide), notify=placeChanged
    )
    stepIndex = Property(int, lambda self: self._step()[0], notify=placeChanged)
    stepCount = Property(int, lambda self: self._step()[1], notify=placeChanged)
    stepText = Property(
        str, lambda self: wording.page_of(self._words(), *self._step()), notify=placeChanged
    )
    returningText = Property(
        str,
        lambda self: wording.returning(self._words(), self.screen.seconds_left),
        notify=modeChanged,
    )
    glideWay = Property(int, lambda self: self._glide_way, notify=placeChanged)
    slideIndex = Property(int, lambda self: self.screen.slide, notify=placeChanged)
    slideCount = Property(int, lambda self: self.screen.slides, notify=placeChanged)
    atSlide = Property(bool, lambda self: self.screen.level is Level.SLIDE, notify=placeChanged)
    atDetail = Property(bool, lambda self: self.screen.level is Level.DETAIL, notify=placeChanged)
    atDemo = Property(bool, lambda self: self.screen.level is Level.DEMO, notify=placeChanged)
    atTopics = Property(bool, lambda self: self.screen.level is Level.TOPICS, notify=placeChanged)
    canNext = Property(bool, lambda self: self.screen.can_next, notify=placeChanged)
    canPrevious = Property(bool, lambda self: self.screen.can_previous, notify=placeChanged)
    canPlay = Property(bool, lambda self: self.screen.can_play, notify=placeChanged)
    canReadMore = Property(bool, lambda self: self.screen.can_read_more, notify=placeChanged)
    canTry = Property(bool, lambda self: self.screen.can_try, notify=placeChanged)
    inAttract = Property(bool, lambda self: self.screen.mode is Mode.ATTRACT, notify=modeChanged)
    inWarning = Property(bool, lambda self: self.screen.mode is Mode.WARNING, notify=modeChanged)
    playing = Property(bool, lambda self: self.screen.playing, notify=modeChanged)
    comfortOpen = Property(bool, lambda self: self.screen.comfort_open, notify=comfortChanged)
    largerText = Property(bool, lambda self: self.screen.comfort.larger_text, notify=comfortChanged)
    highContrast = Property(
        bool, lambda self: self.screen.comfort.high_contrast, notify=comfortChanged
    )
    lessMotion = Property(bool, lambda self: self.screen.comfort.less_motion, notify=comfortChanged)
