"""Tells systemd how the kiosk is: the sd_notify protocol, a datagram on a local socket."""

from __future__ import annotations

import logging
import socket
from collections.abc import Mapping
from contextlib import suppress

log = logging.getLogger(__name__)

LONGEST_STATUS = 200
"""Characters of a status line; what is longer is cut."""


class Notifier:
    """Sends states to whoever supervises this process; without a supervisor it does nothing.

    A supervisor that has gone away, or whose socket is full, never holds the kiosk up.
    """

    def __init__(self, environment: Mapping[str, str], pid: int) -> None:
        """`environment` is the process's own, `pid` its number: as sd_watchdog_enabled(3) reads."""
        self._address = _address(environment.get("NOTIFY_SOCKET", ""))
        self._socket: socket.socket | None = None
        self._complained = False
        self.watchdog = _watchdog(environment, pid) if self._address else None
        """Seconds without `alive` after which the supervisor kills; None if it does not watch."""
        if self._address:
            self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC)
            self._socket.setblocking(False)

    @property
    def supervised(self) -> bool:
        """Whether anybody listens."""
        return self._socket is not None

    def ready(self, status: str) -> None:
        """The show can be seen."""
        self._send("READY=1", f"STATUS={_line(status)}")

    def status(self, text: str) -> None:
        """One line for people, as `systemctl status` shows it."""
        self._send(f"STATUS={_line(text)}")

    def alive(self) -> None:
        """The kiosk answers."""
        self._send("WATCHDOG=1")

    def stopping(self) -> None:
        """The kiosk ends, because it was told to."""
        self._send("STOPPING=1")

    def close(self) -> None:
        """Say no more."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _send(self, *states: str) -> None:
        if self._socket is None:
            return
        try:
            self._socket.sendto("\n".join(states).encode(), self._address)
        except OSError as error:
            # Once is enough: it would be said every few seconds for months.
            if not self._complained:
                self._complained = True
                log.warning("systemd does not hear the kiosk: %s; the show goes on", error)


def _address(name: str) -> str:
    """The socket's address; `@` stands for the abstract namespace. Empty for none that is known."""
    if name.startswith("@"):
        return "\0" + name[1:]
    return name if name.startswith("/") else ""


def _watchdog(environment: Mapping[str, str], pid: int) -> float | None:
    if environment.get("WATCHDOG_PID", str(pid)) != str(pid):
        return None
    with suppress(ValueError):
        microseconds = int(environment.get("WATCHDOG_USEC", ""))
        if microseconds > 0:
            return microseconds / 1e6
    return None


def _line(text: str) -> str:
    # A line break would begin another state.
    return " ".join(text.split())[:LONGEST_STATUS]
