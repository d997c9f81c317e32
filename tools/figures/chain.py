"""A row of atoms joined by links whose width tells their strength."""

from __future__ import annotations

from itertools import pairwise

from . import icons
from .physics_materials import links
from .svg import Canvas, Point

PITCH = 54.0
LINK = 10.0  # width of a link of strength 1


def places(start: Point, atoms: int, pairing: float, pitch: float = PITCH) -> list[Point]:
    """Where the atoms sit: those of a strong link stand closer."""
    inside, between = (pitch * (2 - strength) for strength in links(0.7 * pairing))
    x, y = start
    found = [(x, y)]
    for n in range(atoms - 1):
        x += inside if n % 2 == 0 else between
        found.append((x, y))
    return found


def draw(picture: Canvas, atoms: list[Point], pairing: float, radius: float = 15.0) -> None:
    """Links below, atoms on top; link 1-2 is inside a pair."""
    inside, between = links(pairing)
    for n, (start, end) in enumerate(pairwise(atoms)):
        strength = inside if n % 2 == 0 else between
        picture.line(start, end, width=LINK * strength, opacity=0.55)
    for atom in atoms:
        icons.atom(picture, atom, radius)
