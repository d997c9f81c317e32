"""`kiosk trust`: whose bundles this kiosk takes from a stick."""

from __future__ import annotations

from pathlib import Path

import click

from kiosk import paths
from kiosk.cli.refusals import told


@click.command("trust", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("file", required=False, type=click.Path(path_type=Path), metavar="[FILE.pub]")
@click.option("--remove", metavar="KEY", help="Trust a key no more, by its id or its name.")
def command(file: Path | None, remove: str | None) -> None:
    """Trust the key in FILE.pub: bundles signed with it are taken from a stick.

    Without FILE.pub it lists the keys that are trusted, with their ids and names.

    Example: kiosk trust office.key.pub
    """
    from kiosk.updates import distrust, read_public, trust, trusted_keys  # noqa: PLC0415

    state = paths.state()
    if file and remove:
        raise click.UsageError("Name a file to trust, or --remove KEY, not both.")
    with told():
        if remove:
            key = distrust(state, remove)
            click.echo(f"{key.id} {key.name} is trusted no more.")
        elif file:
            key = read_public(file)
            now = "is trusted now" if trust(state, key) else "was trusted already"
            click.echo(f"{key.id} {key.name} {now}.")
        else:
            keys = trusted_keys(state)
            for key in keys:
                click.echo(f"{key.id} {key.name}".rstrip())
            if not keys:
                click.echo("No key is trusted; no deck is taken from a stick.")
