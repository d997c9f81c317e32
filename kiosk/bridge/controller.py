"""The object that QML talks to: it hands touches to the visit and tells what to show."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

import kiosk.bridge.pointer
import kiosk.bridge.sound
import kiosk.bridge.staff  # noqa: F401  they register their types for QML
from kiosk.bridge.alive import AliveSlides
from kiosk.bridge.care import DisplayCare
from kiosk.bridge.exhibit_player import ExhibitPlayer
from kiosk.bridge.failures import Failures
from kiosk.bridge.icons import IconFonts
from kiosk.bridge.library import Library
from kiosk.bridge.runner import VisitRunner
from kiosk.bridge.second_chance import SecondChance
from kiosk.bridge.shown import Shown
from kiosk.bridge.tiles import TopicTiles
from kiosk.deck import Deck
from kiosk.session import Act, Action, Event, Failed, Mode, Place, Screen, Show

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1


GLIDES = {Action.NEXT: 1, Action.PREVIOUS: -1}
"""The side that the next page comes from; every other change fades."""


def _view(now: Screen) -> tuple[object, ...]:
    """What is on view: what the signal `placeChanged` is about."""
    return now.level, now.slide, now.detail, now.details, now.slides, now.language, now.sheet


def _place(now: Screen) -> Place:
    return Place(now.level, now.slide, now.detail)


def _lead(now: Screen) -> tuple[Mode, bool, int]:
    """Who leads the show: what the signal `modeChanged` is about."""
    return now.mode, now.playing, now.seconds_left


@QmlElement
@QmlUncreatable("made by Python")
class KioskController(Shown):  # type: ignore[operator]  # the stubs know no reason there
    """The visit, for QML. What can be read is a pure function of the session's state."""

    def __init__(
        self,
        deck: Deck,
        clock: Callable[[], float] = time.monotonic,
        language: str | None = None,
    ) -> None:
        """`clock` gives seconds; `language` stands in for the deck's first one."""
        super().__init__()
        self._first_language = language
        self._held = False
        self._library = Library(deck, IconFonts())
        self._runner = VisitRunner(self._outline(deck), clock)
        self._runner.moved.connect(self._follow)
        self._seen = self._runner.screen
        self._failures = Failures(self._runner.show)
        self.second_chance = SecondChance(self._rebuild, self._recover, self)
        self.nothingChanged.connect(self._hope)
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
        same = show.slides == before.slides and self.screen.slide == self._seen.slide
        # A picture that failed is asked for again by a page that is made anew.
        if same and not self._failures.any:
            self._refresh()
        else:
            self._rebuild()
        self._failures.replace(show)
        self._seen = self.screen
        self.nothingChanged.emit()
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

    def hold(self, held: bool) -> None:
        """Let the loop stand still, or go on; visitors move through the slides all the same."""
        self._held = held
        self._runner.change_show(self._outline(self._library.deck))

    @property
    def deck(self) -> Deck:
        """The deck that is shown."""
        return self._library.deck

    @property
    def icon_fonts(self) -> IconFonts:
        """The fonts of icons that are loaded already."""
        return self._library.icon_fonts

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
        if self._held:
            show = show.held()
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
        if isinstance(event, Failed):
            self._fail(event)
        self._runner.happen(event)
        self._glide_way = 0

    def _fail(self, event: Failed) -> None:
        now = self.screen
        if event.slide == now.slide:
            self._failures.failed(_place(now))
            self.second_chance.fails()
            self.nothingChanged.emit()

    def _hope(self) -> None:
        self.second_chance.follow(nothing=self._failures.nothing)

    def _recover(self) -> None:
        """What was made anew has been on for a while, and has not failed."""
        self._failures.forget()
        self.nothingChanged.emit()

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
        if _place(now) != _place(before):
            self._failures.left(_place(before))
            self.nothingChanged.emit()
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
