"""A wall clock that can be set wrong: for this process alone, and for its Python alone."""

from __future__ import annotations

import datetime as dt
import time
from datetime import datetime as _Real  # noqa: N812  the real one, before it is exchanged
from typing import Any

_real_time = time.time
_ahead = 0.0


def shift(seconds: float) -> None:
    """Set the wall's clock so many s ahead of the real one, or behind."""
    global _ahead  # noqa: PLW0603  a process has one wall clock
    _ahead = seconds


def real() -> float:
    """Unix time as it is."""
    return _real_time()


def _shown() -> float:
    return _real_time() + _ahead


class _Kind(type):
    """Any datetime is one of ours, also those that C code has made."""

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, _Real)

    def __subclasscheck__(cls, other: type) -> bool:
        return issubclass(other, _Real)


class _Datetime(_Real, metaclass=_Kind):
    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> Any:
        return _Real.fromtimestamp(_shown(), tz)

    @classmethod
    def today(cls) -> Any:
        return _Real.fromtimestamp(_shown())  # noqa: DTZ006  as the original does

    @classmethod
    def utcnow(cls) -> Any:
        return _Real.fromtimestamp(_shown(), dt.UTC).replace(tzinfo=None)


def install() -> None:
    """Have everything that is imported from now on read this clock.

    What Qt and other libraries ask the system themselves is not changed.
    """
    time.time = _shown
    time.time_ns = lambda: round(_shown() * 1e9)
    dt.datetime = _Datetime  # type: ignore[misc]  # that is the trick
