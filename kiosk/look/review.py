"""Looks at every view of a deck and reports texts that can hardly be read."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtQuick import QQuickItem

from kiosk.camera import Camera
from kiosk.deck import Loaded, Problem, Slide
from kiosk.deck.remarks import LEAST_CONTRAST, low_contrast
from kiosk.look.measure import Reading, readings

SIZES = ((1920, 1080), (1080, 1920))
"""The shapes (px) that a deck is looked at in."""
Key = tuple[str, int | None, str]
"""Slide (empty for the bar of controls, which is the same on all), detail, and words."""


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
    for size in SIZES:
        with Camera(loaded.deck, size) as camera:
            for code in loaded.deck.languages:
                camera.choose_language(code)
                where = f"{code}, {size[0]}x{size[1]}"
                for slide, detail in camera.views():
                    for reading in readings(camera.stage.window):
                        if reading.contrast < LEAST_CONTRAST:
                            problem = _problem(loaded, slide, detail, reading, where)
                            yield _key(slide, detail, reading), reading.contrast, problem


def _key(slide: Slide, detail: int | None, reading: Reading) -> Key:
    words = reading.text.words
    return ("", None, words) if _in_bar(reading.text.item) else (slide.id, detail, words)


def _in_bar(item: QQuickItem) -> bool:
    above: QQuickItem | None = item
    while above is not None:
        if above.metaObject().className().startswith("NavigationBar"):
            return True
        above = above.parentItem()
    return False


def _problem(
    loaded: Loaded, slide: Slide, detail: int | None, reading: Reading, where: str
) -> Problem:
    part = f"detail `{slide.details[detail].id}`, " if detail is not None else ""
    fault = low_contrast(reading.text.words, reading.contrast, part + where)
    return loaded.places[slide.id].problem(fault, "warning")
