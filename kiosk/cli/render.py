"""`kiosk render`: a deck as pictures, a contact sheet, a PDF, a film; what a commit changed."""

from __future__ import annotations

import os
import signal
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from kiosk import paths
from kiosk.cli.options import SIZE
from kiosk.deck import Deck, load

if TYPE_CHECKING:
    from kiosk.render.shots import Choice, Lines, Order

_FILE = click.Path(dir_okay=False, path_type=Path)
DEFAULT_SIZE = (1920, 1080)


@dataclass(frozen=True)
class Wanted:
    """What was asked for on the command line."""

    out: Path | None
    sheet: Path | None
    pdf: Path | None
    film: Path | None
    since: str | None
    seconds: float | None
    frames: int
    jobs: int


@click.command("render", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("deck", required=False, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help="Folder for a PNG a view."
)
@click.option("--sheet", type=_FILE, metavar="FILE.png", help="All views at a glance.")
@click.option("--pdf", type=_FILE, metavar="FILE.pdf", help="A page a view, for sign-off.")
@click.option("--film", type=_FILE, metavar="FILE.mp4", help="The loop, as .mp4 or .webm.")
@click.option("--changed-since", "since", metavar="REV", help="Only what changed since a commit.")
@click.option(
    "--size", "sizes", type=SIZE, multiple=True, metavar="WxH", help="Default: 1920x1080. May be"
    " given several times.",
)  # fmt: skip
@click.option("--language", "languages", multiple=True, metavar="CODE", help="Only this language.")
@click.option("--only", multiple=True, metavar="ID", help="Only the slide with this id.")
@click.option("--seconds", type=click.FloatRange(0.5, 600), help="Of each slide in the film.")
@click.option("--fps", "frames", type=click.IntRange(1, 60), default=30, show_default=True)
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes; default: one a core.")
def command(
    deck: Path | None,
    sizes: tuple[tuple[int, int], ...],
    languages: tuple[str, ...],
    only: tuple[str, ...],
    jobs: int | None,
    **products: object,
) -> None:
    """Show every slide and each detail, in every language, without a screen.

    The pictures are the same, byte for byte, on every run. With --changed-since they show each
    view that a commit changed before beside after.

    Example: kiosk render my-deck --out pictures --sheet sheet.png --pdf deck.pdf
    """
    wanted = Wanted(jobs=jobs or os.cpu_count() or 1, **products)  # type: ignore[arg-type]
    _check_use(wanted)
    # Pictures are made without a screen and alike everywhere, unless somebody asks for another way.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from kiosk.render.files import Failed  # noqa: PLC0415  Qt reads the environment when loaded
    from kiosk.render.shots import Choice  # noqa: PLC0415

    path = (deck or paths.SLIDES).absolute()
    shown = _opened(path)
    choice = Choice(_languages(shown, languages), sizes or (DEFAULT_SIZE,), _slides(shown, only))
    try:
        with _heeding_interrupts():
            _produce(path, shown, choice, wanted)
    except Failed as reason:
        raise click.ClickException(str(reason)) from None


def _check_use(wanted: Wanted) -> None:
    others = wanted.sheet or wanted.pdf or wanted.film
    if wanted.since is not None and (others or not wanted.out):
        raise click.UsageError("--changed-since writes pictures; it needs --out, and that alone.")
    if not (wanted.out or others):
        raise click.UsageError("Say what to make: --out, --sheet, --pdf or --film.")
    for file, forms in ((wanted.sheet, [".png"]), (wanted.pdf, [".pdf"]), (wanted.film, _FILMS)):
        if file and file.suffix.lower() not in forms:
            raise click.UsageError(f"{file} must end in {' or '.join(forms)}.")


_FILMS = [".mp4", ".webm"]


def _opened(path: Path) -> Deck:
    loaded = load(path, assets=paths.ASSETS)
    if loaded.deck is None:
        raise click.ClickException("The deck cannot be shown; `kiosk check` says why.")
    errors = sum(problem.severity == "error" for problem in loaded.problems)
    if errors:
        said = f"The deck has {_count(errors)}; what is broken is left out. See `kiosk check`."
        click.echo(said, err=True)
    return loaded.deck


def _count(errors: int) -> str:
    return "1 error" if errors == 1 else f"{errors} errors"


def _languages(deck: Deck, wanted: Sequence[str]) -> tuple[str, ...]:
    for code in wanted:
        if code not in deck.languages:
            known = ", ".join(deck.languages)
            raise click.UsageError(f"The deck has no language {code!r}; it has {known}.")
    return tuple(wanted) or deck.languages


def _slides(deck: Deck, wanted: Sequence[str]) -> tuple[str, ...]:
    known = [slide.id for slide in deck.slides]
    for slide in wanted:
        if slide not in known:
            raise click.UsageError(f"The deck has no slide {slide!r}; it has {', '.join(known)}.")
    return tuple(wanted)


def _produce(path: Path, deck: Deck, choice: Choice, wanted: Wanted) -> None:
    from kiosk.render.produce import Loop, Products, produce, produce_film  # noqa: PLC0415

    with _progress() as progress:
        crew = partial(_photograph, progress, wanted.jobs)
        if wanted.since is not None:
            written = _changed(path, deck, choice, wanted, crew)
        else:
            products = Products(wanted.out, wanted.sheet, wanted.pdf)
            written = produce(deck, choice, products, crew) if any(_paths(products)) else []
        if wanted.film:
            look = choice.languages[0], choice.sizes[0]
            loop = Loop(*look, wanted.frames, wanted.seconds, choice.only)
            frames = partial(_begin, progress, "film")
            produce_film(deck, loop, wanted.film, crew, frames)
            written.append(wanted.film)
    _report(written, wanted)


def _paths(products: object) -> list[Path | None]:
    return [getattr(products, name) for name in ("out", "sheet", "pdf")]


def _changed(path: Path, deck: Deck, choice: Choice, wanted: Wanted, crew: Crew) -> list[Path]:
    from kiosk.render.history import changed, deck_at  # noqa: PLC0415
    from kiosk.render.pairs import write_pairs  # noqa: PLC0415
    from kiosk.render.produce import Studio  # noqa: PLC0415

    assert wanted.since is not None, "a commit was named"
    assert wanted.out is not None, "a folder was named"
    with tempfile.TemporaryDirectory() as scratch:
        before, errors = deck_at(wanted.since, path, Path(scratch))
        if errors:
            said = f"The deck had {_count(errors)} in {wanted.since}; what was broken is left out."
            click.echo(said, err=True)
        pairs = [p for p in changed(before, deck) if not choice.only or p.slide in choice.only]
        studio = Studio()
        written = write_pairs((before, deck), pairs, choice, wanted.out, crew)
        del studio
    return written


def _report(written: Sequence[Path], wanted: Wanted) -> None:
    folders: dict[Path, int] = {}
    for file in written:
        if wanted.out and file.is_relative_to(wanted.out):
            folders[file.parent] = folders.get(file.parent, 0) + 1
        else:
            click.echo(str(file))
    for folder, count in folders.items():
        click.echo(f"{count} picture{'s' * (count != 1)} in {folder}")
    if not written:
        click.echo(f"Nothing that is shown has changed since {wanted.since}.")


# The bar -------------------------------------------------------------------------------


@contextmanager
def _progress() -> Iterator[Progress]:
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    )  # fmt: skip
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        yield bar


def _begin(progress: Progress, what: str, count: int) -> Callable[[], None]:
    task = progress.add_task(what, total=count)

    def advance() -> None:
        progress.advance(task)
        if _interrupted:
            raise KeyboardInterrupt

    return advance


_interrupted: list[int] = []


@contextmanager
def _heeding_interrupts() -> Iterator[None]:
    """Ctrl-C counts even where it falls into a call of Qt's, which would swallow it."""

    def interrupt(number: int, _frame: object) -> None:
        _interrupted.append(number)
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        _interrupted.clear()


Crew = Callable[["Sequence[Deck]", "Sequence[Order]"], "list[Lines]"]


def _photograph(
    progress: Progress, jobs: int, decks: Sequence[Deck], orders: Sequence[Order]
) -> list[Lines]:
    from kiosk.render.workers import photograph  # noqa: PLC0415

    return photograph(decks, orders, jobs, _begin(progress, "pictures", len(orders)))
