"""Contrast of a text with what lies behind it. Source of the formulas: WCAG 2.2.

A colour is a number 0xRRGGBB.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

SHARE = 0.05
"""The share of the pixels behind a text that may be worse than its contrast says.

The worst pixel alone would be a star or a line that crosses a letter and hides nothing; the mean
would say nothing of a bright stripe behind a word.
"""

_LINEAR = [
    (c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4)
    for c in range(256)
]


@lru_cache(maxsize=1 << 16)
def luminance(colour: int) -> float:
    """Relative luminance, 0 to 1."""
    return (
        0.2126 * _LINEAR[colour >> 16 & 255]
        + 0.7152 * _LINEAR[colour >> 8 & 255]
        + 0.0722 * _LINEAR[colour & 255]
    )


def contrast(one: int, other: int) -> float:
    """The contrast of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def blended(colour: int, behind: int, opacity: float) -> int:
    """What is seen of a colour of that opacity (0 to 1) over another one."""
    mixed = 0
    for shift in (16, 8, 0):
        over, under = colour >> shift & 255, behind >> shift & 255
        mixed |= round(over * opacity + under * (1 - opacity)) << shift
    return mixed


def worst(colour: int, opacity: float, pixels: Mapping[int, int]) -> float:
    """The contrast of a text with the pixels behind it, given as counts by colour.

    It is the one that all pixels reach but the worst `SHARE` of them.
    """
    by_contrast = sorted(
        (contrast(blended(colour, behind, opacity) if opacity < 1 else colour, behind), count)
        for behind, count in pixels.items()
    )
    left = SHARE * sum(pixels.values())
    for ratio, count in by_contrast:
        left -= count
        if left < 0:
            return ratio
    return 21.0
