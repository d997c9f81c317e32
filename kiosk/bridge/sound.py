"""How loud films are, for QML: one level for the whole kiosk, which only staff change."""

from __future__ import annotations

from typing import ClassVar

import shiboken6
from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

LOUDEST = 100


@QmlElement
@QmlSingleton
class Sound(QObject):
    """The volume of the one window's films."""

    changed = Signal()
    level: ClassVar[int] = LOUDEST
    shared: ClassVar[Sound | None] = None

    @staticmethod
    def create(engine: QQmlEngine) -> Sound:  # noqa: ARG004  the signature that Qt calls
        """Called by QML, when the first film has sound."""
        Sound.shared = Sound()
        return Sound.shared

    @staticmethod
    def set_level(level: int) -> None:
        """`level` from 0, silent, to `LOUDEST`."""
        Sound.level = level
        # The engine that it was made for may have gone, and has taken it along.
        if Sound.shared is not None and shiboken6.isValid(Sound.shared):
            Sound.shared.changed.emit()

    # Ears hear ratios: with the cube, half the level sounds about half as loud.
    gain = Property(float, lambda self: (Sound.level / LOUDEST) ** 3, notify=changed)
