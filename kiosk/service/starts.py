"""A crash loop slows down: how long a start has to hold back, from the starts before it.

systemd's own back-off never forgets: after some crashes in a year it would leave the display
dark for its longest time at each of them. This one looks at the last minutes only.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

log = logging.getLogger(__name__)

FREE = 5
"""Starts that hold nothing back."""
SPAN = 600.0
"""Seconds for which a start counts."""
LONGEST = 60.0
"""Seconds that a start holds back at most."""
KEPT = 64
"""Starts that are remembered at most."""


@dataclass(frozen=True, slots=True)
class Hold:
    """How long to hold back, in s, and whether even a plain screen did not survive last time."""

    seconds: float = 0.0
    dark: bool = False


def hold(starts: Sequence[float], now: float) -> Hold:
    """What a start at `now` has to do after `starts`: times in s, in order, since the boot."""
    recent = [start for start in starts if 0 <= now - start < SPAN]
    seconds = _delay(len(recent))
    if seconds == 0 or not recent:
        return Hold(seconds)
    # It did not even last as long as it was to wait: the deck had not been touched yet.
    before = _delay(len(recent) - 1)
    return Hold(seconds, dark=now - recent[-1] < before)


def _delay(recent: int) -> float:
    return min(LONGEST, 2.0 ** (recent - FREE)) if recent > FREE else 0.0


class Runtime:
    """The folder that systemd gives the service while it is up; without one nothing is kept."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        named = environment.get("RUNTIME_DIRECTORY", "").split(":")[0]
        self._folder = Path(named) if named else None

    def begin(self, now: float) -> Hold:
        """Note a start at `now`, in s since the boot, and say what it has to do."""
        if self._folder is None:
            return Hold()
        file = self._folder / "starts"
        starts = _times(file)
        try:
            text = "\n".join(f"{start:.1f}" for start in [*starts, now][-KEPT:])
            partial = file.with_suffix(".new")
            partial.write_text(text, encoding="ascii")
            partial.replace(file)
        except OSError as error:
            log.warning("starts are not counted: %s; a crash loop would not slow down", error)
        return hold(starts, now)

    def leave(self) -> None:
        """Staff left the kiosk: the unit must not start it again by itself."""
        if self._folder is None:
            return
        try:
            (self._folder / "left").touch()
        except OSError as error:
            log.warning("systemd will start the kiosk again: %s; stop it there instead", error)


def _times(file: Path) -> list[float]:
    with suppress(OSError, ValueError):
        return [float(line) for line in file.read_text(encoding="ascii").splitlines()]
    return []
