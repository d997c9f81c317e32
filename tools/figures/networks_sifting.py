"""networks-1: eight photons, the receiver's settings and the bits that sifting keeps."""

from __future__ import annotations

from . import icons
from .figure import Figure, canvas, label
from .physics_networks import Photon, photons
from .style import MUTED, THIN, WHITE
from .svg import Canvas, Point, polar

# A start value whose first eight photons show all four directions, and keep the average half.
START = 157
COLUMNS = [410.0 + 95 * i for i in range(8)]
SENT, SETTING, KEPT, LEGEND = 190.0, 375.0, 560.0, 730.0


def setting(picture: Canvas, centre: Point, diagonal: int, colour: str) -> None:
    """The receiver's setting: a plate with an upright or a diagonal cross."""
    x, y = centre
    picture.rect(
        (x - 33, y - 33),
        (66, 66),
        14,
        fill=colour,
        fill_opacity=0.08,
        stroke=colour,
        width=THIN,
        opacity=0.8,
    )
    for turn in (0, 90):
        angle = turn + 45 * diagonal
        picture.line(
            polar(centre, 20, angle), polar(centre, 20, angle + 180), colour=colour, width=5
        )


def kept(picture: Canvas, centre: Point, bit: int) -> None:
    """A bit of the sifted key."""
    x, y = centre
    picture.halo(centre, 62, strength=0.35)
    picture.rect(
        (x - 35, y - 42),
        (70, 84),
        16,
        fill=picture.accent,
        fill_opacity=0.16,
        stroke=picture.accent,
        width=5,
    )
    icons.bit(picture, centre, bit, 42, WHITE)


def column(picture: Canvas, x: float, photon: Photon) -> None:
    """One photon from the sender to the key, or to nothing."""
    hue = picture.accent if photon.kept else MUTED
    width = 4.0 if photon.kept else 3.0
    for top, bottom in ((SENT + 42, SETTING - 42), (SETTING + 42, KEPT - 52)):
        picture.line((x, top), (x, bottom), colour=hue, width=width, glow=photon.kept)
    icons.photon(picture, (x, SENT), 36, photon.angle)
    setting(picture, (x, SETTING), photon.read, WHITE if photon.kept else MUTED)
    if photon.kept:
        kept(picture, (x, KEPT), photon.bit)
    else:
        icons.cross(picture, (x, KEPT), 34, MUTED)


def figure() -> Figure:
    """Draw the picture."""
    picture = canvas("networks")
    for x, photon in zip(COLUMNS, photons(START, len(COLUMNS)), strict=True):
        column(picture, x, photon)
    kept(picture, (250, LEGEND), 1)
    icons.cross(picture, (690, LEGEND), 34, MUTED)
    labels = (
        label(190, SENT, "photon sent", "фотон отправлен"),
        label(190, SETTING, "receiver’s setting", "настройка получателя"),
        label(190, KEPT, "sifted key", "просеянный ключ"),
        label(440, LEGEND, "settings match", "настройки совпали"),
        label(870, LEGEND, "settings differ", "настройки разные"),
    )
    return Figure("networks-1", picture, labels)
