"""Pictures that ask for other files, run code, unpack to gigabytes, or are not what they say."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from tests.hostile.corpus import Case, Place, with_slides

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
_SLIDE = "kind: topic\ntitle: T\nart: {}\n"


def _chunk(kind: bytes, data: bytes) -> bytes:
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def png(width: int, height: int, *, rows: int | None = None) -> bytes:
    """A black picture, RGB; with `rows` fewer rows than it says."""
    packer = zlib.compressobj(9)
    row = b"\0" * (1 + 3 * width)
    data = b"".join(packer.compress(row) for _ in range(height if rows is None else rows))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = (_chunk(b"IHDR", header), _chunk(b"IDAT", data + packer.flush()), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _svg(inside: str, before: str = "", root: str = "") -> str:
    return f'{before}{_SVG} viewBox="0 0 16 9" {root}>{inside}<path d="M0 0h9v9"/></svg>'


def _uses(levels: int) -> str:
    """Ten times ten times ... as many elements as there are."""
    made = '<g id="g0"><path d="M0 0h1"/></g>'
    for n in range(1, levels):
        inside = f'<use xlink:href="#g{n - 1}"/>' * 10
        made += f'<g id="g{n}">{inside}</g>'
    return f'<defs>{made}</defs><use xlink:href="#g{levels - 1}"/>'


def _hostile_svgs(place: Place) -> Iterator[tuple[str, str]]:
    secret = place.canaries / "secret.png"
    up = f"../{place.canaries.name}/secret.png"
    addresses = {
        "absolute": str(secret), "up": up, "file": f"file://{secret}",
        "http": f"{place.web}/x.png", "slashes": f"//127.0.0.1:{place.port}/x.png",
        "encoded": f"&#x2f;&#x2f;127.0.0.1:{place.port}/x.png", "inside": "traps/x.png",
    }  # fmt: skip
    for name, address in addresses.items():
        yield f"image-{name}", _svg(f'<image xlink:href="{address}" width="9" height="9"/>')
        yield f"image-plain-{name}", _svg(f'<image href="{address}" width="9" height="9"/>')
        yield f"fill-{name}", _svg(f'<path d="M0 0h9v9z" fill="url({address}#a)"/>')
        yield f"style-{name}", _svg(f'<path d="M0 0h9v9z" style="fill:url({address})"/>')
        yield f"import-{name}", _svg(f'<style>@import "{address}";</style>')
        yield f"import-url-{name}", _svg(f"<style>@import url({address});</style>")
        yield f"font-{name}", _svg(f"<style>@font-face{{src:url('{address}')}}</style>")
        yield f"use-{name}", _svg(f'<use xlink:href="{address}#a"/>')
        yield f"feimage-{name}", _svg(f'<filter id="f"><feImage xlink:href="{address}"/></filter>')
        yield f"base-{name}", _svg("", root=f'xml:base="{address}"')
    entity = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file://{place.canaries}/secret.txt">]>'
    yield "entity", _svg("<text>&x;</text>", entity)
    yield "doctype", _svg("", f'<!DOCTYPE svg SYSTEM "{place.web}/x.dtd">')
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    yield "laughs", _svg("<text>&l9;</text>", f'<!DOCTYPE svg [<!ENTITY l0 "ha">{laughs}]>')
    yield "stylesheet", _svg("", f'<?xml-stylesheet href="{place.web}/x.css"?>')
    yield "script", _svg("<script>location='http://x.example'</script>")
    yield "handler", _svg("", root='onload="alert(1)"')
    yield (
        "foreign",
        _svg("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>"),
    )
    yield "uses", _svg(_uses(7))
    yield "use-itself", _svg('<g id="a"><use xlink:href="#a"/></g>')
    yield "elements", _svg('<path d="M0 0h1"/>' * 30_000)
    yield "nested", _svg("<g>" * 5000 + "</g>" * 5000)
    yield "escaped-url", _svg(f"<style>path{{fill:\\75rl({place.web})}}</style>")
    yield "comment-in-import", _svg(f"<style>@im/**/port url/**/({place.web});</style>")
    yield "data", _svg('<image href="data:image/png;base64,iVBORw0KGgo=" width="1" height="1"/>')
    yield "data-svg", _svg('<image href="data:image/svg+xml,%3Csvg/%3E" width="1" height="1"/>')
    yield "no-size", f"{_SVG}><path d='M0 0h1'/></svg>"
    yield "endless", f'{_SVG} width="1e9" height="1e9"/>'


_HARMLESS = frozenset({"comment-in-import"})
"""What CSS does not take for an import: it must only not be followed."""


def _hostile_rasters() -> Iterator[tuple[str, bytes]]:
    whole = png(64, 64)
    yield "bomb-8192.png", png(8192, 8192)
    yield "bomb-60000.png", png(60_000, 60_000, rows=1)
    yield "bomb-wide.png", png(16_384, 2_500)
    yield "bomb-line.png", png(20_000, 1)
    yield "zero.png", png(0, 0)
    yield "none.png", b""
    yield "head.png", whole[:20]
    yield "svg.png", _svg("").encode()
    yield "png.jpg", whole
    yield "gif.png", b"GIF89a" + whole[6:]
    yield "text.webp", b"RIFF\x10\0\0\0WEBPnonsense"
    yield "html.svg", b"<html><img src='http://127.0.0.1/x'/></html>"
    yield "jpeg.jpg", b"\xff\xd8\xff" + b"\xff" * 5000


def cases(place: Place) -> Iterator[Case]:
    """All pictures, a deck for each sort; and those that are damaged where no header shows it."""
    svgs = dict(_hostile_svgs(place))
    for name, text in svgs.items():
        slides = {name: _SLIDE.format(f"{name}.svg")}
        more = {f"{name}.svg": text}
        yield Case("svg", name, with_slides(slides, more), refused=name not in _HARMLESS)
    for name, data in _hostile_rasters():
        slides = {"one": _SLIDE.format(name)}
        yield Case("image", name.replace(".", "-"), with_slides(slides, {name: data}))
    cut = png(2000, 2000)
    damaged = {"cut.png": cut[: len(cut) // 2], "short.png": png(4000, 4000, rows=10)}
    damaged["largest.png"] = png(8000, 5000)
    slides = {name[:-4]: _SLIDE.format(name) for name in damaged}
    # Only whoever decodes them finds out: they are shown as nothing, and nothing else happens.
    yield Case("image", "damaged-within", with_slides(slides, damaged), refused=False)
