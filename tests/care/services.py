"""Stands in for the system's services, on a bus of its own, as a process of its own.

Usage: python services.py portal|login1|screensaver MOOD. Written with QtDBus, so that the kiosk's
own idea of the protocol is not what it is tested against. Tells what happens, a line each.
MOOD: `kind` agrees; `strict` refuses lids and sleep; `stern` refuses all.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QSocketNotifier, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
    QDBusVirtualObject,
)

MOOD = sys.argv[2] if len(sys.argv) > 2 else "kind"
HANDLE = "/org/freedesktop/portal/desktop/request/1"


def tell(*words: object) -> None:
    print(*words, flush=True)


@ClassInfo({"D-Bus Interface": "org.freedesktop.ScreenSaver"})
class ScreenSaver(QObject):
    @Slot(str, str, result="uint")
    def Inhibit(self, who: str, why: str) -> int:
        tell("inhibit", who, "|", why)
        return 4_000_000_000

    @Slot("uint")
    def UnInhibit(self, cookie: int) -> None:
        tell("uninhibit", cookie)


@ClassInfo({"D-Bus Interface": "org.freedesktop.portal.Inhibit"})
class Portal(QObject):
    @Slot(str, "uint", "QVariantMap", result=QDBusObjectPath)
    def Inhibit(self, window: str, flags: int, options: dict) -> QDBusObjectPath:
        tell("inhibit", repr(window), flags, options["reason"])
        return QDBusObjectPath(HANDLE)


@ClassInfo({"D-Bus Interface": "org.freedesktop.portal.Request"})
class Request(QObject):
    @Slot()
    def Close(self) -> None:
        tell("close")


@ClassInfo({"D-Bus Interface": "org.freedesktop.login1.Manager"})
class Login1(QObject):
    @Slot(str, str, str, str, result=QDBusUnixFileDescriptor)
    def Inhibit(self, what: str, who: str, why: str, mode: str) -> QDBusUnixFileDescriptor:
        tell("inhibit", what, who, mode)
        ours, theirs = os.pipe()
        # As logind does: it knows that it was let go of when the other end is closed.
        note = QSocketNotifier(ours, QSocketNotifier.Type.Read, self)
        note.activated.connect(lambda: (note.setEnabled(False), tell("released")))
        fd = QDBusUnixFileDescriptor(theirs)
        os.close(theirs)
        return fd


class Stern(QDBusVirtualObject):
    """Refuses everything but what is asked of `kind` for being idle alone."""

    def __init__(self, kind: Login1 | None) -> None:
        super().__init__()
        self._kind = kind

    def introspect(self, path: str) -> str:
        return ""

    def handleMessage(self, call: QDBusMessage, bus: QDBusConnection) -> bool:
        asked = call.arguments()
        if self._kind and asked[0] == "idle":
            answer = call.createReply()
            answer.setArguments([self._kind.Inhibit(*asked)])
        else:
            tell("refused", asked[0])
            denied = "org.freedesktop.DBus.Error.AccessDenied"
            answer = call.createErrorReply(denied, "not for you")
        bus.send(answer)
        return True


def refuse_later(bus: QDBusConnection) -> None:
    """As the desktop does when somebody says no to it after all."""
    signal = QDBusMessage.createSignal(HANDLE, "org.freedesktop.portal.Request", "Response")
    signal.setArguments([1, {}])
    bus.send(signal)


def main(which: str) -> None:
    app = QCoreApplication([])
    address = os.environ["BUS"]
    bus = QDBusConnection.connectToBus(address, "services")
    slots = QDBusConnection.RegisterOption.ExportAllSlots
    service, path, made = {
        "portal": ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", Portal),
        "login1": ("org.freedesktop.login1", "/org/freedesktop/login1", Login1),
        "screensaver": ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", ScreenSaver),
    }[which]
    request, thing = Request(), made()
    stern = Stern(thing if MOOD == "strict" else None)
    if MOOD == "kind":
        assert bus.registerObject(path, thing, slots)
    else:
        assert bus.registerVirtualObject(path, stern)
    assert bus.registerObject(HANDLE, request, slots)
    assert bus.registerService(service)
    tell("there")
    commands = QSocketNotifier(0, QSocketNotifier.Type.Read)
    commands.activated.connect(lambda: (os.read(0, 100), refuse_later(bus)))
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1])
