"""An update as the panel sees it: what lies on a stick, and why it is refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

Progress = Callable[[int, int], None]
"""Told the bytes that are done, and all."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A file on a stick that is called an update; `refused` is the code of the reason, or empty."""

    path: str
    file: str
    title: str
    created: str
    size: int
    """Bytes of the deck."""
    signer: str
    refused: str = ""


class NotInstalled(Exception):
    """An update was refused: `code` for the panel's words, `reason` a sentence for the log."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code, self.reason = code, reason


class Updates(Protocol):
    """Where updates come from. Both may take long, and are called beside the GUI loop."""

    def look(self) -> Sequence[Offer]:
        """What lies on the sticks that are in."""

    def install(self, path: str, progress: Progress) -> str:
        """Install it, and tell its title. Raises NotInstalled."""
