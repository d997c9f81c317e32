"""What is wrong in a deck: where, what, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, NoReturn

from pydantic_core import PydanticCustomError

Severity = Literal["error", "warning"]

MAX_PROBLEMS = 100  # in one slide; whoever has more is not helped by a longer list
COMMA = 'A text with a comma needs quotes inside braces: {en: "one, two"}.'
NOTHING = "nothing is written after"

_UNPRINTABLE = re.compile(r"[^\S ]|[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_EXCERPT = 100  # characters of a long line that are shown around the column
_QUOTED = 60  # characters of an author's value that a message repeats


def printable(text: str) -> str:
    """`text` with each control character as one blank, so that it is safe on a terminal."""
    return _UNPRINTABLE.sub(" ", text)


def quoted(value: object) -> str:
    """A value of the author as messages show it: on one line, in backquotes, shortened."""
    text = printable(str(value))
    return f"`{text}`" if len(text) <= _QUOTED else f"`{text[:_QUOTED]}…`"


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake without its place: `at` leads from the value that was read to the part meant.

    With `on_key` the last step of `at` means the key itself, not the value after it.
    """

    code: str
    message: str
    hint: str
    at: tuple[str | int, ...] = ()
    on_key: bool = False


class Refused(Exception):
    """Carries a `Fault` out of a helper to the one who knows the place."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


def nothing_after(key: str) -> Fault:
    """The fault of a key without a value."""
    hint = "Write its value, or remove the key."
    return Fault("empty-value", f"{NOTHING} {quoted(key)}", hint)


def refuse(faults: Iterable[Fault]) -> NoReturn:
    """End a pydantic validation with these faults."""
    raise PydanticCustomError("kiosk", "faults", {"faults": tuple(faults)})


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake with its place; `line` and `column` count from 1."""

    file: Path
    line: int
    column: int
    code: str
    message: str
    hint: str
    severity: Severity = "error"
    source_line: str = ""

    def as_json(self) -> dict[str, Any]:
        """The form that `kiosk check --format json` prints."""
        return {
            "severity": self.severity,
            "code": self.code,
            "file": str(self.file),
            "line": self.line,
            "column": self.column,
            "message": self.message,
            "hint": self.hint,
        }

    @property
    def place(self) -> str:
        """`file:line:column`, which editors and terminals open."""
        return f"{self.file}:{self.line}:{self.column}"

    def excerpt(self) -> tuple[str, int]:
        """The source line, cut to a screen's width, and how many characters precede the caret."""
        # Cut first: a file without line ends is one long line, shown for each of its problems.
        line, before = self.source_line, self.column - 1
        start = max(0, before - _EXCERPT // 2) if len(line) > _EXCERPT else 0
        return printable(line[start : start + _EXCERPT]).rstrip(), before - start

    def render_text(self) -> str:
        """The problem for people, without colour: place, message, line with a caret, remedy."""
        place = printable(self.place)
        lines = [f"{place}: {self.severity}: {self.message} [{self.code}]"]
        line, before = self.excerpt()
        if line:
            lines += [f"    {line}", f"    {' ' * before}^"]
        return "\n".join([*lines, f"    {self.hint}"])


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands; `line` and `column` count from 1. By default: a file as a whole."""

    file: Path
    line: int = 1
    column: int = 1
    source_line: str = ""

    def problem(self, fault: Fault, severity: Severity = "error") -> Problem:
        """A fault at this place; what it repeats of the author's files is made printable."""
        return Problem(
            self.file,
            self.line,
            self.column,
            fault.code,
            printable(fault.message),
            printable(fault.hint),
            severity,
            self.source_line,
        )
