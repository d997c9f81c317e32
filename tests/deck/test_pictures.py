"""Pictures are taken for what they contain, within limits, and SVG can do no harm."""

from __future__ import annotations

import struct

import pytest

from kiosk.deck.pictures import MAX_FILE_BYTES, read_picture
from kiosk.deck.problem import Refused

PNG = b"\x89PNG\r\n\x1a\n"
XMLNS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def png(width: int, height: int) -> bytes:
    return PNG + struct.pack(">I4sII5x4x", 13, b"IHDR", width, height)


def jpeg(width: int, height: int) -> bytes:
    head = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(9) + b"\xff\xff\xfe\x00\x04hi"
    return head + b"\xff\xc2\x00\x11\x08" + struct.pack(">HH", height, width) + bytes(20)


def webp(form: bytes, body: bytes) -> bytes:
    return b"RIFF\x00\x00\x00\x00WEBP" + form + b"\x00\x00\x00\x00" + body + bytes(20)


def svg(inside: str = "", root: str = 'viewBox="0 0 160 90"') -> bytes:
    return f"<svg {XMLNS} {root}>{inside}</svg>".encode()


VP8 = b"\x00\x00\x00\x9d\x01\x2a" + struct.pack("<HH", 640 | 1 << 14, 360)
VP8L = b"\x2f" + struct.pack("<I", 639 | 359 << 14)
VP8X = bytes(4) + (639).to_bytes(3, "little") + (359).to_bytes(3, "little")


@pytest.fixture
def read(tmp_path):
    def write_and_read(name: str, data: bytes):
        (tmp_path / name).write_bytes(data)
        return read_picture(tmp_path / name)

    return write_and_read


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", png(640, 360)),
        ("a.PNG", png(640, 360)),
        ("a.jpg", jpeg(640, 360)),
        ("a.jpeg", jpeg(640, 360)),
        ("a.webp", webp(b"VP8 ", VP8)),
        ("a.webp", webp(b"VP8L", VP8L)),
        ("a.webp", webp(b"VP8X", VP8X)),
        ("a.svg", svg(root='viewBox="0 0 640 360"')),
        ("a.svg", svg(root='viewBox="0,0,640,360" width="100%"')),
        ("a.svg", svg(root='width="640px" height="360"')),
        ("a.svg", svg(root='width="480pt" height="270pt" viewBox="0 0 1 1"')),
    ],
)
def test_the_size_is_read_from_the_header(read, name, data):
    picture = read(name, data)
    assert (picture.width, picture.height) == (640, 360)


def refusal(read, name: str, data: bytes) -> str:
    with pytest.raises(Refused) as caught:
        read(name, data)
    assert caught.value.fault.hint
    return f"{caught.value.fault.code}: {caught.value.fault.message}"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.png", b"", "empty"),
        ("a.png", PNG, "cut short"),
        ("a.png", jpeg(9, 9), "it is a JPEG picture"),
        ("a.jpg", png(9, 9), "it is a PNG picture"),
        ("a.webp", b"GIF89a" + bytes(30), "no WebP picture"),
        ("a.png", b"<svg/>", "no PNG picture"),
        ("a.jpg", b"\xff\xd8\xff\xe0\x00\x04hi\xff", "cut short"),
        ("a.png", png(0, 9), "0 pixels"),
        ("a.svg", b"<svg", "line 1"),
        ("a.svg", png(9, 9), "line 1"),
        ("a.svg", b"<html/>", "another kind of XML"),
        ("a.svg", svg(root=""), "how large it is"),
        ("a.svg", svg(root='viewBox="0 0 nan 1e400"'), "how large it is"),
        ("a.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;"), "document type"),
        ("a.svg", svg("<script>1</script>"), "script"),
        ("a.svg", svg('<x:script xmlns:x="http://www.w3.org/2000/svg"/>'), "script"),
        ("a.svg", svg('<g onload="x()"/>'), "script"),
        ("a.svg", svg("<foreignObject/>"), "foreign content"),
        ("a.svg", svg('<image href="/etc/passwd"/>'), "another file"),
        ("a.svg", svg('<image xlink:href="../s.png"/>'), "another file"),
        ("a.svg", svg('<image href="data:image/svg+xml;base64,AA"/>'), "embedded"),
        ("a.svg", svg('<image href=" DATA:image/png;base64,iVBORw0KGgo="/>'), "embedded"),
        ("a.svg", svg('<image href="file:///etc/passwd"/>'), "another file"),
        ("a.svg", svg('<use href="other.svg#a"/>'), "another file"),
        ("a.svg", svg('<a href="https://a.example"/>'), "another file"),
        ("a.svg", svg('<g xml:base="https://a.example"/>'), "another file"),
        ("a.svg", svg('<rect fill="url(other.svg#a)"/>'), "another file"),
        ("a.svg", svg("<rect style=\"fill:url( 'http://a.example')\"/>"), "another file"),
        ("a.svg", svg("<style>@import 'a.css';</style>"), "another file"),
        ("a.svg", svg("<style>a{b:u\\72l(x)}</style>"), "another file"),
        ("a.svg", svg(f"<style>/*{'x' * 8180}*/ a {{b: url(c.svg)}}</style>"), "another file"),
        ("a.svg", b'<?xml-stylesheet href="a.css"?>' + svg(), "processing instruction"),
    ],
)
def test_what_is_broken_or_reaches_out_is_refused(read, name, data, said):
    message = refusal(read, name, data)
    assert message.startswith("bad-picture")
    assert said in message


FAN = "".join(
    f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 6)
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", png(8192, 8192)),
        ("a.png", png(20_000, 10)),
        ("a.jpg", jpeg(65_000, 65_000)),
        ("a.svg", svg(root='viewBox="0 0 1e12 1e12"')),
        ("a.svg", svg("<g/>" * 20_001)),
        ("a.svg", svg("<g>" * 101 + "</g>" * 101)),
        ("a.svg", svg('<g id="a0"><rect/></g>' + FAN)),
        ("a.svg", svg('<g id="a"><use href="#a"/></g>')),
        ("a.svg", svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')),
    ],
)
def test_what_is_too_large_is_refused(read, name, data):
    assert refusal(read, name, data).startswith("picture-too-large")


def test_a_file_of_more_bytes_than_the_limit_is_refused(tmp_path):
    with (tmp_path / "a.png").open("wb") as stream:
        stream.write(png(9, 9))
        stream.truncate(MAX_FILE_BYTES + 1)
    with pytest.raises(Refused) as caught:
        read_picture(tmp_path / "a.png")
    assert caught.value.fault.code == "picture-too-large"


def test_an_svg_of_more_than_a_mebibyte_is_refused(read):
    assert refusal(read, "a.svg", svg(" " * 1024 * 1024)).startswith("picture-too-large")


@pytest.mark.parametrize(
    "inside",
    [
        '<use href="#a"/><g id="a"/>',
        '<rect fill="url(#a)" style="stroke: url(\'#b\')"/>',
        "<style>.a { fill: url(#b); }</style>",
        '<linearGradient id="a"/><linearGradient xlink:href="#a"/>',
        "<text>url(x) is only a text, and so is \\</text>",
        '<g aria-label="url and more \\ text"/>',
    ],
)
def test_what_stays_inside_the_file_is_fine(read, inside):
    assert read("a.svg", svg(inside)).width == 160
