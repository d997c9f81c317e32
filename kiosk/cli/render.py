"""`kiosk render`: every slide and detail as a picture, without a screen."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import paths
from kiosk.cli.options import SIZE

if TYPE_CHECKING:
    from kiosk.camera import Camera
    from kiosk.deck import Deck


@click.command("render", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("deck", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path))
@click.option("--size", type=SIZE, default="1920x1080", show_default=True, metavar="WxH")
@click.option("--language", "languages", multiple=True, metavar="CODE", help="Only this language.")
@click.option("--only", "wanted", multiple=True, metavar="ID", help="Only the slide with this id.")
def command(
    deck: Path | None,
    out: Path,
    size: tuple[int, int],
    languages: tuple[str, ...],
    wanted: tuple[str, ...],
) -> None:
    """Write a PNG of each slide and each detail, in every language.

    Example: kiosk render my-deck --out pictures --size 1080x1920
    """
    # Pictures are made without a screen and alike everywhere, unless somebody asks for another way.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from kiosk.camera import Camera  # noqa: PLC0415  Qt reads the environment when it is loaded

    with Camera((deck or paths.SLIDES).absolute(), size) as camera:
        for code in languages or camera.deck.languages:
            count = _render(camera, code, out / code, wanted)
            click.echo(f"{code}: {count} pictures in {out / code}")


def _render(camera: Camera, language: str, folder: Path, wanted: tuple[str, ...]) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    camera.choose_language(language)
    count = 0
    for name, slide, detail in _views(camera.deck, wanted):
        camera.go(slide, detail)
        camera.take(folder / f"{name}.png")
        count += 1
    if not wanted:
        camera.topics()
        camera.take(folder / "topics.png")
        count += 1
    return count


def _views(deck: Deck, wanted: tuple[str, ...]) -> Iterator[tuple[str, int, int | None]]:
    """Name, slide index and detail index (None for the slide itself) of every picture."""
    for index, slide in enumerate(deck.slides):
        if wanted and slide.id not in wanted:
            continue
        name = f"{index + 1:02d}-{slide.id}"
        yield name, index, None
        for detail in range(len(slide.details)):
            yield f"{name}-{detail + 1}", index, detail
