"""`kiosk run`: show a deck."""

from __future__ import annotations

import datetime as dt
import logging
import sys
from pathlib import Path

import click

from kiosk import paths
from kiosk.cli.options import MOMENT, SIZE
from kiosk.cli.screens import without_screen


@click.command("run", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("deck", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--windowed", is_flag=True, help="Show it in a window, not full screen.")
@click.option("--size", type=SIZE, metavar="WxH", help="Window size in pixels, such as 1080x1920.")
@click.option("--screen", type=click.IntRange(min=0), default=0, help="Number of the display.")
@click.option("--language", metavar="CODE", help="Language to start with and to return to.")
@click.option("--start", metavar="ID", help="Slide to start the loop with.")
@click.option(
    "--at", type=MOMENT, metavar="TIME", help="Date and time to pretend, to try opening hours."
)
def command(  # noqa: PLR0913, PLR0917  one argument an option
    deck: Path | None,
    windowed: bool,
    size: tuple[int, int] | None,
    screen: int,
    language: str | None,
    start: str | None,
    at: dt.datetime | None,
) -> None:
    """Show a deck full screen; without DECK the one that ships with the kiosk.

    Example: kiosk run my-deck --windowed --size 1080x1920 --at "2026-12-24 17:59 Europe/London"
    """
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s", stream=sys.stderr)
    if (reason := without_screen()) is not None:
        raise click.ClickException(reason)
    from kiosk import app, floor  # noqa: PLC0415  Qt is loaded only when there is a screen to use

    options = app.Options(windowed, size, screen, language, start, at)
    sys.exit(floor.run((deck or paths.SLIDES).absolute(), options))
