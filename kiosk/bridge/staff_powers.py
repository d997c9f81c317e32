"""What the staff's panel is given: its icons, and what it can have the kiosk do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kiosk.deck import Problem
from kiosk.staff.facts import Facts
from kiosk.staff.recent import Entry

RESTART, LEAVE = 75, 0
"""Exit codes: who runs the kiosk starts it again after the first, and not after the second."""

ICONS = {
    "status": "mdi6.information-outline",
    "loop": "mdi6.play-pause",
    "slides": "mdi6.view-carousel-outline",
    "problems": "mdi6.alert-outline",
    "log": "mdi6.text-box-outline",
    "update": "mdi6.usb-flash-drive-outline",
    "end": "mdi6.power",
    "language": "mdi6.translate",
    "close": "mdi6.close",
    "back": "mdi6.arrow-left",
    "erase": "mdi6.backspace-outline",
    "enter": "mdi6.check",
    "pause": "mdi6.pause",
    "play": "mdi6.play",
    "reload": "mdi6.reload",
    "louder": "mdi6.volume-plus",
    "quieter": "mdi6.volume-minus",
    "down": "mdi6.chevron-down",
    "up": "mdi6.chevron-up",
    "display": "mdi6.monitor",
    "restart": "mdi6.restart",
    "leave": "mdi6.exit-to-app",
    "install": "mdi6.download-outline",
    "error": "mdi6.close-circle-outline",
    "warning": "mdi6.alert-outline",
    "good": "mdi6.check-circle-outline",
}
"""The icon of each control, by its word."""


@dataclass(frozen=True, slots=True)
class Powers:
    """What the panel learns of the kiosk, and what it can have it do; floor.py knows how."""

    facts: Callable[[], Facts]
    problems: Callable[[], Sequence[Problem]]
    entries: Callable[[], Sequence[Entry]]
    slides: Callable[[str], Sequence[str]]
    """The slides' names in a language."""
    language: Callable[[], str]
    """The one on screen."""
    reload: Callable[[], None]
    hold: Callable[[bool], None]
    """Let the loop stand still, or go on."""
    go: Callable[[int], None]
    """Show the loop at the slide with that index."""
    end: Callable[[int], None]
    """End the kiosk with an exit code."""
    sign: Callable[[], dict[str, str]]
    """What tells this display from others: number, name and size."""
