"""Writes a photograph of a piece as the still that ships."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtGui import QImage

SIDE = 2400
LARGEST_FILE = 600_000
QUALITIES = (96, 94, 92, 90, 88, 84, 80, 75, 70, 64, 58, 50)


def pixels(image: QImage) -> NDArray[np.uint8]:
    """The picture as (height, width, 4): red, green, blue and alpha, not premultiplied."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(plain.constBits(), np.uint8)
    return rows.reshape(plain.height(), plain.width(), 4).copy()


def save(image: QImage, path: Path) -> int:
    """Write as WebP, as fine as LARGEST_FILE allows; returns the size in bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    picture = Image.fromarray(pixels(image))
    for quality in QUALITIES:
        picture.save(path, "WEBP", quality=quality, method=4, use_sharp_yuv=True)
        if path.stat().st_size <= LARGEST_FILE:
            break
    return path.stat().st_size
