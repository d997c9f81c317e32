"""Pictures with too few pixels for where they are shown, or far too many. Pure; no Qt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.deck import Loaded, Problem
from kiosk.deck.codes import CODES
from kiosk.deck.locate import Loc
from kiosk.deck.pictures import Picture
from kiosk.deck.problem import Fault
from kiosk.deck.where import Positions
from kiosk.look.finding import Shown, Size
from kiosk.look.matching import pictures
from kiosk.paths import ASSETS

LEAST_SHARP = 0.7
"""Pixels of a picture for one of the display, across; with fewer it is seen to be blurred."""
MOST_PIXELS = 2.5
"""Pixels of a picture for one of the display, in all; more are never seen."""
LARGE_BYTES, LARGE_PIXELS = 1_000_000, 4_000_000
"""Below both, a picture costs little, however large it is for its place."""
STEP = 10
"""Px to which a size that is advised is rounded."""


@dataclass(frozen=True, slots=True)
class _Used:
    """A picture in a slide: where it is named, and how it is shown."""

    slide: str
    at: Loc
    picture: Picture
    shown: tuple[Shown, ...]

    def scale(self, shown: Shown) -> float:
        """How many px of the display one px of the picture takes there, across."""
        return shown.width / self.picture.width

    @property
    def largest(self) -> Shown | None:
        """Where it is shown largest."""
        return max(self.shown, key=self.scale, default=None)


def picture_problems(loaded: Loaded, shown: Iterable[Shown]) -> list[Problem]:
    """The deck's own pictures that do not suit their places; vector pictures always do."""
    if loaded.deck is None:
        return []
    places: dict[tuple[str, str], list[Shown]] = defaultdict(list)
    for one in shown:
        places[one.where.view.slide, one.file].append(one)
    used = [
        _Used(slide.id, at, picture, tuple(places[slide.id, str(picture.path)]))
        for slide in loaded.deck.slides
        for at, picture in pictures(slide)
        if picture.path.suffix.lower() != ".svg" and not picture.path.is_relative_to(ASSETS)
    ]
    positions = Positions(loaded)
    return [
        positions.slide(slide, at).problem(fault, CODES[fault.code].severity)
        for slide, at, fault in (*_too_small(used), *_wasteful(used))
    ]


def _too_small(used: Iterable[_Used]) -> Iterator[tuple[str, Loc, Fault]]:
    for one in used:
        worst = one.largest
        if worst is None or one.scale(worst) * LEAST_SHARP <= 1:
            continue
        width, height = worst.where.size
        needed = _size(one.picture, one.scale(worst))
        message = (
            f"the picture has {one.picture.width} x {one.picture.height} px, but is shown"
            f" {needed[0]} x {needed[1]} px large ({width}x{height}{_sheet(worst)})"
        )
        hint = f"Use one of at least {needed[0]} x {needed[1]} px, or an SVG."
        yield one.slide, one.at, Fault("picture-too-small", message, hint)


def _wasteful(used: Iterable[_Used]) -> Iterator[tuple[str, Loc, Fault]]:
    """A file that is used several times counts where it is shown largest."""
    largest: dict[Path, float] = defaultdict(float)
    for one in used:
        if shown := one.largest:
            path = one.picture.path
            largest[path] = max(largest[path], one.scale(shown))
    told: set[Path] = set()
    for one in used:
        picture, scale = one.picture, largest[one.picture.path]
        if not scale or scale**-2 <= MOST_PIXELS or not _large(picture) or picture.path in told:
            continue
        told.add(picture.path)
        needed = _size(picture, scale)
        message = (
            f"the picture has {picture.width} x {picture.height} px, but is never shown larger"
            f" than {needed[0]} x {needed[1]} px"
        )
        hint = f"Scale it down to {needed[0]} x {needed[1]} px; it will load sooner."
        yield one.slide, one.at, Fault("wasteful-picture", message, hint)


def _large(picture: Picture) -> bool:
    many = picture.width * picture.height > LARGE_PIXELS
    return many or picture.path.stat().st_size > LARGE_BYTES


def _size(picture: Picture, scale: float) -> Size:
    """The px that it fills, rounded up."""
    return _rounded(picture.width * scale), _rounded(picture.height * scale)


def _rounded(px: float) -> int:
    return int(-(-px // STEP) * STEP)


def _sheet(shown: Shown) -> str:
    return " on the whole screen" if shown.where.view.sort == "figure" else ""
