"""Tells the supervisor that the kiosk lives: only when its event loop and its drawing answer."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.service.notify import Notifier

BEATS = 4
"""Beats in the time that the supervisor allows: one may be late, and one may be lost."""
PATIENCE = 20.0
"""Seconds after which a kiosk whose window nobody can see counts as started all the same."""


class Heartbeat(QObject):
    """Asks the window for a frame, and says `alive` when that frame has been swapped.

    A hang of the event loop stops the asking, a hang of the render thread the answer. A window
    that is not exposed (no display is plugged in, or it sleeps) gets no frames: there the event
    loop answers alone, for else an unplugged display would restart the kiosk for ever. A still
    slide draws one frame a beat that nobody needed; that is 8 in a minute.
    """

    def __init__(self, notifier: Notifier, status: str, patience: float = PATIENCE) -> None:
        """`patience` is in s; `status` stands for people while all is well."""
        super().__init__()
        self._notifier, self._status = notifier, status
        self._window: QQuickWindow | None = None
        self._asked = False
        self._ready = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.beat)
        if notifier.watchdog is not None:
            self._timer.start(max(1, round(1000 * notifier.watchdog / BEATS)))
        self._unseen = QTimer(self)
        self._unseen.setSingleShot(True)
        self._unseen.timeout.connect(self._begin)
        self._unseen.start(round(1000 * patience))

    def watch(self, window: QQuickWindow) -> None:
        """Take `window` for the show; it must outlive the watching, or be followed by another."""
        if self._window is not None:
            self._window.frameSwapped.disconnect(self._swapped)
        self._window, self._asked = window, False
        window.frameSwapped.connect(self._swapped)

    def say(self, status: str) -> None:
        """Another line for people."""
        if status != self._status:
            self._status = status
            if self._ready:
                self._notifier.status(status)

    def beat(self) -> None:
        """Time for a sign of life."""
        if self._window is None or not self._window.isExposed():
            self._asked = False
            self._notifier.alive()
            return
        self._asked = True
        self._window.update()

    def _swapped(self) -> None:
        # It is emitted by the render thread, and arrives here through the event loop.
        self._begin()
        if self._asked:
            self._asked = False
            self._notifier.alive()

    def _begin(self) -> None:
        if not self._ready:
            self._ready = True
            self._unseen.stop()
            self._notifier.ready(self._status)

    def close(self) -> None:
        """The kiosk ends in order."""
        self._timer.stop()
        self._unseen.stop()
        if self._window is not None:
            self._window.frameSwapped.disconnect(self._swapped)
            self._window = None
        self._notifier.stopping()
        self._notifier.close()
