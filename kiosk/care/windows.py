"""Windows: SetThreadExecutionState, which holds for as long as the calling thread lives."""

from __future__ import annotations

import ctypes
from collections.abc import Callable

from kiosk.care.way import AGAIN, Way

CONTINUOUS, SYSTEM_REQUIRED, DISPLAY_REQUIRED = 0x80000000, 0x1, 0x2


def _set_state() -> Callable[[int], int]:
    """The function of the system. Raises AttributeError or OSError where there is none."""
    library: ctypes.CDLL = getattr(ctypes, "windll").kernel32  # noqa: B009  Windows has it alone
    call = library.SetThreadExecutionState
    call.argtypes, call.restype = [ctypes.c_uint32], ctypes.c_uint32
    return lambda state: int(call(state))


class ExecutionState(Way):
    """The state of the thread that calls: the GUI thread, which lives as long as the show."""

    name = "windows"

    def __init__(self, again: int = AGAIN, set_state: Callable[[int], int] | None = None) -> None:
        """`set_state` stands in for the system's function, which answers 0 when it failed."""
        super().__init__(again)
        self._set_state = set_state
        self._taken = False

    def _begin(self) -> None:
        try:
            self._set_state = self._set_state or _set_state()
            done = self._set_state(CONTINUOUS | SYSTEM_REQUIRED | DISPLAY_REQUIRED)
        except (AttributeError, OSError) as error:
            self._missing(f"SetThreadExecutionState cannot be called: {error}")
            return
        self._taken = bool(done)
        if done:
            self._held("display and system required", screen=True, sleep=True)
        else:
            self._refused("SetThreadExecutionState failed")

    def _end(self) -> None:
        if self._taken and self._set_state:
            self._set_state(CONTINUOUS)
        self._taken = False
