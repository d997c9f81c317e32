"""Pictures of what the kiosk should show, and which of them the screen is like."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.camera import Camera, items

Pixels = NDArray[np.uint8]
SMALL = (240, 135)
STILL = 96
"""Columns of a small picture; right of them the art lives, and is never the same twice."""


class Album:
    """Expected pictures by name, taken by the camera, and where controls are on them."""

    def __init__(self, deck: Path, size: tuple[int, int], app: QGuiApplication) -> None:
        self._camera = Camera(deck, size, app)
        # As under `kiosk run`: a scene a little larger, and a bar that is dimmer in the loop.
        self._camera.stage.controller.display.start()
        self._pictures: dict[str, NDArray[np.float64]] = {}
        self.spots: dict[tuple[str, str], tuple[int, int]] = {}

    def close(self) -> None:
        """Put the camera away."""
        self._camera.__exit__(None, None, None)

    def take(self, name: str, language: str, slide: int | None, detail: int | None = None) -> None:
        """Remember how a view looks; a slide of None is the grid of topics."""
        self._camera.choose_language(language)
        if slide is None:
            self._camera.topics()
        else:
            self._camera.go(slide, detail)
        self._pictures[name] = small(pixels_of(self._camera.picture()))
        for item in items(self._camera.stage.window.contentItem()):
            if item.objectName():
                self.spots[name, item.objectName()] = middle(item)

    def distances(self, screen: Pixels) -> dict[str, float]:
        """Mean difference of brightness (0 to 255) between the screen and each picture."""
        seen = small(screen)[:, :STILL]
        known = {name: picture[:, :STILL] for name, picture in self._pictures.items()}
        return {name: float(np.abs(seen - picture).mean()) for name, picture in known.items()}


def pixels_of(image: QImage) -> Pixels:
    """A picture as (height, width, 3)."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).copy()


def small(picture: Pixels) -> NDArray[np.float64]:
    """The picture in blocks: what a glance sees, whichever way letters were smoothed."""
    height, width, _ = picture.shape
    columns, rows = SMALL
    blocks = picture.astype(float).reshape(rows, height // rows, columns, width // columns, 3)
    return blocks.mean(axis=(1, 3))


def middle(item: QQuickItem) -> tuple[int, int]:
    """The middle of an item, in px of the window."""
    at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    return at.x(), at.y()
