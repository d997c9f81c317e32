"""Pictures by their content: what they are and how large, from the header alone."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kiosk.deck import svg
from kiosk.deck.files import open_regular
from kiosk.deck.folder import Stamp
from kiosk.deck.problem import Fault, Refused

EXTENSIONS = (".webp", ".png", ".jpg", ".jpeg", ".svg")
MAX_FILE_BYTES = 64 * 1024 * 1024
MAX_PIXELS = 40_000_000
MAX_SIDE = 16_384
_HEADER = 32
_JPEG_SEGMENTS = 1000

Size = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Picture:
    """A checked picture: its absolute path, and its size in pixels (an SVG's in its own units).

    `stamp` tells one state of the file from another; zeros if nobody asked for it.
    """

    path: Path
    width: int
    height: int
    stamp: Stamp = (0, 0, 0)


def read_picture(path: Path, stamp: Stamp = (0, 0, 0)) -> Picture:
    """The picture in a file whose place is already checked; raises `Refused`.

    `stamp` is the file's, taken before.
    """
    suffix = path.suffix.lower()
    size = _svg_size(path) if suffix == ".svg" else _raster_size(path, suffix)
    if 0 in size:
        raise Refused(_broken("it is 0 pixels wide or high"))
    if max(size) > MAX_SIDE or size[0] * size[1] > MAX_PIXELS:
        raise Refused(_too_many_pixels(size))
    return Picture(path, *size, stamp)


def _svg_size(path: Path) -> Size:
    with open_regular(path) as stream:
        data = stream.read(svg.MAX_BYTES + 1)
    if len(data) > svg.MAX_BYTES:
        raise Refused(_too_many_bytes(svg.MAX_BYTES))
    return svg.size(data)


def _raster_size(path: Path, suffix: str) -> Size:
    with open_regular(path) as stream:
        if os.fstat(stream.fileno()).st_size > MAX_FILE_BYTES:
            raise Refused(_too_many_bytes(MAX_FILE_BYTES))
        header = stream.read(_HEADER)
        kind = _kind(header)
        if kind is None or kind != _KINDS[suffix]:
            raise Refused(_other_kind(suffix, kind, header))
        size = _SIZES[kind](header, stream)
    if size is None:
        raise Refused(_broken("its header is cut short"))
    return size


_KINDS = {".webp": "WebP", ".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}


def _kind(header: bytes) -> str | None:
    if header.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if header.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if header[:4] == b"RIFF" and header[8:12] == b"WEBP":
        return "WebP"
    return None


def _png(header: bytes, _: BinaryIO) -> Size | None:
    """Source: PNG specification, 11.2.2: IHDR comes first, width and height are big-endian."""
    if len(header) < 24 or header[12:16] != b"IHDR":
        return None
    width, height = struct.unpack(">II", header[16:24])
    return width, height


def _webp(header: bytes, _: BinaryIO) -> Size | None:
    """Source: WebP container specification and RFC 6386, 9.1."""
    if len(header) < 30:
        return None
    form = header[12:16]
    if form == b"VP8X":
        return int.from_bytes(header[24:27], "little") + 1, int.from_bytes(
            header[27:30], "little"
        ) + 1
    if form == b"VP8L" and header[20] == 0x2F:
        bits = int.from_bytes(header[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if form == b"VP8 " and header[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack("<HH", header[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return None


def _jpeg(_: bytes, stream: BinaryIO) -> Size | None:
    """Source: ITU-T T.81, B.2.2: the size is in the first start-of-frame segment."""
    stream.seek(2)
    for _segment in range(_JPEG_SEGMENTS):
        marker = stream.read(2)
        while len(marker) == 2 and marker == b"\xff\xff":  # fill bytes
            marker = b"\xff" + stream.read(1)
        length = stream.read(2)
        if len(marker) < 2 or len(length) < 2 or marker[0] != 0xFF:
            return None
        if 0xC0 <= marker[1] <= 0xCF and marker[1] not in (0xC4, 0xC8, 0xCC):
            frame = stream.read(5)
            if len(frame) < 5:
                return None
            height, width = struct.unpack(">HH", frame[1:])
            return width, height
        stream.seek(max(0, int.from_bytes(length, "big") - 2), os.SEEK_CUR)
    return None


_SIZES: dict[str, Callable[[bytes, BinaryIO], Size | None]] = {
    "PNG": _png,
    "WebP": _webp,
    "JPEG": _jpeg,
}


def _broken(why: str) -> Fault:
    return Fault("bad-picture", f"the picture is broken: {why}", "Export it again.")


def _other_kind(suffix: str, kind: str | None, header: bytes) -> Fault:
    if kind:
        extension = next(s for s, k in _KINDS.items() if k == kind)
        return Fault(
            "bad-picture",
            f"the picture's name ends in {suffix}, but it is a {kind} picture",
            f"Rename it to end in {extension}.",
        )
    if not header:
        return _broken("the file is empty")
    return Fault(
        "bad-picture",
        f"the file's name ends in {suffix}, but it is no {_KINDS[suffix]} picture",
        "Export it as PNG, JPEG, WebP or SVG.",
    )


def _too_many_pixels(size: Size) -> Fault:
    return Fault(
        "picture-too-large",
        f"the picture is {size[0]} x {size[1]} pixels; the limits are {MAX_SIDE} a side and"
        f" {MAX_PIXELS // 1_000_000} megapixels",
        "Scale it down; a 4K display shows 3840 x 2160 pixels.",
    )


def _too_many_bytes(limit: int) -> Fault:
    return Fault(
        "picture-too-large",
        f"the picture is larger than {limit // 1024 // 1024} MiB",
        "Compress or scale it.",
    )
