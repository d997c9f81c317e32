"""Light in a ring resonator: lap by lap the field builds up to its steady value.

After n laps a_n = (1 - (rho e^(i phi))^n) / (1 - rho e^(i phi)), normalised; rho is what a lap
leaves of the amplitude, phi the phase by which a lap misses resonance (Saleh and Teich,
Fundamentals of Photonics, section 10.1). The line is the field along its way.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .camera import Camera
from .colour import Floats, accent, deepened, mixed
from .develop import Look
from .plate import FINEST, Plate

Complex = npt.NDArray[np.complex128]

KEPT = 0.955
MISSED = 0.03
WAVES = 24
LAPS = 21
RISE = 0.56
SWAY = 0.38
CAMERA = Camera(turn=0, height=40, distance=4.6, zoom=0.35, centre=(0.52, 0.5), roll=-9)
LOOK = Look(exposure=1.7, glow=((5, 0.3), (18, 0.2), (60, 0.14), (190, 0.1)))


def stored(laps: Floats, kept: float, missed: float) -> Complex:
    """Amplitude in the ring after a number of laps, relative to the steady one at resonance."""
    lap = kept * np.exp(1j * missed)
    return np.asarray((1 - lap**laps) * (1 - kept) / (1 - lap))


def way() -> tuple[Floats, Floats]:
    """Angle run through (rad) and the field on it, for all laps."""
    angle = np.linspace(0, 2 * np.pi * LAPS, LAPS * 3600)
    amplitude = stored(angle / (2 * np.pi), KEPT, MISSED)
    field = amplitude * np.exp(1j * WAVES * angle)
    return angle, np.stack([field.real, field.imag])


def draw(size: int) -> Plate:
    """The crown of laps, the ring under it and the straight guide that feeds it."""
    plate = Plate(size)
    angle, value = way()
    size_now = np.abs(stored(angle / (2 * np.pi), KEPT, MISSED))
    out = 1 + SWAY * value[1]
    space = np.column_stack([out * np.sin(angle), -out * np.cos(angle), RISE * value[0]])
    paint(plate, space, size_now)
    ring = np.linspace(0, 2 * np.pi, 2000)
    flat = np.column_stack([np.sin(ring), -np.cos(ring), 0 * ring])
    paint(plate, flat, 0 * ring + 0.55)
    guide(plate)
    return plate


def guide(plate: Plate) -> None:
    """The straight guide, tangent to the ring, with the weak wave that comes in."""
    x = np.linspace(-2.2, 2.2, 4000)
    for sign in (-1, 1):
        swing = 0.035 * np.cos(WAVES * x) * sign
        paint(plate, np.column_stack([x, np.full_like(x, -1.03), swing]), 0 * x + 0.42)


def paint(plate: Plate, space: Floats, strength: Floats) -> None:
    """A curve in space, brighter and whiter where the stored field is strong."""
    x, y, near = CAMERA.seen(space)
    deep, tint = deepened(accent("optics"), 2.0), accent("optics")
    hot = mixed(tint, np.ones(3, np.float32), 0.2)
    strength = strength / np.abs(stored(np.array(float(LAPS)), KEPT, MISSED))
    part = np.clip(strength, 0, 1)[:, None]
    colour = deep * (1 - part) + hot * part
    front = 1 / (1 + np.exp(-(near + 0.15) / 0.25))
    bright = (0.07 + 0.9 * strength**6) * (0.2 + 0.8 * front)
    blur = FINEST + 3.5 * np.maximum(np.abs(near - 0.55) - 0.45, 0) ** 1.2
    plate.curve(x, y, bright, colour, blur)
