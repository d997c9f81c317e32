"""Numbers and names of a report as people read them."""

from __future__ import annotations

from collections.abc import Callable

ENDED = {
    "left": "went back to the loop",
    "idle": "walked away",
    "stopped": "the kiosk was stopped",
    "": "cut off, or still open",
}
"""How a visit has ended, in words."""

Names = Callable[[str], str]
"""The title of a slide, by its id."""


def duration(seconds: float) -> str:
    """`45 s`, `2 min 05 s`, `3 h 20 min`."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes} min {rest:02} s"
    hours, minutes = divmod(minutes, 60)
    return f"{hours:,} h {minutes:02} min"


def share(part: float, whole: float) -> str:
    """`12 %`, and `-` of nothing."""
    return f"{100 * part / whole:.0f} %" if whole else "-"
