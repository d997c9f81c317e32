"""What a run of faults needs around the process: a disk that fills, displays, no sound."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SILENT = {
    "PULSE_SERVER": "unix:/nonexistent/pulse",
    "PIPEWIRE_REMOTE": "/nonexistent/pipewire",
    "ALSA_CONFIG_PATH": "/nonexistent/alsa",
}
"""The environment of a process that finds no sound server and no card."""
ROOM = "32m"
"""The size of the disk that is filled."""


@contextmanager
def small_disk(folder: Path) -> Iterator[bool]:
    """That folder as a disk of its own in memory; whether the system allows it."""
    folder.mkdir()
    if not (done := _mounted(folder)):
        yield False
        return
    try:
        yield done
    finally:
        # Lazily: a process that hangs may still have a file open there.
        _run("umount", "-l", str(folder))


def _mounted(folder: Path) -> bool:
    return sys.platform == "linux" and _run(
        "mount", "-t", "tmpfs", "-o", f"size={ROOM}", "kiosk-soak", str(folder)
    )


def _run(name: str, *arguments: str) -> bool:
    program = shutil.which(name)
    if program is None:
        return False
    done = subprocess.run(  # noqa: S603  without a shell
        [program, *arguments], capture_output=True, check=False
    )
    return done.returncode == 0


def screens(folder: Path, size: tuple[int, int]) -> Path:
    """A file for Qt's offscreen platform: a display of that size, one upright, one of 4K."""
    width, height = size
    shapes = {"first": size, "upright": (height, width), "large": (3840, 2160)}
    displays, x = [], 0
    for name, (wide, high) in shapes.items():
        displays.append({**_SCREEN, "name": name, "x": x, "width": wide, "height": high})
        x += wide
    file = folder / "screens.json"
    file.write_text(json.dumps({**_PLATFORM, "screens": displays}), "utf-8")
    return file


_PLATFORM = {"synchronousWindowSystemEvents": False, "windowFrameMargins": False}
_SCREEN = {"y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
