"""What a check says: a verdict, what was seen, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from kiosk.doctor.world import World

Verdict = Literal["good", "note", "bad", "skipped"]
VERDICTS: tuple[Verdict, ...] = ("good", "skipped", "note", "bad")
"""From the one that asks for nothing to the one that asks for most."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a check saw. What is not good has a remedy that somebody can carry out."""

    verdict: Verdict
    what: str
    remedy: str = ""


def good(what: str) -> Seen:
    """All is as it should be."""
    return Seen("good", what)


def note(what: str, remedy: str) -> Seen:
    """The kiosk runs, but could be better off."""
    return Seen("note", what, remedy)


def bad(what: str, remedy: str) -> Seen:
    """The kiosk does not run, or will not run for months."""
    return Seen("bad", what, remedy)


def skipped(what: str, remedy: str) -> Seen:
    """It could not be looked at here."""
    return Seen("skipped", what, remedy)


def together(seen: Sequence[Seen]) -> Seen:
    """Several sights as one: the worst verdict, and what was seen and can be done, in order."""
    worst = max((s.verdict for s in seen), key=VERDICTS.index)
    # Beside what is wrong, what is right would only be read over.
    telling = [s for s in seen if s.verdict == worst or s.remedy]
    remedies = dict.fromkeys(s.remedy for s in telling if s.remedy)
    return Seen(worst, "; ".join(s.what for s in telling), " ".join(remedies))


@dataclass(frozen=True, slots=True)
class Check:
    """Something to look at. `looks` and `why` are sentences; `limit` is in s.

    A `slow` check takes more than a second. One that has given no answer within its limit is left.
    """

    name: str
    title: str
    looks: str
    why: str
    look: Callable[[World], Seen]
    slow: bool = False
    limit: float = 15.0


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found."""

    check: str
    title: str
    verdict: Verdict
    seen: str
    why: str
    remedy: str

    def as_json(self) -> dict[str, str]:
        """The form that `kiosk doctor --format json` prints."""
        return asdict(self)
