"""Ends the event loop in order when the system asks the kiosk to stop."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QCoreApplication, QSocketNotifier


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
            number: signal.signal(number, self._note) for number in (signal.SIGINT, signal.SIGTERM)
        }
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._heed)

    def _note(self, *_: object) -> None:
        # Nothing more: this may be in the midst of a frame, and quitting closes its window.
        self.received = True

    def _heed(self) -> None:
        if {signal.SIGINT, signal.SIGTERM} & set(self._read.recv(64)):
            self.received = True
            # exit, not quit: that asks the windows first, and a locked one does not close.
            self._app.exit()

    def close(self) -> None:
        """Give the signals back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before_fd)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._read.close()
        self._write.close()
