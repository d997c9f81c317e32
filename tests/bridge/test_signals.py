from __future__ import annotations

import os
import signal

import pytest

from kiosk.bridge.signals import QuitOnSignal


class Application:
    """Stands in for Qt's, which would end the tests."""

    ends = 0

    def exit(self) -> None:
        self.ends += 1


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_quits_from_the_event_loop_and_from_nowhere_else(qapp, qtbot, number) -> None:
    """In the midst of a slot, such as one that a frame calls, quitting would close its window."""
    app = Application()
    signals = QuitOnSignal(app)
    try:
        os.kill(os.getpid(), number)
        assert sum(range(1000)) == 499500, "Python has had its time to call the handler"
        assert signals.received
        assert app.ends == 0
        qtbot.waitUntil(lambda: app.ends == 1)
    finally:
        signals.close()


def test_another_signal_is_none_of_its_business(qapp, qtbot) -> None:
    before = signal.signal(signal.SIGUSR1, lambda *_: None)
    app = Application()
    signals = QuitOnSignal(app)
    try:
        os.kill(os.getpid(), signal.SIGUSR1)
        for _ in range(100):
            qapp.processEvents()
        assert not signals.received
        assert app.ends == 0
    finally:
        signals.close()
        signal.signal(signal.SIGUSR1, before)
