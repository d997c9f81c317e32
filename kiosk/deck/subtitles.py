"""Subtitles in WebVTT: what is said in a film, and when.

Source: W3C, WebVTT: The Web Video Text Tracks Format, sections 4 and 6. Places, colours and
styles of cues are left out; the kiosk has its own.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

MAX_CUES = 2000

_TIMING = re.compile(r"(\S+)[ \t]+-->[ \t]+(\S+)(?:[ \t]+.*)?")
_CLOCK = re.compile(r"(?:(\d{2,4}):)?([0-5]\d):([0-5]\d)\.(\d{3})")
_TAG = re.compile(r"</?[A-Za-z\d][^<>]*>|</>")
_FORM = "Write the time as `00:02.500 --> 00:05.000`."


@dataclass(frozen=True, slots=True)
class Cue:
    """Words and when they are shown, in s from the film's beginning."""

    start: float
    end: float
    text: str


@dataclass(frozen=True, slots=True)
class Subtitles:
    """The cues of a film by language; a missing language shows the first one."""

    by_language: Mapping[str, tuple[Cue, ...]]

    def in_language(self, code: str) -> tuple[Cue, ...]:
        """The cues in that language or the nearest thing to it."""
        first = next(iter(self.by_language.values()), ())
        return self.by_language.get(code, first)


class Malformed(ValueError):
    """No WebVTT: the line (from 1) where it goes wrong, what is wrong, and how to mend it."""

    def __init__(self, line: int, message: str, hint: str) -> None:
        super().__init__(f"line {line}: {message}")
        self.line, self.message, self.hint = line, message, hint


def parse(text: str) -> tuple[Cue, ...]:
    """The cues of a WebVTT file, by their start; raises `Malformed`."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not re.fullmatch(r"WEBVTT(?:[ \t].*)?", lines[0]):
        raise Malformed(1, "the file does not begin with WEBVTT", "Write WEBVTT on its first line.")
    cues = [cue for number, block in _blocks(lines) for cue in _cues(number, block)]
    if len(cues) > MAX_CUES:
        raise Malformed(1, f"there are more than {MAX_CUES} subtitles", "Shorten the file.")
    return tuple(sorted(cues, key=lambda cue: cue.start))


def _blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """What stands between blank lines after the header, each with the number of its first line."""
    block: list[str] = []
    for number, line in enumerate([*lines, ""], 1):
        if line.strip():
            block.append(line)
            continue
        if block and number - len(block) > 1:
            yield number - len(block), block
        block = []


def _cues(number: int, block: list[str]) -> Iterator[Cue]:
    if re.match(r"(?:NOTE|STYLE|REGION)(?:[ \t]|$)", block[0]):
        return
    # The line before the time may be the cue's name.
    index = 0 if "-->" in block[0] else 1
    if index == len(block) or "-->" not in block[index]:
        raise Malformed(number, "there is no time before these words", _FORM)
    start, end = _times(number + index, block[index])
    for offset, line in enumerate(block[index + 1 :], index + 1):
        if "-->" in line:
            hint = "Leave a blank line between two subtitles."
            raise Malformed(number + offset, "a subtitle begins inside another one", hint)
    words = _plain(block[index + 1 :])
    if words:
        yield Cue(start, end, words)


def _times(number: int, line: str) -> tuple[float, float]:
    found = _TIMING.fullmatch(line.strip())
    if found is None:
        raise Malformed(number, f"`{line.strip()[:60]}` is no time of a subtitle", _FORM)
    start, end = (_seconds(number, clock) for clock in found.groups())
    if end <= start:
        raise Malformed(number, "the subtitle ends before it begins", "Correct its times.")
    return start, end


def _seconds(number: int, clock: str) -> float:
    found = _CLOCK.fullmatch(clock)
    if found is None:
        raise Malformed(number, f"`{clock[:60]}` is no time", _FORM)
    hours, minutes, seconds, thousandths = (int(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000


def _plain(lines: list[str]) -> str:
    """The words of a cue without tags; what is written as an entity is the character itself."""
    plain = (html.unescape(_TAG.sub("", line)) for line in lines)
    return "\n".join(" ".join(line.split(" ")).strip() for line in plain).strip()
