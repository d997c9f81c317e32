"""Draws the frames of the film with OpenGL."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QSize, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from .script import Look

HERE = Path(__file__).parent


class Projector:
    """Draws frames of a size (px); needs a display, a virtual one will do."""

    def __init__(self, shaders: Path, first: str, size: tuple[int, int], ground: str) -> None:
        """`shaders` has the compiled pieces. Raises RuntimeError where there is no OpenGL."""
        self._app = QGuiApplication.instance() or QGuiApplication(["film"])
        self._shaders, self._size = shaders, size
        self._engine = QQmlApplicationEngine()
        self._engine.setInitialProperties(
            {
                "shader": self._shader(first),
                "across": size[0],
                "high": size[1],
                "ground": QColor(ground),
            }
        )
        self._engine.load(QUrl.fromLocalFile(str(HERE / "Stage.qml")))
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        frame = window.findChild(QQuickItem, "frame")
        assert isinstance(frame, QQuickItem)
        self._window, self._frame = window, frame
        while not window.isExposed():
            self._app.processEvents()
        if not QQuickWindow.graphicsApi().name.startswith("OpenGL"):
            raise RuntimeError("the film is drawn with OpenGL; this display has none")

    def draw(self, now: Look, after: Look | None) -> QImage:
        """One frame, RGBA."""
        self._put("shader", "phase", "closeness", now)
        if after is not None:
            self._put("nextShader", "nextPhase", "nextCloseness", after)
        self._window.setProperty("nextShare", after.share if after else 0.0)
        waiting = QEventLoop()
        result: Any = self._frame.grabToImage(QSize(*self._size))  # the stubs do not know it
        result.ready.connect(waiting.quit)
        waiting.exec()
        image: QImage = result.image()
        return image.convertToFormat(QImage.Format.Format_RGBA8888)

    def _shader(self, piece: str) -> QUrl:
        return QUrl.fromLocalFile(str(self._shaders / f"{piece}.frag.qsb"))

    def _put(self, shader: str, phase: str, closeness: str, look: Look) -> None:
        self._window.setProperty(shader, self._shader(look.piece))
        self._window.setProperty(phase, look.phase)
        self._window.setProperty(closeness, look.width)

    def close(self) -> None:
        """Take the window down."""
        self._window.close()
        del self._engine
