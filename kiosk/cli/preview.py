"""`kiosk preview`: the author's window."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import click

from kiosk import paths
from kiosk.cli.screens import without_screen


@click.command("preview", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("deck", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--no-look", is_flag=True, help="Leave the layout unchecked; saves processor time.")
def command(deck: Path | None, no_look: bool) -> None:
    """Edit DECK and see it: the show in the size of its display, and what is wrong beside it.

    What is saved is shown within a second, at the very detail that was edited. A click on a
    problem opens $VISUAL or $EDITOR at its line. F1 lists the keys.

    Example: kiosk preview my-deck
    """
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(message)s")
    if (reason := without_screen()) is not None:
        raise click.ClickException(reason)
    from kiosk.desk.window import preview  # noqa: PLC0415  Qt is loaded only where a screen is

    sys.exit(preview((deck or paths.SLIDES).absolute(), look=not no_look))
