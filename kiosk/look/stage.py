"""A stage to look at: it goes from view to view, and waits until each is at rest."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QMetaObject, QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.camera import PATIENCE, Camera
from kiosk.deck import Deck, Text, sheets_of
from kiosk.look.finding import Size, View, Where
from kiosk.look.keeper import Keeper
from kiosk.look.scene import Scene, part, scene

BELOW = ("TopicsView", "GrowingStage", "DetailView", "DemoView")
"""What shines through below the definition of a term."""
HEARTBEAT = 10
"""Ms after which a wait looks again, should nothing happen."""


class Show:
    """The one stage of a process, for one deck after the other. `close` it."""

    def __init__(self, deck: Deck, size: Size, app: QGuiApplication | None = None) -> None:
        self.deck, self.size, self.sheets = deck, size, sheets_of(deck)
        self._camera = Camera(deck, size, app)
        self._stage = self._camera.stage
        self._controller = self._stage.controller
        self._index = {slide.id: index for index, slide in enumerate(deck.slides)}
        self._leave: tuple[str, ...] = ()
        self._swapped = False
        self._stage.window.frameSwapped.connect(self._note)
        # Laid out as ever, but not drawn: frames cost a fourth.
        self._stage.window.contentItem().setOpacity(0)
        self._keeper = Keeper()
        self._heart = QTimer()
        self._heart.setInterval(HEARTBEAT)

    def close(self) -> None:
        """Take the stage down."""
        self._heart.stop()
        self._keeper.forget()
        self._stage.window.frameSwapped.disconnect(self._note)
        self._stage.close()

    def replace(self, deck: Deck) -> None:
        """Show another deck from now on."""
        if deck is not self.deck:
            self._stage.replace(deck)
            self.deck, self.sheets = deck, sheets_of(deck)
            self._index = {slide.id: index for index, slide in enumerate(deck.slides)}

    def resize(self, size: Size) -> None:
        """Show it on a display of that size."""
        self.size = size
        self._keeper.forget()
        self._stage.window.resize(QSize(*size))

    def forget(self) -> None:
        """Let go of the pictures that were kept for the next view."""
        self._keeper.forget()

    @property
    def language(self) -> str:
        """The language that is shown."""
        return self._controller.screen.language

    def where(self, view: View) -> Where:
        """A view as it is shown now."""
        return Where(view, self.language, self.size, self._larger)

    def say(self, name: str, *texts: Text | None) -> Scene:
        """Put these texts into the column of that name; what the column looks like then."""
        found = self._stage.window.findChild(QQuickItem, name)
        assert isinstance(found, QQuickItem), "the sheet is open"
        for item, text in zip(found.childItems(), texts, strict=False):
            words = text.in_language(self.language) if text else ""
            item.setProperty("text", words.replace("\n", " "))
        # Otherwise only the next frame would lay it out.
        QMetaObject.invokeMethod(found, "forceLayout")
        return part(self._stage.window, found)

    def close_sheet(self) -> None:
        """Take away what lies over the view; the next sheet is made anew."""
        self._act(self._controller.back)
        while self._stage.window.findChild(QQuickItem, "told") is not None:
            self._next()

    def speak(self, language: str) -> None:
        """Show all in that language."""
        if language != self.language:
            self._act(self._controller.chooseLanguage, language)

    def enlarge(self, larger: bool) -> None:
        """Show all in larger text, or not."""
        if larger != self._larger:
            self._act(self._controller.toggleLargerText)

    @property
    def _larger(self) -> bool:
        return self._controller.screen.comfort.larger_text

    def open(self, view: View) -> None:
        """Go to a view; a sheet opens over its slide."""
        self._leave = BELOW if view.sort in ("term", "how") else ()
        if view.sort == "topics":
            self._act(self._controller.topics)
        elif view.slide and not self._lies_over(view):
            self._go(view)
        if view.sort == "demo":
            self._controller.show_moment(view.key)
        elif view.key:
            self._act(self._controller.openSheet, view.key)

    def _lies_over(self, view: View) -> bool:
        """Whether it is a sheet over the slide that is shown already: it takes another's place."""
        here = self._controller.screen
        return (
            bool(view.sort != "demo" and view.key and here.sheet)
            and here.slide == self._index[view.slide]
        )

    def _go(self, view: View) -> None:
        index, now = self._index[view.slide], self._controller.screen
        if now.sheet:
            self._act(self._controller.back)
        here = now.slide == index and self._controller.screen.level != "topics"
        if not here or view.sort != "detail":
            self._act(self._controller.openAt, index)
        if view.sort == "detail":
            self._act(self._controller.openDetail, view.detail)
        elif view.sort == "demo":
            self._act(self._controller.tryIt)

    def _act(self, action: Callable[..., None], *arguments: object) -> None:
        # Faster than a visitor may be, the visit would drop it.
        self._camera.clock.pass_by(1.0)
        action(*arguments)

    def at_rest(self, *, pictures: bool) -> Scene:
        """What is shown when nothing moves any more, on request with its pictures.

        Raises TimeoutError.
        """
        give_up = time.monotonic() + PATIENCE
        self._heart.start()
        before, seen = None, self._next()
        while seen.shape() != before or (pictures and self._loads(seen.loading)):
            if time.monotonic() > give_up:
                raise TimeoutError("the view does not come to rest")
            if seen.shape() == before:
                QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            before, seen = seen.shape(), self._next()
        self._heart.stop()
        if pictures:
            self._keeper.keep(box.item for box in seen.pictures)
        return seen

    def _next(self) -> Scene:
        """The next frame: columns are laid out when a frame is made, and may ask for another."""
        self._swapped = False
        self._stage.window.update()
        while not self._swapped:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        # What the frame has put off is done now, or two frames would be alike before it.
        QCoreApplication.processEvents()
        # Outside an event loop Qt deletes nothing itself: slides that have gone would pile up.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return scene(self._stage.window, self._leave)

    def _note(self) -> None:
        self._swapped = True

    def _loads(self, images: Iterable[QQuickItem]) -> bool:
        return any(not self._failed(image.property("source").toString()) for image in images)

    def _failed(self, file: str) -> bool:
        # Its status is a type that Python cannot read; what cannot be decoded is in the log.
        return any(file in warning for warning in self._stage.warnings)
