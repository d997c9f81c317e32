"""`kiosk check`: every problem of a deck, for people or as JSON."""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from kiosk.deck import Loaded, Problem, load
from kiosk.paths import ASSETS, SLIDES

_STYLES = {"error": "bold red", "warning": "bold yellow"}


@click.command("check")
@click.argument("deck", required=False, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Text for people, or a JSON list for programs.",
)
@click.option("--strict", is_flag=True, help="Let warnings fail the check too.")
@click.option(
    "--look",
    is_flag=True,
    help="Show every view, without a screen, and warn of texts that can hardly be read.",
)
def command(deck: Path | None, form: str, strict: bool, look: bool) -> None:
    """Report every problem of DECK, a folder or a YAML file, with its place and its remedy.

    Without DECK it checks the deck that ships with the kiosk. With --look it also shows every
    slide and detail in every language, upright and lying, and measures how each text stands out
    from what lies behind it; that takes seconds. Exit code: 0 if the deck is clean, 1 if it has
    errors (with --strict also warnings), 2 if the command was used wrongly.

    Example: kiosk check my-deck --strict --look
    """
    path = deck or SLIDES
    if not os.path.lexists(path):
        raise click.BadParameter(f"{str(path)!r} does not exist.", param_hint="'[DECK]'")
    with _without_collector():
        loaded = load(path, assets=ASSETS)
    found = [*loaded.problems, *(_seen(loaded) if look else ())]
    problems = [replace(p, file=_from_here(p.file)) for p in found]
    if form == "json":
        click.echo(json.dumps([p.as_json() for p in problems], ensure_ascii=False, indent=2))
    else:
        _print(problems, loaded)
    failed = any(p.severity == "error" or strict for p in problems)
    raise SystemExit(1 if failed else 0)


def _seen(loaded: Loaded) -> list[Problem]:
    # The same picture everywhere, unless somebody asks for another way.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from kiosk.look.review import review  # noqa: PLC0415  a check without it needs no Qt

    return review(loaded)


@contextmanager
def _without_collector() -> Iterator[None]:
    # It would walk the slides of a large deck again and again, and find no cycles.
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _from_here(file: Path) -> Path:
    try:
        return file.absolute().relative_to(Path.cwd())
    except ValueError:
        return file


def _print(problems: Sequence[Problem], loaded: Loaded) -> None:
    console = Console(highlight=False, soft_wrap=True, file=sys.stdout)
    for problem in problems:
        console.print(_styled(problem), end="\n\n")
    console.print(_summary(problems, loaded))


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
