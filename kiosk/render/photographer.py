"""Takes the pictures that are ordered, one after the other, on the one stage of its process."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.app import application
from kiosk.camera import Camera, items
from kiosk.deck import Deck
from kiosk.render.files import write
from kiosk.render.lines import lines_of
from kiosk.render.shots import Lines, Order, Shot

QUALITY = 90
"""Of JPEG pages, in per cent."""


class Photographer:
    """Photographs views of some decks, each on a stage of its own.

    On a stage that has shown another view art is blended by a step of colour otherwise here and
    there: a picture would differ with what was taken before it. A new stage takes 0.1 s.
    """

    def __init__(self, decks: Sequence[Deck]) -> None:
        self._decks = decks
        # Fonts and images need it for as long as there are any.
        self._app = QGuiApplication.instance() or application()

    def take(self, order: Order) -> Lines:
        """Write the files of an order; answers with the words if a page is wanted.

        Raises Failed for a file that cannot be written, TimeoutError for a view without rest.
        """
        try:
            return self._taken(order)
        except TimeoutError:
            # A machine with much else to do may be late once.
            return self._taken(order)

    def _taken(self, order: Order) -> Lines:
        shot = order.shot
        in_loop = shot.mode != "visit"
        with Camera(
            self._decks[shot.deck],
            shot.size,
            # The loop begins in its language; a visitor chooses one.
            language=shot.language if in_loop else None,
            visit=not in_loop,
        ) as camera:
            (_show_in_loop if in_loop else _show)(camera, shot)
            return _developed(camera, order)


def _developed(camera: Camera, order: Order) -> Lines:
    picture = camera.picture()
    if order.png:
        write(order.png, encoded(picture, "PNG"))
    if order.small:
        smooth = Qt.TransformationMode.SmoothTransformation
        write(order.small, encoded(picture.scaledToWidth(order.width, smooth), "PNG"))
    if not order.page:
        return ()
    write(order.page, encoded(picture, "JPG"))
    return lines_of(camera.stage.window)


def _show(camera: Camera, shot: Shot) -> None:
    camera.choose_language(shot.language)
    if shot.view.slide is None:
        camera.topics()
    else:
        camera.go(shot.view.slide, shot.view.detail)
        if shot.view.behind:
            camera.try_it()
        camera.moment(shot.view.moment)


def _show_in_loop(camera: Camera, shot: Shot) -> None:
    assert shot.view.slide is not None, "the loop shows slides"
    camera.stage.controller.start_at(camera.deck.slides[shot.view.slide].id)
    camera.settle()
    name = f"slide-{shot.view.slide}"
    everything = items(camera.stage.window.contentItem())
    page = next(item for item in everything if item.objectName() == name)
    page.setProperty("wordsOpacity", 0.0 if shot.mode == "art" else 1.0)


def encoded(picture: QImage, form: str) -> bytes:
    """A picture as a file; the same bytes for the same picture."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    quality = QUALITY if form == "JPG" else -1
    if not picture.save(buffer, form, quality):  # type: ignore[call-overload]  # stubs want bytes
        raise MemoryError(f"the picture cannot be written as {form}")
    return bytes(buffer.data().data())
