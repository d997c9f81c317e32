"""Catch the spy: a key from single photons, and what listening does to it (BB84)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from kiosk.exhibits.base import (
    Button,
    Exhibit,
    Glide,
    Limits,
    Mark,
    Said,
    Slider,
    Tap,
    Wait,
    clipped,
)
from kiosk.exhibits.bb84_sentences import Moment, sentence
from kiosk.exhibits.physics.bb84 import (
    FULL,
    LIMIT,
    Outcome,
    Photons,
    Sifted,
    draw,
    measure,
    sift,
)
from kiosk.exhibits.physics.photon_flight import EMPTY, Flight, slots
from kiosk.exhibits.random import Mulberry32

_SPY = Slider("spy_share", 0.0, 1.0, 0.05)
_FRAMES_A_BIT = 3
"""Frames that the comparison of one bit takes on screen."""


@dataclass(frozen=True)
class Parameters:
    """What a deck may set."""

    photons: Annotated[int, Limits(20, 1000, "photons that are sent at once")] = 100
    error: Annotated[float, Limits(0.0, 0.1, "share of bits that the line itself turns over")] = 0.0
    compared: Annotated[int, Limits(5, 100, "bits of the key that are compared")] = 20


@dataclass(frozen=True)
class Picture:
    """What is shown. Shares are 0 to 1; `bits` and `marks` have a character a sifted bit."""

    photons: int
    sent: int
    spy_share: float
    line_error: float
    places: tuple[float, ...]
    """How far the photon in each slot has come, 0 to 1; -1 for none."""
    kinds: str
    """The photon in each slot as it is there: 2 x setting + bit; a dot for none."""
    resent: str
    """`x` where the photon in a slot comes from the spy."""
    bits: str
    marks: str
    """`x` where the bit is wrong."""
    expected: int
    """How many sifted bits there are on average."""
    capacity: int
    """How many there is room for; seldom are there more than 3 sigma above the average."""
    sifted: int
    wrong: int
    errors: float
    """Wrong bits by sifted bits."""
    limit: float
    full: float
    compared: int
    """How many of the first bits have been compared, and are used up."""
    left: int
    """How many bits have not been compared."""
    verdict: str
    """`kept`, `discarded`, or nothing yet."""
    replayed: bool
    """The same photons as before, with another spy."""


class CatchTheSpy(Exhibit):
    """Sender and receiver make a key; the spy measures as many photons as the visitor wants."""

    kind = "bb84"
    Parameters = Parameters
    controls = (_SPY, Button("send", main=True), Button("compare"))
    script = (
        Wait(0.8),
        Tap("send"),
        Wait(5),
        Glide("spy_share", 1.0, 3),
        Wait(1.8),
        Tap("send"),
        Wait(2.6),
        Mark("middle"),
        Wait(2.4),
        Tap("compare"),
        Wait(1.6),
        Mark("aha"),
        Wait(3),
    )

    def __init__(self, parameters: Any, random: Mulberry32) -> None:
        super().__init__(parameters, random)
        self._count: int = parameters.photons
        self._error: float = parameters.error
        self._most_compared: int = parameters.compared
        self._flight = Flight(self._count)
        self._share = 0.0
        self._photons: Photons | None = None
        self._outcome: Outcome | None = None
        self._key = Sifted("", "", (0,) * (self._count + 1))
        self._frames = 0
        self._comparing: int | None = None
        self._replayed = False

    def act(self, control: str, *values: float) -> None:
        """`spy_share` takes the share, or nothing for all if it is none and none if it is some.

        `send` and `compare` take nothing.
        """
        if control in self.disabled:
            return
        if control == _SPY.id:
            asleep = float(self._share == 0)
            self._listen(clipped(values[0], _SPY) if values else asleep)
        elif control == "send":
            self._photons = draw(self.random, self._count)
            self._frames, self._comparing, self._replayed = 0, None, False
            self._measure()
        elif control == "compare":
            self._comparing = 0

    def _listen(self, share: float) -> None:
        """The same photons with another spy: the physics changes, the luck does not."""
        if share != self._share:
            self._share = share
            self._replayed = self._arrived > 0
            self._measure()

    def _measure(self) -> None:
        if self._photons is not None:
            self._outcome = measure(self._photons, self._share, self._error)
            self._key = sift(self._outcome)

    def advance(self, steps: int) -> None:
        """Photons fly, or bits are compared."""
        for _ in range(steps):
            if self._flying:
                self._frames += 1
            elif self._comparing is not None and self._compared < self._to_compare:
                self._comparing += 1
            else:
                return

    @property
    def moving(self) -> bool:
        """While photons fly or bits are compared."""
        comparing = self._comparing is not None and self._compared < self._to_compare
        return self._flying or comparing

    @property
    def _arrived(self) -> int:
        return self._flight.arrived(self._frames) if self._photons is not None else 0

    @property
    def _complete(self) -> bool:
        return self._arrived == self._count

    @property
    def _flying(self) -> bool:
        return self._photons is not None and not self._complete

    @property
    def _sifted(self) -> int:
        return self._key.lengths[self._arrived]

    @property
    def _to_compare(self) -> int:
        """The first sifted bits; fewer where chance has left fewer."""
        return min(self._most_compared, self._sifted)

    @property
    def _compared(self) -> int:
        if self._comparing is None:
            return 0
        return min(self._to_compare, 1 + self._comparing // _FRAMES_A_BIT)

    @property
    def _verdict(self) -> str:
        """By errors alone, and as far as a few compared bits can tell; no bits left, no key."""
        if self._comparing is None or self.moving:
            return ""
        found = self._key.marks[: self._compared].count("x")
        lost = found > LIMIT * self._compared or self._compared == self._sifted
        return "discarded" if lost else "kept"

    @property
    def picture(self) -> Picture:
        """The line, the photons on it, the key, and what the comparison has shown."""
        sifted, compared = self._sifted, self._compared
        marks = self._key.marks[:sifted]
        wrong = marks.count("x")
        shown = EMPTY
        if self._flying and self._photons is not None and self._outcome is not None:
            shown = slots(self._photons, self._outcome, self._flight.seen(self._frames))
        return Picture(
            photons=self._count,
            sent=self._flight.sent(self._frames) if self._photons is not None else 0,
            spy_share=self._share,
            line_error=self._error,
            places=shown.places,
            kinds=shown.kinds,
            resent=shown.resent,
            bits=self._key.bits[:sifted],
            marks=marks,
            expected=self._count // 2,
            capacity=max(sifted, math.ceil(self._count / 2 + 1.5 * math.sqrt(self._count))),
            sifted=sifted,
            wrong=wrong,
            errors=wrong / sifted if sifted else 0.0,
            limit=LIMIT,
            full=FULL,
            compared=compared,
            left=sifted - compared,
            verdict=self._verdict,
            replayed=self._replayed,
        )

    @property
    def values(self) -> Mapping[str, float]:
        """The share that the spy listens to."""
        return {_SPY.id: self._share}

    @property
    def disabled(self) -> frozenset[str]:
        """One batch at a time; its bits can be compared once, when there are any."""
        out = set()
        if self._flying:
            out.add("send")
        if not self._complete or self._sifted == 0 or self._comparing is not None:
            out.add("compare")
        return frozenset(out)

    @property
    def said(self) -> Said:
        """What the visitor sees, in numbers."""
        marks = self._key.marks
        return sentence(
            Moment(
                share=self._share,
                started=self._photons is not None,
                arrived=self._complete,
                replayed=self._replayed,
                comparing=self._comparing is not None,
                verdict=self._verdict,
                sifted=self._sifted,
                wrong=marks[: self._sifted].count("x"),
                compared=self._to_compare,
                found=marks[: self._compared].count("x"),
            )
        )

    @property
    def aha(self) -> bool:
        """All photons have arrived, and the spy has spoiled more bits than a key can bear."""
        wrong = self._key.marks.count("x")
        return self._complete and self._share > 0 and wrong > LIMIT * self._sifted
