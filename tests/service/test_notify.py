from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator

import pytest

from kiosk.service.notify import Notifier
from tests.service.supervisor import Supervisor

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd is Linux's")


@pytest.fixture
def supervisor(tmp_path) -> Iterator[Supervisor]:
    heard = Supervisor.at(tmp_path)
    yield heard
    heard.close()


def test_states_arrive_as_the_protocol_writes_them(supervisor) -> None:
    notifier = Notifier(supervisor.environment(), pid=7)
    notifier.ready("the loop runs")
    notifier.alive()
    notifier.status("two\nlines  of it")
    notifier.stopping()
    notifier.close()
    notifier.alive()
    assert supervisor.listen() == [
        "READY=1",
        "STATUS=the loop runs",
        "WATCHDOG=1",
        "STATUS=two lines of it",
        "STOPPING=1",
    ]


def test_an_abstract_socket_is_found() -> None:
    heard = Supervisor(f"@kiosk-test-{os.getpid()}")
    notifier = Notifier(heard.environment(), pid=7)
    notifier.alive()
    assert heard.listen() == ["WATCHDOG=1"]
    notifier.close()
    heard.close()


@pytest.mark.parametrize(
    ("environment", "seconds"),
    [
        ({"WATCHDOG_USEC": "30000000"}, 30.0),
        ({"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "7"}, 30.0),
        # It is the compositor's, or a parent's, and not ours.
        ({"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "8"}, None),
        ({"WATCHDOG_USEC": "0"}, None),
        ({"WATCHDOG_USEC": "soon"}, None),
        ({}, None),
    ],
)
def test_the_watchdog_is_read_as_systemd_writes_it(supervisor, environment, seconds) -> None:
    notifier = Notifier({**supervisor.environment(), **environment}, pid=7)
    assert notifier.watchdog == seconds
    notifier.close()


@pytest.mark.parametrize("address", ["", "vsock:2:1", "relative/socket"])
def test_without_a_supervisor_nothing_happens(address) -> None:
    notifier = Notifier({"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "1000000"}, pid=7)
    assert not notifier.supervised
    assert notifier.watchdog is None
    notifier.ready("nobody hears it")
    notifier.close()


def test_a_supervisor_that_has_gone_is_complained_of_once(tmp_path, caplog) -> None:
    notifier = Notifier({"NOTIFY_SOCKET": str(tmp_path / "gone")}, pid=7)
    for _ in range(3):
        notifier.alive()
    notifier.close()
    assert [r.getMessage() for r in caplog.records if "the show goes on" in r.getMessage()]
    assert len(caplog.records) == 1


def test_a_supervisor_that_does_not_read_never_blocks(supervisor, caplog) -> None:
    notifier = Notifier(supervisor.environment(), pid=7)
    for _ in range(5000):
        notifier.alive()
    notifier.close()
    assert len(caplog.records) == 1, "its socket must have been full"
    assert set(supervisor.listen()) == {"WATCHDOG=1"}


def test_the_socket_is_not_left_to_children(supervisor) -> None:
    notifier = Notifier(supervisor.environment(), pid=7)
    assert isinstance(notifier._socket, socket.socket)
    assert not notifier._socket.get_inheritable()
    notifier.close()
