"""`kiosk pin`: the PIN with which staff get in at the display."""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path

import click

from kiosk import paths
from kiosk.staff.keep import Unfit
from kiosk.staff.pin import FEWEST, MOST, SALT, flaw, hashed
from kiosk.staff.pin_file import PinFile
from kiosk.staff.tries import Tries


@click.command("pin", context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--status", "act", flag_value="status", help="Say whether a PIN is stored, and where."
)
@click.option("--remove", "act", flag_value="remove", help="Take the PIN away; the kiosk unlocks.")
@click.option("--stdin", "act", flag_value="stdin", help="Read it from standard input, one line.")
def command(act: str | None) -> None:
    """Store the PIN with which staff get in at the display; it locks the kiosk, too.

    It is asked for twice and never shown. What is stored is a hash that only the kiosk's user may
    read, so call it as that user. A PIN that runs of wrong tries have locked is free again.

    Example: kiosk pin
    """
    folder = paths.state()
    try:
        match act:
            case "status":
                sys.exit(_status(PinFile(folder)))
            case "remove":
                _remove(folder)
            case _:
                _store(folder, _from_stdin() if act else _asked())
    except Unfit as reason:
        raise click.ClickException(str(reason)) from None
    except OSError as error:
        why = error.strerror or str(error)
        raise click.ClickException(
            f"{error.filename or folder}: {why}. Call it as the user that the kiosk runs as, or"
            " name the kiosk's folder in KIOSK_STATE; nothing was changed."
        ) from None


def _asked() -> str:
    if not sys.stdin.isatty():
        raise click.UsageError("There is no terminal to ask at. In a script use: kiosk pin --stdin")
    return str(
        click.prompt(f"PIN ({FEWEST} to {MOST} digits)", hide_input=True, confirmation_prompt=True)
    )


def _from_stdin() -> str:
    # No more than a line: what follows is no business of ours.
    return sys.stdin.readline(1000).rstrip("\r\n")


def _store(folder: Path, pin: str) -> None:
    if why := flaw(pin):
        raise click.ClickException(why)
    file = PinFile(folder)
    file.write(hashed(pin, secrets.token_bytes(SALT)))
    Tries.forget_in(folder)
    click.echo(f"The PIN is stored in {file.path}. A kiosk in full screen is locked from its next")
    click.echo("start on; one that is locked already takes it at once. Staff touch the corners:")
    click.echo("top left, top right, bottom right, bottom left.")


def _remove(folder: Path) -> None:
    file = PinFile(folder)
    there = file.remove()
    Tries.forget_in(folder)
    if there:
        click.echo(f"The PIN is gone from {file.path}. The kiosk is not locked at its next start.")
    else:
        click.echo(f"There is no PIN in {file.path}; nothing was changed.")


def _status(file: PinFile) -> int:
    """Say how things stand; 0 if there is a PIN that can be used."""
    found = file.read()
    if found is None:
        click.echo(f"There is no PIN in {file.path}: the kiosk is not locked. Store one: kiosk pin")
        return 1
    click.echo(f"A PIN is stored in {file.path}, for user {_owner(file.path)} only.")
    click.echo(f"Its hash is scrypt with N={found.cost}, r={found.block}, p={found.lanes}.")
    left = Tries.stored_in(file.path.parent)
    if left is not None and left.wrong:
        click.echo(f"Wrong tries in a row: {left.wrong}.{_locked(left.left)}")
    return 0


def _locked(seconds: float) -> str:
    return f" The pad is locked for {seconds:.0f} s more." if seconds > 0 else ""


def _owner(file: Path) -> str:
    try:
        return file.owner()
    except (KeyError, NotImplementedError, OSError):
        return str(file.stat().st_uid) if os.name != "nt" else "this"
