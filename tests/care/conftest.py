"""A message bus of the tests' own, and services on it that are processes of their own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest

SERVICES = Path(__file__).with_name("services.py")


class Daemon:
    """A real dbus-daemon."""

    def __init__(self, socket: Path) -> None:
        self.address = f"unix:path={socket}"
        command = ["dbus-daemon", "--session", "--nofork", "--print-address", "--address"]
        self._process = subprocess.Popen(
            [*command, self.address], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        assert self._process.stdout
        assert self._process.stdout.readline().startswith(self.address)

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
        assert self._process.stdout
        self._process.stdout.close()


class Service:
    """What stands in for a service, and what it has told."""

    def __init__(self, address: str, which: str, mood: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(SERVICES), which, mood],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "BUS": address},
        )
        self._lines: Queue[str] = Queue()
        self.told: list[str] = []
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()
        assert self._lines.get(timeout=30) == "there"

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self._lines.put(line.strip())

    def heard(self, line: str) -> bool:
        """Whether it has told so by now."""
        while not self._lines.empty():
            self.told.append(self._lines.get())
        return line in self.told

    def say_no(self) -> None:
        """Have the portal take its consent back."""
        assert self._process.stdin
        self._process.stdin.write("no\n")
        self._process.stdin.flush()

    def hang(self) -> None:
        """Have it stand still: it is on the bus, and never answers."""
        self._process.send_signal(signal.SIGSTOP)

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
        self._reader.join()
        for stream in (self._process.stdin, self._process.stdout):
            assert stream
            stream.close()


@pytest.fixture
def daemon_at(tmp_path, monkeypatch) -> Iterator[Callable[[], Daemon]]:
    """Starts a bus, at the same address each time, which is session and system bus in one."""
    if not shutil.which("dbus-daemon"):
        pytest.skip("dbus-daemon is not installed: the talk with a real bus is not tried")
    started: list[Daemon] = []

    def start() -> Daemon:
        (tmp_path / "bus").unlink(missing_ok=True)
        daemon = Daemon(tmp_path / "bus")
        started.append(daemon)
        for bus in ("SESSION", "SYSTEM"):
            monkeypatch.setenv(f"DBUS_{bus}_BUS_ADDRESS", daemon.address)
        return daemon

    yield start
    for daemon in started:
        daemon.stop()


@pytest.fixture
def service(daemon_at) -> Iterator[Callable[..., Service]]:
    """Starts services on a bus."""
    daemon = daemon_at()
    started: list[Service] = []

    def start(which: str, mood: str = "kind") -> Service:
        started.append(Service(daemon.address, which, mood))
        return started[-1]

    yield start
    for one in started:
        one.stop()
