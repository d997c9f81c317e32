"""What holds for every deck, however it is broken; and a folder in which it is broken."""

from __future__ import annotations

import os
import re
import shutil
import time
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.deck import Loaded, Problem, load
from kiosk.deck.codes import CODES
from kiosk.lint import lint
from kiosk.paths import ASSETS

from . import texts
from .cases import Case, Special

SLOWEST = 1.0
"""The longest that a deck of a few files may take, in s."""
_HIDDEN = ("Cc", "Cs", "Zl", "Zp")
_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_TURNING = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


class Broken:
    """A folder with the good deck, into which one case after the other is written."""

    def __init__(self, folder: Path) -> None:
        self.deck = folder / "deck"
        self._outside = folder / "outside"
        self._outside.write_text("secret: 1\n", "utf-8")
        self._changed: set[str] = set()
        for name, data in texts.base().items():
            self._write(name, data)

    def put(self, case: Case) -> None:
        """Make the deck that of the case."""
        base = texts.base()
        for name in self._changed - set(case.files):
            self._write(name, base[name])
        self._changed = set(case.files)
        for name, content in case.files.items():
            self._write(name, content)

    def _write(self, name: str, content: bytes | Special) -> None:
        file = self.deck / name
        if isinstance(content, bytes) and file.is_file() and not file.is_symlink():
            file.write_bytes(content)
            return
        if file.is_dir() and not file.is_symlink():
            shutil.rmtree(file)
        file.unlink(missing_ok=True)
        file.parent.mkdir(parents=True, exist_ok=True)
        match content:
            case bytes():
                file.write_bytes(content)
            case "folder":
                file.mkdir()
            case "link out":
                file.symlink_to(self._outside)
            case "link to itself":
                file.symlink_to(file.name)
            case "pipe":
                os.mkfifo(file)


@dataclass(frozen=True)
class Outcome:
    """What came of a case: its codes, how long it took in s, and the rules that it broke.

    `once`: it took too long, and not so when it was read again.
    """

    codes: frozenset[str]
    seconds: float
    broken: tuple[str, ...]
    once: bool = False


def examine(deck: Path) -> Outcome:
    """Read a deck, look for problems in its words, and check what is said of it."""
    loaded, found, shown, seconds = _timed(deck)
    paused = seconds >= SLOWEST
    if paused:
        # A virtual machine may stand still; what is slow by itself is slow again.
        loaded, found, shown, seconds = _timed(deck)
    files = {file: _lines(file) for file in {problem.file for problem in found}}
    broken = [fault for problem in found for fault in _faults(problem, files[problem.file])]
    if hidden := _hidden(shown):
        broken.append(f"U+{ord(hidden):04X} is shown as it is")
    if seconds >= SLOWEST:
        broken.append("it took too long")
    if not loaded.ok and all(problem.severity != "error" for problem in loaded.problems):
        broken.append("the deck is not good, and nobody says why")
    codes = frozenset(problem.code for problem in found)
    once = paused and seconds < SLOWEST
    return Outcome(codes, seconds, tuple(dict.fromkeys(broken)), once)


def _timed(deck: Path) -> tuple[Loaded, list[Problem], str, float]:
    begun = time.perf_counter() - _waited()
    loaded = load(deck, assets=ASSETS)
    found = [*loaded.problems, *lint(loaded)]
    shown = "\n".join(problem.render_text() for problem in found)
    return loaded, found, shown, time.perf_counter() - _waited() - begun


def _waited() -> float:
    """How long this process has waited for a free core, in s, where the system tells."""
    file = Path("/proc/self/schedstat")
    return int(file.read_text().split()[1]) / 1e9 if file.exists() else 0.0


def _faults(problem: Problem, lines: list[str]) -> Iterator[str]:
    if problem.code not in CODES:
        yield f"there is no code {problem.code}"
    elif problem.severity != CODES[problem.code].severity:
        yield f"{problem.code} is reported as {problem.severity}"
    if not problem.message.strip() or not problem.hint.strip():
        yield f"{problem.code} says nothing, or names no remedy"
    if not 1 <= problem.line <= len(lines) + 1:
        yield f"{problem.code} is on line {problem.line} of {len(lines)}"
        return
    line = lines[problem.line - 1] if problem.line <= len(lines) else ""
    if not 1 <= problem.column <= len(line) + 1:
        yield f"{problem.code} is at column {problem.column} of {len(line)}"
    if problem.source_line not in ("", line):
        yield f"{problem.code} shows another line than its own"


def _hidden(text: str) -> str | None:
    """A character that a terminal would not show as itself."""
    odd = (c for c in set(text) - {"\n"} if unicodedata.category(c) in _HIDDEN or c in _TURNING)
    return next(odd, None)


def _lines(file: Path) -> list[str]:
    if not file.is_file() or not file.stat().st_size:
        return []
    lines = _END.split(file.read_bytes().decode("utf-8-sig", "replace"))
    return lines if lines[-1] else lines[:-1]
