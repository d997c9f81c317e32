"""Finding bundles on removable drives."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.updates.bundles import SUFFIX

ROOTS = (Path("/media"), Path("/run/media"), Path("/mnt"))
"""Where Linux mounts sticks."""
MOUNTS = Path("/proc/self/mountinfo")
MOST = 50
"""Bundles of one drive that are listed."""
_REMOVABLE = 2  # DRIVE_REMOVABLE of GetDriveTypeW
_OCTAL = re.compile(rb"\\([0-7]{3})")


@dataclass(frozen=True, slots=True)
class Found:
    """A file that is called a bundle; nothing of it has been read. `size` is in bytes."""

    path: Path
    size: int
    drive: str


def removable_mounts(mountinfo: Path = MOUNTS, roots: Sequence[Path] = ROOTS) -> tuple[Path, ...]:
    """The folders of the removable drives that are there now; empty if that cannot be known."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415

        drives = (f"{letter}:\\" for letter in "DEFGHIJKLMNOPQRSTUVWXYZ")
        kind = ctypes.windll.kernel32.GetDriveTypeW
        return tuple(Path(drive) for drive in drives if kind(drive) == _REMOVABLE)
    if sys.platform == "darwin":
        volumes = Path("/Volumes")
        return tuple(sorted(volumes.iterdir())) if volumes.is_dir() else ()
    try:
        lines = mountinfo.read_bytes().splitlines()
    except OSError:
        return ()
    # Source: proc(5): the fifth field is the mount point, with blanks as octal escapes.
    points = (fields[4] for line in lines if len(fields := line.split(b" ")) > 4)
    found = {Path(os.fsdecode(_OCTAL.sub(_byte, point))) for point in points}
    return tuple(sorted(p for p in found if any(root in p.parents or p == root for root in roots)))


def _byte(found: re.Match[bytes]) -> bytes:
    return bytes([int(found[1], 8) & 0xFF])


def find_bundles(mounts: Sequence[Path]) -> tuple[Found, ...]:
    """The files called *.kioskdeck at the top of drives, the newest first on each.

    A drive that has gone, or that cannot be read, has none. Looking may wait for a drive: do it
    away from the screen's thread.
    """
    return tuple(found for mount in mounts for found in _on(mount))


def _on(mount: Path) -> list[Found]:
    dated: list[tuple[float, Found]] = []
    try:
        with os.scandir(mount) as entries:
            for entry in entries:
                name = entry.name
                if name.startswith(".") or not name.lower().endswith(SUFFIX):
                    continue
                if entry.is_file(follow_symlinks=False):
                    facts = entry.stat(follow_symlinks=False)
                    found = Found(Path(entry.path), facts.st_size, mount.name or str(mount))
                    dated.append((facts.st_mtime, found))
    except OSError:
        pass
    newest = sorted(dated, key=lambda one: (-one[0], one[1].path))
    return [found for _, found in newest[:MOST]]
