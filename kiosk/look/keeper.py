"""Keeps pictures decoded that another view, or another language, shows again."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtQml import QQmlComponent, QQmlEngine, QQmlExpression, qmlContext, qmlEngine
from PySide6.QtQuick import QQuickItem

MOST_PIXELS = 60_000_000
"""Pixels of all pictures that are kept; each takes four bytes."""
_KEEPER = b"import QtQuick\nImage { visible: false; asynchronous: true }\n"


class Keeper:
    """Holds a second item for each picture: Qt forgets a large one when the last item goes."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, int, int, int], QQuickItem] = {}
        self._pixels = 0
        self._component: QQmlComponent | None = None

    def keep(self, images: Iterable[QQuickItem]) -> None:
        """Keep what these items show, as long as there is room."""
        for image in images:
            size = image.property("sourceSize")
            pixels = size.width() * size.height()
            mode = _fill_mode(image)
            key = (image.property("source").toString(), size.width(), size.height(), mode)
            if pixels > 0 and key not in self._kept and self._pixels + pixels <= MOST_PIXELS:
                self._kept[key] = self._second(image, mode)
                self._pixels += pixels

    def _second(self, image: QQuickItem, mode: int) -> QQuickItem:
        if self._component is None:
            engine = qmlEngine(image)
            assert isinstance(engine, QQmlEngine), "the item was made by QML"
            self._component = QQmlComponent(engine)
            self._component.setData(_KEEPER, "")
        item = self._component.create()
        assert isinstance(item, QQuickItem), self._component.errorString()
        item.setProperty("fillMode", mode)
        item.setProperty("sourceSize", image.property("sourceSize"))
        item.setProperty("source", image.property("source"))
        return item

    def forget(self) -> None:
        """Let all go."""
        for item in self._kept.values():
            item.deleteLater()
        self._kept, self._pixels, self._component = {}, 0, None


def _fill_mode(image: QQuickItem) -> int:
    # Its type is one that Python cannot read. Pictures of another mode are decoded on their own.
    context = qmlContext(image)
    assert context is not None, "the item was made by QML"
    return int(QQmlExpression(context, image, "fillMode").evaluate()[0])
