"""Quantum key distribution: sifting, fibre loss and the secret share of a key."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .random32 import Random32


@dataclass(frozen=True)
class Photon:
    """One photon of BB84: the bit sent and both settings (0 upright, 1 diagonal)."""

    bit: int
    sent: int
    read: int

    @property
    def kept(self) -> bool:
        """Sifting keeps a photon when the settings match."""
        return self.sent == self.read

    @property
    def angle(self) -> float:
        """Direction of polarisation in degrees: bits 0 and 1 are 0 and 90, or 45 and 135."""
        return 90.0 * self.bit + 45.0 * self.sent


def photons(start: int, count: int) -> list[Photon]:
    """Photons with bits and settings drawn evenly, two words each."""
    random = Random32(start)
    drawn = []
    for _ in range(count):
        sender, receiver = random.word(), random.word()
        drawn.append(Photon(sender >> 31, (sender >> 30) & 1, receiver >> 31))
    return drawn


def share_left(kilometres: float, loss: float = 0.2) -> float:
    """Share of photons after a fibre; `loss` in dB/km."""
    return 10 ** (-loss * kilometres / 10)


def entropy(q: float) -> float:
    """Binary entropy in bits."""
    if q in {0.0, 1.0}:
        return 0.0
    return -q * math.log2(q) - (1 - q) * math.log2(1 - q)


def secret_share(q: float) -> float:
    """Secret share of the sifted key of ideal BB84 at error rate q <= 1/2 (Shor, Preskill 2000)."""
    return max(0.0, 1 - 2 * entropy(q))


def error_limit() -> float:
    """The error rate at which the secret share vanishes, by halving."""
    low, high = 0.0, 0.5
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if 1 - 2 * entropy(middle) > 0 else (low, middle)
    return low
