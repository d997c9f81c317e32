"""A full disk below what the kiosk keeps: its statistics may go, the show may not."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk import paths
from kiosk.soak.faults.scene import NotHere, Scene

VISITS = 3
BLOCK = 4096


def full(scene: Scene) -> str:
    """No byte can be written for some visits; then there is room again."""
    way, how = (_filled, "a small disk of its own was filled")
    if not paths.state().is_mount():
        way, how = (_forbidden, "files could not grow (RLIMIT_FSIZE)")
    with way():
        for _ in range(VISITS):
            scene.visit()
        views = scene.loop(6)
    scene.goes_on()
    return f"{how}, {VISITS} visits, {views} views meanwhile"


@contextmanager
def _filled() -> Iterator[None]:
    """Not one byte is left on the disk."""
    filler = paths.state() / "filler"
    try:
        # Byte by byte in the end, so that nothing at all is left.
        with filler.open("wb", buffering=0) as file:
            for size in (BLOCK, 1):
                try:
                    while file.write(b"x" * size):
                        pass
                except OSError:
                    continue
        yield
    finally:
        filler.unlink(missing_ok=True)


@contextmanager
def _forbidden() -> Iterator[None]:
    """No file of this process may grow."""
    if sys.platform == "win32":
        raise NotHere("there is no limit to the size of files on this system")
    import resource  # noqa: PLC0415  not on every system

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
