"""Pulses from nine sources round a table arrive at one moment and join above its middle.

psi(r) = sum cos(k(r_j - R)) exp(-(r_j - R)^2/2w^2) / sqrt(r_j): the far form of the cylindrical
wave (Jackson, Classical Electrodynamics, section 9), R the way from each source to the middle.
"""

from __future__ import annotations

import numpy as np

from .camera import Camera
from .colour import Array, Floats, accent, deepened, mixed
from .develop import Look
from .plate import FINEST, Plate

SOURCES = 9
RADIUS = 1.0
WAVELENGTH = 0.17
PULSE = 0.075
HEIGHT = 0.95
ROWS = 260
CAMERA = Camera(turn=0, height=40, distance=4.6, zoom=0.35, centre=(0.52, 0.55))
LOOK = Look(exposure=1.2, glow=((5, 0.3), (18, 0.22), (60, 0.14), (190, 0.08)))


def places() -> Floats:
    """The sources (SOURCES, 2), evenly round the table."""
    angle = 2 * np.pi * (np.arange(SOURCES) + 0.58) / SOURCES
    return RADIUS * np.stack([np.cos(angle), np.sin(angle)], axis=1)


def wave(x: Floats, y: Floats) -> Floats:
    """The joint wave at the moment when all pulses meet; 1 in the middle."""
    total = np.zeros(np.broadcast(x, y).shape)
    for a, b in places():
        away = np.hypot(x - a, y - b)
        late = away - RADIUS
        pulse = np.exp(-(late**2) / (2 * PULSE**2)) / np.sqrt(away + 0.03)
        total += np.cos(2 * np.pi * late / WAVELENGTH) * pulse
    return np.asarray(total * np.sqrt(RADIUS + 0.03) / SOURCES)


def draw(size: int) -> Plate:
    """The surface as lines from front to back; what a crest hides stays dark."""
    plate = Plate(size)
    horizon = np.full(2 * size, 2.0)
    for y in np.linspace(-1.9, 2.1, ROWS):
        row(plate, horizon, y)
    spots = np.column_stack([places(), np.zeros(SOURCES)])
    x, y, _ = CAMERA.seen(spots)
    hot = mixed(accent("conference"), np.ones(3, np.float32), 0.3)
    for energy, width in ((150.0, 2.5), (500.0, 9.0), (900.0, 30.0)):
        plate.points(x, y, np.full(SOURCES, energy * plate.scale**2), hot, width)
    return plate


def row(plate: Plate, horizon: Floats, y: float) -> None:
    """One line of the surface at depth `y`, hidden where it lies below `horizon`."""
    x = np.linspace(-2.2, 2.2, 4000)
    amplitude = wave(x, np.full_like(x, y))
    space = np.stack([x, np.full_like(x, y), HEIGHT * amplitude], axis=1)
    across, down, near = CAMERA.seen(space)
    columns = (np.arange(len(horizon)) + 0.5) / len(horizon)
    before = np.interp(across, columns, horizon)
    seen = np.clip((before - down) * 800 + 0.6, 0, 1)
    np.minimum(horizon, np.interp(columns, across, down, left=9, right=9), out=horizon)
    bright, colour = shade(amplitude, np.hypot(x, y))
    blur = FINEST + 4 * np.maximum(np.abs(near) - 0.3, 0) ** 1.3
    plate.curve(across, down, bright * seen, colour, blur)


def shade(amplitude: Floats, away: Floats) -> tuple[Floats, Array | Floats]:
    """Brightness and colour of the surface by its height and its place."""
    size = np.abs(amplitude)
    fade = 1 / (1 + np.exp((away - 1.42) / 0.11))
    bright = (0.022 + 3.2 * np.clip(amplitude, 0, 1) ** 1.15 + 0.3 * size) * fade
    low, high = (
        deepened(accent("conference"), 2.2),
        mixed(accent("conference"), np.ones(3, np.float32), 0.2),
    )
    part = np.clip(size * 3, 0, 1)[:, None]
    return bright, low * (1 - part) + high * part
