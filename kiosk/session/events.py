"""What can happen to a visit: time goes on, or somebody acts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """What a visitor can do; the argument that an action needs is named beside it."""

    TOUCH = "touch"
    """A touch on no control."""
    PRESENCE = "presence"
    """A finger that comes down, or moves: somebody is there, and has not done anything yet."""
    NEXT = "next"
    PREVIOUS = "previous"
    HOME = "home"
    BACK = "back"
    TOPICS = "topics"
    OPEN_SLIDE = "open_slide"
    """Argument: the slide's index."""
    OPEN_DETAIL = "open_detail"
    """Argument: the index of a detail of the slide on view."""
    READ_MORE = "read_more"
    TRY_IT = "try_it"
    """The demonstration of the slide on view."""
    LANGUAGE = "language"
    """Argument: the language's code."""
    PLAY = "play"
    PAUSE = "pause"
    LARGER_TEXT = "larger_text"
    HIGH_CONTRAST = "high_contrast"
    LESS_MOTION = "less_motion"
    COMFORT_OPEN = "comfort_open"
    OPEN_SHEET = "open_sheet"
    """Argument: the key of what is to lie over the place, such as a figure on the whole screen."""
    BUSY = "busy"
    """What a visitor has started still runs, a video for example: nobody has left yet."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has gone on and nobody has acted."""


@dataclass(frozen=True, slots=True)
class Act:
    """Somebody acted. With an argument that makes no sense it is a touch and no more."""

    action: Action
    argument: int | str | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """The slide at that index, or its demonstration, cannot be shown: its video does not begin."""

    slide: int


Event = Tick | Act | Failed
