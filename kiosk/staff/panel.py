"""The staff's panel as a state machine: time, digits and answers lead from face to face."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from enum import StrEnum

from kiosk.staff.pin import FEWEST, MOST

PIN_PATIENCE = 20.0
"""Seconds without a digit after which the pad closes."""
PANEL_PATIENCE = 120.0
"""Seconds without a touch after which the panel closes."""


class Face(StrEnum):
    """What staff see."""

    CLOSED = "closed"
    PIN = "pin"
    CHECKING = "checking"
    LOCKED_OUT = "locked_out"
    OPEN = "open"
    CONFIRM = "confirm"


PAD = frozenset({Face.PIN, Face.CHECKING, Face.LOCKED_OUT})


class Order(StrEnum):
    """What staff can have done that must be confirmed."""

    RESTART = "restart"
    LEAVE = "leave"
    UPDATE = "update"


@dataclass(frozen=True, slots=True)
class Asked:
    """The gesture was made, or the keys for it pressed."""


@dataclass(frozen=True, slots=True)
class Digit:
    """A digit was entered."""

    digit: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Erase:
    """The last digit is taken back."""


@dataclass(frozen=True, slots=True)
class Enter:
    """The PIN is complete."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether the PIN was the right one."""

    right: bool


@dataclass(frozen=True, slots=True)
class Want:
    """Something that must be confirmed."""

    order: Order


@dataclass(frozen=True, slots=True)
class Touch:
    """Somebody is at the panel."""


@dataclass(frozen=True, slots=True)
class Back:
    """What is asked is not wanted; or the panel is to close."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has gone on."""


Event = Asked | Digit | Erase | Enter | Answer | Want | Touch | Back | Tick


@dataclass(frozen=True, slots=True)
class Panel:
    """The panel: its face, what was entered, and for how long (s) nobody has touched it."""

    face: Face = Face.CLOSED
    entered: str = field(default="", repr=False)
    wrong: bool = False
    """Whether the PIN before was a wrong one."""
    order: Order | None = None
    quiet: float = 0.0
    seen: float = 0.0

    @property
    def can_enter(self) -> bool:
        """Whether there are as many digits as a PIN has at least."""
        return self.face is Face.PIN and len(self.entered) >= FEWEST

    @property
    def seconds_left(self) -> float:
        """Until it closes by itself."""
        return max(0.0, _patience(self.face) - self.quiet)


def _patience(face: Face) -> float:
    return PIN_PATIENCE if face in PAD else PANEL_PATIENCE


def step(panel: Panel, event: Event, now: float, locked: bool = False) -> Panel:
    """The panel after `event` at `now` (s, any clock); `locked`: no PIN may be tried for now."""
    gone = now - panel.seen
    quiet = panel.quiet + (gone if 0 < gone < math.inf else 0.0)
    panel = replace(panel, quiet=quiet, seen=now)
    # An answer that is awaited comes; nobody is asked to wait for it.
    if panel.face is not Face.CHECKING and quiet >= _patience(panel.face) - 1e-6:
        panel = closed(now)
    if panel.face in {Face.PIN, Face.LOCKED_OUT}:
        panel = _locked(panel, locked)
    return _happened(panel, event, now, locked)


def closed(now: float) -> Panel:
    """Nothing to be seen, and nothing left of what was entered."""
    return Panel(seen=now)


def _locked(panel: Panel, locked: bool) -> Panel:
    if locked:
        return replace(panel, face=Face.LOCKED_OUT, entered="", wrong=False)
    if panel.face is Face.LOCKED_OUT:
        # Whoever has waited for the lock to end has the whole time for the PIN.
        return replace(panel, face=Face.PIN, quiet=0.0)
    return panel


def _happened(panel: Panel, event: Event, now: float, locked: bool) -> Panel:
    match panel.face, event:
        case (Face.CLOSED, Asked()):
            return Panel(Face.LOCKED_OUT if locked else Face.PIN, seen=now)
        case (Face.PIN, Digit() | Erase() | Enter()):
            return _entered(panel, event)
        case (Face.CHECKING, Answer(right)):
            return _answered(right, now, locked)
        case (Face.OPEN, Want(order)):
            return replace(panel, face=Face.CONFIRM, order=order, quiet=0.0)
        case (Face.CONFIRM, Back()):
            return replace(panel, face=Face.OPEN, order=None, quiet=0.0)
        case (Face.PIN | Face.LOCKED_OUT | Face.OPEN, Back()):
            return closed(now)
        case (Face.OPEN | Face.CONFIRM, Touch()):
            return replace(panel, quiet=0.0)
    return panel


def _entered(panel: Panel, event: Digit | Erase | Enter) -> Panel:
    fresh = replace(panel, quiet=0.0, wrong=False)
    match event:
        case Digit(digit):
            room = len(panel.entered) < MOST and digit in tuple("0123456789")
            return replace(fresh, entered=panel.entered + digit) if room else fresh
        case Erase():
            return replace(fresh, entered=panel.entered[:-1])
    return replace(fresh, face=Face.CHECKING) if panel.can_enter else fresh


def _answered(right: bool, now: float, locked: bool) -> Panel:
    if right:
        return Panel(Face.OPEN, seen=now)
    face = Face.LOCKED_OUT if locked else Face.PIN
    return Panel(face, wrong=not locked, seen=now)
