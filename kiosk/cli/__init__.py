"""The `kiosk` command. Each sub-command is one module, imported only when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from kiosk import __version__

COMMANDS = {
    "run": "kiosk.cli.run",
    "check": "kiosk.cli.check",
    "preview": "kiosk.cli.preview",
    "render": "kiosk.cli.render",
    "new": "kiosk.cli.new",
    "icons": "kiosk.cli.icons",
    "schema": "kiosk.cli.schema",
    "install": "kiosk.cli.install",
    "rollback": "kiosk.cli.rollback",
    "bundle": "kiosk.cli.bundle",
    "trust": "kiosk.cli.trust",
    "pin": "kiosk.cli.pin",
    "stats": "kiosk.cli.stats",
    "doctor": "kiosk.cli.doctor",
    "soak": "kiosk.cli.soak",
    "install-service": "kiosk.cli.install_service",
}


class LazyGroup(click.Group):
    """A command group that imports a command only when it is needed, so that help is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in the order in which help shows them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with that name, or None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="kiosk")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Turn a folder of YAML slides into a touch kiosk.

    Without a command it runs the installed deck, or the one that ships with it, full screen.

    Example: kiosk run my-deck --windowed
    """
    if ctx.invoked_subcommand is None:
        run = main.get_command(ctx, "run")
        assert run is not None, "the run command is listed above"
        ctx.invoke(run)
