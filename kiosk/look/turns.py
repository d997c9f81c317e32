"""What a touch brings forth within a view: the next picture, the next question, what is below."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtQuick import QQuickItem

from kiosk.look.scene import Scene, kind_of


def turns(scene: Scene) -> Iterator[None]:
    """Brings forth one thing after the other; at last all is as before."""
    for box in scene.faces:
        if turn := _TURNS.get(kind_of(box.item)):
            yield from turn(box.item)
    for box in scene.grids:
        yield from _pages(box.item)


def _gallery(face: QQuickItem) -> Iterator[None]:
    for index in range(1, face.property("count")):
        face.setProperty("current", index)
        yield
    face.setProperty("current", 0)


def _quiz(face: QQuickItem) -> Iterator[None]:
    """Each question, answered: its words and those of the answer are on view together."""
    asked = 0
    while not face.property("over"):
        face.setProperty("chosen", 0)
        yield
        asked += 1
        face.setProperty("chosen", -1)
        face.setProperty("asked", asked)
    yield
    face.setProperty("asked", 0)


def _pages(grid: QQuickItem) -> Iterator[None]:
    """A long grid of topics, page by page."""
    last = grid.property("contentHeight") - grid.height()
    place = 0.0
    while place < last:
        place = min(last, place + grid.height())
        grid.setProperty("contentY", place)
        yield


_TURNS: dict[str, Callable[[QQuickItem], Iterator[None]]] = {
    "GalleryBlock": _gallery,
    "QuizBlock": _quiz,
}
