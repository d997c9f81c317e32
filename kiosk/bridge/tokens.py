"""The theme's tokens for QML: one object, read by `Theme.qml` alone."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.deck import Theme

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

# Qt's name for the type that QML reads as a map; the stubs know no strings.
MAP: Any = "QVariantMap"


@QmlElement
@QmlSingleton
class Tokens(QObject):
    """Colours, accents, type sizes, spaces and durations (ms) of the theme in use."""

    changed = Signal()
    shared: ClassVar[Tokens | None] = None

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._values = _plain(theme)

    @staticmethod
    def create(engine: QQmlEngine) -> Tokens:  # noqa: ARG004  the signature that Qt calls
        """Called by QML: hands out the object that Python made before loading."""
        assert Tokens.shared is not None, "app builds the tokens before it loads QML"
        return Tokens.shared

    def replace(self, theme: Theme) -> None:
        """Show another theme, everywhere at once."""
        values = _plain(theme)
        if values != self._values:
            self._values = values
            self.changed.emit()

    def _value(self, name: str) -> Any:
        return self._values[name]

    colours = Property(MAP, lambda self: self._value("colours"), notify=changed)
    accents = Property(MAP, lambda self: self._value("accents"), notify=changed)
    type = Property(MAP, lambda self: self._value("type"), notify=changed)
    motion = Property(MAP, lambda self: self._value("motion"), notify=changed)
    space = Property(float, lambda self: self._value("space"), notify=changed)
    margin = Property(float, lambda self: self._value("margin"), notify=changed)
    radius = Property(float, lambda self: self._value("radius"), notify=changed)


def _plain(theme: Theme) -> dict[str, Any]:
    values = theme.model_dump()
    # QML animations count in ms; the deck language in s.
    values["motion"] = {name: round(1000 * s) for name, s in values["motion"].items()}
    return values
