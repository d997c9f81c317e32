"""Ends the event loop in order when the system asks the kiosk to stop."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QCoreApplication, QSocketNotifier, QTimer


class QuitOnSignal:
    """SIGINT and SIGTERM quit the application. `close` before the application ends."""

    def __init__(self, app: QCoreApplication) -> None:
        # Python runs signal handlers between two of its own instructions, and Qt's event loop has
        # none; the byte that Python writes to this pair of sockets wakes the loop up.
        self._read, self._write = socket.socketpair()
        self._read.setblocking(False)
        self._write.setblocking(False)
        self._before_fd = signal.set_wakeup_fd(self._write.fileno())
        self._app = app
        self.received = False
        """Whether the system asked, and not somebody at the kiosk."""
        self._before = {
            number: signal.signal(number, self._quit) for number in (signal.SIGINT, signal.SIGTERM)
        }
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._drain)

    def _quit(self, *_: object) -> None:
        self.received = True
        # exit, not quit: that asks the windows first, and a locked one does not close. In a while,
        # because before the event loop runs there is nothing to exit.
        QTimer.singleShot(0, self._app, self._app.exit)

    def _drain(self) -> None:
        self._read.recv(64)

    def close(self) -> None:
        """Give the signals back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before_fd)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._read.close()
        self._write.close()
