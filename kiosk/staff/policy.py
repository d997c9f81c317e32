"""Whether a kiosk is locked, and what the log says of it."""

from __future__ import annotations

import logging
from dataclasses import dataclass

CORNERS = "the corners in the order top left, top right, bottom right, bottom left"


@dataclass(frozen=True, slots=True)
class Policy:
    """Whether nobody but staff may close the kiosk; `said` is one line for the log."""

    locked: bool
    level: int
    said: str


def policy(*, windowed: bool, asked: bool, pin: bool) -> Policy:
    """The policy of a start; `asked` is `--locked`, `pin` whether a PIN is stored."""
    if pin and (asked or not windowed):
        said = f"the kiosk is locked; staff touch {CORNERS}, and enter the PIN"
        return Policy(True, logging.INFO, said)
    if asked:
        said = (
            "the kiosk is locked, and nobody can get in at the display, because no PIN is stored:"
            " `kiosk pin` stores one, SIGTERM ends the kiosk"
        )
        return Policy(True, logging.WARNING, said)
    if windowed:
        said = "the kiosk is not locked, because it is in a window; --locked locks it all the same"
        return Policy(False, logging.INFO, said)
    said = "the kiosk is not locked, anybody can close it: `kiosk pin` stores a PIN and locks it"
    return Policy(False, logging.WARNING, said)
