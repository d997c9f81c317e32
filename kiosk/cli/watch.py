"""Checks a deck whenever one of its files has changed."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

from kiosk.bridge.reload import signature
from kiosk.cli.checker import Checked, Checker

PAUSE = 0.2
"""Seconds between two looks at the files."""
SHARE = 0.05
"""The share of one core that looking may take."""


def checks(deck: Path, checker: Checker) -> Iterator[Checked]:
    """A check at once, and one after each change; ends when whoever began it has gone."""
    parent = os.getppid()
    known = None
    while os.getppid() == parent:
        began = time.perf_counter()
        now = signature(deck)
        pause = max(PAUSE, (time.perf_counter() - began) / SHARE)
        if now != known:
            known = now
            yield checker.check()
        else:
            time.sleep(pause)
