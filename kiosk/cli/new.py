"""`kiosk new`: a small deck to start from, ready for an editor."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import click

from kiosk.deck.schema import json_schema
from kiosk.deck.slides import LONGEST
from kiosk.starter import LANGUAGES, starter

# A folder may be under version control before there is anything in it.
_EMPTY_ALL_THE_SAME = {".git"}


class LanguageList(click.ParamType):  # type: ignore[type-arg]  # no generic in older versions
    """`en,ru` as ("en", "ru"): languages of the starter deck, each once."""

    name = "codes"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """The codes; a usage error for a language that the starter deck does not have."""
        if isinstance(value, tuple):
            return value
        codes = tuple(dict.fromkeys(code.strip() for code in str(value).split(",")))
        if unknown := [code for code in codes if code not in LANGUAGES]:
            known = " and ".join(LANGUAGES)
            self.fail(
                f"{unknown[0]!r} is not a language of the starter deck; it has {known}. Others are"
                " added under `languages` in deck.yaml.",
                param,
                ctx,
            )
        return codes


@click.command("new")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option(
    "--languages",
    type=LanguageList(),
    default="en",
    show_default=True,
    metavar="CODES",
    help="Languages of its texts: en, ru, or both with a comma; the first is the main one.",
)
@click.option("--title", help="What the deck is called; else it is about light.")
def command(folder: Path, languages: tuple[str, ...], title: str | None) -> None:
    """Make a small deck in DIR to start from, with comments that explain it.

    DIR is a new folder, or an empty one. It gets six slides to change bit by bit, and what an
    editor with a YAML language server needs to complete keys and to mark mistakes.

    Example: kiosk new my-deck --title "Our museum" --languages en,ru
    """
    if title is not None and not 0 < len(title.strip()) <= LONGEST["title"]:
        raise click.BadParameter(f"Write 1 to {LONGEST['title']} characters.", param_hint="--title")
    files = {**starter(languages, title), "kiosk.schema.json": _schema()}
    try:
        _write(folder, files)
    except OSError as error:
        why = error.strerror or str(error)
        raise click.ClickException(
            f"{str(folder)!r} cannot be made: {why}. Nothing was left behind. Choose a folder that"
            " you may write to."
        ) from None
    click.echo(_next_steps(folder, len(files)))


def _schema() -> str:
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def _write(folder: Path, files: Mapping[str, str]) -> None:
    """Write all files or none; raises OSError, and click's exception if something is there."""
    if folder.exists() or folder.is_symlink():
        _refuse_unless_empty(folder)
    with _undone_on_failure() as made:
        for name, text in files.items():
            path = folder / name
            for parent in reversed([p for p in path.parents if not p.exists()]):
                parent.mkdir()
                made.append(parent)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                made.append(path)
                file.write(text)


@contextmanager
def _undone_on_failure() -> Iterator[list[Path]]:
    made: list[Path] = []
    try:
        yield made
    except BaseException:
        for path in reversed(made):
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink()
        raise


def _refuse_unless_empty(folder: Path) -> None:
    if not folder.is_dir():
        raise click.ClickException(f"{str(folder)!r} is not a folder. Choose another name.")
    there = sorted(path.name for path in folder.iterdir())
    found = [name for name in there if name not in _EMPTY_ALL_THE_SAME]
    if found:
        more = f" and {len(found) - 1} more" if len(found) > 1 else ""
        raise click.ClickException(
            f"{str(folder)!r} is not empty: there is {found[0]!r}{more}. Choose a new folder, such"
            f" as `kiosk new {shlex.quote(str(folder / 'deck'))}`; nothing was changed."
        )


def _next_steps(folder: Path, count: int) -> str:
    deck = shlex.quote(str(folder))
    steps = {
        f"kiosk preview {deck}": "see it change while you write",
        f"kiosk check {deck}": "every mistake with its line and its remedy",
        f"kiosk run {deck}": "show it full screen",
    }
    width = max(map(len, steps))
    lines = [f"  {step.ljust(width)}  {why}" for step, why in steps.items()]
    return "\n".join(
        [f"{count} files are in {deck}. Begin with deck.yaml, and try:", "", *lines, ""]
    )
