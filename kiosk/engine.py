"""A QML engine with the kiosk's fonts and types, and no network."""

from __future__ import annotations

import gc
import logging
from typing import Any

from PySide6.QtCore import QThreadPool
from PySide6.QtQml import QQmlApplicationEngine, QQmlError
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.bridge.icons import load_font
from kiosk.bridge.network import NoNetworkFactory

log = logging.getLogger(__name__)


class Engine:
    """Loads one window. `close` must be called before the objects that its bindings read go."""

    def __init__(self) -> None:
        for font in sorted((paths.ASSETS / "fonts").glob("*.ttf")):
            load_font(font)
        self.warnings: list[str] = []
        self._no_network = NoNetworkFactory()
        self._engine: QQmlApplicationEngine | None = QQmlApplicationEngine()
        self._engine.warnings.connect(self._warn)
        self._engine.setNetworkAccessManagerFactory(self._no_network)
        self._engine.addImportPath(paths.QML)

    def load(self, module: str, name: str, properties: dict[str, Any]) -> QQuickWindow:
        """The window of that type. Raises RuntimeError if it cannot be loaded; the log says why."""
        assert self._engine is not None, "the engine is open"
        self._engine.setInitialProperties(properties)
        self._engine.loadFromModule(module, name)
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("the kiosk's own screens cannot be loaded")
        return roots[0]

    def _warn(self, errors: list[QQmlError]) -> None:
        for error in errors:
            self.warnings.append(error.toString())
            log.warning("%s", error.toString())

    def close(self) -> None:
        """Take down the engine and all that it has made."""
        self._engine = None
        QThreadPool.globalInstance().waitForDone()
        # Controllers and their models know each other; here, on the GUI thread, they may go.
        gc.collect()
