"""brain-1: a current in the cortex, its field lines, and the field through the scalp."""

from __future__ import annotations

import math

import numpy as np

from . import icons
from .figure import Figure, canvas, label
from .physics_brain import HEAD, outward_field
from .plot import samples
from .section import DEPTH, Section, heads, loop
from .style import BOLD, MUTED, THIN, WHITE
from .svg import Canvas, Point, outline

VIEW = Section((600, 985), 5800)
CROSSINGS = (0.094, 0.102, 0.113, 0.127, 0.143)
BORDER = 54.0  # degrees from the top at which the drawing of the head ends


def round_head(radius: float, ripple: float = 0.0) -> list[Point]:
    """Part of a circle about the head's middle; `ripple` in metres folds it like the cortex."""
    points = []
    for degrees in samples(-BORDER, BORDER, 217):
        turn = math.radians(degrees)
        r = radius + ripple * math.cos(16 * turn)
        points.append(VIEW.at((r * math.sin(turn), r * math.cos(turn))))
    return points


def lobe(picture: Canvas, side: int, colour: str) -> None:
    """The outward field just above the scalp, drawn as height over it."""
    turns = [math.radians(side * d) for d in samples(0, BORDER - 4, 91)]
    r = HEAD + 0.006
    points = np.array([[0.0, r * math.sin(t), r * math.cos(t)] for t in turns])
    field = outward_field(points, np.array([0, 0, DEPTH]), np.array([1e-8, 0, 0]))
    heights = np.abs(field) / 1e-12 * 0.040
    upper = [
        VIEW.at(((HEAD + h) * math.sin(t), (HEAD + h) * math.cos(t)))
        for t, h in zip(turns, heights, strict=True)
    ]
    lower = [VIEW.at((HEAD * math.sin(t), HEAD * math.cos(t))) for t in turns]
    picture.area([*upper, *lower[::-1]], colour, 0.34)
    picture.curve(upper, colour=colour, width=THIN)


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("brain")
    scalp = round_head(HEAD)
    paint = picture.fade((0, 465), (0, 670), ((0, MUTED, 0.34), (1, MUTED, 0.0)))
    picture.path(outline(scalp, closed=True), fill=paint)
    picture.curve(round_head(0.0735, 0.0028), colour=MUTED, width=THIN)
    picture.curve(scalp, colour=WHITE, width=BOLD)
    lobe(picture, -1, WHITE)
    lobe(picture, 1, picture.accent)
    for crossing in CROSSINGS:
        line = [VIEW.at(p) for p in loop(crossing)]
        picture.ring(line, width=THIN, opacity=0.8)
        heads(picture, line, (0.005,), picture.accent)
    source = VIEW.at((0, DEPTH))
    picture.halo(source, 90, strength=0.7)
    icons.towards_viewer(picture, source, 24, WHITE)
    labels = (
        label(940, 200, "magnetic field", "магнитное поле"),
        label(200, 390, "field in", "поле внутрь"),
        label(1000, 390, "field out", "поле наружу"),
        label(600, 765, "current in the cortex", "ток в~коре"),
        label(1070, 740, "scalp", "кожа головы"),
    )
    return Figure("brain-1", picture, labels)
