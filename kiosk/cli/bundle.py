"""`kiosk bundle`: a signed deck in one file, for a stick; and the key that signs it."""

from __future__ import annotations

import getpass
import platform
from datetime import UTC, datetime
from pathlib import Path

import click

from kiosk.cli.refusals import told

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("bundle", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("source", metavar="DECK", required=False)
@click.option("--key", type=_FILE, metavar="FILE", help="The private key that signs it.")
@click.option("--output", "-o", type=_FILE, metavar="FILE", help="The bundle; else DECK.kioskdeck.")
@click.option(
    "--serial",
    type=click.IntRange(min=1),
    metavar="N",
    help="The bundle's number; else the time in seconds, and more than for the last one.",
)
@click.option("--new-key", type=_FILE, metavar="FILE", help="Make a key pair instead of a bundle.")
def command(
    source: str | None,
    key: Path | None,
    output: Path | None,
    serial: int | None,
    new_key: Path | None,
) -> None:
    """Pack DECK, sign it with a key, and write one file that a kiosk takes from a stick.

    DECK is what `kiosk install` takes. --new-key FILE makes a key: FILE is for its owner alone and
    signs; FILE.pub is for every kiosk that shall trust it (`kiosk trust FILE.pub`). Exit code: 0 if
    the file was written, 1 if not.

    Example: kiosk bundle my-deck --key office.key -o stick/my-deck.kioskdeck
    """
    if new_key is not None:
        if source or key or output or serial:
            raise click.UsageError("--new-key makes a key and nothing else; leave out the rest.")
        _make_key(new_key)
        return
    if source is None or key is None:
        raise click.UsageError(
            "Name a DECK and --key FILE; `kiosk bundle --new-key FILE` makes one."
        )
    from kiosk.updates import SUFFIX, make_bundle  # noqa: PLC0415  help is quick without

    name = Path(source.split("#", maxsplit=1)[0].removeprefix("file://")).resolve().name
    out = output or Path(name).with_suffix(SUFFIX)
    with told():
        bundle = make_bundle(source, key, out, datetime.now(UTC), serial=serial)
    manifest = bundle.manifest
    click.echo(
        f"{out}: {manifest.title!r}, {len(manifest.files)} files, number {manifest.serial},"
        f" signed by {bundle.key.id}."
    )


def _make_key(file: Path) -> None:
    from kiosk.updates import new_key  # noqa: PLC0415  help is quick without

    with told():
        key = new_key(file, f"{_user()}@{platform.node()}")
    click.echo(f"{file} signs bundles. Keep it to yourself, with a copy in a safe place.")
    click.echo(f"{file}.pub is for the kiosks: `kiosk trust {file}.pub`. Its id is {key.id}:")
    click.echo(key.line)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        # A user id without a name, as in a container.
        return "somebody"
