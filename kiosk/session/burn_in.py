"""What keeps a picture from burning in: where the scene stands, and how bright what stays is.

Minutes are counted while the loop runs, from its start.
"""

from __future__ import annotations

FULL_HD = 1920
ORBIT = 4
"""Pixels that the scene moves to each side, on a display that is `FULL_HD` wide."""
BAR = (0.72, 0.6)
"""The opacities of the bar of controls in the loop: white is at half its luminance, or at less."""
BAR_MINUTES = 4
"""Minutes until the bar takes on its other opacity."""
REST_MINUTES = 5
"""Minutes after which a view that stays is darker for as many minutes."""


def amplitude(width: float, height: float) -> int:
    """Pixels that a scene of this size moves to each side."""
    return max(1, round(ORBIT * max(width, height) / FULL_HD))


def orbit(minute: int, radius: int) -> tuple[int, int]:
    """Where the scene stands, in px beside its middle: along a diamond, a pixel a minute each way.

    At 4K, 8 px to each side, once around takes 32 minutes.
    """
    side, step = divmod(minute % (4 * radius), radius)
    x, y = radius - step, step
    return ((x, y), (-y, x), (-x, -y), (y, -x))[side]


def bar_opacity(minute: int) -> float:
    """How opaque the bar of controls is."""
    return BAR[minute // BAR_MINUTES % len(BAR)]


def rests(minutes: int) -> bool:
    """Whether a view that has been on for so many minutes is to be darker."""
    return minutes // REST_MINUTES % 2 == 1
