"""Signs of life come from the real window: its event loop, and its frames."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.bridge.heartbeat import Heartbeat
from kiosk.service.notify import Notifier
from tests.service.supervisor import Supervisor

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd is Linux's")


@pytest.fixture
def supervisor(tmp_path) -> Iterator[Supervisor]:
    heard = Supervisor.at(tmp_path)
    yield heard
    heard.close()


@pytest.fixture
def start(supervisor, qapp) -> Iterator:
    """Starts a heart; the seconds are those that the supervisor allows."""
    hearts: list[Heartbeat] = []

    def start(seconds: float | None = 3600.0, patience: float = 3600.0) -> Heartbeat:
        notifier = Notifier(supervisor.environment(seconds), pid=7)
        hearts.append(Heartbeat(notifier, "the loop runs", patience))
        return hearts[-1]

    yield start
    for heart in hearts:
        heart.close()


def beats(supervisor: Supervisor) -> int:
    return supervisor.listen().count("WATCHDOG=1")


def test_it_is_ready_with_the_first_frame_and_not_before(hand, supervisor, start, qtbot) -> None:
    heart = start()
    heart.watch(hand.window)
    # A frame of its own may come at any time; here it is not told of.
    hand.window.blockSignals(True)
    QCoreApplication.processEvents()
    assert supervisor.listen() == []
    hand.window.blockSignals(False)
    hand.frame()
    qtbot.waitUntil(lambda: supervisor.listen() == ["READY=1", "STATUS=the loop runs"])
    hand.frame()
    assert "WATCHDOG=1" not in supervisor.listen(), "nobody asked yet"


def test_a_still_slide_lives_too(hand, supervisor, start, qtbot) -> None:
    heart = start()
    heart.watch(hand.window)
    hand.settle()
    for count in (1, 2, 3):
        heart.beat()
        qtbot.waitUntil(lambda count=count: beats(supervisor) == count)


def test_a_window_whose_frames_do_not_come_is_dead(hand, supervisor, start, qtbot) -> None:
    heart = start()
    heart.watch(hand.window)
    # As if the render thread hung: it never says that a frame has been swapped.
    hand.window.blockSignals(True)
    for _ in range(20):
        heart.beat()
        QCoreApplication.processEvents()
    assert beats(supervisor) == 0
    hand.window.blockSignals(False)
    heart.beat()
    qtbot.waitUntil(lambda: beats(supervisor) > 0)


def test_a_display_that_is_gone_is_no_hang(hand, supervisor, start, qtbot) -> None:
    heart = start()
    heart.watch(hand.window)
    hand.window.hide()
    qtbot.waitUntil(lambda: not hand.window.isExposed())
    heart.beat()
    assert beats(supervisor) == 1
    hand.window.show()
    qtbot.waitUntil(hand.window.isExposed)
    heart.beat()
    qtbot.waitUntil(lambda: beats(supervisor) == 2)


def test_a_kiosk_without_a_display_starts(hand, supervisor, start, qtbot) -> None:
    hand.window.hide()
    heart = start(patience=0.0)
    heart.watch(hand.window)
    qtbot.waitUntil(lambda: "READY=1" in supervisor.listen())


def test_it_beats_by_itself_several_times_in_the_time_allowed(
    hand, supervisor, start, qtbot
) -> None:
    heart = start(seconds=0.2)
    heart.watch(hand.window)
    qtbot.waitUntil(lambda: beats(supervisor) >= 4)


def test_nobody_who_does_not_watch_is_told(hand, supervisor, start) -> None:
    heart = start(seconds=None)
    assert not heart._timer.isActive()


def test_another_window_takes_its_place(hand, open_hand, supervisor, start, qtbot) -> None:
    heart = start()
    heart.watch(hand.window)
    other = open_hand()
    heart.watch(other.window)
    heart.beat()
    qtbot.waitUntil(lambda: beats(supervisor) == 1)
    heart.say("back soon")
    heart.say("back soon")
    assert supervisor.listen().count("STATUS=back soon") == 1


def test_the_end_is_told(hand, supervisor) -> None:
    heart = Heartbeat(Notifier(supervisor.environment(30.0), pid=7), "the loop runs")
    heart.watch(hand.window)
    heart.close()
    hand.frame()
    assert supervisor.listen() == ["STOPPING=1"]
