"""The object that QML talks to: it hands touches to the visit and tells what to show."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

import kiosk.bridge.pointer  # noqa: F401  registers its type for Main.qml
from kiosk.bridge import wording
from kiosk.bridge.alive import AliveSlides
from kiosk.bridge.care import DisplayCare
from kiosk.bridge.exhibit_player import ExhibitPlayer
from kiosk.bridge.icons import IconFonts
from kiosk.bridge.library import Library
from kiosk.bridge.runner import VisitRunner
from kiosk.bridge.tiles import TopicTiles
from kiosk.bridge.touches import Touches
from kiosk.deck import Deck
from kiosk.session import Act, Action, Event, Level, Mode, Screen, Show

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1


# Qt's names for the types that QML reads as a map, a list and anything; the stubs know no strings.
MAP: Any = "QVariantMap"
LIST: Any = "QVariantList"
ANYTHING: Any = "QVariant"


GLIDES = {Action.NEXT: 1, Action.PREVIOUS: -1}
"""The side that the next page comes from; every other change fades."""


def _view(now: Screen) -> tuple[object, ...]:
    """What is on view: what the signal `placeChanged` is about."""
    return now.level, now.slide, now.detail, now.details, now.slides, now.language, now.sheet


def _lead(now: Screen) -> tuple[Mode, bool, int]:
    """Who leads the show: what the signal `modeChanged` is about."""
    return now.mode, now.playing, now.seconds_left


@QmlElement
@QmlUncreatable("made by Python")
class KioskController(Touches):  # type: ignore[operator]  # the stubs know no reason there
    """The visit, for QML. What can be read is a pure function of the session's state."""

    placeChanged = Signal()
    modeChanged = Signal()
    languageChanged = Signal()
    comfortChanged = Signal()
    momentChanged = Signal()
    screenChanged = Signal()
    """After all others, when QML knows of the new screen: for those who only watch."""

    def __init__(
        self,
        deck: Deck,
        clock: Callable[[], float] = time.monotonic,
        language: str | None = None,
    ) -> None:
        """`clock` gives seconds; `language` stands in for the deck's first one."""
        super().__init__()
        self._first_language = language
        self._library = Library(deck, IconFonts())
        self._runner = VisitRunner(self._outline(deck), clock)
        self._runner.moved.connect(self._follow)
        self._seen = self._runner.screen
        self.display = DisplayCare()
        self.display.wentBlank.connect(self._runner.hold)
        self._glide_way = 0
        self._moment = ""
        self._players: list[ExhibitPlayer] = []
        self._idle_players: list[ExhibitPlayer] = []
        self._alive = AliveSlides(lambda slide: self._library.slide(slide, self.screen.language))
        self._tiles = TopicTiles(lambda slide: self._library.tile(slide, self.screen.language))
        self._rebuild()

    @property
    def screen(self) -> Screen:
        """What the screen shows."""
        return self._runner.screen

    @property
    def idle(self) -> float:
        """How long (s) a visit is silent before it asks whether somebody is there."""
        return self._runner.show.idle

    def replace(self, deck: Deck) -> None:
        """Swap another deck in, whole; the visitor stays where the slide still exists."""
        show, before = self._outline(deck), self._runner.show
        self._library = Library(deck, self._library.icon_fonts)
        # The signals come below, once, when the models are true again.
        self._runner.blockSignals(True)
        self._runner.change_show(show)
        self._runner.blockSignals(False)
        self._glide_way = 0
        if show.slides == before.slides and self.screen.slide == self._seen.slide:
            self._refresh()
        else:
            self._rebuild()
        self._seen = self.screen
        self.languageChanged.emit()
        self.placeChanged.emit()
        self.modeChanged.emit()
        self.comfortChanged.emit()
        self.screenChanged.emit()

    def start_at(self, slide_id: str) -> bool:
        """Begin the loop at the slide with that id; False if there is none."""
        index = self._runner.show.index_of(slide_id)
        if index is not None:
            self._runner.start_at(index)
        return index is not None

    def show_moment(self, moment: str) -> None:
        """Hold each demonstration still: `rest`, `middle`, or `aha`; empty to let it play."""
        self._moment = moment
        self.momentChanged.emit()

    @Slot(result=QObject)
    def takePlayer(self) -> ExhibitPlayer:
        """A player for a demonstration; to be given back by `givePlayer`."""
        if not self._idle_players:
            # A child, so that QML does not take it for its own.
            self._idle_players.append(ExhibitPlayer(self))
            self._players += self._idle_players
        return self._idle_players.pop()

    @Slot(QObject)
    def givePlayer(self, player: ExhibitPlayer) -> None:
        """A player that is not used any more."""
        player.put_back()
        self._idle_players.append(player)

    def tick(self) -> None:
        """Time has gone on."""
        self._runner.tick()

    def _outline(self, deck: Deck) -> Show:
        show, first = Show.of(deck), self._first_language
        if first not in show.languages:
            return show
        return replace(show, languages=(first, *(code for code in show.languages if code != first)))

    def _rebuild(self) -> None:
        self._alive.rebuild(self.screen.slide, self.screen.slides)
        self._tiles.rebuild(self.screen.slides)

    def _refresh(self) -> None:
        self._alive.refresh()
        self._tiles.refresh()

    def _happen(self, event: Event) -> None:
        self._glide_way = GLIDES.get(event.action, 0) if isinstance(event, Act) else 0
        self._runner.happen(event)
        self._glide_way = 0

    def _index_of(self, slide_id: str) -> int | None:
        return self._runner.show.index_of(slide_id)

    def _plays(self) -> bool:
        return self.screen.playing

    def _follow(self) -> None:
        """Tell QML what has changed, and nothing else."""
        before, now = self._seen, self.screen
        self._seen = now
        if now.language != before.language:
            self._refresh()
            self.languageChanged.emit()
        if _view(now) != _view(before):
            self.display.turn()
            self.placeChanged.emit()
        if now.slide != before.slide:
            self._alive.show(now.slide, now.slides, self._glide_way)
        if _lead(now) != _lead(before):
            self.display.attend(alone=now.mode is Mode.ATTRACT)
            self.modeChanged.emit()
        if (now.comfort, now.comfort_open) != (before.comfort, before.comfort_open):
            self.comfortChanged.emit()
        self.screenChanged.emit()

    # What QML reads -----------------------------------------------------------------------

    def _words(self) -> dict[str, str]:
        return self._library.words(self.screen.language)

    def _slide(self) -> Any:
        return self._library.slide(self.screen.slide, self.screen.language)

    def _detail(self) -> Any:
        now = self.screen
        return self._slide()["details"][now.detail] if now.level is Level.DETAIL else None

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
