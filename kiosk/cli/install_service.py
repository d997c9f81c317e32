"""`kiosk install-service`: let systemd start the kiosk with the machine, and keep it up."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import paths

if TYPE_CHECKING:
    from kiosk.service.steps import Step
    from kiosk.service.unit import Installation

UNIT = Path("/etc/systemd/system/kiosk.service")
JOURNAL = Path("/etc/systemd/journald.conf.d/50-kiosk.conf")
CONTROL = Path("/usr/local/bin/kioskctl")
STATE = Path("/var/lib/kiosk")
CAGE = Path("/usr/bin/cage")


@click.command("install-service")
@click.argument(
    "deck", required=False, type=click.Path(exists=True, resolve_path=True, path_type=Path)
)
@click.option("--user", "name", metavar="NAME", help="The user that the kiosk runs as; not root.")
@click.option("--dry-run", is_flag=True, help="Show all that would be done, and change nothing.")
@click.option("--remove", is_flag=True, help="Take the service away again; decks and PIN stay.")
def command(deck: Path | None, name: str | None, dry_run: bool, remove: bool) -> None:
    """Start the kiosk with the machine, keep it up, and lock it into a session of its own (Linux).

    It shows DECK; without DECK the installed deck, or else the one that ships with the kiosk.
    Every file is shown before it is written and every command before it is run. Nothing is started:
    the last line says how.

    Example: sudo kiosk install-service --user kiosk --dry-run
    """
    if not sys.platform.startswith("linux"):
        raise click.ClickException(
            "systemd is Linux's. On other systems start `kiosk run` with the user's session."
        )
    if remove == (name is not None) or (remove and deck):
        raise click.UsageError("Give --user NAME to install the service, or --remove alone.")
    if not dry_run and os.geteuid() != 0:
        raise click.ClickException(
            "Only root can change the system's services. Put `sudo` before the command, with the"
            " kiosk's whole path if sudo does not find it; or look first with --dry-run."
        )
    from kiosk.service.account import Refused  # noqa: PLC0415  Linux alone knows users so
    from kiosk.service.steps import Failed, take  # noqa: PLC0415

    try:
        steps = _removing() if remove else _installing(_installation(name or "", deck), dry_run)
        take(steps, click.echo, dry=dry_run)
    except (Refused, Failed, ValueError) as error:
        raise click.ClickException(str(error)) from None
    if dry_run:
        click.echo("Nothing was changed.")
    elif remove:
        click.echo("The kiosk starts with the machine no more. Its decks and statistics are kept.")
    else:
        click.echo("Store a PIN: kioskctl pin    Watch it: journalctl -fu kiosk")
        click.echo("Start it: systemctl start kiosk")


def _installation(name: str, deck: Path | None) -> Installation:
    from kiosk.service import account  # noqa: PLC0415
    from kiosk.service.unit import GROUPS, Installation  # noqa: PLC0415

    who = account.account(name)
    program = _program()
    for path, what in (
        (Path(program[0]), "the kiosk's program"),
        (Path(os.path.realpath(sys.executable)), "the Python that it runs with"),
        (Path(__file__), "the kiosk's code"),
        (paths.ASSETS, "the folder of its fonts and pictures"),
        *([(deck, "the deck")] if deck else []),
    ):
        account.must_see(who, path, what)
    arguments = ("run", *_lock(), *([str(deck)] if deck else []))
    found = shutil.which("cage")
    return Installation(
        user=name,
        groups=tuple(dict.fromkeys((*account.seat_group(), *account.existing(GROUPS)))),
        cage=Path(found) if found else CAGE,
        program=program,
        arguments=arguments,
    )


def _program() -> tuple[str, ...]:
    """The command that starts this very installation, without its arguments."""
    script = Path(sys.executable).parent / "kiosk"
    if script.is_file():
        return (str(script),)
    return (sys.executable, "-m", "kiosk")


def _lock() -> tuple[str, ...]:
    from kiosk.cli.run import command as run  # noqa: PLC0415

    return ("--locked",) if any("--locked" in option.opts for option in run.params) else ()


def _installing(installation: Installation, dry_run: bool) -> tuple[Step, ...]:
    from kiosk.service.account import Refused  # noqa: PLC0415
    from kiosk.service.steps import Run, Write  # noqa: PLC0415
    from kiosk.service.unit import control, journal, unit  # noqa: PLC0415

    missing = [name for name in ("cage", "seatd") if not _found(name)]
    if missing:
        why = f"{' and '.join(missing)} not found. On Debian: sudo apt-get install cage seatd"
        if not dry_run:
            raise Refused(why)
        click.echo(f"Still to do: {why}", err=True)
    return (
        Write(UNIT, unit(installation)),
        Write(JOURNAL, journal()),
        Write(CONTROL, control(installation), 0o755),
        # systemd would make it at the first start: a PIN is to be stored before that.
        Run(("install", "-d", "-m", "0700", "-o", installation.user, str(STATE))),
        Run(("systemctl", "daemon-reload")),
        Run(("systemctl", "restart", "systemd-journald.service"), must=False),
        Run(("systemctl", "enable", "seatd.service")),
        Run(("systemctl", "enable", "kiosk.service")),
    )


def _found(program: str) -> bool:
    # seatd lies where only root looks for programs.
    return shutil.which(program, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin") is not None


def _removing() -> tuple[Step, ...]:
    from kiosk.service.steps import Remove, Run, must_be_ours  # noqa: PLC0415

    # Before it is stopped: a unit of that name may be somebody else's.
    must_be_ours(UNIT)
    return (
        Run(("systemctl", "disable", "--now", "kiosk.service"), must=False),
        Remove(UNIT),
        Remove(JOURNAL),
        Remove(CONTROL),
        Run(("systemctl", "daemon-reload")),
        Run(("systemctl", "restart", "systemd-journald.service"), must=False),
    )
