"""A supervisor for tests: it hears what a process tells systemd."""

from __future__ import annotations

import socket
from pathlib import Path


class Supervisor:
    """Listens on a socket as systemd does."""

    def __init__(self, address: str) -> None:
        """`address` is a path, or begins with `@` for the abstract namespace."""
        self.address = address
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind("\0" + address[1:] if address.startswith("@") else address)
        self._socket.setblocking(False)
        self.heard: list[str] = []

    @classmethod
    def at(cls, folder: Path) -> Supervisor:
        return cls(str(folder / "notify"))

    def environment(self, seconds: float | None = None, pid: int | None = None) -> dict[str, str]:
        found = {"NOTIFY_SOCKET": self.address}
        if seconds is not None:
            found["WATCHDOG_USEC"] = str(round(seconds * 1e6))
        if pid is not None:
            found["WATCHDOG_PID"] = str(pid)
        return found

    def listen(self) -> list[str]:
        """All states so far, in order."""
        while True:
            try:
                self.heard += self._socket.recv(4096).decode().split("\n")
            except BlockingIOError:
                return self.heard

    def close(self) -> None:
        self._socket.close()
