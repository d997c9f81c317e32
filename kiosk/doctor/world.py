"""The machine as the checks see it. Tests pass a world of their own making."""

from __future__ import annotations

import ctypes
import getpass
import os
import shutil
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk import paths
from kiosk.doctor.ask import Question

if TYPE_CHECKING:
    from kiosk.deck import Loaded

_ENOUGH = 1024 * 1024
_UNSYNCHRONISED = 0x40


@dataclass(frozen=True, slots=True)
class User:
    """Who the checks run as; `uid` is None where users have no numbers."""

    name: str
    uid: int | None


@dataclass(frozen=True)
class World:
    """Facts and ways to get them. `root` is where the system's files lie, `now` is in s (UTC).

    `ask` puts a question to Qt in a process of its own. `free` gives the bytes that are left where
    a path lies, `opens` whether a file may be read or written, `synchronised` whether the clock is
    kept right, None if nobody knows.
    """

    deck: Path
    state: Path
    environ: Mapping[str, str]
    user: User
    home: Path | None
    ask: Callable[[str, Mapping[str, Any]], dict[str, Any]]
    root: Path = Path("/")
    system: str = sys.platform
    now: Callable[[], float] = time.time
    free: Callable[[Path], int] = field(default=lambda path: shutil.disk_usage(path).free)
    synchronised: Callable[[], bool | None] = field(default=lambda: None)
    opens: Callable[[Path, int], bool] = os.access
    cores: int = 1

    @cached_property
    def loaded(self) -> Loaded:
        """The deck with its problems; it is read once."""
        from kiosk.deck import load  # noqa: PLC0415  whoever only asks for help needs no deck

        return load(self.deck, assets=paths.ASSETS)

    @cached_property
    def screen(self) -> dict[str, Any]:
        """What Qt says of the display, the touch panel and the renderer. Raises `Unanswered`."""
        return self.ask("screen", {})

    @property
    def linux(self) -> bool:
        """Whether this is Linux, of which the checks know most."""
        return self.system.startswith("linux")

    def text(self, name: str) -> str | None:
        """The text of a system's file below `root`, or None if it cannot be read."""
        try:
            with (self.root / name).open("rb") as file:
                return file.read(_ENOUGH).decode("utf-8", "replace")
        except OSError:
            return None

    def found(self, pattern: str) -> list[Path]:
        """The files below `root` whose names fit a pattern, in order."""
        try:
            return sorted(self.root.glob(pattern))
        except OSError:
            return []


def this_world(deck: Path) -> World:
    """The machine that this runs on."""
    return World(
        deck=deck,
        state=paths.state(),
        environ=dict(os.environ),
        user=_user(),
        home=_home(),
        ask=Question(os.environ),
        synchronised=kept_right,
        cores=_cores(),
    )


def _user() -> User:
    uid = os.getuid() if hasattr(os, "getuid") else None
    try:
        return User(getpass.getuser(), uid)
    except (KeyError, OSError):
        # A number without an entry in the list of users, as in some containers.
        return User(str(uid), uid)


def _home() -> Path | None:
    try:
        return Path.home()
    except (RuntimeError, KeyError):
        return None


def _cores() -> int:
    # Fewer than the machine has where the process is tied to some of them.
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def kept_right() -> bool | None:
    """Whether the kernel's clock is kept right by a time service; None where it does not say.

    Source: adjtimex(2); with `modes` 0 it only reads.
    """
    if not sys.platform.startswith("linux"):
        return None
    # `struct timex` begins with modes, offset, freq, maxerror, esterror and status.
    timex = (ctypes.c_long * 64)()
    try:
        if ctypes.CDLL(None).adjtimex(ctypes.byref(timex)) < 0:
            return None
    except (AttributeError, OSError):
        return None
    return not timex[5] & _UNSYNCHRONISED
