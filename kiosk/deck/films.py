"""Films by their content: a player takes a text for a list of other files, and opens those."""

from __future__ import annotations

from pathlib import Path

from kiosk.deck.files import open_regular
from kiosk.deck.problem import Fault, Refused, quoted

_HEAD = 1024
_KINDS = {".webm": "WebM", ".mp4": "MP4"}
_EXPORT = "Export it as VP9 in WebM, or as H.264 in MP4."


def check_film(path: Path, name: str) -> None:
    """Raise `Refused` for a file, whose place is checked, that is not what its name says."""
    with open_regular(path) as stream:
        kind = film_kind(stream.read(_HEAD))
    wanted = _KINDS[path.suffix.lower()]
    if kind == wanted:
        return
    if kind:
        message = f"{quoted(name)} is a film in {kind}, not in {wanted}"
        extension = next(suffix for suffix, other in _KINDS.items() if other == kind)
        raise Refused(Fault("wrong-form", message, f"Rename it to end in {extension}."))
    raise Refused(Fault("wrong-form", f"{quoted(name)} is no film in {wanted}", _EXPORT))


def film_kind(head: bytes) -> str | None:
    """`WebM` or `MP4`, by a file's first bytes; None for anything else.

    A head of this form is what players are surest of: they try nothing else. Sources: RFC 8794,
    11.2 (a header named EBML comes first and holds the type), and ISO/IEC 14496-12, 4.3.
    """
    if head[:4] == b"\x1aE\xdf\xa3":
        types = (b"\x42\x82\x84webm", b"\x42\x82\x88matroska")
        return "WebM" if any(kind in _inside(head) for kind in types) else None
    return "MP4" if head[4:8] == b"ftyp" else None


def _inside(head: bytes) -> bytes:
    """What the first element holds: its size is a number whose first bits tell its own length."""
    length = 9 - head[4].bit_length() if len(head) > 4 and head[4] else 9
    if length > 8:
        return b""
    size = int.from_bytes(head[4 : 4 + length], "big") & ((1 << 7 * length) - 1)
    return head[4 + length : 4 + length + size]
