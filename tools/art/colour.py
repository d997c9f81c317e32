"""Colours of the exhibition, as linear light."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]
Floats = npt.NDArray[np.float64]

BACKGROUND = "#04060f"
ACCENTS = {
    "networks": "#7DB8FF",
    "materials": "#FFC35A",
    "optics": "#7CE38B",
    "brain": "#FF9AD0",
    "clocks": "#6FE7DA",
    "conference": "#B9A5FF",
    "centre": "#9FC4FF",
    "welcome": "#8FB7FF",
}
FIVE = ("networks", "clocks", "optics", "materials", "brain")


def linear(colour: str) -> Array:
    """Linear-light RGB (3,), 0 to 1, of a colour written #rrggbb (IEC 61966-2-1)."""
    value = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255.0
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4).astype(
        np.float32
    )


def encoded(light: Array) -> Array:
    """SRGB values, 0 to 1, of linear light (IEC 61966-2-1)."""
    low = light * np.float32(12.92)
    high = np.float32(1.055) * np.maximum(light, 1e-6) ** np.float32(1 / 2.4) - np.float32(0.055)
    return np.where(light <= 0.0031308, low, high)


def accent(name: str) -> Array:
    """Linear-light RGB (3,) of an accent of the theme."""
    return linear(ACCENTS[name])


def mixed(first: Array, second: Array, share: float) -> Array:
    """Linear mix of two colours; `share` of the second, 0 to 1."""
    return np.asarray(first * (1 - share) + second * share, np.float32)


def deepened(colour: Array, power: float = 1.8) -> Array:
    """The same hue, more saturated and darker: what the colour becomes in a shadow."""
    return np.asarray(colour**power, np.float32)


def round_the_wheel(share: Floats, colours: list[Array]) -> Floats:
    """Colours (n, 3) at places `share` (0 to 1, periodic) of a smooth closed row of colours."""
    place = np.mod(share, 1.0) * len(colours)
    first = np.floor(place).astype(int) % len(colours)
    part = place - np.floor(place)
    part = (part * part * (3 - 2 * part))[:, None]
    table = np.array(colours, np.float64)
    return np.asarray(table[first] * (1 - part) + table[(first + 1) % len(colours)] * part)
