"""A plate that gathers light: thin curves, points out of focus, and whole fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np

from .colour import Array, Floats

FULL = 2400
"""Side of a finished piece, in pixels; widths and blurs are given at this size."""

FINEST = 1.15
"""Standard deviation of the thinnest line's profile, in pixels of a finished piece."""

WAITING = 1_500_000
"""Points that may wait for a layer: many at once are added much faster than a few."""

STEP = 0.6
"""Spacing of the points of a curve, in pixels: fine enough to leave no beads."""


@dataclass
class Plate:
    """Square plate of linear light (size, size, 3); x to the right, y downwards, both 0 to 1.

    `layers[n]` holds what will be blurred by FINEST * 2**n pixels when the plate is developed.
    """

    size: int
    layers: dict[int, Array] = field(default_factory=dict)
    waiting: dict[int, list[Floats]] = field(default_factory=dict)

    @property
    def scale(self) -> float:
        """Pixels of this plate for a pixel of a finished piece."""
        return self.size / FULL

    def layer(self, level: int) -> Array:
        """The layer for one strength of blur; dark at first."""
        if level not in self.layers:
            self.layers[level] = np.zeros((self.size, self.size, 3), np.float32)
        return self.layers[level]

    def points(
        self, x: Floats, y: Floats, energy: Floats, colour: Floats | Array, blur: Floats | float = 0
    ) -> None:
        """Add points of light: `energy` in pixels of brightness 1, `blur` in pixels (std. dev.)."""
        depth = np.log2(np.maximum(np.broadcast_to(blur, x.shape), FINEST) / FINEST)
        lower = np.floor(depth).astype(int)
        tint = np.broadcast_to(np.asarray(colour, np.float64), (len(x), 3)) * energy[:, None]
        rows = np.column_stack([x, y, tint])
        for level in np.unique(lower):
            here = lower == level
            part = (depth[here] - level)[:, None]
            self._wait(int(level), np.hstack([rows[here, :2], rows[here, 2:] * (1 - part)]))
            if np.any(part > 0):
                self._wait(int(level) + 1, np.hstack([rows[here, :2], rows[here, 2:] * part]))

    def curve(
        self, x: Floats, y: Floats, light: Floats, colour: Floats | Array, blur: Floats | float = 0
    ) -> None:
        """Add a curve through the given samples; `light` is its brightness at its middle line."""
        length = np.hypot(np.diff(x), np.diff(y)) * self.size
        along = np.concatenate([[0.0], np.cumsum(length)])
        count = max(int(along[-1] / STEP), 2)
        at = np.linspace(0.0, along[-1], count)
        energy = np.interp(at, along, light) * (along[-1] / count) / self.scale
        energy *= FINEST * np.sqrt(2 * np.pi) * self.scale**2
        if colour.ndim == 2:
            colour = np.stack([np.interp(at, along, colour[:, c]) for c in range(3)], axis=1)
        spread = np.interp(at, along, np.broadcast_to(blur, x.shape))
        self.points(np.interp(at, along, x), np.interp(at, along, y), energy, colour, spread)

    def field(self, light: Callable[[Array, Array], Array], fineness: int = 2) -> None:
        """Add light (h, w, 3) computed at places x (1, w), y (h, 1), averaged over subpixels."""
        for rows, x, y in self._strips(fineness):
            fine = light(x, y)
            high, wide = fine.shape[0] // fineness, self.size
            blocks = fine.reshape(high, fineness, wide, fineness, 3)
            self.layer(-9)[rows] += blocks.mean(axis=(1, 3), dtype=np.float32)

    def _strips(self, fineness: int) -> Iterator[tuple[slice, Array, Array]]:
        count = self.size * fineness
        side = ((np.arange(count) + 0.5) / count).astype(np.float32)
        high = max(8, 32 // fineness)
        for top in range(0, self.size, high):
            rows = slice(top, min(top + high, self.size))
            yield rows, side[None, :], side[rows.start * fineness : rows.stop * fineness, None]

    def flush(self) -> None:
        """Bring all points that wait onto their layers."""
        for level, batches in self.waiting.items():
            if batches:
                self._splat(self.layer(level).reshape(-1, 3), np.concatenate(batches))
                batches.clear()

    def _wait(self, level: int, rows: Floats) -> None:
        batches = self.waiting.setdefault(level, [])
        batches.append(rows)
        if len(batches) > 64 and sum(map(len, batches)) > WAITING:
            self._splat(self.layer(level).reshape(-1, 3), np.concatenate(batches))
            batches.clear()

    def _splat(self, layer: Array, rows: Floats) -> None:
        left, top = rows[:, 0] * self.size - 0.5, rows[:, 1] * self.size - 0.5
        column, row = np.floor(left).astype(np.int64), np.floor(top).astype(np.int64)
        right, low = left - column, top - row
        for across, down, share in (
            (0, 0, (1 - right) * (1 - low)),
            (1, 0, right * (1 - low)),
            (0, 1, (1 - right) * low),
            (1, 1, right * low),
        ):
            i, j = column + across, row + down
            inside = (i >= 0) & (i < self.size) & (j >= 0) & (j < self.size)
            place = (j * self.size + i)[inside]
            for channel in range(3):
                weight = (rows[:, 2 + channel] * share)[inside]
                layer[:, channel] += np.bincount(place, weight, len(layer)).astype(np.float32)
