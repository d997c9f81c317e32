"""The protocol BB84 on an ideal line, with a spy who intercepts photons and resends them.

Sources: C. H. Bennett and G. Brassard, 1984 (https://arxiv.org/abs/2003.06557); for the limit,
P. W. Shor and J. Preskill, Phys. Rev. Lett. 85, 441 (2000). Nothing here has a unit.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kiosk.exhibits.random import Mulberry32

Bits = NDArray[np.int64]
Flags = NDArray[np.bool_]

LIMIT = 0.11002786443835955
"""The error rate above which no key is left: the root of 1 - 2 h(Q) = 0."""
FULL = 0.25
"""The error rate of a perfect line when every photon is intercepted."""


@dataclass(frozen=True, slots=True)
class Photons:
    """What chance decides about each photon; arrays of one length.

    Settings are 0 (upright) or 1 (diagonal). A coin is the answer when the settings differ.
    """

    bits: Bits
    sender_settings: Bits
    receiver_settings: Bits
    receiver_coins: Bits
    spy_settings: Bits
    spy_coins: Bits
    spy_draws: NDArray[np.float64]
    """The spy measures the photons whose draw lies below the share that is listened to."""
    line_draws: NDArray[np.float64]
    """The line turns the bits over whose draw lies below its error."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What has become of each photon; arrays of one length."""

    spied: Flags
    spy_bits: Bits
    """What the spy reads and sends on, also of the photons that he would have let pass."""
    received: Bits
    kept: Flags
    """Sender and receiver had the same setting: the bit enters the sifted key."""
    wrong: Flags
    """The bit is in the sifted key, and is not the one that was sent."""


def draw(random: Mulberry32, count: int) -> Photons:
    """So many photons, by five draws each, whatever the spy does."""
    words = np.array([random.word() for _ in range(5 * count)], dtype=np.int64)
    sender, receiver, spy_draw, spy, line_draw = words.reshape(count, 5).T
    return Photons(
        bits=sender >> 31,
        sender_settings=(sender >> 30) & 1,
        receiver_settings=receiver >> 31,
        receiver_coins=(receiver >> 30) & 1,
        spy_settings=spy >> 31,
        spy_coins=(spy >> 30) & 1,
        spy_draws=spy_draw / 2**32,
        line_draws=line_draw / 2**32,
    )


def measure(photons: Photons, share: float, error: float) -> Outcome:
    """Send the photons: the spy listens to a share (0 to 1), the line has an error (0 to 1/2)."""
    spied = photons.spy_draws < share
    matched = photons.spy_settings == photons.sender_settings
    spy_bits = np.where(matched, photons.bits, photons.spy_coins)
    # What arrives has the sender's setting and bit, or those of the photon that the spy sent.
    settings = np.where(spied, photons.spy_settings, photons.sender_settings)
    arriving = np.where(spied, spy_bits, photons.bits)
    answered = np.where(photons.receiver_settings == settings, arriving, photons.receiver_coins)
    received = np.where(photons.line_draws < error, 1 - answered, answered)
    kept = photons.sender_settings == photons.receiver_settings
    return Outcome(spied, spy_bits, received, kept, kept & (received != photons.bits))


@dataclass(frozen=True, slots=True)
class Sifted:
    """The sifted key as it grows: what the receiver has, and which of it is wrong."""

    bits: str
    marks: str
    """`x` for a wrong bit, a dot for a right one."""
    lengths: tuple[int, ...]
    """The length of the key after 0, 1, 2 ... photons."""


def sift(outcome: Outcome) -> Sifted:
    """The sifted key of all photons, in the order of their arrival."""
    bits = "".join(map(str, outcome.received[outcome.kept]))
    marks = "".join("x" if wrong else "." for wrong in outcome.wrong[outcome.kept])
    return Sifted(bits, marks, (0, *np.cumsum(outcome.kept).tolist()))


def error_rate(share: float, error: float = 0.0) -> float:
    """The expected share of wrong bits in the sifted key."""
    return error + share / 4 * (1 - 2 * error)


def detection(share: float, compared: int) -> float:
    """The probability that so many compared bits of a perfect line show at least one error."""
    return 1.0 - (1 - share / 4) ** compared


def binary_entropy(rate: float) -> float:
    """h(Q) = -Q log2 Q - (1 - Q) log2 (1 - Q), in bits."""
    if rate <= 0 or rate >= 1:
        return 0.0
    return float(-rate * np.log2(rate) - (1 - rate) * np.log2(1 - rate))


def key_share(rate: float) -> float:
    """What is left of the sifted key at an error rate of 0 to 1/2: max(0, 1 - 2 h(Q))."""
    return max(0.0, 1 - 2 * binary_entropy(rate))
