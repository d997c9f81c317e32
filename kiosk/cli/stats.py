"""`kiosk stats`: what visitors have looked at."""

from __future__ import annotations

import sys
import time
from datetime import date, datetime, timedelta
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from kiosk import paths
from kiosk.cli.shown_deck import shown_deck
from kiosk.journal import figures, page, reading, rows
from kiosk.journal.store import name_in
from kiosk.journal.wording import ENDED, Names, duration, share

DAY = click.DateTime(["%Y-%m-%d"])


@click.command("stats")
@click.argument("deck", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--days", type=click.IntRange(min=1), help="Only the last so many days.")
@click.option("--since", type=DAY, metavar="YYYY-MM-DD", help="Only from this day on.")
@click.option("--until", type=DAY, metavar="YYYY-MM-DD", help="Only up to and with this day.")
@click.option(
    "--format", "form", type=click.Choice(["table", "csv"]), default="table", show_default=True
)
@click.option(
    "--html",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    metavar="FILE",
    help="Write a report with plots, one file that needs no network; - is standard output.",
)
@click.option(
    "--journal",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Another journal than this kiosk's own.",
)
def command(  # noqa: PLR0913, PLR0917  one argument an option
    deck: Path | None,
    days: int | None,
    since: datetime | None,
    until: datetime | None,
    form: str,
    html: Path | None,
    journal: Path | None,
) -> None:
    """Show what visitors have looked at: visits, topics, languages, what is opened and abandoned.

    With DECK, or for the deck that the kiosk shows, topics are called by their titles.
    It works while the kiosk runs.

    Example: kiosk stats --days 30 --html report.html
    """
    if form == "csv" and html is not None:
        raise click.UsageError("--html writes a report and --format csv rows; ask for one of them")
    if days and (since or until):
        raise click.UsageError("--days counts from today; leave out --since and --until")
    file = journal or name_in(paths.state())
    found = _read(file, *_span(days, since, until))
    if form == "csv":
        rows.write(found, sys.stdout)
        return
    counted, (title, names) = figures.figures(found, _tomorrow()), _names(deck or shown_deck())
    if html is not None:
        _write(html, page.page(counted, title, names))
        return
    _print(counted, names)


def _tomorrow() -> date:
    # Where the kiosk stands it may be tomorrow already.
    return datetime.now().astimezone().date() + timedelta(days=1)


def _span(
    days: int | None, since: datetime | None, until: datetime | None
) -> tuple[float | None, float | None]:
    """Unix times (s). A day begins at midnight, local time."""
    if days:
        return time.time() - 86_400 * days, None
    try:
        return (
            None if since is None else since.timestamp(),
            None if until is None else (until + timedelta(days=1)).timestamp(),
        )
    except (ValueError, OverflowError, OSError):
        raise click.UsageError("--since and --until take a day of these times") from None


def _read(file: Path, since: float | None, until: float | None) -> reading.Journal:
    try:
        return reading.read(file, since, until)
    except FileNotFoundError:
        raise click.ClickException(
            f"There are no statistics yet: {file} is not there, or empty. A kiosk that"
            " runs writes it; one that runs as another user has its own: name it with --journal."
        ) from None
    except reading.Unreadable as error:
        raise click.ClickException(
            f"{file} cannot be read: {error}. Run this as the user of the kiosk, or name another"
            " file with --journal."
        ) from None


def _names(deck: Path) -> tuple[str, Names]:
    """The title of the deck, and that of each slide by its id."""
    from kiosk.deck import load  # noqa: PLC0415  CSV needs no deck

    loaded = load(deck, assets=paths.ASSETS).deck
    if loaded is None:
        return "Kiosk", lambda slide: slide
    language = loaded.languages[0]
    titles = {slide.id: slide.title.in_language(language) for slide in loaded.slides}
    return loaded.title.in_language(language), lambda slide: titles.get(slide, slide)


def _write(file: Path, text: str) -> None:
    if str(file) == "-":
        sys.stdout.buffer.write(text.encode())
        return
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise click.ClickException(
            f"{file} cannot be written: {error.strerror}. Name another file with --html."
        ) from None
    click.echo(f"The report is in {file}.")


def _print(found: figures.Figures, names: Names) -> None:
    console = Console(highlight=False, file=sys.stdout)
    if not found.visits:
        hours = duration(found.looped)
        console.print(f"No visits in this time. The loop has run for {hours}.")
        return
    console.print(
        f"{_counted(found.visits)}{_when(found)},"
        f" {found.per_hour:.1f} for each hour of the loop; the median one took"
        f" {duration(found.middle)}."
    )
    if found.undated:
        console.print(f"Of them {_counted(found.undated)} with a clock that was wrong by years.")
    console.print(_topics(found, names))
    for head, counts in (
        ("How they ended", [(ENDED.get(how, how), count) for how, count in found.ends]),
        ("Languages", found.languages),
    ):
        words = ", ".join(f"{word} {share(count, found.visits)}" for word, count in counts)
        console.print(_plain(f"{head}: {words}."), markup=False)
    busiest = max(range(24), key=lambda hour: found.by_hour[hour])
    console.print(f"Busiest hour: {busiest}:00 to {busiest + 1}:00.")


def _plain(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _when(found: figures.Figures) -> str:
    return "" if found.first is None else f" from {found.first} to {found.last}"


def _counted(visits: int) -> str:
    return f"{visits:,} visit" + ("" if visits == 1 else "s")


def _topics(found: figures.Figures, names: Names) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("Topic", overflow="fold")
    for head in ("time", "visits", "median", "read more", "tried", "left here"):
        table.add_column(head, justify="right", no_wrap=True)
    for topic in found.topics:
        opened = (share(part, topic.visits) for part in (topic.details, topic.demos, topic.left))
        table.add_row(
            # Not markup: a title may hold square brackets. Nor orders to the terminal.
            escape(_plain(names(topic.slide))),
            duration(topic.seconds),
            f"{topic.visits:,}",
            duration(topic.middle),
            *opened,
        )
    return table
