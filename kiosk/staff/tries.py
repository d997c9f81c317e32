"""The count of wrong PINs, kept over restarts in a file beside the PIN."""

from __future__ import annotations

import logging
import time
import uuid
from collections.abc import Callable
from pathlib import Path

from kiosk.staff import keep
from kiosk.staff.keep import Unfit
from kiosk.staff.throttle import Moment, Throttle, distrusted

log = logging.getLogger(__name__)

NAME = "pin-tries.json"

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_PROCESS = f"process-{uuid.uuid4()}"


def moment() -> Moment:
    """Now. Where the system does not name its own runs, each run of the kiosk stands for one."""
    try:
        # It counts on while the machine sleeps, which time.monotonic() does not.
        up = time.clock_gettime(time.CLOCK_BOOTTIME)
        return Moment(time.time(), up, _BOOT_ID.read_text("ascii").strip())
    except (AttributeError, OSError):
        return Moment(time.time(), time.monotonic(), _PROCESS)


class Tries:
    """Knows how often a PIN was tried. The file counts; memory only where it cannot be kept."""

    def __init__(self, folder: Path, now: Callable[[], Moment] = moment) -> None:
        """`now` gives the time."""
        self.path = folder / NAME
        self._now = now
        self._kept = True
        # Written at once: what cannot be kept would begin anew with every start of the kiosk.
        self._become(self._stored())
        if not self._kept:
            self._known = distrusted(now())

    @property
    def throttle(self) -> Throttle:
        """How things stand now."""
        if self._kept:
            # Read again: `kiosk pin` starts the count anew while a kiosk runs.
            self._known = self._stored()
        return self._known.at(self._now())

    def count(self) -> bool:
        """A PIN is about to be looked at: it counts as wrong until `right` is called.

        False while it is locked: then nothing is counted, and nothing may be looked at.
        """
        throttle = self.throttle
        if throttle.left > 0:
            return False
        self._become(throttle.tried(self._now()))
        return True

    def right(self) -> None:
        """The PIN that was counted last is the right one."""
        self._become(Throttle(self._now()))

    @staticmethod
    def stored_in(folder: Path) -> Throttle | None:
        """The count that is kept in a folder, as of now; None if there is none to be read."""
        now = moment()
        try:
            held = keep.read_json(folder / NAME)
            return None if held is None else Throttle.of_json(held).at(now)
        except (OSError, Unfit, ValueError):
            return None

    @staticmethod
    def forget_in(folder: Path) -> None:
        """Start anew, also in a kiosk that runs. Raises OSError if the file cannot be removed."""
        (folder / NAME).unlink(missing_ok=True)

    def _become(self, throttle: Throttle) -> None:
        self._known = throttle
        try:
            keep.write_json(self.path, throttle.as_json())
        except (OSError, Unfit) as reason:
            log.warning(
                "the count of wrong PINs cannot be kept: %s. The pad is locked for some minutes"
                " after each start; let the kiosk write to %s.",
                reason,
                self.path.parent,
            )
            self._kept = False
        else:
            self._kept = True

    def _stored(self) -> Throttle:
        now = self._now()
        try:
            held = keep.read_json(self.path)
            return Throttle(now) if held is None else Throttle.of_json(held).at(now)
        except (OSError, Unfit, ValueError) as reason:
            log.warning("the count of wrong PINs cannot be read: %s. It begins locked.", reason)
        found = distrusted(now)
        self._become(found)
        return found
