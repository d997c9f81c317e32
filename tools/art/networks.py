"""Crests of two sources cross; single photons, each with its polarisation, sit on the crossings.

I = 1/r1 + 1/r2 + 2 cos(k(r1 - r2)) / sqrt(r1 r2): two equal sources (Born and Wolf, Principles of
Optics, section 7.3), brightest where r1 - r2 is a whole number of wavelengths.
"""

from __future__ import annotations

import numpy as np

from .camera import Camera
from .colour import Floats, accent, deepened, mixed
from .develop import Look
from .plate import FINEST, Plate

APART = 1.0
WAVELENGTH = 0.0801
CREST = 34
CAMERA = Camera(turn=-28, height=42, distance=3.6, zoom=0.40, centre=(0.53, 0.485), roll=0)
LOOK = Look(exposure=1.9, glow=((5, 0.3), (18, 0.25), (60, 0.2), (190, 0.14)))
SOURCES = np.array([[-APART / 2, 0.0], [APART / 2, 0.0]])


def intensity(first: Floats, second: Floats, wavelength: float) -> Floats:
    """Two-source intensity at distances `first`, `second` from equal sources; lengths alike."""
    phase = 2 * np.pi * (first - second) / wavelength
    return np.asarray(1 / first + 1 / second + 2 * np.cos(phase) / np.sqrt(first * second))


def contrast(places: Floats) -> Floats:
    """Intensity at places (n, 2) relative to that of crests in step, 0 to 1."""
    first, second = (np.hypot(*(places - source).T) + 1e-6 for source in SOURCES)
    best = (1 / np.sqrt(first) + 1 / np.sqrt(second)) ** 2
    return np.asarray(intensity(first, second, WAVELENGTH) / best)


def crossings(count: int) -> Floats:
    """Places (n, 2) where crest m of one source crosses crest n of the other, m, n <= count."""
    m, n = np.meshgrid(np.arange(1, count), np.arange(1, count), indexing="ij")
    first, second = m.ravel() * WAVELENGTH, n.ravel() * WAVELENGTH
    along = (first**2 - second**2) / (2 * APART)
    square = first**2 - (along + APART / 2) ** 2
    x, y = along[square > 0], np.sqrt(square[square > 0])
    return np.concatenate([np.column_stack([x, y]), np.column_stack([x, -y])])


def fade(places: Floats) -> Floats:
    """How much of the light is shown: falls smoothly with the sum of both distances."""
    first, second = (np.hypot(*(places - source).T) for source in SOURCES)
    return np.asarray(np.exp(-(((first + second) / 2.0) ** 2.6)))


def seen(places: Floats, height: Floats | float = 0.0) -> tuple[Floats, Floats, Floats]:
    """Picture x, y and blur of places (n, 2) at a height above the plane."""
    up = np.broadcast_to(height, len(places))
    x, y, near = CAMERA.seen(np.column_stack([places, up]))
    return x, y, FINEST + 7 * np.maximum(np.abs(near) - 0.12, 0) ** 1.2


def draw(size: int) -> Plate:
    """Crests, bands, photons and the two sources."""
    plate = Plate(size)
    for source in SOURCES:
        for number in range(1, CREST):
            crest(plate, source, number * WAVELENGTH)
    order = int(APART / WAVELENGTH)
    for number in range(-order, order + 1):
        band(plate, number * WAVELENGTH)
    for number, place in enumerate(crossings(CREST)):
        photon(plate, place, number)
    lamps(plate)
    return plate


def crest(plate: Plate, source: Floats, radius: float) -> None:
    """One circular crest, bright where the other wave is in step with it."""
    angle = np.linspace(0, 2 * np.pi, int(200 + 900 * radius))
    places = source + radius * np.column_stack([np.cos(angle), np.sin(angle)])
    x, y, blur = seen(places)
    bright = (0.09 + 0.9 * contrast(places) ** 2) * fade(places)
    plate.curve(x, y, bright, mixed(accent("networks"), deepened(accent("networks"), 2), 0.6), blur)


def band(plate: Plate, difference: float) -> None:
    """One hyperbola of equal path difference, on which the waves strengthen each other."""
    half = difference / 2
    other = np.sqrt((APART / 2) ** 2 - half**2)
    u = np.linspace(-2.6, 2.6, 900)
    places = np.column_stack([half * np.cosh(u), other * np.sinh(u)])
    x, y, blur = seen(places)
    plate.curve(x, y, 0.28 * fade(places), deepened(accent("networks"), 1.5), blur)


def photon(plate: Plate, place: Floats, number: int) -> None:
    """One photon: a soft spark and a short bar across its way, in one of four directions."""
    bright = float(fade(place[None])[0])
    if bright < 0.01:
        return
    x, y, blur = seen(place[None])
    hot = mixed(accent("networks"), np.ones(3, np.float32), 0.15)
    plate.points(x, y, np.array([26 * bright * plate.scale**2]), hot, np.hypot(blur, 2.0))
    turn = np.pi / 4 * ((number * 2654435761 >> 9) % 4)
    line = np.linspace(-1, 1, 9)
    bar = 0.006 * line
    glow = 2.0 * bright * (1 - 0.8 * line**2)
    plate.curve(x[0] + bar * np.cos(turn), y[0] + bar * np.sin(turn), glow, hot, blur[0] + 0.4)


def lamps(plate: Plate) -> None:
    """The two sources, as small stars."""
    x, y, _ = seen(SOURCES)
    hot = mixed(accent("networks"), np.ones(3, np.float32), 0.45)
    for energy, width in ((400.0, 3.0), (700.0, 8.0), (900.0, 26.0)):
        plate.points(x, y, np.full(2, energy * plate.scale**2), hot, width)
