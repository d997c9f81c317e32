"""The 32-bit generator mulberry32: the same numbers on every machine."""

from __future__ import annotations

import math
from dataclasses import dataclass

_MASK = 0xFFFFFFFF


@dataclass
class Random32:
    """A stream of words from a start value."""

    state: int

    def word(self) -> int:
        """The next 32-bit word."""
        self.state = (self.state + 0x6D2B79F5) & _MASK
        t = ((self.state ^ (self.state >> 15)) * (self.state | 1)) & _MASK
        t ^= (t + ((t ^ (t >> 7)) * (t | 61))) & _MASK
        return (t ^ (t >> 14)) & _MASK

    def normal(self) -> float:
        """A normal number of mean 0 and variance 1, from two words."""
        first = (self.word() + 1) / 2**32
        second = self.word() / 2**32
        return math.sqrt(-2 * math.log(first)) * math.cos(2 * math.pi * second)
