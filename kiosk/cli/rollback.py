"""`kiosk rollback`: show the deck that was shown before."""

from __future__ import annotations

import click

from kiosk import paths
from kiosk.cli.refusals import told


@click.command("rollback", context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--list", "list_them", is_flag=True, help="List the versions that are kept.")
@click.option("--to", metavar="VERSION", help="Go to this version, back or forth, by its number.")
def command(list_them: bool, to: str | None) -> None:
    """Go back to the deck that was shown before the installed one.

    Versions that are damaged are passed over. A running kiosk swaps the next time that nobody
    touches it. Exit code: 0 if it went back, 1 if there is nothing to go back to.

    Example: kiosk rollback --list
    """
    from kiosk.updates import rollback, versions  # noqa: PLC0415  help is quick without

    if list_them and to:
        raise click.UsageError("--list only shows what there is; leave out --to.")
    with told():
        if not list_them:
            version = rollback(paths.state(), to)
            click.echo(f"{version.facts.title!r} is shown now, as {version.id}.")
            return
        kept = versions(paths.state())
    if not kept:
        click.echo("No deck is installed; the one that ships with the kiosk is shown.")
    for line in kept:
        facts = line.version.facts
        state = f"damaged: {line.damage}" if line.damage else "shown" if line.current else "kept"
        signed = f", signed by {facts.key}" if facts.key else ""
        when = facts.installed.replace("T", " ").removesuffix("+00:00")
        click.echo(f"{line.version.number:>4}  {state:<6}  {when} UTC  {facts.title!r}{signed}")
