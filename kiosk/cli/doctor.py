"""`kiosk doctor`: is this machine fit to be left alone with a kiosk?"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import __version__
from kiosk.cli.shown_deck import shown_deck
from kiosk.doctor.finding import VERDICTS, Finding, Verdict

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_STYLES: dict[Verdict, str] = {
    "good": "green",
    "note": "bold yellow",
    "bad": "bold red",
    "skipped": "dim",
}
_WIDEST = 110
_NARROWEST = 40


@click.command("doctor", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("deck", required=False, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="A table for people, or JSON for programs.",
)
@click.option("--fast", is_flag=True, help="Leave out what takes more than a second.")
def command(deck: Path | None, form: str, fast: bool) -> None:
    """Look whether this machine is fit to show DECK for months, and say how to mend what is not.

    Without DECK it looks at the deck that the kiosk shows. It changes nothing and opens no
    connection; the frame time is measured full screen, for some seconds. Run it as the kiosk's
    user, in the session of its display. Exit code: 0 if nothing is bad, 1 if something is, 2 if
    the command was used wrongly.

    Example: kiosk doctor my-deck --fast
    """
    from kiosk.doctor.checks import CHECKS  # noqa: PLC0415  help needs no deck and no checks
    from kiosk.doctor.examine import examine  # noqa: PLC0415
    from kiosk.doctor.world import this_world  # noqa: PLC0415

    path = (deck or shown_deck()).absolute()
    if deck and not os.path.lexists(deck):
        raise click.BadParameter(f"{str(deck)!r} does not exist.", param_hint="'[DECK]'")
    try:
        with _Progress() as tell:
            findings = list(
                examine(CHECKS, this_world(path), fast=fast, tell=lambda check: tell(check.title))
            )
    except KeyboardInterrupt:
        click.echo("Interrupted.", err=True)
        raise SystemExit(130) from None
    try:
        if form == "json":
            click.echo(json.dumps(report(findings), ensure_ascii=False, indent=2))
        else:
            _print(findings)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise click.ClickException(f"The report cannot be written: {error.strerror}.") from None
    raise SystemExit(1 if worst(findings) == "bad" else 0)


def worst(findings: Sequence[Finding]) -> Verdict:
    """The verdict that asks for most."""
    return max((f.verdict for f in findings), key=VERDICTS.index)


def report(findings: Sequence[Finding]) -> dict[str, object]:
    """What `--format json` prints."""
    return {
        "format": 1,
        "kiosk": __version__,
        "verdict": worst(findings),
        "findings": [finding.as_json() for finding in findings],
    }


class _Progress:
    """Says on a terminal which check runs; it leaves nothing behind."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty() and os.environ.get("TERM", "dumb") != "dumb"

    def __enter__(self) -> Callable[[str], None]:
        return self._tell

    def _tell(self, title: str) -> None:
        if self._shown:
            print(f"\r\033[KLooking at: {title}", end="", file=sys.stderr, flush=True)  # noqa: T201

    def __exit__(self, *_: object) -> None:
        if self._shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)  # noqa: T201


def _print(findings: Sequence[Finding]) -> None:
    from rich.console import Console  # noqa: PLC0415  programs that read JSON need no table

    # A terminal that cannot write a sign gets a question mark, not a traceback.
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
    console = Console(highlight=False, file=sys.stdout)
    console.width = max(_NARROWEST, min(console.width, _WIDEST))
    _table(findings, console)
    console.print()
    console.print(_summary(findings))


def _table(findings: Sequence[Finding], console: Console) -> None:
    from rich.table import Table  # noqa: PLC0415

    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for finding in findings:
        table.add_row(_styled(finding.verdict), finding.title, _told(finding))
    console.print(table)


def _styled(verdict: Verdict) -> Text:
    from rich.text import Text  # noqa: PLC0415

    return Text(verdict, _STYLES[verdict])


def _told(finding: Finding) -> Text:
    from rich.text import Text  # noqa: PLC0415

    text = Text(_capital(finding.seen))
    if finding.verdict in {"note", "bad"}:
        text.append(f"\n{finding.why}", "dim")
    if finding.remedy:
        text.append(f"\nTo do: {finding.remedy}", "cyan" if finding.verdict != "skipped" else "dim")
    return text


def _capital(words: str) -> str:
    """With a capital letter, unless it begins with a path or a name."""
    first = words.split(" ", 1)[0].rstrip(",;:")
    return (
        words[:1].upper() + words[1:]
        if first.isalpha() and first.islower() and first != "kiosk"
        else words
    )


def _summary(findings: Sequence[Finding]) -> Text:
    from rich.text import Text  # noqa: PLC0415

    counts = {v: sum(f.verdict == v for f in findings) for v in ("bad", "note", "good", "skipped")}
    told = [f"{number} {verdict}" for verdict, number in counts.items() if number]
    words = ", ".join(told) + "."
    if counts["bad"]:
        return Text(f"{words} Mend what is bad before the machine is left alone.", _STYLES["bad"])
    if counts["note"] or counts["skipped"]:
        return Text(f"{words} Nothing is bad; read the rest.", _STYLES["note"])
    return Text(f"{words} Fit to be left alone.", _STYLES["good"])
