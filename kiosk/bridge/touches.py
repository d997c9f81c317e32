"""What a visitor can do, as slots that QML calls: each is one act of the visit."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session import Act, Action, Event, Failed

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class Touches(QObject):  # type: ignore[operator]  # the stubs know no reason there
    """The controller's slots. Whoever derives from it lets the events happen."""

    def _happen(self, event: Event) -> None:
        raise NotImplementedError

    def _index_of(self, slide_id: str) -> int | None:
        raise NotImplementedError

    def _plays(self) -> bool:
        raise NotImplementedError

    def _act(self, action: Action, argument: int | str | None = None) -> None:
        self._happen(Act(action, argument))

    @Slot()
    def presence(self) -> None:
        """Somebody is there: a finger is down, or moves."""
        self._act(Action.PRESENCE)

    @Slot()
    def touch(self) -> None:
        """A touch on no control."""
        self._act(Action.TOUCH)

    @Slot()
    def next(self) -> None:
        """The next slide, or the next detail."""
        self._act(Action.NEXT)

    @Slot()
    def previous(self) -> None:
        """The previous slide, or the previous detail."""
        self._act(Action.PREVIOUS)

    @Slot()
    def home(self) -> None:
        """The first slide."""
        self._act(Action.HOME)

    @Slot()
    def back(self) -> None:
        """One level up."""
        self._act(Action.BACK)

    @Slot()
    def topics(self) -> None:
        """The grid of all slides."""
        self._act(Action.TOPICS)

    @Slot()
    def readMore(self) -> None:
        """The first detail of the slide."""
        self._act(Action.READ_MORE)

    @Slot()
    def tryIt(self) -> None:
        """The demonstration of the slide; only a touch if there is none."""
        self._act(Action.TRY_IT)

    @Slot(int)
    def openAt(self, slide: int) -> None:
        """The slide at that index."""
        self._act(Action.OPEN_SLIDE, slide)

    @Slot(str)
    def openSlide(self, slide_id: str) -> None:
        """The slide with that id; only a touch if there is none."""
        self._act(Action.OPEN_SLIDE, self._index_of(slide_id))

    @Slot(int)
    def openDetail(self, detail: int) -> None:
        """A detail of the slide on view."""
        self._act(Action.OPEN_DETAIL, detail)

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:
        """Another language, in place."""
        self._act(Action.LANGUAGE, code)

    @Slot()
    def togglePlaying(self) -> None:
        """Pause what moves by itself, or let it go on."""
        self._act(Action.PAUSE if self._plays() else Action.PLAY)

    @Slot()
    def toggleComfort(self) -> None:
        """The strip with help for eyes and balance."""
        self._act(Action.COMFORT_OPEN)

    @Slot()
    def toggleLargerText(self) -> None:
        """Larger text, or not."""
        self._act(Action.LARGER_TEXT)

    @Slot()
    def toggleHighContrast(self) -> None:
        """High contrast, or not."""
        self._act(Action.HIGH_CONTRAST)

    @Slot()
    def toggleLessMotion(self) -> None:
        """Less motion, or not."""
        self._act(Action.LESS_MOTION)

    @Slot(str)
    def openSheet(self, key: str) -> None:
        """Something over the view: a figure, a term, the credits; only a touch if there is none."""
        self._act(Action.OPEN_SHEET, key)

    @Slot()
    def busy(self) -> None:
        """What the visitor has started still runs: hold the idle time back, to a limit."""
        self._act(Action.BUSY)

    @Slot(int)
    def skip(self, slide: int) -> None:
        """The slide at that index cannot be shown: let the loop go on."""
        self._happen(Failed(slide))
