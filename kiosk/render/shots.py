"""What there is to photograph in a deck, and under which names. Pure; no Qt."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from kiosk.deck import Block, Deck, DemoBlock, Slide

Size = tuple[int, int]
"""Width and height in px."""
Mode = Literal["visit", "loop", "art"]
"""As a visitor sees it; as the loop shows it; as the loop shows it without its words."""
TOPICS = "topics"
MOMENTS = ("rest", "middle", "aha")
"""What is photographed of a demonstration: as a visitor finds it, half way, and explained."""


@dataclass(frozen=True, slots=True)
class View:
    """A slide or, with `detail`, one of its details, by their indexes; without a slide the topics.

    `name` is the name of its file. `moment` is one of those of a demonstration, which stands there
    or, with `behind`, opens from the slide.
    """

    name: str
    slide: int | None = None
    detail: int | None = None
    moment: str = ""
    behind: bool = False


@dataclass(frozen=True, slots=True)
class Shot:
    """A view as it is to be photographed; `deck` counts the decks of one rendering."""

    view: View
    language: str
    size: Size
    mode: Mode = "visit"
    deck: int = 0

    def __str__(self) -> str:
        return f"{self.view.name} ({self.language}, {shape(self.size)})"


@dataclass(frozen=True, slots=True)
class Choice:
    """The languages, the sizes (px) and the slides (by id, empty for all) that are wanted."""

    languages: tuple[str, ...]
    sizes: tuple[Size, ...]
    only: tuple[str, ...] = ()

    def folder(self, out: Path, language: str, size: Size) -> Path:
        """Where the pictures of a language and a size go."""
        return out / language if len(self.sizes) == 1 else out / shape(size) / language


@dataclass(frozen=True, slots=True)
class Order:
    """A shot and the files that are wanted of it.

    `png` in full size, `small` (PNG) `width` px wide, and `page` (JPEG), of which the words are
    wanted too.
    """

    shot: Shot
    png: Path | None = None
    small: Path | None = None
    width: int = 0
    page: Path | None = None


class Line(NamedTuple):
    """A line of text as it stands in a picture: its left end, baseline and width, type size; px."""

    text: str
    x: float
    baseline: float
    width: float
    size: float


Lines = tuple[Line, ...]


def shape(size: Size) -> str:
    """A size as people write it."""
    return f"{size[0]}x{size[1]}"


def views(deck: Deck, only: Collection[str] = ()) -> Iterator[View]:
    """Each slide and each detail, and the grid of topics; with `only` those of these slides."""
    for index, slide in enumerate(deck.slides):
        if only and slide.id not in only:
            continue
        name = f"{index + 1:02d}-{slide.id}"
        yield View(name, index)
        yield from demo_views(slide, index, name)
        for number, detail in enumerate(slide.details):
            view = f"{name}-{number + 1}"
            yield View(view, index, number)
            if _plays(detail.blocks):
                yield from (View(f"{view}-{m}", index, number, m) for m in MOMENTS[1:])
    if not only:
        yield View(TOPICS)


def demo_views(slide: Slide, index: int, name: str) -> Iterator[View]:
    """The moments of the demonstration behind a slide, or those on it that it does not begin in."""
    if slide.behind:
        yield from (View(f"{name}-demo-{m}", index, None, m, behind=True) for m in MOMENTS)
    elif slide.demo or _plays(getattr(slide, "blocks", ())):
        yield from (View(f"{name}-{m}", index, None, m) for m in MOMENTS[1:])


def _plays(blocks: Iterable[Block]) -> bool:
    return any(isinstance(block, DemoBlock) for block in blocks)


def shots(deck: Deck, choice: Choice) -> list[Shot]:
    """All views, size by size and language by language."""
    found = list(views(deck, choice.only))
    return [
        Shot(view, code, size)
        for size in choice.sizes
        for code in choice.languages
        for view in found
    ]


def number(view: View) -> str:
    """The number of a slide, or of a detail in its slide, as in the names of files."""
    if view.slide is None:
        return ""
    return f"{view.slide + 1}" + ("" if view.detail is None else f"-{view.detail + 1}")


def title(deck: Deck, view: View, language: str) -> str:
    """What a view is called in a language."""
    if view.slide is None:
        return deck.words.topics.plain(language)
    slide = deck.slides[view.slide]
    if view.behind and slide.behind:
        return f"{slide.behind.words_in(language)['title']}: {view.moment}"
    text = slide.tile_text if view.detail is None else slide.details[view.detail].title
    return " ".join(text.plain(language).split())
