"""Where a bus listens: addresses of D-Bus, of which only local sockets are used."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from urllib.parse import unquote_to_bytes

SYSTEM = "unix:path=/run/dbus/system_bus_socket"


def session_bus(environ: Mapping[str, str] = os.environ) -> str:
    """The address of the session bus; empty if there is none."""
    if named := environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return named
    folder = environ.get("XDG_RUNTIME_DIR")
    return f"unix:path={folder}/bus" if folder else ""


def system_bus(environ: Mapping[str, str] = os.environ) -> str:
    """The address of the system bus."""
    return environ.get("DBUS_SYSTEM_BUS_ADDRESS") or SYSTEM


def sockets(address: str) -> Iterator[bytes]:
    """The names of the local sockets that an address lists; those by network are passed over."""
    for one in address.split(";"):
        transport, _, rest = one.partition(":")
        keys = dict(item.partition("=")[::2] for item in rest.split(","))
        if transport != "unix":
            continue
        if path := keys.get("path"):
            yield unquote_to_bytes(path)
        elif name := keys.get("abstract"):
            yield b"\0" + unquote_to_bytes(name)
