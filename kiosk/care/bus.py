"""A connection to a D-Bus message bus that never makes anybody wait.

Not QtDBus: its `connectToBus` waits for the bus, and holds the whole process up while it does, on
whichever thread it is called; and from Python it cannot send a UINT32, which `Inhibit` takes.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from kiosk.care.address import sockets
from kiosk.care.wire import Kind, Malformed, Message, decoded, encoded, length

PATIENCE = 5000
"""Milliseconds that a bus, or a service on it, may take to answer."""
BUS = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
_LINE = 4096
_CHUNK = 65536
_MOST_FDS = 16

Answer = Callable[[Message, list[int]], None]
"""Called with a reply or an error, and the file descriptors that came with it, which it owns."""


def no_answer() -> Message:
    """The error that stands for an answer that did not come in time."""
    return Message(Kind.ERROR, error="org.freedesktop.DBus.Error.NoReply", body=("no answer",))


class Bus(QObject):
    """One connection. `ready` tells that calls may begin, `lost` that it is over, and why."""

    ready = Signal()
    lost = Signal(str)
    heard = Signal(object)
    """A signal of the bus or of a service, as a Message."""

    def __init__(self, parent: QObject | None = None, patience: int = PATIENCE) -> None:
        """`patience`: ms until what does not answer is given up."""
        super().__init__(parent)
        self._patience = patience
        self._socket: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None
        self._in, self._fds = bytearray(), list[int]()
        self._greeted = self._named = False
        self._serials = count(1)
        self._waiting: dict[int, tuple[Answer, QTimer]] = {}
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._give_up)

    @property
    def is_ready(self) -> bool:
        """Whether calls may be made."""
        return self._socket is not None and self._named

    def open(self, address: str) -> None:
        """Connect to the first socket of an address that answers. What comes of it is told."""
        self._in.clear()
        self._greeted = self._named = False
        found = next(_connected(address), None)
        if isinstance(found, socket.socket):
            self._socket = found
            self._limit.start(self._patience)
            self._notifier = QSocketNotifier(found.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._receive)
            uid = str(os.getuid()).encode().hex() if hasattr(os, "getuid") else ""
            self._send(f"\0AUTH EXTERNAL {uid}\r\n".encode())
        else:
            # Later, so that the caller has heard of the connection before it is lost.
            QTimer.singleShot(0, self, lambda: self.lost.emit(found or "there is no bus"))

    def call(
        self,
        target: tuple[str, str, str],
        member: str,
        signature: str = "",
        body: tuple[Any, ...] = (),
        *,
        then: Answer | None = None,
    ) -> None:
        """Call a method; `target` is service, path and interface."""
        service, path, interface = target
        serial = next(self._serials)
        if then:
            limit = QTimer(self)
            limit.setSingleShot(True)
            limit.timeout.connect(lambda: self._answer(serial, no_answer(), []))
            limit.start(self._patience)
            self._waiting[serial] = then, limit
        call = Message(Kind.CALL, serial, path, interface, member)
        self._send(encoded(replace(call, destination=service, signature=signature, body=body)))

    def listen(self, rule: str) -> None:
        """Have the bus send signals that match a rule."""
        self.call(BUS, "AddMatch", "s", (rule,))

    def close(self) -> None:
        """Leave the bus; whatever was held by this connection alone ends with it."""
        self._limit.stop()
        if self._notifier:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._socket:
            self._socket.close()
            self._socket = None
        for _, limit in self._waiting.values():
            limit.stop()
            limit.deleteLater()
        self._waiting.clear()
        for fd in self._fds:
            os.close(fd)
        self._fds.clear()

    def _end(self, why: str) -> None:
        if self._socket:
            self.close()
            self.lost.emit(why)

    def _give_up(self) -> None:
        self._end("the bus does not answer")

    def _send(self, data: bytes) -> None:
        if self._socket is None:
            return
        try:
            # Some hundred bytes to a bus that reads: whatever does not fit goes to one that hangs.
            whole = self._socket.send(data) == len(data)
        except OSError as error:
            self._end(error.strerror or str(error))
            return
        if not whole:
            self._end("the bus does not read")

    def _receive(self) -> None:
        assert self._socket is not None
        try:
            data, fds, _, _ = socket.recv_fds(self._socket, _CHUNK, _MOST_FDS)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as error:
            self._end(error.strerror or str(error))
            return
        self._fds += fds
        if not data:
            self._end("the bus has ended the connection")
            return
        self._in += data
        try:
            self._read()
        except Malformed as error:
            self._end(f"the bus sends nonsense: {error}")

    def _read(self) -> None:
        while self._socket and not self._greeted:
            line, end, rest = bytes(self._in).partition(b"\r\n")
            if not end:
                if len(line) > _LINE:
                    raise Malformed("a greeting without an end")
                return
            self._in = bytearray(rest)
            self._greet(line)
        while self._socket and (size := length(self._in)) and size <= len(self._in):
            data = bytes(self._in[:size])
            del self._in[:size]
            self._take(decoded(data))

    def _greet(self, line: bytes) -> None:
        if line.startswith(b"OK "):
            self._send(b"NEGOTIATE_UNIX_FD\r\n")
        elif line.startswith((b"AGREE_UNIX_FD", b"ERROR")):
            self._greeted = True
            self._send(b"BEGIN\r\n")
            self.call(BUS, "Hello", then=self._welcome)
        else:
            self._end("the bus does not let this user in")

    def _welcome(self, answer: Message, _fds: list[int]) -> None:
        self._limit.stop()
        if answer.kind is Kind.ERROR:
            self._end("the bus does not let this user in")
        else:
            self._named = True
            self.ready.emit()

    def _take(self, message: Message) -> None:
        fds, self._fds = self._fds[: message.fds], self._fds[message.fds :]
        if message.kind in {Kind.REPLY, Kind.ERROR}:
            self._answer(message.answers, message, fds)
            return
        for fd in fds:
            os.close(fd)
        if message.kind is Kind.SIGNAL:
            self.heard.emit(message)

    def _answer(self, serial: int, answer: Message, fds: list[int]) -> None:
        then, limit = self._waiting.pop(serial, (None, None))
        if then is None or limit is None:
            for fd in fds:
                os.close(fd)
            return
        limit.stop()
        limit.deleteLater()
        then(answer, fds)


def _connected(address: str) -> Iterator[socket.socket | str]:
    """A socket that is connected, or why there is none."""
    why = "there is no bus"
    for name in sockets(address):
        one = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM | socket.SOCK_CLOEXEC)
        one.setblocking(False)
        try:
            one.connect(name)
        except (OSError, ValueError) as error:
            one.close()
            why = getattr(error, "strerror", None) or str(error)
        else:
            yield one
    yield why
