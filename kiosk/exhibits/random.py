"""The one generator of random numbers that the demonstrations use."""

from __future__ import annotations

import math

_WORD = 0xFFFFFFFF


class Mulberry32:
    """Mulberry32: 32 bits of state, a period of 2^32. The same start value, the same numbers.

    Source: Tommy Ettinger, 2017, public domain.
    """

    def __init__(self, start: int) -> None:
        self._state = start & _WORD

    def word(self) -> int:
        """A whole number from 0 to 2^32 - 1."""
        self._state = a = (self._state + 0x6D2B79F5) & _WORD
        t = ((a ^ (a >> 15)) * (a | 1)) & _WORD
        t ^= (t + (((t ^ (t >> 7)) * (t | 61)) & _WORD)) & _WORD
        return t ^ (t >> 14)

    def uniform(self) -> float:
        """A number from 0 up to, and without, 1."""
        return self.word() / 2**32

    def normal(self) -> float:
        """A normal number of mean 0 and variance 1, from two words. Source: Box and Muller 1958."""
        radius = math.sqrt(-2.0 * math.log((self.word() + 1) / 2**32))
        return radius * math.cos(2.0 * math.pi * self.word() / 2**32)
