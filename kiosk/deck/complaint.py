"""What YAML's parser says of a syntax error, as the rules of its wording see it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.deck.problem import Fault

Place = tuple[int, int]
Explanation = tuple[int, int, Fault]
Rule = Callable[["Complaint"], Explanation]


@dataclass(frozen=True)
class Complaint:
    """The parser's words and places (from 0), and the lines of the file."""

    problem: str
    context: str
    at: Place
    begun: Place
    lines: list[str]

    def line(self, number: int) -> str:
        """A line by its number from 0; empty outside the file."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    @property
    def rest(self) -> str:
        """The line from the place of the complaint on."""
        return self.line(self.at[0])[self.at[1] :]

    @property
    def before(self) -> str:
        """The line up to the place of the complaint."""
        return self.line(self.at[0])[: self.at[1]]


def fault_at(place: Place, message: str, hint: str, code: str = "syntax") -> Explanation:
    """The explanation that a rule gives."""
    return *place, Fault(code, message, hint)
