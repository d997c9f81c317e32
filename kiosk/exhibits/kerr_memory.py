"""A ring that remembers: at one main beam it may be dim or bright, and a flash decides."""

from __future__ import annotations

from kiosk.exhibits.base import Said
from kiosk.exhibits.physics.driven_ring import SLICE, DrivenRing

DETUNING = 3.0
"""Of the main beam: above sqrt(3), so that the curve of the steady states folds."""
FLASH = round(4 / SLICE)
"""Frames that a flash lasts: 4 units of time."""
BLOCK = 60
"""Frames that the beam is blocked: 6 units of time, and one is enough to forget."""
SETTLED = 0.02
"""A field that changes by less in a unit of time"""
STILL = 6
"""for so many frames has come to what there is to say about it: one frame may be a turn."""


class Memory:
    """The ring, what was touched last, and what came of it. A frame is a slice, 0.1 of a unit."""

    def __init__(self, pump: float, flash: float) -> None:
        self.ring = DrivenRing(DETUNING, pump)
        self.aha = False
        self._strength = flash
        self._flash = self._block = self._still = 0
        self._cause = "slide"
        self._was_bright = False

    def slide(self, pump: float) -> None:
        """Ask for another main beam."""
        if pump != self.ring.wanted:
            self.ring.wanted, self._cause = pump, "slide"

    def touch_gate(self) -> None:
        """Flash."""
        # Flashes in quick succession are one: it counts what the ring was before the first.
        if self._cause != "flash" or self._settled:
            self._was_bright = self.ring.bright
        self._flash, self._still, self._cause = FLASH, 0, "flash"
        self.ring.gate = self._strength

    def touch_block(self) -> None:
        """Block the main beam for a moment."""
        self._block, self._still, self._cause = BLOCK, 0, "block"
        self.ring.blocked = True

    def advance(self) -> None:
        """Let a frame go by."""
        self.ring.advance()
        self._flash, self._block = max(0, self._flash - 1), max(0, self._block - 1)
        self.ring.gate = self._strength if self._flash else 0.0
        self.ring.blocked = self._block > 0
        self._still = 0 if self.busy or self.ring.speed > SETTLED else self._still + 1
        self.aha = self.aha or (self._settled and self._kept)

    @property
    def busy(self) -> bool:
        """Whether a flash or a block is still on."""
        return self._flash > 0 or self._block > 0

    @property
    def waits(self) -> bool:
        """Whether there is still something to say of a touch, though the field may be at rest."""
        return self._cause != "slide" and not self._settled

    @property
    def state(self) -> str:
        """Which of the two states is near."""
        return "bright" if self.ring.bright else "dim"

    @property
    def _settled(self) -> bool:
        return self._still >= STILL

    @property
    def _kept(self) -> bool:
        """Whether it is the flash that has made it bright: alone the beam would not."""
        flashed = self._cause == "flash" and not self._was_bright
        return flashed and self.ring.bright and self.ring.two_states

    @property
    def said(self) -> Said:
        """What the last touch has done."""
        ring, cause = self.ring, self._cause
        if ring.blocked:
            return Said("said_blocked")
        if cause != "slide" and not self._settled:
            return Said("said_flash" if cause == "flash" else "said_open")
        if not ring.two_states:
            return Said("said_beyond" if ring.beyond else "said_below")
        if cause == "flash" and self._was_bright:
            return Said("said_still_bright" if ring.bright else "said_flash_dimmed")
        times = {"times": ring.stored / ring.steady[0]} if ring.bright else {}
        return Said(f"said_{self.state}_after_{cause}", times)
