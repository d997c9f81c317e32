"""A text of a YAML file changed where it stands: every other character of the file stays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import accumulate

import yaml

LONGEST = 4000
"""Characters of a text that is compared sign by sign; a longer one takes too much time."""

Piece = tuple[str, str]
"""A stretch of the source, and the characters of the value that it stands for."""
_FOLD = r"[ \t]*(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))*[ \t]*"
_BREAK = re.compile(r"\r\n|\n|\r")
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")
_HEADER = re.compile(r"[|>][0-9+-]*[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)")
_LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|$)")
_PLAIN = re.compile(rf"{_FOLD}|.", re.DOTALL)
_SINGLE = re.compile(rf"''|{_FOLD}|.", re.DOTALL)
_DOUBLE = re.compile(rf"\\(?:\r\n|\n|\r)[ \t]*|\\x..|\\u....|\\U.{{8}}|\\.|{_FOLD}|.", re.DOTALL)
_ESCAPES = dict(
    zip('0abtnvfre "/\\N_LP', '\0\a\b\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029', strict=True)
)


def rewritten(source: str, node: yaml.ScalarNode, value: str) -> str | None:
    """The source of a scalar when its value is `value`; None where that cannot be made sure.

    `value` and the node's own value are compared without line breaks at their end.
    """
    now = node.value.rstrip("\n")
    if not now or max(len(now), len(value)) > LONGEST:
        return None
    raw = source[node.start_mark.index : node.end_mark.index]
    properties = _PROPERTIES.match(raw)
    before = properties.end() if properties else 0
    pieces = _pieces(raw[before:], node.style or "")
    if "".join(value for _, value in pieces).rstrip("\n") != now:
        return None
    changed = _changed(pieces, now, value)
    return None if changed is None else raw[:before] + changed


def _pieces(raw: str, style: str) -> list[Piece]:
    if style in ("|", ">"):
        return list(_block(raw, style))
    if style:
        pattern, read = (_SINGLE, _single) if style == "'" else (_DOUBLE, _double)
        inner = [(found[0], read(found[0])) for found in pattern.finditer(raw[1:-1])]
        return [(style, ""), *inner, (style, "")]
    return [(found[0], _folded(found[0])) for found in _PLAIN.finditer(raw)]


def _folded(piece: str) -> str:
    breaks = len(_BREAK.findall(piece))
    return piece if not breaks else " " if breaks == 1 else "\n" * (breaks - 1)


def _single(piece: str) -> str:
    return "'" if piece == "''" else _folded(piece)


def _double(piece: str) -> str:
    if not piece.startswith("\\"):
        return _folded(piece)
    if piece[1] in "xuU":
        return chr(int(f"0x{piece[2:]}", 0))
    return _ESCAPES.get(piece[1], "")


def _block(raw: str, style: str) -> Iterator[Piece]:
    header = _HEADER.match(raw)
    if header is None:
        yield raw, ""
        return
    yield header[0], ""
    lines = [(found[1], found[2]) for found in _LINE.finditer(raw, header.end()) if found[0]]
    indent = next((len(text) - len(text.lstrip(" ")) for text, _ in lines if text.strip(" ")), 0)
    indicator = re.search(r"\d", header[0].partition("#")[0])
    if indicator:
        # Where the texts begin is then said by the level of the parent, which is not known here.
        yield raw[header.end() :], ""
        return
    fold = style == ">"
    for number, (text, end) in enumerate(lines):
        yield text[:indent], ""
        yield from ((sign, sign) for sign in text[indent:])
        following = lines[number + 1][0] if number + 1 < len(lines) else ""
        yield end, _line_end(text, following, fold)


def _line_end(text: str, following: str, fold: bool) -> str:
    """What a line break stands for; in a folded block the first one of several is dropped."""
    if not fold:
        return "\n"
    if not text.strip():
        return "\n"
    return " " if following.strip() else ""


def _changed(pieces: list[Piece], now: str, then: str) -> str | None:
    """The source with the fewest characters changed that make `now` into `then`."""
    ends = list(accumulate(len(value) for _, value in pieces))
    out = [source for source, _ in pieces]
    for tag, low, high, there, until in SequenceMatcher(None, now, then, False).get_opcodes():
        put = then[there:until]
        if tag == "insert":
            _insert(out, ends, low, put)
        elif tag != "equal" and not _replace(out, pieces, ends, (low, high), put):
            return None
    return "".join(out)


def _insert(out: list[str], ends: list[int], at: int, put: str) -> None:
    """Put characters right behind those that come before; at the very beginning, after a quote."""
    index = next(i for i, end in enumerate(ends) if end >= max(at, 1))
    out[index] = out[index] + put if at else put + out[index]


def _replace(
    out: list[str], pieces: list[Piece], ends: list[int], span: tuple[int, int], put: str
) -> bool:
    low, high = span
    begin = next(i for i, end in enumerate(ends) if end > low)
    end = next(i for i, end in enumerate(ends) if end >= high)
    if ends[begin] - len(pieces[begin][1]) != low or ends[end] != high:
        return False
    out[begin : end + 1] = [put] + [""] * (end - begin)
    return True
