"""What has become of the wish to stay awake: for the staff panel and for `kiosk doctor`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """How one way of staying awake stands."""

    OFF = "off"
    """Nobody wants it now."""
    ASKING = "asking"
    HELD = "held"
    REFUSED = "refused"
    """The service is there, and said no."""
    MISSING = "missing"
    """There is no such service, bus or program, or it does not answer. It is asked again."""


@dataclass(frozen=True, slots=True)
class WayStatus:
    """One way, such as `login1`; `screen` and `sleep` say what it keeps off when it is held.

    `detail` says in words what is held, or why nothing is.
    """

    name: str
    outcome: Outcome
    detail: str = ""
    screen: bool = False
    sleep: bool = False


@dataclass(frozen=True, slots=True)
class Status:
    """All ways of this system, in the order in which they were tried."""

    wanted: bool
    ways: tuple[WayStatus, ...]

    @property
    def held(self) -> tuple[str, ...]:
        """The names of the ways that took."""
        return tuple(way.name for way in self.ways if way.outcome is Outcome.HELD)

    @property
    def screen(self) -> bool:
        """Whether the screen saver, and the display's standby, are kept off."""
        return any(way.screen for way in self._taken())

    @property
    def sleep(self) -> bool:
        """Whether the machine is kept from going to sleep."""
        return any(way.sleep for way in self._taken())

    @property
    def settled(self) -> bool:
        """Whether each way has answered, or has been given up for now."""
        return all(way.outcome is not Outcome.ASKING for way in self.ways)

    @property
    def sentence(self) -> str:
        """One line for people."""
        if not self.wanted:
            return "display and machine may sleep now"
        kept = [what for what, on in (("screen", self.screen), ("machine", self.sleep)) if on]
        if kept:
            return f"{' and '.join(kept)} kept awake by {', '.join(self.held)}"
        if not self.settled:
            return "still asking to be kept awake"
        reasons = "; ".join(f"{way.name}: {way.detail}" for way in self.ways)
        return f"nothing keeps the display awake ({reasons or 'no way is known on this system'})"

    @property
    def remedy(self) -> str:
        """What to do about it; empty if all is well."""
        if not self.wanted or not self.settled or (self.screen and self.sleep):
            return ""
        missing = "the screen saver" if self.sleep else "sleep" if self.screen else "both"
        return f"Switch off {missing} in the system's settings; see docs/display-care.md."

    def _taken(self) -> Iterable[WayStatus]:
        return (way for way in self.ways if way.outcome is Outcome.HELD)
