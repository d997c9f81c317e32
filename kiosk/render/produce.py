"""Everything that `kiosk render` makes of one deck, from one round of pictures."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.app import application
from kiosk.bridge.icons import load_font
from kiosk.deck import Deck, reading_seconds
from kiosk.render.film import Scene, count, film
from kiosk.render.pdf import Page, write_pdf
from kiosk.render.sheet import Cell, cell_width, columns, write_sheet
from kiosk.render.shots import Choice, Lines, Order, Shot, Size, View, number, shape, shots, title

Crew = Callable[[Sequence[Deck], Sequence[Order]], list[Lines]]
"""Takes what is ordered of some decks; see `workers.photograph`."""


@dataclass(frozen=True, slots=True)
class Products:
    """Where each product goes, None for what is not wanted."""

    out: Path | None = None
    sheet: Path | None = None
    pdf: Path | None = None


@dataclass(slots=True)
class Studio:
    """A desk to draw on: Qt's application, and the kiosk's fonts in it."""

    app: object = field(default_factory=lambda: QGuiApplication.instance() or application())

    def __post_init__(self) -> None:
        for font in sorted((paths.ASSETS / "fonts").glob("*.ttf")):
            load_font(font)


def produce(deck: Deck, choice: Choice, products: Products, crew: Crew) -> list[Path]:
    """Write the pictures, the contact sheets and the PDF; what was written. Raises `Failed`."""
    wanted = shots(deck, choice)
    with tempfile.TemporaryDirectory() as scratch:
        orders = [
            _order(shot, products, choice, Path(scratch) / str(index), len(wanted))
            for index, shot in enumerate(wanted)
        ]
        lines = crew([deck], orders)
        written = [order.png for order in orders if order.png]
        if products.sheet:
            studio = Studio()
            written += _sheets(deck, choice, products.sheet, orders)
            del studio
        if products.pdf:
            pages = [_page(deck, choice, o, words) for o, words in zip(orders, lines, strict=True)]
            write_pdf(deck.title.plain(choice.languages[0]), pages, products.pdf)
            written.append(products.pdf)
    return written


def _order(shot: Shot, products: Products, choice: Choice, stem: Path, count: int) -> Order:
    png = None
    if products.out:
        png = choice.folder(products.out, shot.language, shot.size) / f"{shot.view.name}.png"
    each = count // (len(choice.languages) * len(choice.sizes))
    return Order(
        shot,
        png=png,
        small=stem.with_suffix(".png") if products.sheet else None,
        width=cell_width(columns(each, shot.size)),
        page=stem.with_suffix(".jpg") if products.pdf else None,
    )


def _sheets(deck: Deck, choice: Choice, file: Path, orders: Sequence[Order]) -> list[Path]:
    """A sheet for each language and size."""
    written = []
    for size in choice.sizes:
        for code in choice.languages:
            cells = [
                _cell(order.small, deck, order.shot)
                for order in orders
                if order.small and (order.shot.language, order.shot.size) == (code, size)
            ]
            head = f"{deck.title.plain(code)}  ·  {shape(size).replace('x', ' × ')}"
            target = _one_of(file, choice, code, size)
            write_sheet(head, cells, size, target)
            written.append(target)
    return written


def _cell(picture: Path, deck: Deck, shot: Shot) -> Cell:
    under = shot.view.detail is not None
    return Cell(picture, number(shot.view), title(deck, shot.view, shot.language), under)


def _one_of(file: Path, choice: Choice, code: str, size: Size) -> Path:
    """The file itself, or one beside it for a language and a size where there are several."""
    marks = [code] * (len(choice.languages) > 1) + [shape(size)] * (len(choice.sizes) > 1)
    return file.with_name("-".join([file.stem, *marks]) + file.suffix)


def _page(deck: Deck, choice: Choice, order: Order, lines: Lines) -> Page:
    shot = order.shot
    assert order.page is not None, "a page was ordered of each view"
    name = deck.words.in_language(shot.language)["language_name"]
    several = f", {shape(shot.size)}" if len(choice.sizes) > 1 else ""
    return Page(
        order.page,
        lines,
        shot.size,
        f"{name}{several}",
        title(deck, shot.view, shot.language),
        shot.view.detail is not None,
    )


@dataclass(frozen=True, slots=True)
class Loop:
    """How the film of the loop is made: language, size (px), frames a s, s a slide if given.

    `only` names the slides by their ids; empty for all of the loop.
    """

    language: str
    size: Size
    frames_per_second: int = 30
    seconds: float | None = None
    only: tuple[str, ...] = ()


def produce_film(
    deck: Deck, loop: Loop, file: Path, crew: Crew, advance: Callable[[int], Callable[[], None]]
) -> None:
    """Write the film of the loop; `advance` hears how many frames come. Raises `Failed`."""
    wanted = [row for row in enumerate(deck.slides) if not loop.only or row[1].id in loop.only]
    # As on the display, a deck of none but left out shows all.
    slides = [row for row in wanted if row[1].loop] or wanted
    melting = deck.theme.motion.loop
    # The pictures are taken of slides that stand; they are melted afterwards.
    still = deck.theme.motion.model_copy(update={"loop": 0.0})
    theme = deck.theme.model_copy(update={"motion": still})
    deck = deck.model_copy(update={"theme": theme})
    with tempfile.TemporaryDirectory() as scratch:
        orders = [
            Order(
                Shot(View(slide.id, index), loop.language, loop.size, mode),
                png=Path(scratch) / f"{index}-{mode}.png",
            )
            for index, slide in slides
            for mode in ("loop", "art")
        ]
        crew([deck], orders)
        scenes = [
            Scene(
                Path(scratch) / f"{index}-loop.png",
                Path(scratch) / f"{index}-art.png",
                loop.seconds or reading_seconds(slide, loop.language, deck.timing),
            )
            for index, slide in slides
        ]
        frames = advance(count(scenes, loop.frames_per_second))
        film(scenes, melting, loop.frames_per_second, file, frames)
