"""What QML knows of the care of its display: darkness when closed, and a scene that moves."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session import burn_in

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1
MINUTE = 60_000


@QmlElement
@QmlUncreatable("made by Python")
class DisplayCare(QObject):  # type: ignore[operator]  # the stubs know no reason there
    """Does nothing until `start` is called, as on the floor: pictures for people stay as they are.

    `veil` is `dim`, `blank`, or empty: while it is closed and nobody is there.
    """

    veilChanged = Signal()
    wentBlank = Signal(bool)
    """Whether nothing is to be seen: the loop need not go on."""
    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._outside = ""
        self._alone = True
        self._radius = 0
        self._minute = self._on_view = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.pass_minute)

    def start(self) -> None:
        """Keep the scene moving from now on."""
        self._timer.start(MINUTE)
        self._radius = burn_in.amplitude(burn_in.FULL_HD, 0)
        self.moved.emit()

    @Slot(float, float)
    def fit(self, width: float, height: float) -> None:
        """The scene has this size, in px."""
        if self._radius:
            self._radius = burn_in.amplitude(width, height)
            self.moved.emit()

    @property
    def dark(self) -> str:
        """`dim` or `blank` while it is closed and nobody is there; else empty."""
        return self._outside if self._alone else ""

    def close_as(self, outside: str) -> None:
        """It is closed: be `dim` or `blank` when nobody is there; or open: empty."""
        if outside != self._outside:
            self._outside = outside
            self._darken()

    def attend(self, *, alone: bool) -> None:
        """Whether the loop runs, and nobody is there."""
        if alone != self._alone:
            self._alone = alone
            self._on_view = 0
            self._darken()
            self.moved.emit()

    def turn(self) -> None:
        """Something else is on view."""
        if self._on_view:
            self._on_view = 0
            self.moved.emit()

    def pass_minute(self) -> None:
        """A minute has gone by; nothing moves under a visitor's finger."""
        if self._radius and self._alone:
            self._minute += 1
            self._on_view += 1
            self.moved.emit()

    def _darken(self) -> None:
        self.veilChanged.emit()
        self.wentBlank.emit(self.dark == "blank")

    def _cares(self) -> bool:
        return self._radius > 0 and self._alone

    def _place(self) -> tuple[int, int]:
        return burn_in.orbit(self._minute, self._radius) if self._radius else (0, 0)

    def _bar(self) -> float:
        return burn_in.bar_opacity(self._minute) if self._cares() else 1.0

    veil = Property(str, lambda self: self.dark, notify=veilChanged)
    resting = Property(
        bool, lambda self: self._cares() and burn_in.rests(self._on_view), notify=moved
    )
    barOpacity = Property(float, _bar, notify=moved)
    # Pixels: how much larger the scene is on each side, and where it stands beside its middle.
    overlap = Property(int, lambda self: self._radius, notify=moved)
    shiftX = Property(int, lambda self: self._place()[0], notify=moved)
    shiftY = Property(int, lambda self: self._place()[1], notify=moved)
