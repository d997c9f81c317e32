"""From gathered light to a picture: blur, glow, tone mapping, dither, file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from .colour import BACKGROUND, Array, encoded, linear
from .plate import FINEST, Plate

LARGEST_FILE = 590_000
QUALITIES = (96, 95, 94, 93, 92, 91, 90, 88, 86, 84, 80, 75, 70)


@dataclass(frozen=True)
class Look:
    """How a plate is developed: `glow` maps widths (pixels) to shares of the light they spread."""

    exposure: float = 1.0
    glow: tuple[tuple[float, float], ...] = ((5, 0.3), (18, 0.2), (60, 0.14), (190, 0.08))
    whitening: float = 0.05
    margin: float = 0.10


def spectrum_of_gauss(shape: tuple[int, int], sigma: float) -> Array:
    """Transfer function of a Gaussian blur of `sigma` pixels, for `rfft2` of an image (h, w)."""
    down = np.fft.fftfreq(shape[0])[:, None]
    across = np.fft.rfftfreq(shape[1])[None, :]
    return np.exp(-2 * (np.pi * sigma) ** 2 * (down**2 + across**2)).astype(np.float32)


def developed(plate: Plate, look: Look) -> Array:
    """Linear light (size, size, 3) of a plate: each layer blurred, glow added."""
    plate.flush()
    side = plate.size + plate.size // 8  # room, so that glow does not come round the edge
    shape = (side, side)
    glow = sum(
        (share * spectrum_of_gauss(shape, width * plate.scale) for width, share in look.glow),
        np.ones((1, 1), np.float32),
    )
    light = np.empty((plate.size, plate.size, 3), np.float32)
    blurs = {
        level: spectrum_of_gauss(shape, FINEST * 2.0**level * plate.scale) if level >= 0 else 1.0
        for level in plate.layers
    }
    for channel in range(3):
        total = sum(
            np.fft.rfft2(layer[:, :, channel], shape) * blurs[level]
            for level, layer in plate.layers.items()
        )
        light[:, :, channel] = np.fft.irfft2(total * glow, shape)[: plate.size, : plate.size]
    return np.maximum(light, 0)


def window(size: int, margin: float) -> Array:
    """Soft frame (size, size): 0 on the edge, 1 from `margin` of the side inwards."""
    side = np.abs((np.arange(size, dtype=np.float32) + 0.5) * 2 / size - 1)
    beyond = np.maximum((side - (1 - 2 * margin)) / (2 * margin), 0)
    away = np.minimum(np.hypot(beyond[None, :], beyond[:, None]) * 1.02, 1)
    return np.asarray((1 - away * away) ** 2, np.float32)


def toned(light: Array, look: Look) -> Array:
    """Tone-mapped light, 0 to 1: 1 - exp(-x) a channel, bright cores drawn towards white."""
    bright = light * np.float32(look.exposure)
    core = np.maximum(bright.max(axis=2, keepdims=True) - 1, 0)
    return np.asarray(1 - np.exp(-(bright + np.float32(look.whitening) * core)), np.float32)


def dither(size: int) -> Array:
    """Fine grain (size, size, 3), always the same, of about one step of eight bits.

    It is a little soft: the coder of the file would throw away what is finer, and bands come back.
    """
    chance = np.random.default_rng(1)
    blur = spectrum_of_gauss((size, size), 1.0)
    grain = np.empty((size, size, 3), np.float32)
    for channel in range(3):
        noise = np.fft.rfft2(chance.standard_normal((size, size), np.float32)) * blur
        grain[:, :, channel] = np.fft.irfft2(noise, (size, size))
    grain /= grain.std()
    return np.asarray(grain + chance.random(grain.shape, np.float32) - 0.5, np.float32)


def picture(plate: Plate, look: Look) -> Image.Image:
    """The finished picture on the background colour, dithered to eight bits, exact on its edge."""
    frame = window(plate.size, look.margin)[:, :, None]
    light = toned(developed(plate, look), look) * frame
    ground = linear(BACKGROUND)
    shown = encoded(ground + (1 - ground) * light) * 255
    whole = np.floor(shown + 0.5 + dither(plate.size) * np.minimum(frame * 6, 1) / (1 + shown / 60))
    opaque = np.ceil(np.minimum(frame * 5, 1) * 255)
    rgba = np.concatenate([whole, opaque], axis=2)
    return Image.fromarray(np.clip(rgba, 0, 255).astype(np.uint8), "RGBA")


def save(image: Image.Image, path: Path) -> int:
    """Write as WebP, as fine as LARGEST_FILE allows; returns the size in bytes."""
    for quality in QUALITIES:
        image.save(path, "WEBP", quality=quality, method=4, use_sharp_yuv=True)
        if path.stat().st_size <= LARGEST_FILE:
            break
    return path.stat().st_size
