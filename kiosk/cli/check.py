"""`kiosk check`: every problem of a deck, for people, for programs, or mended."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.cli.checker import Checker, from_here
from kiosk.cli.explain import explain_option
from kiosk.cli.reports import FORMS, write
from kiosk.deck import load
from kiosk.paths import ASSETS, SLIDES

if TYPE_CHECKING:
    from kiosk.lint.fix import Fixed


@click.command("check", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("deck", required=False, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    help="Text for people, a JSON list (or one JSON object a line) for programs, or annotations"
    " for GitHub.",
)
@click.option("--strict", is_flag=True, help="Let warnings fail the check too.")
@click.option(
    "--look",
    is_flag=True,
    help="Show every view, without a screen, and warn of what does not fit or can hardly be read.",
)
@click.option("--watch", is_flag=True, help="Check again whenever a file changes, until Ctrl-C.")
@click.option("--fix", "mend", is_flag=True, help="Mend what is safe to mend, then check.")
@click.option("--diff", is_flag=True, help="With --fix: show what would be mended, change nothing.")
@explain_option
def command(  # noqa: PLR0913, PLR0917  one argument an option
    deck: Path | None, form: str, strict: bool, look: bool, watch: bool, mend: bool, diff: bool
) -> None:
    """Report every problem of DECK, a folder or a YAML file, with its place and its remedy.

    Without DECK it checks the deck that ships with the kiosk. With --look it also shows every
    slide and detail in every language, at the sizes of the deck's displays; that takes seconds.
    Exit code: 0 if the deck is clean, 1 if it has errors (with --strict also warnings), 2 if the
    command was used wrongly.

    Example: kiosk check my-deck --strict --look
    """
    path = deck or SLIDES
    if not os.path.lexists(path):
        raise click.BadParameter(f"{str(path)!r} does not exist.", param_hint="'[DECK]'")
    if watch and mend:
        raise click.UsageError("--watch and --fix do not go together; mend first, then watch.")
    if diff and not mend:
        raise click.UsageError("--diff shows what --fix would do; write --fix --diff.")
    if mend:
        fixed = _fix(path, write_files=not diff)
        if diff:
            click.echo("".join(file.diff for file in fixed), nl=False)
            return
    with Checker(path, look=look) as checker:
        if watch:
            _watch(path, checker, form)
            return
        checked = checker.check()
    write(checked.problems, checked.loaded, form)
    raise SystemExit(1 if checked.failed(strict) else 0)


def _fix(path: Path, *, write_files: bool) -> list[Fixed]:
    """Mend the deck, and say on the way what was mended and what could not be."""
    from kiosk.lint.fix import fix  # noqa: PLC0415  it brings a second reader of YAML

    fixed = fix(load(path, assets=ASSETS), write_files)
    for file in fixed:
        said = file.trouble or f"{file.count} mended"
        click.echo(f"{from_here(file.file)}: {said}", err=True)
    return fixed


def _watch(path: Path, checker: Checker, form: str) -> None:
    from kiosk.cli.watch import checks  # noqa: PLC0415  its eyes are Qt's

    try:
        for checked in checks(path, checker):
            write(checked.problems, checked.loaded, form)
    except (KeyboardInterrupt, BrokenPipeError):
        # Whoever watches has gone.
        return
