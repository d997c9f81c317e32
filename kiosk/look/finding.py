"""What was seen where: plain values, which one process can tell another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Size = tuple[int, int]
"""Width and height of a display in px."""
Sort = Literal["slide", "detail", "figure", "term", "topics", "credits", "demo", "how"]


@dataclass(frozen=True, slots=True, order=True)
class View:
    """Something to look at: a slide, one of its details, or a sheet that its words lead to.

    The grid of topics and the page of credits belong to no slide. The key of a demonstration is its
    moment, `rest` or `aha`.
    """

    sort: Sort
    slide: str = ""
    detail: int = -1
    key: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """A view as it was shown."""

    view: View
    language: str
    size: Size
    larger: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something wrong with words on view.

    `nth` tells one of several texts that say the same from the others, in the order of the view.
    `amount` is how much, in `unit`; for a contrast the ratio. `owner` is the slide of a tile;
    `bar`: the words stand on the bar of controls, which is the same on all views.
    """

    where: Where
    code: str
    words: str = ""
    nth: int = 0
    amount: float = 0
    unit: str = ""
    other: str = ""
    owner: str = ""
    bar: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Shown:
    """A picture on view: its file, and how many px of the display it is wide, as a whole."""

    where: Where
    file: str
    width: float


@dataclass(frozen=True, slots=True)
class Seen:
    """All that was seen in some views."""

    findings: tuple[Finding, ...] = ()
    pictures: tuple[Shown, ...] = ()

    def __add__(self, other: Seen) -> Seen:
        return Seen(self.findings + other.findings, self.pictures + other.pictures)
