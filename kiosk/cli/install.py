"""`kiosk install`: make a deck the one that this kiosk shows."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from kiosk import paths
from kiosk.cli.refusals import told


@click.command("install", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("source", metavar="DECK")
def command(source: str) -> None:
    """Install DECK as the one that `kiosk run` shows.

    DECK is a folder, a zip file, a bundle, or a git repository on this machine, as a path or a
    file:// address, with #BRANCH or #TAG after it if need be. It is checked whole and put in place
    in one step; a running kiosk shows it the next time that nobody touches it. `kiosk rollback`
    goes back. Exit code: 0 if it was installed, 1 if not; then nothing has changed.

    Example: kiosk install my-deck.zip
    """
    from kiosk.updates import install  # noqa: PLC0415  it reads decks, and help is quick

    with told():
        done = install(source, paths.state(), datetime.now(UTC))
    for problem in done.warnings:
        click.echo(problem.render_text(), err=True)
    for left_out in done.left_out:
        click.echo(f"Left out: {left_out}.", err=True)
    facts = done.version.facts
    slides = "file" if len(facts.files) == 1 else "files"
    click.echo(f"Installed {facts.title!r}, {len(facts.files)} {slides}, as {done.version.id}.")
    if not facts.key and source.lower().endswith(".kioskdeck"):
        click.echo("No trusted key has signed it; from a stick it would be refused.", err=True)
