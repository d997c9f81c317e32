"""The kiosk asks real buses to stay awake; and none, slow ones and hostile ones."""

from __future__ import annotations

import socket
import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer

from kiosk.care.inhibit import Inhibitor, probe
from kiosk.care.linux import BusWay, Login1, Portal, ScreenSaver
from kiosk.care.status import Outcome

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is the way of Linux")
WAYS = {"portal": Portal, "login1": Login1, "screensaver": ScreenSaver}
ASKED = {
    "portal": "inhibit '' 12 An exhibition is open",
    "login1": "inhibit idle:sleep:handle-lid-switch Kiosk block",
    "screensaver": "inhibit Kiosk | An exhibition is open",
}
LET_GO = {"portal": "close", "login1": "released", "screensaver": "uninhibit 4000000000"}
QUICK = {"again": 20, "patience": 300}


@pytest.fixture
def keep(qapp) -> Iterator[Callable[..., Inhibitor]]:
    """An inhibitor that is on."""
    made: list[Inhibitor] = []

    def start(*ways: BusWay) -> Inhibitor:
        inhibitor = Inhibitor(ways)
        made.append(inhibitor)
        inhibitor.keep_awake(True)
        return inhibitor

    yield start
    for inhibitor in made:
        inhibitor.close()


@pytest.mark.parametrize("name", WAYS)
def test_a_service_is_asked_and_let_go(name, service, keep, qtbot) -> None:
    there = service(name)
    inhibitor = keep(WAYS[name]())
    qtbot.waitUntil(lambda: inhibitor.status.held == (name,))
    assert there.heard(ASKED[name])
    assert not there.heard(LET_GO[name])
    inhibitor.keep_awake(False)
    assert inhibitor.status.ways[0].outcome is Outcome.OFF
    qtbot.waitUntil(lambda: there.heard(LET_GO[name]))


def test_all_together_keep_screen_and_machine_awake(service, qapp) -> None:
    there = {name: service(name) for name in WAYS}
    status = probe()
    assert status.held == tuple(WAYS)
    assert status.screen
    assert status.sleep
    assert not status.remedy
    assert all(one.heard(ASKED[name]) for name, one in there.items())


@pytest.mark.parametrize("name", WAYS)
def test_a_service_that_restarts_is_asked_again(name, service, keep, qtbot) -> None:
    first = service(name)
    inhibitor = keep(WAYS[name](again=3_600_000))
    qtbot.waitUntil(lambda: inhibitor.status.held == (name,))
    first.stop()
    qtbot.waitUntil(lambda: inhibitor.status.ways[0].outcome is Outcome.MISSING)
    # The bus tells of the new one; the clock would take an hour.
    second = service(name)
    qtbot.waitUntil(lambda: inhibitor.status.held == (name,))
    assert second.heard(ASKED[name])


@pytest.mark.parametrize("name", WAYS)
def test_a_service_that_comes_later_is_asked(name, service, keep, qtbot) -> None:
    inhibitor = keep(WAYS[name](**QUICK))
    qtbot.waitUntil(lambda: inhibitor.status.ways[0].outcome is Outcome.MISSING)
    there = service(name)
    qtbot.waitUntil(lambda: inhibitor.status.held == (name,))
    assert there.heard(ASKED[name])


def test_a_bus_that_restarts_is_asked_again(daemon_at, keep, qtbot) -> None:
    from tests.care.conftest import Service

    daemon = daemon_at()
    there = Service(daemon.address, "login1", "kind")
    inhibitor = keep(Login1(**QUICK))
    qtbot.waitUntil(lambda: bool(inhibitor.status.held))
    daemon.stop()
    qtbot.waitUntil(lambda: not inhibitor.status.held)
    there.stop()
    again = Service(daemon_at().address, "login1", "kind")
    qtbot.waitUntil(lambda: bool(inhibitor.status.held))
    again.stop()
    qtbot.waitUntil(lambda: not inhibitor.status.held)


def test_who_may_not_keep_the_lid_keeps_what_it_may(service, keep, qtbot) -> None:
    there = service("login1", "strict")
    inhibitor = keep(Login1())
    qtbot.waitUntil(lambda: inhibitor.status.held == ("login1",))
    assert there.heard("refused idle:sleep:handle-lid-switch")
    assert there.heard("refused idle:sleep")
    assert there.heard("inhibit idle Kiosk block")
    assert inhibitor.status.ways[0].detail == "idle"
    assert not inhibitor.status.sleep


@pytest.mark.parametrize("name", WAYS)
def test_a_refusal_is_told(name, service, keep, qtbot) -> None:
    service(name, "stern")
    inhibitor = keep(WAYS[name]())
    qtbot.waitUntil(lambda: inhibitor.status.ways[0].outcome is Outcome.REFUSED)
    assert "not for you" in inhibitor.status.sentence
    assert "docs/display-care.md" in inhibitor.status.remedy


def test_the_desktop_may_say_no_later(service, keep, qtbot) -> None:
    there = service("portal")
    inhibitor = keep(Portal())
    qtbot.waitUntil(lambda: bool(inhibitor.status.held))
    there.say_no()
    qtbot.waitUntil(lambda: inhibitor.status.ways[0].outcome is Outcome.REFUSED)


@pytest.mark.parametrize("name", WAYS)
def test_a_service_that_never_answers_is_given_up(name, service, keep, qtbot) -> None:
    service(name).hang()
    inhibitor = keep(WAYS[name](again=3_600_000, patience=300))
    qtbot.waitUntil(lambda: inhibitor.status.ways[0].outcome is Outcome.MISSING)
    assert inhibitor.status.ways[0].detail == "no answer"


def test_without_any_bus_it_says_so_at_once(monkeypatch, tmp_path, qapp) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    status = probe()
    assert [way.outcome for way in status.ways] == [Outcome.MISSING] * 3
    assert "there is no session bus" in status.sentence


def test_a_bus_by_network_is_never_asked(monkeypatch, keep, qtbot) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"tcp:host=127.0.0.1,port={port}")
        inhibitor = keep(Portal())
        qtbot.waitUntil(lambda: inhibitor.status.ways[0].outcome is Outcome.MISSING)
        listener.setblocking(False)
        with pytest.raises(BlockingIOError):
            listener.accept()


class Bus:
    """A bus that answers a greeting with some bytes, and nothing more."""

    def __init__(self, path: Path, answer: bytes) -> None:
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(str(path))
        self.listener.listen()
        self.listener.setblocking(False)
        self.answer = answer
        self.guests: list[socket.socket] = []
        self._timer = QTimer()
        self._timer.timeout.connect(self._serve)
        self._timer.start(1)

    def _serve(self) -> None:
        try:
            guest, _ = self.listener.accept()
        except BlockingIOError:
            return
        self.guests.append(guest)
        guest.sendall(self.answer)

    def close(self) -> None:
        self._timer.stop()
        for one in (self.listener, *self.guests):
            one.close()


OK = b"OK 1234deadbeef\r\n"
HOSTILE = {
    "silent": b"",
    "refusing": b"REJECTED EXTERNAL\r\n",
    "half greeting": OK,
    "greeting without end": b"OK" * 4000,
    "no messages": OK + b"AGREE_UNIX_FD\r\n" + b"HTTP/1.1 200 OK\r\n\r\n",
    "huge message": OK + b"AGREE_UNIX_FD\r\n" + b"l\2\1\1\xff\xff\xff\x7f" + bytes(8),
    "damaged message": OK
    + b"AGREE_UNIX_FD\r\n"
    + b"l\2\1\1"
    + bytes(8)
    + b"\x08\0\0\0"
    + b"\xff" * 8,
    "half message": OK + b"AGREE_UNIX_FD\r\n" + b"l\2\1\1" + bytes(4),
}


@pytest.mark.parametrize("answer", HOSTILE.values(), ids=HOSTILE)
def test_a_bus_that_hangs_or_lies_does_not_hold_up_the_event_loop(
    answer, tmp_path, monkeypatch, keep, qtbot
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/bus")
    bus = Bus(tmp_path / "bus", answer)
    before = time.monotonic()
    inhibitor = keep(Portal(again=3_600_000, patience=2000))
    assert time.monotonic() - before < 0.5
    steps = [time.monotonic()]
    qtbot.waitUntil(
        lambda: (
            steps.append(time.monotonic()) or inhibitor.status.ways[0].outcome is Outcome.MISSING
        )
    )
    gaps = [after - before for before, after in pairwise(steps)]
    assert max(gaps) < 0.5
    bus.close()


def descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_asking_a_thousand_times_leaves_nothing_open(monkeypatch, tmp_path, qtbot) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/bus")
    bus = Bus(tmp_path / "bus", b"REJECTED\r\n")
    bus.close()  # its socket is still there, and nobody listens
    way = Portal()
    way.start()
    QCoreApplication.processEvents()
    before = descriptors()
    for _ in range(1000):
        way.stop()
        way.start()
    QCoreApplication.processEvents()
    way.stop()
    assert descriptors() <= before


def test_turning_it_on_and_off_leaves_nothing_open_nor_held(service, qtbot) -> None:
    there = service("login1")
    inhibitor = Inhibitor([Login1()])
    before = descriptors()
    for _ in range(20):
        inhibitor.keep_awake(True)
        qtbot.waitUntil(lambda: bool(inhibitor.status.held))
        inhibitor.keep_awake(False)
    assert descriptors() == before
    qtbot.waitUntil(lambda: (there.heard(""), there.told.count("released"))[1] == 20)
