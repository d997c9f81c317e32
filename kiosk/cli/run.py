"""`kiosk run`: show a deck."""

from __future__ import annotations

import datetime as dt
import logging
import os
import sys
from pathlib import Path

import click

from kiosk import paths
from kiosk.cli.options import DECK_TO_RUN, MOMENT, SIZE
from kiosk.cli.screens import without_screen
from kiosk.journal import DAYS
from kiosk.service.logs import handler
from kiosk.staff.single import AlreadyRunning, Single


@click.command("run", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("deck", required=False, type=DECK_TO_RUN)
@click.option("--windowed", is_flag=True, help="Show it in a window, not full screen.")
@click.option("--size", type=SIZE, metavar="WxH", help="Window size in pixels, such as 1080x1920.")
@click.option("--screen", type=click.IntRange(min=0), default=0, help="Number of the display.")
@click.option("--language", metavar="CODE", help="Language to start with and to return to.")
@click.option("--start", metavar="ID", help="Slide to start the loop with.")
@click.option("--locked", is_flag=True, help="Let nobody but staff close it, PIN or no PIN.")
@click.option(
    "--keep-visits", type=click.IntRange(min=0), default=DAYS, show_default=True, metavar="DAYS",
    help="For how long statistics of visits are kept; 0: there are none.",
)  # fmt: skip
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
    locked: bool,
    keep_visits: int,
    at: dt.datetime | None,
) -> None:
    """Show a deck full screen; without DECK the installed one, or the one that ships with it.

    Once a PIN is stored (kiosk pin), a kiosk in full screen is locked: only staff can close it.

    Example: kiosk run my-deck --windowed --size 1080x1920 --at "2026-12-24 17:59 Europe/London"
    """
    logging.basicConfig(level=logging.INFO, handlers=[handler(sys.stderr, os.environ)])
    if (reason := without_screen()) is not None:
        raise click.ClickException(reason)
    # A window is an author's, beside the kiosk that runs.
    single = None if (windowed or size) and not locked else _alone()
    from kiosk import app, floor  # noqa: PLC0415  Qt is loaded only when there is a screen to use

    # What an author clicks beside the kiosk is no visit.
    days = keep_visits if single is not None else 0
    options = app.Options(windowed, size, screen, language, start, locked, at, days)
    code = floor.run(deck.absolute() if deck else None, options)
    if single is not None:
        single.close()
    sys.exit(code)


def _alone() -> Single:
    """The lock of this kiosk's folder. Raises click's exception if another kiosk holds it."""
    try:
        return Single(paths.state())
    except AlreadyRunning as other:
        process = f" (process {other.process})" if other.process else ""
        raise click.ClickException(
            f"A kiosk is running already{process}, and keeps its things in {paths.state()}. End it"
            " first; or, for a second display, give this one a folder of its own in KIOSK_STATE."
        ) from None
