"""The visit: a pure state machine of the attract loop, a visit, its warning and its reset.

`step` is the only way on; time is an argument. See docs/architecture.md, section "The visit".
"""

from __future__ import annotations

from .events import Act, Action, Event, Failed, Tick
from .failing import Failing, loop_places, nothing_left
from .hours import is_open, next_change
from .machine import step, wait
from .reload import follow
from .show import Show, SlideOutline
from .state import HOME, Comfort, Level, Mode, Place, State, initial, visitor
from .view import Screen, screen

__all__ = [
    "HOME",
    "Act",
    "Action",
    "Comfort",
    "Event",
    "Failed",
    "Failing",
    "Level",
    "Mode",
    "Place",
    "Screen",
    "Show",
    "SlideOutline",
    "State",
    "Tick",
    "follow",
    "initial",
    "is_open",
    "loop_places",
    "next_change",
    "nothing_left",
    "screen",
    "step",
    "visitor",
    "wait",
]
