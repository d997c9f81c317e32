"""Takes pictures of the stage: what `kiosk render` and the layout tests look at."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QRawFont
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.app import Stage, application
from kiosk.deck import Deck, Slide, load

PATIENCE = 10.0
"""Seconds that a picture may take to load."""
HEARTBEAT = 0.002
"""Seconds between two looks at what still loads or moves."""
FRAMES = 50
"""Frames after which it is a film that moves, and no layout that still comes to rest."""


class StillClock:
    """A clock that moves only when it is told to, so that nothing on the stage moves by itself."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """The time in s."""
        return self.now

    def pass_by(self, seconds: float) -> None:
        """Let that much time go by."""
        self.now += seconds


class Camera:
    """A stage of a chosen size (px) with no motion. Use it in a `with` block.

    Without a `visit` it shows the loop, which moves as the deck's theme says.
    """

    def __init__(
        self,
        deck: Path | Deck,
        size: tuple[int, int],
        app: QGuiApplication | None = None,
        *,
        visit: bool = True,
        language: str | None = None,
    ) -> None:
        """Ends the program with a message if the deck cannot be shown."""
        self.deck = deck if isinstance(deck, Deck) else _loaded(deck)
        self._app = app or QGuiApplication.instance() or application()
        self.clock = StillClock()
        self.stage = Stage(self.deck, language=language, clock=self.clock)
        self.stage.window.resize(QSize(*size))
        self.stage.window.show()
        if visit:
            self._act(self.stage.controller.toggleLessMotion)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stage.close()

    def choose_language(self, code: str) -> None:
        """Show everything in that language from now on."""
        self._act(self.stage.controller.chooseLanguage, code)

    def go(self, slide: int, detail: int | None = None) -> None:
        """Show a slide, or one of its details."""
        self._act(self.stage.controller.openAt, slide)
        if detail is not None:
            self._act(self.stage.controller.openDetail, detail)

    def try_it(self) -> None:
        """Open the demonstration of the slide that is shown."""
        self._act(self.stage.controller.tryIt)

    def moment(self, name: str) -> None:
        """Hold demonstrations still at a moment: `rest`, `middle` or `aha`; empty for at rest."""
        self.stage.controller.show_moment(name or "rest")

    def views(self) -> Iterator[tuple[Slide, int | None]]:
        """Show each slide and each detail, one after the other.

        Yields the slide and the index of the detail, None for the slide itself.
        """
        for index, slide in enumerate(self.deck.slides):
            for detail in (None, *range(len(slide.details))):
                self.go(index, detail)
                self.settle()
                yield slide, detail

    def topics(self) -> None:
        """Show the grid of all slides."""
        self._act(self.stage.controller.topics)

    def sheet(self, key: str) -> None:
        """Show what lies over a view, by its key."""
        self._act(self.stage.controller.openSheet, key)

    def picture(self) -> QImage:
        """What the window shows, when all that loads has loaded and two frames are the same."""
        before = self._frame()
        for _ in range(FRAMES):
            now = self._frame()
            if now == before:
                break
            before = now
        return before

    def _frame(self) -> QImage:
        """All of the next frame, painted anew.

        The software renderer paints only what has changed, over what was there: the edges of
        letters then differ with what was shown before.
        """
        self.settle()
        window, ground = self.stage.window, self.stage.window.color()
        # A window of another colour is painted whole.
        window.setColor(QColor("black" if ground != QColor("black") else "white"))
        window.grabWindow()
        window.setColor(ground)
        self._straighten()
        return window.grabWindow()

    def _straighten(self) -> None:
        """Have large letters stand where they should.

        Qt draws small letters on a quarter of a pixel and leaves FreeType's face shifted by it; the
        outlines of large letters then come out shifted as well, by what was drawn before them.
        Whoever asks for a small letter on a whole pixel takes the shift back.
        """
        root = self.stage.window.contentItem()
        fonts = {font.key(): font for item in items(root) if (font := item.property("font"))}
        for font in fonts.values():
            letters = QRawFont.fromFont(font)
            # Of a new size, because a letter that has been drawn before is not drawn again.
            letters.setPixelSize(letters.pixelSize() + 1)
            letters.alphaMapForGlyph(1, QRawFont.AntialiasingType.PixelAntialiasing)

    def take(self, file: Path) -> None:
        """Write what the window shows as PNG. Raises OSError if the file cannot be written."""
        if not self.picture().save(str(file)):
            raise OSError(f"{file} cannot be written")

    def settle(self) -> None:
        """Wait until pictures are loaded and texts are fitted. Raises TimeoutError."""
        give_up = time.monotonic() + PATIENCE
        calm = 0
        while calm < 3:
            QCoreApplication.processEvents()
            # Outside an event loop Qt deletes nothing itself: slides that have gone would pile up.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if self._moving():
                calm = 0
                # Pictures are decoded on other threads, which need the processor more.
                time.sleep(HEARTBEAT)
            else:
                calm += 1
            if time.monotonic() > give_up:
                raise TimeoutError("a picture did not load")

    def _moving(self) -> bool:
        """Whether a picture still loads, or a view is still on its way."""
        shown = items(self.stage.window.contentItem())
        # A slide that was left stays below the one that came for a moment, even without motion.
        return any(
            item.property("settled") is False or (_is_image(item) and self._loads(item))
            for item in shown
        )

    def _loads(self, image: QQuickItem) -> bool:
        return bool(image.property("progress") < 1) and not self._failed(image)

    def _failed(self, image: QQuickItem) -> bool:
        # Its status is a type that Python cannot read; what cannot be decoded is in the log.
        file = image.property("source").toString()
        return any(file in warning for warning in self.stage.warnings)

    def _act(self, action: object, *arguments: object) -> None:
        # Faster than a visitor may be, the visit would drop it.
        self.clock.pass_by(1.0)
        action(*arguments)  # type: ignore[operator]


def _loaded(path: Path) -> Deck:
    deck = load(path, assets=paths.ASSETS).deck
    return deck or sys.exit("The deck cannot be shown; `kiosk check` says why.")


def items(item: QQuickItem) -> list[QQuickItem]:
    """The visible items from `item` down."""
    found = [item]
    for child in item.childItems():
        if child.isVisible():
            found += items(child)
    return found


def _is_image(item: QQuickItem) -> bool:
    return item.metaObject().className().startswith("QQuickImage") and bool(
        item.property("source").toString()
    )
