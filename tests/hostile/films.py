"""Films that are lists of other files or of addresses: players follow what the content says."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from tests.hostile.corpus import CANARY, Case, Content, Place, with_slides

_SLIDE = """kind: page
title: F
blocks:
  - video: {{file: {file}, poster: figures/tree, subtitles: {{en: film/s.vtt}}, alt: A, credit: C}}
"""


def _box(kind: bytes, *inside: bytes) -> bytes:
    data = b"".join(inside)
    return struct.pack(">I", 8 + len(data)) + kind + data


def _elsewhere(address: str) -> bytes:
    """An MP4 whose pictures lie in another file. Source: ISO/IEC 14496-12, 8.7.2."""
    url = _box(b"url ", b"\0\0\0\0", address.encode() + b"\0")
    dref = _box(b"dref", b"\0\0\0\0", struct.pack(">I", 1), url)
    minf = _box(b"minf", _box(b"vmhd", b"\0\0\0\1" + b"\0" * 8), _box(b"dinf", dref))
    handler = _box(b"hdlr", b"\0" * 8, b"vide", b"\0" * 13)
    media = _box(b"mdia", _box(b"mdhd", b"\0" * 12, struct.pack(">II", 1000, 1000), b"\0" * 4))
    track = _box(b"trak", _box(b"tkhd", b"\0\0\0\3" + b"\0" * 80), media, handler, minf)
    return _box(b"ftyp", b"isom\0\0\0\0isom") + _box(b"moov", track) + _box(b"mdat", b"\0" * 64)


def playlists(place: Place) -> dict[str, bytes]:
    """Contents that lead elsewhere, by what they are."""
    secret = place.canaries / "secret.webm"
    up = f"../../{place.canaries.name}/secret.webm"
    texts = {
        "hls": f"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{place.web}/x.ts\n#EXT-X-ENDLIST\n",
        "hls-file": f"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{secret}\n#EXT-X-ENDLIST\n",
        "m3u": f"#EXTM3U\n{place.web}/x.webm\n",
        "concat": f"ffconcat version 1.0\nfile '{secret}'\n",
        "concat-up": f"ffconcat version 1.0\nfile '{up}'\n",
        "concat-link": f"ffconcat version 1.0\nfile '{CANARY}-link.webm'\n",
        "concat-web": f"ffconcat version 1.0\nfile '{place.web}/x.webm'\n",
        "dash": '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static">'
        f"<Period><BaseURL>{place.web}/</BaseURL><AdaptationSet><Representation id='1'>"
        "<BaseURL>x.webm</BaseURL></Representation></AdaptationSet></Period></MPD>",
        "sdp": "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
        f"m=video {place.port} RTP/AVP 96\r\na=rtpmap:96 VP8/90000\r\n",
        "rtsp": f"rtsptext\nrtsp://127.0.0.1:{place.port}/x\n",
        "asx": f'<asx version="3.0"><entry><ref href="{place.web}/x.webm"/></entry></asx>',
        "pls": f"[playlist]\nFile1={place.web}/x.webm\n",
        "subtitles": f"WEBVTT\n\n00:00.000 --> 00:02.000\n<img src={place.web}/x>\n",
        "tty": "x" * 5000,
        "nothing": "",
    }
    contents = {name: text.encode() for name, text in texts.items()}
    contents["mov-file"] = _elsewhere(f"file://{secret}")
    contents["mov-web"] = _elsewhere(f"{place.web}/x.mov")
    contents["garbage"] = bytes(range(256)) * 64
    return contents


_BELIEVABLE = frozenset({"mov-file", "mov-web"})
"""What begins as a film must be tried to be known for what it is."""


def _link(deck: Path, place: Place) -> None:
    (deck / f"film/{CANARY}-link.webm").symlink_to(place.canaries / "secret.webm")


def cases(place: Place, film: bytes) -> Iterator[Case]:
    """A deck for each content, named as a WebM and as an MP4; and a film with hostile words."""
    for name, data in playlists(place).items():
        for extension in ("webm", "mp4"):
            file = f"film/x.{extension}"
            more: dict[str, Content] = {file: data, "film/s.vtt": "WEBVTT\n"}
            slides = {"film": _SLIDE.format(file=file)}
            refused = not (name in _BELIEVABLE and extension == "mp4")
            yield Case(
                "film", f"{name}-{extension}", with_slides(slides, more), refused, setup=_link
            )
    tags = f"<img src={place.web}/x> <c.url({place.web})>x</c> &lt;img src={place.web}/y&gt;"
    styled = f"WEBVTT\n\nSTYLE\n::cue {{ background: url({place.web}/s) }}\n\n"
    words = f"{styled}00:00.000 --> 00:09.000 line:0\n{tags}\n"
    more = {"film/x.webm": film, "film/s.vtt": words}
    slides = {"film": _SLIDE.format(file="film/x.webm")}
    yield Case("film", "subtitles-with-markup", with_slides(slides, more), refused=False)
    cut = {"film/x.webm": film[: len(film) // 2], "film/s.vtt": "WEBVTT\n"}
    yield Case("film", "cut-short", with_slides(slides, cut), refused=False)
