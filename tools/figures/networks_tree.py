"""networks-2: where one quarter of errors comes from; the width of a stream is its chance."""

from __future__ import annotations

from . import icons
from .figure import Figure, canvas, label, right_of
from .style import THIN, WHITE
from .svg import Canvas, number

WHOLE = 340.0  # width of the stream of chance 1
GUESS = 0.5
WRONG_BIT = 0.5


def stream(
    picture: Canvas,
    start: tuple[float, float],
    end: tuple[float, float],
    chance: float,
    colour: str,
) -> None:
    """A band of constant width from one middle point to another, level at both ends."""
    half, (x0, y0), (x1, y1) = chance * WHOLE / 2 - 3, start, end
    bend = (x0 + x1) / 2

    def edge(y: float, to_x: float, to_y: float) -> str:
        knots = (bend, y, bend, to_y, to_x, to_y)
        return "C" + " ".join(number(v) for v in knots)

    upper = f"M{number(x0)} {number(y0 - half)}" + edge(y0 - half, x1, y1 - half)
    lower = f"L{number(x1)} {number(y1 + half)}" + edge(y1 + half, x0, y0 + half)
    picture.path(f"{upper}{lower}Z", fill=colour, fill_opacity=0.24)
    picture.path(upper, stroke=colour, width=THIN)
    picture.path(
        f"M{number(x0)} {number(y0 + half)}" + edge(y0 + half, x1, y1 + half),
        stroke=colour,
        width=THIN,
    )


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("networks")
    blue, height = picture.accent, WHOLE
    right, wrong, spoilt = 290.0, 575.0, 720.0
    root = 430.0
    stream(picture, (110, root), (290, root), 1, blue)
    stream(picture, (290, root - height / 4), (580, right), GUESS, blue)
    stream(picture, (290, root + height / 4), (580, wrong), 1 - GUESS, blue)
    stream(picture, (580, right), (900, right), GUESS, blue)
    quarter = (1 - GUESS) * WRONG_BIT
    stream(picture, (580, wrong - height / 8), (900, wrong - height / 8), quarter, blue)
    stream(picture, (580, wrong + height / 8), (900, spoilt), quarter, WHITE)
    for x, middle, part in ((290, root, 1.0), (580, right, 0.5), (580, wrong, 0.5)):
        half = part * height / 2 - 3
        picture.line((x, middle - half), (x, middle + half), colour=WHITE, width=8)
    for y in (right, wrong - height / 8):
        icons.check(picture, (945, y), 44, blue, 6)
    icons.cross(picture, (945, spoilt), 44, WHITE, 6)
    labels = (
        label(200, root, "photon", "фотон"),
        label(455, 150, "setting guessed: 1/2", "настройка угадана: 1/2"),
        label(440, 745, "setting missed: 1/2", "не угадана: 1/2"),
        right_of(975, right, "right: 1/2", "верно: 1/2"),
        right_of(975, wrong - height / 8, "right: 1/4", "верно: 1/4"),
        right_of(975, spoilt, "wrong: 1/4", "ошибка: 1/4"),
    )
    return Figure("networks-2", picture, labels)
