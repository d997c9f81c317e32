"""Linux: the desktop portal, systemd-logind, and the screen saver, by D-Bus."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, ClassVar

from kiosk.care.address import session_bus, system_bus
from kiosk.care.bus import PATIENCE, Bus
from kiosk.care.way import AGAIN, Way
from kiosk.care.wire import Kind, Message, Variant

WHO = "Kiosk"
WHY = "An exhibition is open"
# The service is not there, or not well; any other error is its answer.
_ABSENT = frozenset(
    f"org.freedesktop.DBus.Error.{name}"
    for name in (
        "ServiceUnknown",
        "NameHasNoOwner",
        "NoReply",
        "TimedOut",
        "Timeout",
        "Disconnected",
        "UnknownMethod",
        "UnknownInterface",
        "UnknownObject",
        "Spawn.ExecFailed",
        "Spawn.ServiceNotFound",
        "Spawn.Failed",
    )
)


class BusWay(Way):
    """A way that goes by a service on a bus, on a connection of its own."""

    service: ClassVar[str]
    bus_address: ClassVar[Callable[[], str]]

    def __init__(self, again: int = AGAIN, patience: int = PATIENCE) -> None:
        """`again` and `patience` in ms: until it asks once more, and waits for an answer."""
        super().__init__(again)
        self._asking = False
        self._bus = Bus(self, patience)
        self._bus.ready.connect(self._connected)
        self._bus.lost.connect(self._missing)
        self._bus.heard.connect(self._hear)

    def _begin(self) -> None:
        if self._bus.is_ready:
            self._request()
            return
        self._bus.close()
        address = type(self).bus_address()
        if address:
            self._bus.open(address)
        else:
            self._missing("there is no session bus")

    def _end(self) -> None:
        self._lapse()
        self._bus.close()

    def _lapse(self) -> None:
        # The connection stays: the bus tells when the service is there again.
        self._asking = False
        self._release()

    def _release(self) -> None:
        """Give back what the service has given, if it has."""
        raise NotImplementedError

    def _connected(self) -> None:
        self._bus.listen(
            "type='signal',sender='org.freedesktop.DBus',interface='org.freedesktop.DBus',"
            f"member='NameOwnerChanged',arg0='{self.service}'"
        )
        self._request()

    def _request(self) -> None:
        """Ask the service; the bus is there."""
        raise NotImplementedError

    def _take(self, answer: Message, fds: list[int]) -> None:
        """The service has agreed. Raises ValueError for an answer that makes no sense."""
        raise NotImplementedError

    def _call(self, target: tuple[str, str, str], signature: str, body: tuple[Any, ...]) -> None:
        self._asking = True
        self._bus.call(target, "Inhibit", signature, body, then=self._answered)

    def _answered(self, answer: Message, fds: list[int]) -> None:
        self._asking = False
        if answer.kind is Kind.REPLY:
            try:
                self._take(answer, fds)
            except ValueError as error:
                self._refused(f"{self.service} answers nonsense: {error}")
            return
        for fd in fds:
            os.close(fd)
        self._deny(answer)

    def _deny(self, answer: Message) -> None:
        why = str(answer.body[0]) if answer.body else answer.error
        if answer.error in _ABSENT:
            self._missing(why)
        else:
            self._refused(why)

    def _hear(self, message: Message) -> None:
        if message.member == "NameOwnerChanged" and message.body[:1] == (self.service,):
            self._owner_changed(bool(message.body[2]))

    def _owner_changed(self, there: bool) -> None:
        # A service that the question itself has started: its answer is on the way.
        if self._asking:
            return
        if there:
            self._lapse()
            self._ask()
        else:
            self._missing(f"{self.service} has ended")


class Portal(BusWay):
    """The desktop's portal: neither idle nor suspended, as far as the desktop agrees."""

    name = "portal"
    service = "org.freedesktop.portal.Desktop"
    bus_address = staticmethod(session_bus)
    _target = (service, "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Inhibit")
    _suspend, _idle = 4, 8
    _handle = ""

    def _connected(self) -> None:
        self._bus.listen("type='signal',interface='org.freedesktop.portal.Request'")
        super()._connected()

    def _request(self) -> None:
        options = {"reason": Variant("s", WHY)}
        self._call(self._target, "sua{sv}", ("", self._suspend | self._idle, options))

    def _take(self, answer: Message, fds: list[int]) -> None:
        self._handle = _one(answer, fds, "o")
        self._held("neither idle nor suspended", screen=True, sleep=True)

    def _hear(self, message: Message) -> None:
        super()._hear(message)
        mine = message.member == "Response" and message.path == self._handle
        if mine and message.body[:1] != (0,):
            self._refused("the desktop has said no")

    def _release(self) -> None:
        handle, self._handle = self._handle, ""
        if handle:
            target = (self.service, handle, "org.freedesktop.portal.Request")
            self._bus.call(target, "Close")


class Login1(BusWay):
    """systemd-logind: no sleep, idle action or closed lid while a file descriptor is open."""

    name = "login1"
    service = "org.freedesktop.login1"
    bus_address = staticmethod(system_bus)
    _target = (service, "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
    # The more, the more rights it needs: without a seat of its own a user may not keep the lid.
    _fd: int | None = None
    _tried = 0
    _whats = ("idle:sleep:handle-lid-switch", "idle:sleep", "idle")

    def _request(self) -> None:
        self._tried = 0
        self._try()

    def _try(self) -> None:
        self._call(self._target, "ssss", (self._whats[self._tried], WHO, WHY, "block"))

    def _take(self, answer: Message, fds: list[int]) -> None:
        _one(answer, fds, "h")
        if len(fds) != 1:
            raise ValueError("no file descriptor")
        self._fd = fds[0]
        what = self._whats[self._tried]
        self._held(what.replace(":", ", "), screen=False, sleep="sleep" in what)

    def _deny(self, answer: Message) -> None:
        if answer.error not in _ABSENT and self._tried + 1 < len(self._whats):
            self._tried += 1
            self._try()
        else:
            super()._deny(answer)

    def _release(self) -> None:
        fd, self._fd = self._fd, None
        if fd is not None:
            os.close(fd)


class ScreenSaver(BusWay):
    """The desktop's screen saver, where there is no portal, or none that knows it."""

    name = "screensaver"
    service = "org.freedesktop.ScreenSaver"
    bus_address = staticmethod(session_bus)
    _target = (service, "/org/freedesktop/ScreenSaver", service)
    _cookie: int | None = None

    def _request(self) -> None:
        self._call(self._target, "ss", (WHO, WHY))

    def _take(self, answer: Message, fds: list[int]) -> None:
        self._cookie = _one(answer, fds, "u")
        self._held("no screen saver", screen=True, sleep=False)

    def _release(self) -> None:
        cookie, self._cookie = self._cookie, None
        if cookie is not None:
            self._bus.call(self._target, "UnInhibit", "u", (cookie,))


def _one(answer: Message, fds: list[int], signature: str) -> Any:
    """The one value of an answer. Raises ValueError, and closes what came with it."""
    if answer.signature != signature:
        for fd in fds:
            os.close(fd)
        raise ValueError(f"{answer.signature!r} instead of {signature!r}")
    return answer.body[0]
