"""Which sentence tells what has just happened in "Catch the spy"."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.exhibits.base import Said
from kiosk.exhibits.physics.bb84 import LIMIT


@dataclass(frozen=True, slots=True)
class Moment:
    """Where the game is, as far as the words go."""

    share: float
    """What the spy listens to, 0 to 1."""
    started: bool
    arrived: bool
    """All photons have."""
    replayed: bool
    """The same photons as before, with another spy."""
    comparing: bool
    verdict: str
    sifted: int
    wrong: int
    compared: int
    """How many bits are compared in all."""
    found: int
    """How many wrong bits the comparison has found so far."""

    @property
    def errors(self) -> float:
        """Wrong bits by sifted bits."""
        return self.wrong / max(1, self.sifted)


def sentence(now: Moment) -> Said:
    """The sentence and the numbers in it."""
    numbers = {
        "share": now.share,
        "sifted": now.sifted,
        "wrong": now.wrong,
        "errors": now.errors,
        "compared": now.compared,
        "found": now.found,
        "difference": now.found / max(1, now.compared),
        "left": now.sifted - now.compared,
    }
    return Said(_key(now), numbers)


def _key(now: Moment) -> str:
    if now.verdict:
        return _judged(now)
    if now.comparing:
        return "said_comparing"
    if now.arrived:
        return _seen(now)
    if now.started:
        return "said_spying" if now.share else "said_flying"
    return "said_waiting" if now.share else "said_rest"


def _seen(now: Moment) -> str:
    """On the errors of the whole sifted key, which the visitor sees and the two ends do not."""
    if now.share == 0:
        return "said_line" if now.wrong else "said_clean"
    if not now.wrong:
        return "said_unseen"
    if now.replayed:
        return "said_same_full" if now.share == 1 else "said_same"
    if now.share == 1:
        return "said_full"
    return "said_many" if now.errors > LIMIT else "said_traces"


def _judged(now: Moment) -> str:
    """On the compared bits, by which the two ends must judge."""
    if now.found > LIMIT * now.compared:
        return "said_caught" if now.share else "said_discarded"
    if now.sifted == now.compared:
        return "said_used_up"
    if now.found:
        return "said_doubtful"
    return "said_lucky" if now.share else "said_kept"
