"""Columns as SVG, drawn by hand: a report needs no program and no network to be looked at."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

WIDTH, HEIGHT = 520, 210
LEFT, BOTTOM, TOP = 60, 26, 14
WIDEST = 48.0
"""A single day is a column, not a wall (px)."""
CLOSEST = 48
"""Least distance (px) of two words below the columns."""


def columns(heights: Sequence[int], words: Sequence[str], title: str, hints: Sequence[str]) -> str:
    """An SVG with a column for each height, some of the words below, and a hint on each column.

    `title` is what a screen reader says of it.
    """
    steps = _steps(max(heights, default=0))
    top = steps[-1]
    room = (WIDTH - LEFT) / max(1, len(heights))
    parts = [_line(step, top) for step in steps]
    parts += [
        _column(LEFT + room * index, room, height, top, hint)
        for index, (height, hint) in enumerate(zip(heights, hints, strict=True))
        if height
    ]
    every = math.ceil(CLOSEST / room)
    parts += [
        f'<text class="word" x="{LEFT + room * (index + 0.5):.1f}" y="{HEIGHT - 8}"'
        f' text-anchor="middle">{escape(word)}</text>'
        for index, word in enumerate(words)
        if index % every == 0
    ]
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}">'
        f"{''.join(parts)}</svg>"
    )


def _steps(most: int) -> list[int]:
    """Round numbers for the lines, from 0 to one that is not below `most`; at most five."""
    rough = max(1, math.ceil(most / 4))
    decade = 10 ** int(math.log10(rough))
    step = next(digit * decade for digit in (1, 2, 5, 10) if digit * decade >= rough)
    return [step * number for number in range(max(1, math.ceil(most / step)) + 1)]


def _y(value: float, top: float) -> float:
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / top


def _line(step: int, top: int) -> str:
    y = _y(step, top)
    return (
        f'<line class="rule" x1="{LEFT}" x2="{WIDTH}" y1="{y:.1f}" y2="{y:.1f}"/>'
        f'<text class="word" x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{step:,}</text>'
    )


def _column(x: float, room: float, height: int, top: int, hint: str) -> str:
    gap = max(min(6.0, room * 0.2), room - WIDEST)
    y = _y(height, top)
    return (
        f'<rect class="column" x="{x + gap / 2:.1f}" y="{y:.1f}" width="{room - gap:.1f}"'
        f' height="{HEIGHT - BOTTOM - y:.1f}" rx="{min(3.0, (room - gap) / 3):.1f}">'
        f"<title>{escape(hint)}</title></rect>"
    )
