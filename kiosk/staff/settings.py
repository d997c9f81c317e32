"""What staff have set at the panel, kept over restarts."""

from __future__ import annotations

import logging
from pathlib import Path

from kiosk.staff import keep
from kiosk.staff.keep import Unfit

log = logging.getLogger(__name__)

NAME = "staff.json"
LOUDEST = 100


class Settings:
    """The volume, 0 to `LOUDEST`. Where it cannot be kept it holds until the kiosk ends."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / NAME
        self._volume = self._read()

    @property
    def volume(self) -> int:
        """0 is silent."""
        return self._volume

    @volume.setter
    def volume(self, level: int) -> None:
        self._volume = max(0, min(LOUDEST, level))
        try:
            keep.write_json(self._file, {"volume": self._volume})
        except (OSError, Unfit) as reason:
            log.warning(
                "the volume holds until the next start only: %s. Let the kiosk write to %s.",
                reason,
                self._file.parent,
            )

    def _read(self) -> int:
        try:
            held = keep.read_json(self._file)
        except (OSError, Unfit) as reason:
            log.warning("the volume that was set cannot be read: %s. Films are loud.", reason)
            return LOUDEST
        level = held.get("volume") if isinstance(held, dict) else None
        return max(0, min(LOUDEST, level)) if type(level) is int else LOUDEST
