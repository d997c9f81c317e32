"""What is written down of a visit. Nothing here says who the visitor is, or where a finger was."""

from __future__ import annotations

from dataclasses import dataclass

LEFT, IDLE, STOPPED = "left", "idle", "stopped"
ENDS = (LEFT, IDLE, STOPPED)
"""How a visit can end: by going back to the loop, by silence, or because the kiosk was stopped."""


@dataclass(frozen=True, slots=True)
class Began:
    """A touch has opened a visit."""

    visit: int
    """Counts the visits of one run of the kiosk."""
    minute: int
    """Unix time, in whole minutes."""
    offset: int
    """Minutes by which the local time is ahead of UTC."""
    slide: str
    """The id of the slide of the loop that was touched."""
    language: str


@dataclass(frozen=True, slots=True)
class Stepped:
    """Something was on view for a while, and is not any more."""

    visit: int
    kind: str
    """`slide`, `detail`, `demo`, `topics` or `sheet`."""
    slide: str
    part: str
    """The number of a detail from 1, or the key of a sheet."""
    language: str
    seconds: float
    alone: bool
    """Whether the show has moved here by itself."""


@dataclass(frozen=True, slots=True)
class Ended:
    """A visit is over. `seconds` leaves out the silence in which nobody was there any more."""

    visit: int
    how: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Looped:
    """The loop has shown a slide for so many seconds."""

    hour: int
    """Unix time, in whole hours."""
    offset: int
    slide: str
    seconds: float
    shown: int = 1
    """0 if it only goes on with what was shown already."""


Record = Began | Stepped | Ended | Looped
