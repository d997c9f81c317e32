"""`kiosk icons`: icons by words of their names, as a list and as a picture."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from kiosk.deck import icons
from kiosk.deck.icon_search import corrected, find

MOST_ON_A_SHEET = 210


@click.command("icons")
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=40,
    show_default=True,
    metavar="N",
    help="How many names to print at most; 0 for all.",
)
@click.option("--sheet", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.png",
              help=f"Draw them with their names, {MOST_ON_A_SHEET} at most.")  # fmt: skip
def command(words: tuple[str, ...], limit: int, sheet: Path | None) -> None:
    """Find icons whose names have every WORD in them, the plainest names first.

    The names are what decks write after `icon:`. Exit code: 0 if there are any, 1 if not, 2 if the
    command was used wrongly.

    Example: kiosk icons shield key --sheet icons.png
    """
    found = find(words)
    if not found:
        _give_up(words)
    shown = found[: limit or None]
    click.echo("\n".join(shown))
    if len(found) > len(shown):
        more = len(found) - len(shown)
        click.echo(f"... and {more:,} more; add a word, or see all with --limit 0.", err=True)
    if sheet is not None:
        _draw(found, " ".join(words), sheet)


def _give_up(words: Sequence[str]) -> None:
    asked = " ".join(words)
    click.echo(f"No icon has {asked!r} in its name.", err=True)
    mended = corrected(words)
    near = find(mended)
    if near and list(mended) != " ".join(words).casefold().split():
        meant = " ".join(mended)
        names = ", ".join(near[:6])
        click.echo(f"Did you mean `kiosk icons {meant}`? It finds {names}.", err=True)
    elif single := [word for word in asked.split() if find([word])]:
        click.echo(f"Try fewer words: `kiosk icons {single[0]}`.", err=True)
    else:
        count = len(icons.names())
        click.echo(
            f"There are {count:,}; try a simpler word, such as `kiosk icons star`.", err=True
        )
    raise SystemExit(1)


def _draw(found: Sequence[str], heading: str, sheet: Path) -> None:
    # Without a screen, unless somebody asks for another way.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kiosk import icon_sheet  # noqa: PLC0415  Qt reads the environment when it is loaded

    drawn = found[:MOST_ON_A_SHEET]
    total = f"{len(found):,} icon{'s' if len(found) > 1 else ''}"
    remark = total if len(drawn) == len(found) else f"the first {len(drawn)} of {total}"
    try:
        icon_sheet.draw(drawn, sheet, heading=heading, remark=remark)
    except OSError as error:
        raise click.ClickException(
            f"{error}. Name a .png file in a folder that exists and that you may write to."
        ) from None
    click.echo(f"{sheet}: {remark}", err=True)
