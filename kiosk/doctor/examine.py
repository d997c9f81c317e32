"""Carries the checks out: none may hang, and none that fails may keep the others from running."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator

from kiosk.doctor.finding import Check, Finding, Seen, note, skipped
from kiosk.doctor.world import World

_REPORT = (
    "It is a fault of this check, not of the machine; the other checks hold. Please report it."
)
_STUCK = "Look whether a disk, a driver or a service of the machine hangs: `dmesg | tail`."


def examine(
    checks: Iterable[Check],
    world: World,
    *,
    fast: bool = False,
    tell: Callable[[Check], None] = lambda check: None,
) -> Iterator[Finding]:
    """A finding for each check, in order. `tell` hears of each before it begins.

    `fast` leaves out those that take more than a second.
    """
    for check in checks:
        tell(check)
        if fast and check.slow:
            seen = skipped("left out by --fast", "Run it once without --fast.")
        else:
            seen = _within(check, world)
        yield Finding(check.name, check.title, seen.verdict, seen.what, check.why, seen.remedy)


def _within(check: Check, world: World) -> Seen:
    """What the check saw within its limit. A system call that hangs cannot be ended, but left."""
    seen: list[Seen] = []
    thread = threading.Thread(target=lambda: seen.append(_guarded(check, world)), daemon=True)
    thread.start()
    thread.join(check.limit)
    if seen:
        return seen[0]
    return note(f"could not be checked: no answer within {check.limit:.0f} s", _STUCK)


def _guarded(check: Check, world: World) -> Seen:
    try:
        return check.look(world)
    except Exception as error:  # noqa: BLE001  whatever it is, the rest is still worth knowing
        what = " ".join(str(error).split())[:200]
        named = f"{type(error).__name__}: {what}" if what else type(error).__name__
        return note(f"could not be checked: {named}", _REPORT)
