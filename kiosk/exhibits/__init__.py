"""The demonstrations: models that visitors play with. Pure: no clock, no screen, no files.

To add one, write its module with a class that derives from `Exhibit`, its words beside it
(`KIND.yaml`) and its drawing (`qml/Kiosk/Exhibits/`), and list it here; see docs/exhibits.md.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from kiosk.exhibits.base import (
    FRAME,
    Button,
    Control,
    Exhibit,
    Glide,
    Limits,
    Mark,
    Move,
    Said,
    Slider,
    Spot,
    Switch,
    Tap,
    Wait,
)
from kiosk.exhibits.random import Mulberry32
from kiosk.exhibits.rehearsal import Hand, Rehearsal, seconds

EXHIBITS = {
    "bb84": "CatchTheSpy",
    "ssh": "PairTheAtoms",
    "kerr": "LightMovesLight",
    "dipole": "FindTheSource",
    "ramsey": "TuneTheClock",
}
"""The class of each demonstration, by the name of its module, which is its kind."""


@cache
def find(kind: str) -> type[Exhibit]:
    """The class of a kind, imported when it is first needed. Raises KeyError for an unknown one."""
    found: type[Exhibit] = getattr(import_module(f"kiosk.exhibits.{kind}"), EXHIBITS[kind])
    return found


__all__ = [
    "EXHIBITS",
    "FRAME",
    "Button",
    "Control",
    "Exhibit",
    "Glide",
    "Hand",
    "Limits",
    "Mark",
    "Move",
    "Mulberry32",
    "Rehearsal",
    "Said",
    "Slider",
    "Spot",
    "Switch",
    "Tap",
    "Wait",
    "find",
    "seconds",
]
