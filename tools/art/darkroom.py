"""Photographs shaders: a piece at a moment, drawn by OpenGL as the kiosk draws it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QRectF, QSize, QSizeF, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from .xvfb import VirtualScreen

PLATE = Path(__file__).with_name("Plate.qml")


@contextmanager
def display() -> Iterator[None]:
    """A display: the one that is there, else a virtual one."""
    if os.environ.get("DISPLAY"):
        yield
        return
    with VirtualScreen(640, 480) as screen:
        os.environ.update(DISPLAY=screen.display, QT_QPA_PLATFORM="xcb")
        try:
            yield
        finally:
            del os.environ["DISPLAY"]


class Darkroom:
    """Draws pieces with OpenGL. Make one a process, inside `display`."""

    def __init__(self) -> None:
        """Raises RuntimeError where there is no OpenGL."""
        os.environ.pop("QT_QUICK_BACKEND", None)
        self._app = QGuiApplication(["art"])
        self._engine = QQmlApplicationEngine()
        self._engine.load(QUrl.fromLocalFile(str(PLATE)))
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self._window = window
        cut = window.findChild(QQuickItem, "cut")
        assert cut is not None
        self._cut = cut
        while not window.isExposed():
            self._app.processEvents()
        if window.rendererInterface().graphicsApi().name != "OpenGL":
            raise RuntimeError("the pieces are drawn with OpenGL; this display has none")

    def picture(
        self,
        shader: Path,
        ground: str,
        size: tuple[int, int],
        phase: float = 0.0,
        cut: tuple[int, int, int, int] | None = None,
    ) -> QImage:
        """The compiled piece at `phase` (0 to 1) on a ground, `size` in px.

        `cut` (left, top, width, height in px) takes a part of it alone.
        """
        left, top, width, height = cut or (0, 0, *size)
        self._window.setProperty("shader", QUrl.fromLocalFile(str(shader)))
        self._window.setProperty("ground", QColor(ground))
        self._window.setProperty("phase", phase)
        self._window.setProperty("whole", QSizeF(*size))
        self._window.setProperty("cut", QRectF(left, top, width, height))
        waiting = QEventLoop()
        # The stubs do not know what the pointer points to.
        result: Any = self._cut.grabToImage(QSize(width, height))
        result.ready.connect(waiting.quit)
        waiting.exec()
        image: QImage = result.image()
        return image

    def close(self) -> None:
        """Take the window down, and the application after it."""
        self._window.close()
        del self._engine
        self._app.shutdown()
