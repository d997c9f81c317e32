"""The magnetic field of one small current in a sphere: contours of B_r, and lines of B outside.

B_r = mu0/4pi (Q x a).r^ / a^3 with a = r - r0: the primary current alone makes the outward part.
Full field outside: J. Sarvas, Phys. Med. Biol. 32, 11 (1987). Lengths mm, Q nA m, field fT.
"""

from __future__ import annotations

import numpy as np

from .camera import Camera
from .colour import Array, Floats, accent, deepened, linear, mixed
from .develop import Look
from .plate import FINEST, Plate

HEAD = 90.0
DEPTH = 60.0
MOMENT = 10.0
FARTHEST = 230.0
FEMTO = 1e5
"""mu0/4pi = 1e-7 T m/A, with nA m and mm: 1e-7 * 1e-9 / 1e-6 T = 1e5 fT."""

LARGEST = 345.32
OUT_OF = mixed(accent("brain"), deepened(accent("brain"), 1.8), 0.5)
INTO = linear("#9a5cff")
OUTLINE = linear("#a06bff")
LOOK = Look(exposure=1.15, glow=((5, 0.35), (18, 0.3), (60, 0.18), (190, 0.13)))


def outward(places: Floats, source: Floats, current: Floats) -> Floats:
    """Outward field, fT, at places (..., 3) in mm outside or on the head."""
    turning = np.cross(source, current).astype(places.dtype)  # (Q x a).r = (r0 x Q).r
    radius = np.sqrt((places**2).sum(-1))
    away = np.sqrt(((places - source.astype(places.dtype)) ** 2).sum(-1))
    return np.asarray(FEMTO * (places @ turning) / (radius * away**3))


def whole(places: Floats, source: Floats, current: Floats) -> Floats:
    """Sarvas' field (..., 3), fT, at places (..., 3) in mm outside the head."""
    away = places - source
    a = np.linalg.norm(away, axis=-1, keepdims=True)
    r = np.linalg.norm(places, axis=-1, keepdims=True)
    inner = (places * source).sum(-1, keepdims=True)
    mixed_term = (away * places).sum(-1, keepdims=True) / a
    f = a * (r * a + r * r - inner)
    slope = (a * a / r + mixed_term + 2 * a + 2 * r) * places - (a + 2 * r + mixed_term) * source
    turning = np.cross(current, source)
    along = (turning * places).sum(-1, keepdims=True)
    return np.asarray(FEMTO * (f * turning - along * slope) / f**2)


CAMERA = Camera(turn=0, height=0, distance=5.0, zoom=0.335, centre=(0.52, 0.51))
"""The picture's unit of length is the head's radius; the camera looks along +y."""

AXIS = np.array([-0.16, -0.93, 0.33])
TILT = np.radians(35.0)
LEVELS = 17.0


def source() -> tuple[Floats, Floats]:
    """Place (mm) and current (nA m) of the source, which faces the camera."""
    axis = AXIS / np.linalg.norm(AXIS)
    side = np.cross([0.0, 0.0, 1.0], axis)
    side /= np.linalg.norm(side)
    current = np.cos(TILT) * side + np.sin(TILT) * np.cross(axis, side)
    return DEPTH * axis, -MOMENT * current


def rays(x: Array, y: Array) -> tuple[Floats, Floats]:
    """Camera's place and directions (h, w, 3) through places of the picture."""
    right, up, towards = CAMERA.axes().astype(np.float32)
    eye = np.float32(CAMERA.distance) * towards
    across, upward = (
        (x - np.float32(CAMERA.centre[0])) / np.float32(CAMERA.zoom),
        (np.float32(CAMERA.centre[1]) - y) / np.float32(CAMERA.zoom),
    )
    return eye, across[..., None] * right + upward[..., None] * up - eye


def hits(eye: Floats, ways: Floats) -> tuple[Floats, Floats, Floats]:
    """Near and far points (h, w, 3) of the unit sphere; how far inside the outline, 0 to 1."""
    a, b = (ways**2).sum(-1), (ways * eye).sum(-1)
    under = b**2 - a * (eye @ eye - 1)
    root = np.sqrt(np.maximum(under, 0))
    near, far = ((-b - root) / a, (-b + root) / a)
    return eye + near[..., None] * ways, eye + far[..., None] * ways, under / b**2


def contours(places: Floats) -> tuple[Floats, Floats]:
    """Lines of equal B_r, 0 to 1, equal steps of arsinh; and B_r relative to its largest."""
    at, current = source()
    value = outward(HEAD * places, at, current)
    strength = value / LARGEST
    step = np.arcsinh(strength * 5) / np.arcsinh(5) * LEVELS
    down, across = np.gradient(step)
    slope = np.hypot(down, across) + 1e-6
    off = np.abs(step - 0.5 - np.round(step - 0.5)) / slope
    width = 1.2 + 0.9 * np.abs(strength)
    return np.exp(-(off**2) / (2 * width**2)) * np.minimum(0.28 / slope, 1), strength


def light(x: Array, y: Array) -> Array:
    """Linear light (h, w, 3) of the glass head with contours before and behind."""
    eye, ways = rays(x, y)
    near, far, inside = hits(eye, ways)
    front, strength = contours(near)
    back, weak = contours(far)
    edge = np.hypot(*np.gradient(inside)) + 1e-9
    on = np.clip(inside / edge + 0.5, 0, 1)[..., None]
    rim = np.exp(-np.maximum(inside, 0) / 0.0035)[..., None]
    return np.asarray(
        on * (paint(front, strength, 1.0) + paint(back, weak, 0.22) + 0.16 * rim * OUTLINE),
        np.float32,
    )


def paint(lines: Floats, strength: Floats, share: float) -> Floats:
    """Light of contour lines: pink where the field comes out, violet where it goes in."""
    part = (1 / (1 + np.exp(-strength * 30)))[..., None]
    colour = INTO * (1 - part) + OUT_OF * part
    bright = lines * (0.28 + 1.9 * np.abs(strength) ** 0.8) + 0.012 * np.abs(strength) ** 1.5
    return np.asarray(share * bright[..., None] * colour)


def seeds(count: int) -> Floats:
    """Places (n, 3), mm, just outside the head, as dense as the field that comes out there."""
    i = np.arange(count) + 0.5
    z, turn = 1 - 2 * i / count, np.pi * (1 + np.sqrt(5)) * i
    flat = np.sqrt(1 - z * z)
    places = 1.001 * HEAD * np.column_stack([flat * np.cos(turn), flat * np.sin(turn), z])
    chance = np.mod(i * 0.7548776662466927, 1.0)
    return np.asarray(places[outward(places, *source()) > chance * LARGEST])


def lines_of_field(starts: Floats, steps: int = 900, step: float = 0.9) -> Floats:
    """Lines of B (steps, n, 3) from the seeds on, followed by the midpoint rule; mm."""
    at, current = source()
    way = [starts]
    for _ in range(steps):
        first = whole(way[-1], at, current)
        middle = way[-1] + step / 2 * first / np.linalg.norm(first, axis=1, keepdims=True)
        second = whole(middle, at, current)
        way.append(way[-1] + step * second / np.linalg.norm(second, axis=1, keepdims=True))
    return np.stack(way)


def draw(size: int) -> Plate:
    """Head, contours, lines of the field and the source."""
    plate = Plate(size)
    plate.field(light, fineness=1)
    at, current = source()
    for line in lines_of_field(seeds(1300)).transpose(1, 0, 2):
        radius = np.linalg.norm(line[1:], axis=1)
        ends = np.flatnonzero((radius < HEAD) | (radius > FARTHEST))
        loop(plate, line[: ends[0] + 1 if len(ends) else None])
    x, y, _ = CAMERA.seen((at + np.linspace(-1.3, 1.3, 50)[:, None] * current) / HEAD)
    hot = mixed(OUT_OF, np.ones(3, np.float32), 0.5)
    for width in (2.5, 12.0, 40.0):
        plate.curve(x, y, 5 * np.sin(np.linspace(0, np.pi, 50)) ** 2, hot, width)
    return plate


def loop(plate: Plate, line: Floats) -> None:
    """One line of the field, fading away from the head and dim behind it."""
    if len(line) < 3:
        return
    x, y, near = CAMERA.seen(line / HEAD)
    radius = np.linalg.norm(line, axis=1) / HEAD
    over = 1 / (1 + np.exp((np.hypot(x - CAMERA.centre[0], y - CAMERA.centre[1]) - 0.33) / 0.012))
    bright = 0.4 * np.exp(-(radius - 1) / 0.5) * (1 - over)
    part = np.linspace(0, 1, len(line))[:, None]
    blur = FINEST + 5 * np.maximum(np.abs(near - 0.9) - 0.3, 0) ** 1.2
    plate.curve(x, y, bright, OUT_OF * (1 - part) + INTO * part, blur)
