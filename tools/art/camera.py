"""A pinhole camera that looks at the origin."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .colour import Array, Floats


@dataclass(frozen=True)
class Camera:
    """Camera at `distance` from the origin, angles in degrees; pictures are 0 to 1 on each side.

    `zoom` is the size on the picture of a unit length at the origin; `centre` its place there.
    """

    turn: float
    height: float
    distance: float
    zoom: float
    centre: tuple[float, float] = (0.5, 0.5)
    roll: float = 0.0

    def axes(self) -> Floats:
        """Rows: right, up and towards the camera, as unit vectors (3, 3)."""
        turn, height, roll = np.radians([self.turn, self.height, self.roll])
        towards = np.array(
            [np.cos(height) * np.sin(turn), -np.cos(height) * np.cos(turn), np.sin(height)]
        )
        right = np.array([np.cos(turn), np.sin(turn), 0.0])
        up = np.cross(towards, right)
        return np.array(
            [
                np.cos(roll) * right + np.sin(roll) * up,
                np.cos(roll) * up - np.sin(roll) * right,
                towards,
            ]
        )

    def seen(self, points: Floats) -> tuple[Floats, Floats, Floats]:
        """Picture x, y and nearness (0 at the origin, positive in front) of points (n, 3)."""
        across, upward, near = self.axes() @ points.T
        shrink = self.zoom * self.distance / (self.distance - near)
        return self.centre[0] + across * shrink, self.centre[1] - upward * shrink, near

    def floor(self, x: Array, y: Array) -> tuple[Floats, Floats]:
        """Where the plane z = 0 is seen at places x, y of the picture (which it must fill)."""
        right, up, towards = self.axes()
        eye = self.distance * towards
        across, upward = (x - self.centre[0]) / self.zoom, (self.centre[1] - y) / self.zoom
        ways = [across * right[i] + upward * up[i] - eye[i] for i in range(3)]
        reach = -eye[2] / ways[2]
        return np.asarray(eye[0] + reach * ways[0]), np.asarray(eye[1] + reach * ways[1])
