"""`kiosk schema`: the JSON Schema that lets an editor complete and check decks while one types."""

from __future__ import annotations

import json

import click

from kiosk.deck.schema import json_schema


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of decks, slides and themes.

    An editor with a YAML language server uses it if a file's first line is
    `# yaml-language-server: $schema=kiosk.schema.json`.

    Example: kiosk schema > my-deck/kiosk.schema.json
    """
    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
