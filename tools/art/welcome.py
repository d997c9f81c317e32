"""Five wave packets, one for each area, run towards one point; where they join, a star of light.

Each corkscrew is psi(s) = exp(-(s - s0)^2/4 sigma^2) exp(iks) along its way s, the real part drawn
upwards and the imaginary part sideways (Griffiths, Introduction to Quantum Mechanics, section
2.4). The ground shows the meeting, |sum of psi_j|^2,
in five-fold order that never repeats, coloured by the shares Re(psi_j* sum) of each packet.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .camera import Camera
from .colour import FIVE, Array, Floats, accent, deepened, mixed
from .develop import Look
from .plate import FINEST, Plate

Complex = npt.NDArray[np.complex128]

WAVELENGTH = 0.076
PLACE = -0.60
SPREAD = 0.26
BREADTH = 0.36
SIZE = 0.165
SIDEWAYS = 1.6
SHELLS = 20
ANGLES = np.radians(np.arange(5) * 72.0 + 96.0)
CAMERA = Camera(turn=0, height=70, distance=4.4, zoom=0.365, centre=(0.525, 0.49), roll=-8)
WHITE = np.ones(3, np.float32)
LOOK = Look(exposure=1.15, glow=((5, 0.3), (18, 0.22), (60, 0.14), (190, 0.1)))


def packet(along: Floats, place: float) -> Complex:
    """Wave packet with its middle at `place`, 1 there; all lengths in one unit."""
    size = np.exp(-((along - place) ** 2) / (4 * SPREAD**2))
    return np.asarray(size * np.exp(2j * np.pi * along / WAVELENGTH))


def joined(x: Floats, y: Floats) -> Complex:
    """The five amplitudes (5, h, w) at the moment of meeting; each packet has a breadth."""
    ways = [(np.cos(angle), np.sin(angle)) for angle in ANGLES]
    each = [
        packet(x * c + y * s, 0.0) * np.exp(-(((y * c - x * s) / BREADTH) ** 2)) for c, s in ways
    ]
    return np.stack(each)


def ground(x: Array, y: Array) -> Array:
    """Linear light (h, w, 3) of the density on the ground."""
    across, deep = CAMERA.floor(x, y)
    each = joined(across, deep)
    whole = each.sum(axis=0)
    density = np.abs(whole) ** 2 / 25
    parts = np.maximum((each.conj() * whole).real, 0) ** 2 + 1e-12
    colours = np.stack([deepened(accent(name), 1.4) for name in FIVE])
    tint = np.einsum("jhw,jc->hwc", parts / parts.sum(axis=0), colours)
    return np.asarray(9.0 * density[..., None] ** 1.6 * tint, np.float32)


def draw(size: int) -> Plate:
    """The ground and the five corkscrews."""
    plate = Plate(size)
    plate.field(ground)
    for angle, name in zip(ANGLES, FIVE, strict=True):
        for shell in range(1, SHELLS + 1):
            corkscrew(plate, angle, shell / SHELLS, accent(name))
    return plate


def corkscrew(plate: Plate, angle: float, share: float, tint: Array) -> None:
    """One shell of a packet: the wave at `share` of its amplitude."""
    along = np.linspace(-1.75, 0.2, 5200)
    wave = SIZE * share * packet(along, PLACE)
    aside = SIDEWAYS * wave.imag
    c, s = np.cos(angle), np.sin(angle)
    space = np.column_stack([along * c - aside * s, along * s + aside * c, wave.real])
    x, y, near = CAMERA.seen(space)
    part = np.abs(wave) / SIZE
    bright = (0.03 + 0.95 * part**3) * np.exp(-(((along - PLACE) / 0.8) ** 4))
    colour = mixed(deepened(tint, 2.2), mixed(tint, WHITE, 0.05), share)
    blur = FINEST + 4 * np.maximum(np.abs(near) - 0.45, 0) ** 1.2
    plate.curve(x, y, bright, colour, blur)
