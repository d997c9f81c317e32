"""D-Bus messages as bytes: as much of the protocol as a client needs that asks to stay awake.

Source: D-Bus Specification 0.43, "Type System" and "Message Protocol". Pure: knows no socket.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

MAX_MESSAGE = 1 << 16
"""Bytes; whoever sends more is not listened to. What is asked here has answers of some hundred."""
MAX_NESTING = 32
_HEAD = 16
_FIXED = {"y": "B", "b": "I", "n": "h", "q": "H", "i": "i", "u": "I", "x": "q", "t": "Q", "d": "d"}
_FIXED["h"] = "I"
_ALIGN = {**{code: struct.calcsize(form) for code, form in _FIXED.items()}, "g": 1, "v": 1}
_ALIGN |= {"s": 4, "o": 4, "a": 4, "(": 8, "{": 8}


class Kind(IntEnum):
    """What a message is."""

    CALL = 1
    REPLY = 2
    ERROR = 3
    SIGNAL = 4


@dataclass(frozen=True, slots=True)
class Message:
    """One message; what it does not have is empty, or 0."""

    kind: Kind
    serial: int = 0
    path: str = ""
    interface: str = ""
    member: str = ""
    error: str = ""
    answers: int = 0
    destination: str = ""
    sender: str = ""
    signature: str = ""
    body: tuple[Any, ...] = ()
    fds: int = 0


_FIELDS = {
    1: ("path", "o"),
    2: ("interface", "s"),
    3: ("member", "s"),
    4: ("error", "s"),
    5: ("answers", "u"),
    6: ("destination", "s"),
    7: ("sender", "s"),
    8: ("signature", "g"),
    9: ("fds", "u"),
}


class Malformed(ValueError):
    """These bytes are no D-Bus message."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A value with its type, such as `Variant("s", "why")`."""

    signature: str
    value: Any


def encoded(message: Message) -> bytes:
    """The message as bytes. Raises struct.error for numbers that do not fit their type."""
    body = _Writer()
    for code, value in zip(parts(message.signature), message.body, strict=True):
        body.put(code, value)
    head = _Writer()
    for code, number in zip("yyyyuu", (ord("l"), message.kind, 0, 1, 0, 0), strict=True):
        head.put(code, number)
    struct.pack_into("<II", head.data, 4, len(body.data), message.serial)
    given = [(code, name, form) for code, (name, form) in _FIELDS.items() if getattr(message, name)]
    fields = [(code, Variant(form, getattr(message, name))) for code, name, form in given]
    head.put("a(yv)", fields)
    head.align(8)
    return bytes(head.data + body.data)


def length(data: bytes | bytearray) -> int | None:
    """Bytes of the message that `data` begins with; None if too little of it is there.

    Raises Malformed for what cannot be a message, or is longer than `MAX_MESSAGE`.
    """
    if len(data) < _HEAD:
        return None
    body, fields = struct.unpack_from(f"{_order(data)}I4xI", data, 4)
    whole = _HEAD + fields + -fields % 8 + body
    if whole > MAX_MESSAGE:
        raise Malformed(f"a message of {whole} bytes")
    return int(whole)


def decoded(data: bytes) -> Message:
    """The message that `data` is, whole. Raises Malformed."""
    try:
        return _decoded(data)
    except (struct.error, UnicodeDecodeError, IndexError, ValueError, KeyError) as error:
        raise Malformed(str(error)) from error


def _decoded(data: bytes) -> Message:
    reader = _Reader(data, _order(data))
    _, kind, _, _, _, serial = (reader.take(code) for code in "yyyyuu")
    found = {}
    for code, variant in reader.take("a(yv)"):
        if code in _FIELDS:
            found[_FIELDS[code][0]] = variant.value
    reader.align(8)
    message = replace(Message(Kind(kind), serial), **found)
    return replace(message, body=tuple(reader.take(code) for code in parts(message.signature)))


def _order(data: bytes | bytearray) -> str:
    try:
        return {ord("l"): "<", ord("B"): ">"}[data[0]]
    except KeyError:
        raise Malformed(f"a message that begins with {data[0]}") from None


def parts(signature: str) -> Iterator[str]:
    """The complete types that a signature lists: `sa{sv}` is `s`, `a{sv}`."""
    at = 0
    while at < len(signature):
        end = _end(signature, at)
        yield signature[at:end]
        at = end


def _end(signature: str, at: int, depth: int = 0) -> int:
    code = signature[at]
    if depth > MAX_NESTING or code not in _ALIGN:
        raise Malformed(f"the type {signature!r}")
    if code == "a":
        return _end(signature, at + 1, depth + 1)
    if code not in "({":
        return at + 1
    at += 1
    while signature[at] not in ")}":
        at = _end(signature, at, depth + 1)
    return at + 1


class _Writer:
    """Always little-endian."""

    def __init__(self) -> None:
        self.data = bytearray()

    def align(self, size: int) -> None:
        self.data += bytes(-len(self.data) % size)

    def put(self, code: str, value: Any) -> None:
        self.align(_ALIGN[code[0]])
        if form := _FIXED.get(code[0]):
            self.data += struct.pack(f"<{form}", value)
        elif code == "v":
            self.put("g", value.signature)
            self.put(value.signature, value.value)
        elif code[0] == "a":
            self._put_array(code[1:], value)
        elif code[0] in "({":
            for inner, item in zip(parts(code[1:-1]), value, strict=True):
                self.put(inner, item)
        else:
            raw = value.encode()
            self.data += struct.pack("<B" if code == "g" else "<I", len(raw)) + raw + b"\0"

    def _put_array(self, inner: str, value: Any) -> None:
        at = len(self.data)
        self.data += bytes(4)
        self.align(_ALIGN[inner[0]])
        begun = len(self.data)
        for item in value.items() if isinstance(value, dict) else value:
            self.put(inner, item)
        struct.pack_into("<I", self.data, at, len(self.data) - begun)


class _Reader:
    def __init__(self, data: bytes, order: str) -> None:
        self._data, self._order, self._at, self._depth = data, order, 0, 0

    def align(self, size: int) -> None:
        self._at += -self._at % size

    def take(self, code: str) -> Any:
        self.align(_ALIGN[code[0]])
        if form := _FIXED.get(code[0]):
            (value,) = struct.unpack_from(self._order + form, self._data, self._at)
            self._at += _ALIGN[code[0]]
            return bool(value) if code == "b" else value
        if code in {"s", "o", "g"}:
            return self._take_text("y" if code == "g" else "u")
        self._depth += 1
        if self._depth > MAX_NESTING:
            raise Malformed("values are nested too deeply")
        value = self._take_container(code)
        self._depth -= 1
        return value

    def _take_text(self, count: str) -> str:
        size = self.take(count)
        raw = self._data[self._at : self._at + size]
        if len(raw) != size:
            raise Malformed("a text that is cut off")
        self._at += size + 1
        return raw.decode()

    def _take_container(self, code: str) -> Any:
        if code == "v":
            (inner,) = parts(self.take("g"))
            return Variant(inner, self.take(inner))
        if code[0] == "a":
            return self._take_array(code[1:])
        return tuple(self.take(inner) for inner in parts(code[1:-1]))

    def _take_array(self, inner: str) -> Any:
        size = self.take("u")
        self.align(_ALIGN[inner[0]])
        end = self._at + size
        if end > len(self._data):
            raise Malformed("an array that is cut off")
        items = []
        while self._at < end:
            before = self._at
            items.append(self.take(inner))
            if self._at == before:
                raise Malformed("an array of nothing")
        return dict(items) if inner[0] == "{" else items
