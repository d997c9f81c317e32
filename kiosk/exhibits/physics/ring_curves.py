"""The curve of a ring's steady states, stored light over main beam, as lines to draw."""

from __future__ import annotations

from functools import cache

from kiosk.exhibits.physics.resonator import steady_lights, steady_pump, turning_points

HIGHEST_PUMP = 6.0
"""Where the axis of the main beam ends."""
HIGHEST_LIGHT = 5.0
"""Where the axis of the stored light ends."""
POINTS = 40
"""Pieces of a line."""


@cache
def stable_lines(detuning: float) -> str:
    """The states that last, as "Y X Y X;Y X": a pair a point, `;` between two branches."""
    turns, end = turning_points(detuning), steady_lights(HIGHEST_PUMP, detuning)[-1]
    if turns is None:
        return line(detuning, 0.0, end)
    (dim_ends, _), (bright_begins, _) = turns
    return line(detuning, 0.0, dim_ends) + ";" + line(detuning, bright_begins, end)


@cache
def unstable_line(detuning: float) -> str:
    """The states between dim and bright, which do not last; nothing if there is no fold."""
    turns = turning_points(detuning)
    return line(detuning, turns[0][0], turns[1][0]) if turns else ""


def line(detuning: float, start: float, end: float) -> str:
    """The steady states from one stored light to another."""
    lights = [start + (end - start) * point / POINTS for point in range(POINTS + 1)]
    return " ".join(f"{steady_pump(light, detuning):.4f} {light:.4f}" for light in lights)
