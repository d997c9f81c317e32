"""Collects garbage on the GUI thread only."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

OFTEN = 5000
"""Milliseconds between two looks at what there is to collect."""


class GuiCollector(QObject):
    """Stands in for Python's automatic collection, which runs on whichever thread allocates.

    On the deck watcher's thread it would free Qt's objects of the GUI thread, and crash.
    """

    def __init__(self) -> None:
        super().__init__()
        self._was_automatic = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(OFTEN)

    def collect(self) -> None:
        """Collect as far as Python itself would have by now."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation] > 0:
                gc.collect(generation)
                return

    def close(self) -> None:
        """Collect once more, and give the work back to Python."""
        self._timer.stop()
        gc.collect()
        if self._was_automatic:
            gc.enable()
