"""Decks that mean harm, written below a folder beside canaries that nobody may open.

Each deck lists a good slide too, so that what is wrong with one part does not keep the rest from
being shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Content = str | bytes
Files = Mapping[str, Content]

CANARY = "CANARY"
"""Part of the name of every file outside that would tell of being opened."""
GOOD = "kind: topic\nid: materials\ntitle: A good slide\n"
TREE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path d="M0 0h9v9"/></svg>'
VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\nTwo waves\n"
HEAD = "format: 1\ntitle: A deck\nlanguages: [en]\n"


@dataclass(frozen=True)
class Place:
    """Where a hostile deck may point: a folder of canaries, and a port where somebody listens."""

    root: Path
    port: int

    @property
    def canaries(self) -> Path:
        """The folder outside of every deck."""
        return self.root / f"{CANARY}-outside"

    @property
    def web(self) -> str:
        """An address that must never be called."""
        return f"http://127.0.0.1:{self.port}"


@dataclass(frozen=True)
class Case:
    """A deck. `refused`: `kiosk check` must find an error; else it may, and the rest is shown.

    `errors` is how many it must find at least: one for each slide that means harm.
    """

    group: str
    name: str
    files: Files
    refused: bool = True
    errors: int = 1
    setup: Callable[[Path, Place], None] | None = field(default=None, compare=False)

    @property
    def folder(self) -> str:
        """The deck's folder below the root."""
        return f"{self.group}-{self.name}"


def with_slides(slides: Mapping[str, str], more: Files | None = None, head: str = HEAD) -> Files:
    """A deck of these slides, by their names, of a good one, and of other files."""
    # A pattern that nothing fits is a fault of its own.
    listed = "  - slides/*.yaml\n" if slides else ""
    files: dict[str, Content] = {
        "deck.yaml": f"{head}slides:\n{listed}  - good.yaml\n",
        "good.yaml": GOOD,
        "figures/tree.svg": TREE,
        "film/waves.en.vtt": VTT,
        "film/waves.ru.vtt": VTT,
    }
    files |= {f"slides/{name}.yaml": text for name, text in slides.items()}
    return {**files, **(more or {})}


def write(case: Case, place: Place) -> Path:
    """Write a deck below the root. The path of its folder."""
    deck = place.root / case.folder
    for name, content in case.files.items():
        file = deck / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    if case.setup:
        case.setup(deck, place)
    return deck


def lay_canaries(place: Place, film: bytes) -> None:
    """Files of every sort outside the decks; each is good, so that only its place forbids it."""
    from tests.hostile.pictures import png

    outside = place.canaries
    (outside / "folder").mkdir(parents=True)
    contents: Files = {
        "secret.yaml": GOOD.replace("materials", "secret"),
        "secret.png": png(16, 9),
        "secret.svg": TREE,
        "secret.vtt": VTT,
        "secret.csv": "x,y\n1,2\n2,3\n",
        "secret.webm": film,
        "secret.txt": "a secret\n",
    }
    for name, content in contents.items():
        data = content if isinstance(content, bytes) else content.encode()
        (outside / name).write_bytes(data)
        (outside / "folder" / name).write_bytes(data)


Kind = Literal["few", "all"]


def cases(place: Place, film: bytes, how_many: Kind = "all") -> Iterator[Case]:
    """All hostile decks; with `few`, those of markup with the worst payloads only."""
    from tests.hostile import films, markup, names, pictures, syntax

    yield from syntax.cases(place)
    yield from names.cases(place, film)
    yield from pictures.cases(place)
    yield from films.cases(place, film)
    yield from markup.cases(place, film, how_many)


def build(place: Place, film: bytes, how_many: Kind = "all") -> dict[str, Case]:
    """Write all decks and the canaries; the cases by the names of their folders."""
    lay_canaries(place, film)
    made = {case.folder: case for case in cases(place, film, how_many)}
    for case in made.values():
        write(case, place)
    return made
