"""How `kiosk check` says what it found: for people, for programs, for GitHub."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence

import click
from rich.console import Console
from rich.text import Text

from kiosk.deck import Loaded, Problem

_STYLES = {"error": "bold red", "warning": "bold yellow"}


def write(problems: Sequence[Problem], loaded: Loaded, form: str) -> None:
    """Print the problems of a deck in one of `FORMS`."""
    _WRITERS[form](problems, loaded)


def _text(problems: Sequence[Problem], loaded: Loaded) -> None:
    console = Console(highlight=False, soft_wrap=True, file=sys.stdout)
    for problem in problems:
        console.print(_styled(problem), end="\n\n")
    console.print(_summary(problems, loaded))


def _json(problems: Sequence[Problem], _: Loaded) -> None:
    click.echo(json.dumps([p.as_json() for p in problems], ensure_ascii=False, indent=2))


def _jsonl(problems: Sequence[Problem], loaded: Loaded) -> None:
    found = [p.as_json() | {"source_line": p.source_line} for p in problems]
    slides = len(loaded.deck.slides) if loaded.deck else 0
    # A watcher reads each line as soon as it is there.
    print(json.dumps({"problems": found, "slides": slides}), flush=True)  # noqa: T201


def _github(problems: Sequence[Problem], loaded: Loaded) -> None:
    for problem in problems:
        click.echo(annotation(problem))
    click.echo(_summary(problems, loaded).plain)


def annotation(problem: Problem) -> str:
    """A problem as a workflow command, which GitHub shows at the line of the file.

    Source: GitHub's "Workflow commands for GitHub Actions", and the escapes of its toolkit.
    """
    properties = {
        "file": problem.file.as_posix(),
        "line": str(problem.line),
        "col": str(problem.column),
        "title": problem.code,
    }
    given = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    said = _data(f"{problem.message}\n{problem.hint}")
    return f"::{problem.severity} {given}::{said}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _styled(problem: Problem) -> Text:
    text = Text()
    text.append(problem.place, "bold")
    text.append(": ")
    text.append(problem.severity, _STYLES[problem.severity])
    text.append(f": {problem.message} ")
    text.append(f"[{problem.code}]", "dim")
    line, before = problem.excerpt()
    if line:
        text.append(f"\n    {line}\n    {' ' * before}")
        text.append("^", _STYLES[problem.severity])
    text.append(f"\n    {problem.hint}", "green")
    return text


def _summary(problems: Sequence[Problem], loaded: Loaded) -> Text:
    slides = _count(len(loaded.deck.slides) if loaded.deck else 0, "slide")
    errors = sum(p.severity == "error" for p in problems)
    warnings = len(problems) - errors
    if not problems:
        return Text(f"{slides}, no problems.", "green")
    found = [_count(errors, "error")] * bool(errors) + [_count(warnings, "warning")] * bool(
        warnings
    )
    left = f"{slides} can be shown." if loaded.deck else "The deck cannot be shown."
    return Text(f"{' and '.join(found)}. {left}", "bold red" if errors else "bold yellow")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


_WRITERS: dict[str, Callable[[Sequence[Problem], Loaded], None]] = {
    "text": _text,
    "json": _json,
    "jsonl": _jsonl,
    "github": _github,
}
FORMS = tuple(_WRITERS)
