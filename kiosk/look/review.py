"""Looks at every view of a deck and reports texts that can hardly be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtQuick import QQuickItem

from kiosk.camera import Camera
from kiosk.deck import Loaded, Problem, Slide
from kiosk.deck.problem import quoted
from kiosk.deck.remarks import LEAST_CONTRAST, low_contrast
from kiosk.deck.where import Positions
from kiosk.look.measure import Reading, readings

_Answer = TypeVar("_Answer")
SIZES = ((1920, 1080), (1080, 1920))
"""The shapes (px) that a deck is looked at in."""
Key = tuple[str, str, str]
"""The slide's id (empty for the bar of controls, which is the same on all), the view, the words."""
TILE = re.compile(r"tile-(\d+)")
"""The name of a tile in the grid of topics; the number is the index of its slide."""


def review(loaded: Loaded) -> list[Problem]:
    """A warning for each text with too little contrast, where it is least, by file and line."""
    found: dict[Key, tuple[float, Problem]] = {}
    for key, contrast, problem in _faint(loaded):
        if key not in found or contrast < found[key][0]:
            found[key] = contrast, problem
    return sorted(problem for _, problem in found.values())


def _faint(loaded: Loaded) -> Iterator[tuple[Key, float, Problem]]:
    if loaded.deck is None:
        return
    positions = Positions(loaded)
    for size in SIZES:
        with Camera(loaded.deck, size) as camera:
            for code in loaded.deck.languages:
                camera.choose_language(code)
                where = f"{code}, {size[0]}x{size[1]}"
                for slide, view, reading in _readings(camera):
                    text = reading.text
                    fault = low_contrast(text.words, reading.contrast, f"{view}{where}")
                    problem = positions.slide(slide.id).problem(fault, "warning")
                    owner = "" if _within(text.item, _is_bar) else slide.id
                    yield (owner, view, text.words), reading.contrast, problem


def _readings(camera: Camera) -> Iterator[tuple[Slide, str, Reading]]:
    """What can hardly be read, with the slide that it belongs to and the view that it is in."""
    for slide, detail in camera.views():
        view = f"detail {quoted(slide.details[detail].id)}, " if detail is not None else ""
        yield from ((slide, view, reading) for reading in _hard_to_read(camera))
    camera.topics()
    camera.settle()
    for reading in _hard_to_read(camera):
        tile = _within(reading.text.item, lambda item: TILE.fullmatch(item.objectName()))
        slide = camera.deck.slides[int(tile[1]) if tile else 0]
        yield slide, "its tile, " if tile else "the grid of topics, ", reading


def _hard_to_read(camera: Camera) -> list[Reading]:
    return [r for r in readings(camera.stage.window) if r.contrast < LEAST_CONTRAST]


def _within(item: QQuickItem, answer: Callable[[QQuickItem], _Answer | None]) -> _Answer | None:
    """What `answer` says of an item or of the first one around it that it says something of."""
    around: QQuickItem | None = item
    while around is not None:
        if found := answer(around):
            return found
        around = around.parentItem()
    return None


def _is_bar(item: QQuickItem) -> bool:
    return item.metaObject().className().startswith("NavigationBar")


class Reviewer:
    """Looks at a deck again and again."""

    def review(self, loaded: Loaded) -> list[Problem]:
        """What a look at the deck finds now."""
        return review(loaded)

    def close(self) -> None:
        """Take down what is open."""
