"""materials-4: atoms in the dips of a lattice of light, and a crystal a thousand times finer."""

from __future__ import annotations

from . import icons
from .figure import Figure, canvas, label
from .physics_materials import lattice_height
from .plot import samples
from .style import BOLD, MUTED, THIN, WHITE
from .svg import Canvas, arc_points

PERIOD = 150.0  # picture units of 0.5 micrometres; in the lens, of 0.5 nanometres
FIRST, WELLS, BASE, HEIGHT = 225.0, 6, 345.0, 130.0
LENS, RADIUS, GRAIN = (790.0, 640.0), 178.0, (370.0, 640.0)


def landscape(picture: Canvas) -> None:
    """Two laser beams face each other; their standing wave holds one atom in each dip."""
    left, right = FIRST - 0.62 * PERIOD, FIRST + (WELLS - 1 + 0.62) * PERIOD
    wave = [
        (x, BASE - HEIGHT * lattice_height((x - FIRST) / PERIOD * 0.5))
        for x in samples(left, right, 331)
    ]
    paint = picture.fade(
        (0, BASE - HEIGHT), (0, BASE + 60), ((0, picture.accent, 0.30), (1, picture.accent, 0.0))
    )
    picture.area([*wave, (right, BASE + 60), (left, BASE + 60)], paint, 1)
    picture.curve(wave, width=BOLD, glow=True)
    for i in range(WELLS):
        icons.atom(picture, (FIRST + i * PERIOD, BASE - 24), 21, WHITE)
    for start, end in ((45, left - 20), (1155, right + 20)):
        picture.arrow((start, BASE - 65), (end, BASE - 65), width=5)


def crystal(picture: Canvas) -> None:
    """Four atoms of a crystal seen through a lens, and the grain the lens stands on."""
    x, y = LENS
    picture.circle(LENS, RADIUS, fill=picture.accent, fill_opacity=0.07, stroke=WHITE, width=4)
    half = PERIOD / 2
    reach = (RADIUS**2 - half**2) ** 0.5 - 8
    for side in (-half, half):
        picture.line((x + side, y - reach), (x + side, y + reach), width=5, opacity=0.45)
        picture.line((x - reach, y + side), (x + reach, y + side), width=5, opacity=0.45)
    for dx in (-half, half):
        for dy in (-half, half):
            icons.atom(picture, (x + dx, y + dy), 25)
    picture.span((x - half, y), (x + half, y), colour=WHITE)
    gx, gy = GRAIN
    hexagon = [arc_points(GRAIN, 62, a, a)[0] for a in range(15, 375, 60)]
    picture.area(hexagon, opacity=0.3)
    picture.ring(hexagon, width=THIN)
    picture.circle(GRAIN, 4, fill=WHITE)
    for sign in (1, -1):
        picture.line((gx + 8, gy + 2 * sign), (x - 56, y + 169 * sign), colour=MUTED, width=2.5)


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("materials")
    landscape(picture)
    picture.span((FIRST + 2 * PERIOD, 395), (FIRST + 3 * PERIOD, 395), colour=WHITE)
    crystal(picture)
    labels = (
        label(600, 150, "lattice of light", "решётка из света"),
        label(FIRST + 2.5 * PERIOD, 435, "0.5~µm", "0,5~мкм"),
        label(GRAIN[0], 750, "crystal", "кристалл"),
        label(1060, 640, "×~1000"),
        label(LENS[0], 675, "0.5~nm", "0,5~нм"),
        label(215, 435, "atom", "атом"),
    )
    return Figure("materials-4", picture, labels)
