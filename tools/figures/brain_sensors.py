"""brain-2: three sensors above the scalp, their distances to scale."""

from __future__ import annotations

import math

from .figure import Figure, canvas, label
from .style import BOLD, MEDIUM, MUTED, THIN, WHITE
from .svg import Canvas, Point, arc_points, polar

SCALP = 655.0
MILLIMETRE = 6.0
COLD, WARM = 25 * MILLIMETRE, 5 * MILLIMETRE
COLUMNS = (215.0, 600.0, 985.0)


def vessel(x: float, half: float, top: float, bottom: float) -> list[Point]:
    """A round-bottomed vessel's outline from its left rim to its right rim."""
    middle = bottom - half * 0.45
    bowl = [
        (x + half * math.cos(t), middle + half * 0.45 * math.sin(t))
        for t in (math.pi - math.pi * i / 30 for i in range(31))
    ]
    return [(x - half, top), *bowl, (x + half, top)]


def loop(picture: Canvas, x: float) -> None:
    """A superconducting loop with two weak links, in liquid helium between double walls."""
    picture.curve(vessel(x, 108, 190, SCALP - 12), colour=MUTED, width=MEDIUM)
    inner = vessel(x, 84, 190, SCALP - COLD + 34)
    picture.curve(inner, colour=MUTED, width=MEDIUM)
    picture.area([(x - 84, 265), *inner[1:-1], (x + 84, 265)], opacity=0.12)
    picture.line((x - 84, 265), (x + 84, 265), width=THIN, opacity=0.6)
    y = SCALP - COLD - 18
    oval = [
        (x + 58 * math.cos(t), y + 18 * math.sin(t))
        for t in (2 * math.pi * i / 60 for i in range(60))
    ]
    picture.ring(oval, width=BOLD, glow=True)
    for side in (-1, 1):
        for lean in (-9, 9):
            picture.line(
                (x + side * 58 - 9, y - lean),
                (x + side * 58 + 9, y + lean),
                colour=WHITE,
                width=MEDIUM,
            )
    for side in (-18, 18):
        picture.line((x + side, y - 17), (x + side, 215), width=THIN, opacity=0.8)


def vapour(picture: Canvas, x: float) -> None:
    """A glass cell of atoms, each with its spin, and the laser beam that reads them."""
    size, bottom = 130.0, SCALP - WARM
    y = bottom - size / 2
    beam = picture.fade(
        (x - 150, 0), (x + 150, 0), ((0, picture.accent, 0.75), (1, picture.accent, 0.35))
    )
    picture.rect((x - 118, y - 13), (236, 26), 4, fill=beam)
    picture.rect(
        (x - size / 2, y - size / 2),
        (size, size),
        14,
        fill=picture.accent,
        fill_opacity=0.14,
        stroke=WHITE,
        width=MEDIUM,
    )
    picture.rect(
        (x - 172, y - 30), (56, 60), 10, fill="#0b1022", stroke=picture.accent, width=MEDIUM
    )
    picture.curve(arc_points((x + 116, y), 30, -90, 90), width=MEDIUM)
    picture.line((x + 116, y - 30), (x + 116, y + 30), width=MEDIUM)
    for dx, dy in ((-38, -40), (6, -42), (42, -36), (-42, 38), (-2, 42), (40, 40)):
        tip = polar((x + dx, y + dy), 17, 62)
        picture.arrow(polar((x + dx, y + dy), 13, 242), tip, 9, colour=WHITE, width=THIN)
        picture.circle((x + dx, y + dy), 6, fill=picture.accent)


def diamond(picture: Canvas, x: float) -> None:
    """A cut diamond, and enlarged its lattice with a foreign atom beside a missing one."""
    bottom = SCALP - WARM
    gem = [
        (x, bottom),
        (x - 72, bottom - 78),
        (x - 44, bottom - 112),
        (x + 44, bottom - 112),
        (x + 72, bottom - 78),
    ]
    picture.area(gem, opacity=0.14)
    picture.ring(gem, colour=WHITE, width=MEDIUM)
    picture.curve(
        [gem[1], (x - 24, bottom - 78), (x + 24, bottom - 78), gem[4]],
        colour=WHITE,
        width=THIN,
        opacity=0.7,
    )
    for side in (-24, 24):
        picture.line((x + side, bottom - 78), gem[0], colour=WHITE, width=THIN, opacity=0.7)
    lens, radius = (x, 325.0), 128.0
    for side in (-1, 1):
        picture.line((x + side * 6, bottom - 52), (x + side * 96, 325 + 85), colour=MUTED, width=2)
    picture.circle((x, bottom - 54), 7, fill=picture.accent)
    picture.circle(lens, radius, fill="#0b1022")
    picture.circle(lens, radius, fill=picture.accent, fill_opacity=0.06, stroke=WHITE, width=MEDIUM)
    lattice(picture, lens)


def lattice(picture: Canvas, centre: Point) -> None:
    """Carbon atoms and their bonds as seen along a face; one site empty, its neighbour foreign."""
    pitch = 56.0
    sites = [(i, j) for i in range(-1, 2) for j in range(-1, 2)] + [
        (i + 0.5, j + 0.5) for i in (-1, 0) for j in (-1, 0)
    ]
    vacancy, foreign = (0, 0), (0.5, -0.5)
    spots = {s: (centre[0] + pitch * s[0] * 1.25, centre[1] + pitch * s[1] * 1.25) for s in sites}
    for first, a in spots.items():
        for second, b in spots.items():
            near = (
                abs(abs(first[0] - second[0]) - 0.5) < 0.1
                and abs(abs(first[1] - second[1]) - 0.5) < 0.1
            )
            if near and first < second and vacancy not in {first, second}:
                picture.line(a, b, width=THIN, opacity=0.45)
    for site, spot in spots.items():
        if site == vacancy:
            picture.circle(spot, 14, stroke=WHITE, width=THIN, dash="2 7")
        elif site == foreign:
            picture.lamp(spot, 14, WHITE)
        else:
            picture.circle(spot, 10, fill=picture.accent)


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("brain")
    skin = picture.fade((0, SCALP), (0, SCALP + 70), ((0, WHITE, 0.20), (1, WHITE, 0.0)))
    picture.rect((60, SCALP), (1080, 70), fill=skin)
    picture.line((60, SCALP), (1140, SCALP), colour=WHITE, width=BOLD)
    cold, warm, room = COLUMNS
    loop(picture, cold)
    vapour(picture, warm)
    diamond(picture, room)
    for x, height in ((cold + 140, COLD), (warm + 88, WARM), (room + 96, WARM)):
        picture.span((x, SCALP - 5), (x, SCALP - height), cap=9, colour=WHITE)
    labels = (
        label(cold, 120, "SQUID, about 4~K", "СКВИД, около 4~К"),
        label(warm, 120, "warm vapour", "тёплый пар"),
        label(room, 120, "diamond, about 20~°C", "алмаз, около 20~°C"),
        label(cold, 750, "20–30~mm", "20–30~мм"),
        label(warm, 750, "a few mm", "несколько мм"),
        label(room, 750, "a few mm", "несколько мм"),
        label(600, 825, "scalp", "кожа головы"),
    )
    return Figure("brain-2", picture, labels)
