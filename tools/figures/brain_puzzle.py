"""brain-4: two patterns of current with one field outside, and one with none."""

from __future__ import annotations

from . import icons
from .figure import Figure, canvas, label
from .physics_brain import HEAD
from .section import DEPTH, Section, heads
from .style import BOLD, MEDIUM, MUTED, THIN, WHITE
from .svg import Canvas, polar

SCALE = 1400.0
MIDDLE = 520.0
CENTRES = (215.0, 600.0, 985.0)
CROSSINGS = (0.098, 0.113, 0.133, 0.160)
OUTWARD = 205.0  # degrees at which the outward current lies


def head(picture: Canvas, x: float, along: bool, outward: bool) -> None:
    """A head with a current sideways its surface, one straight outwards, or both."""
    view = Section((x, MIDDLE), SCALE)
    if along:
        for crossing in CROSSINGS:
            line = view.outside(crossing)
            picture.curve(line, width=THIN, opacity=0.9)
            if crossing > 0.12:
                heads(picture, line, (0.51,), picture.accent)
    picture.circle(
        view.centre, SCALE * HEAD, fill=WHITE, fill_opacity=0.06, stroke=WHITE, width=MEDIUM
    )
    if along:
        source = view.at((0, DEPTH))
        picture.halo(source, 52, strength=0.7)
        icons.towards_viewer(picture, source, 19, WHITE)
    if outward:
        tip = polar(view.centre, SCALE * 0.078, OUTWARD)
        picture.arrow(
            polar(view.centre, SCALE * 0.038, OUTWARD), tip, 20, colour=WHITE, width=BOLD, glow=True
        )


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("brain")
    first, second, third = CENTRES
    head(picture, first, along=True, outward=False)
    head(picture, second, along=True, outward=True)
    head(picture, third, along=False, outward=True)
    bracket = [(first, 250), (first, 225), (second, 225), (second, 250)]
    picture.curve(bracket, colour=MUTED, width=THIN)
    labels = (
        label((first + second) / 2, 180, "the same field outside", "одно и~то~же поле снаружи"),
        label(third, 335, "no field outside", "поля снаружи нет"),
        label(first, 715, "current sideways", "ток вбок"),
        label(second, 715, "both currents", "оба тока"),
        label(third, 715, "current outwards", "ток наружу"),
    )
    return Figure("brain-4", picture, labels)
