"""A QML engine with the kiosk's fonts and types, and no network."""

from __future__ import annotations

import gc
import logging
from collections import Counter
from typing import Any

from PySide6.QtCore import QThreadPool
from PySide6.QtQml import QQmlApplicationEngine, QQmlError
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.bridge.icons import load_font
from kiosk.bridge.network import NoNetworkFactory

log = logging.getLogger(__name__)

REMEMBERED = 200
"""Different warnings that are told; a kiosk with more of them has been told enough."""
TOLD = frozenset({1, 10, 100, 1000, 10_000, 100_000})
"""How often a warning came when it is told (again)."""


class Engine:
    """Loads one window. `close` must be called before the objects that its bindings read go."""

    def __init__(self) -> None:
        for font in sorted((paths.ASSETS / "fonts").glob("*.ttf")):
            load_font(font)
        self.warnings: list[str] = []
        self._said: Counter[str] = Counter()
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
            self._say(error.toString())

    def _say(self, text: str) -> None:
        # For months, perhaps at each frame: neither the memory nor the log may grow with it.
        if text not in self._said and len(self._said) >= REMEMBERED:
            return
        self._said[text] += 1
        count = self._said[text]
        if count == 1:
            self.warnings.append(text)
        if count in TOLD:
            log.warning("%s%s", text, f" (for the {count}th time)" if count > 1 else "")

    def close(self) -> None:
        """Take down the engine and all that it has made."""
        self._engine = None
        QThreadPool.globalInstance().waitForDone()
        # Controllers and their models know each other; here, on the GUI thread, they may go.
        gc.collect()
