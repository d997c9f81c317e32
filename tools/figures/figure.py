"""A figure: its picture and the labels that belong to it."""

from __future__ import annotations

from dataclasses import dataclass

from .style import ACCENTS, HEIGHT, WIDTH
from .svg import Canvas

GLYPH = 15.0  # room of one character of a label set in 26 px type, on the generous side
LINE = 40.0


@dataclass(frozen=True)
class Label:
    """Words at (x, y), the label's centre in picture units."""

    x: float
    y: float
    en: str
    ru: str

    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the longer language."""
        half = max(len(self.en), len(self.ru)) * GLYPH / 2
        return self.x - half, self.y - LINE / 2, self.x + half, self.y + LINE / 2


@dataclass(frozen=True)
class Figure:
    """`name` is area-n, as in the deck."""

    name: str
    canvas: Canvas
    labels: tuple[Label, ...]

    def callouts(self) -> str:
        """The labels as the YAML list that a figure block of the deck takes."""
        return "".join(
            f"- at: [{label.x / WIDTH:.3f}, {label.y / HEIGHT:.3f}]\n"
            f'  text: {{en: "{label.en}", ru: "{label.ru}"}}\n'
            for label in self.labels
        )


def label(x: float, y: float, en: str, ru: str | None = None) -> Label:
    """A label; `~` stands for the no-break space, and one text serves both if `ru` is left out."""
    first, second = (text.replace("~", "\u00a0") for text in (en, en if ru is None else ru))
    return Label(x, y, first, second)


def right_of(x: float, y: float, en: str, ru: str | None = None) -> Label:
    """A label whose longer text begins at x."""
    text = label(x, y, en, ru)
    return Label(x + (text.box()[2] - text.box()[0]) / 2, y, text.en, text.ru)


def left_of(x: float, y: float, en: str, ru: str | None = None) -> Label:
    """A label whose longer text ends at x."""
    text = label(x, y, en, ru)
    return Label(x - (text.box()[2] - text.box()[0]) / 2, y, text.en, text.ru)


def canvas(area: str) -> Canvas:
    """An empty picture in the accent of an area."""
    return Canvas(ACCENTS[area])
