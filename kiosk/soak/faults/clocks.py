"""Clocks that jump: the wall's, by which opening hours go, and the one that visits go by."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime

from kiosk.soak import wallclock
from kiosk.soak.faults.scene import NotHere, Scene
from kiosk.soak.world import Broken

HOUR = 3600.0
DAY = 24 * HOUR
YEARS = 3653 * DAY
MOST = 2
"""Views that may go by in a single jump: more would be a burst."""


def hour_on(scene: Scene) -> str:
    """As when a clock is set, or summer begins."""
    return _wall(scene, HOUR)


def hour_back(scene: Scene) -> str:
    """As when a clock is set, or summer ends."""
    return _wall(scene, -HOUR)


def years_on(scene: Scene) -> str:
    """As with a clock that was set by a wrong server."""
    return _wall(scene, YEARS)


def years_back(scene: Scene) -> str:
    """As with an empty battery, until the network has told the time."""
    return _wall(scene, -YEARS)


def _wall(scene: Scene, seconds: float) -> str:
    before = scene.world.transitions
    scene.world.controller.touch()
    wallclock.shift(seconds)
    try:
        scene.world.settle(0.1)
        if scene.world.transitions - before > MOST:
            raise Broken("the wall's clock has moved the show")
        scene.goes_on()
    finally:
        wallclock.shift(0)
    scene.goes_on()
    return "the show did not care, nor on the way back"


def summer(scene: Scene) -> str:
    """The hour of an early morning in March that there is not, and the one in October twice."""
    if not hasattr(time, "tzset"):
        raise NotHere("the time zone of a process cannot be changed on this system")
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Europe/London"
    try:
        for moment in (datetime(2027, 3, 28, 1, tzinfo=UTC), datetime(2027, 10, 31, 1, tzinfo=UTC)):
            time.tzset()
            for seconds in (-5, 5, HOUR + 5):
                wallclock.shift(moment.timestamp() + seconds - wallclock.real())
                scene.visit()
    finally:
        wallclock.shift(0)
        os.environ.pop("TZ")
        os.environ.update({} if before is None else {"TZ": before})
        time.tzset()
    scene.goes_on()
    return "both changes of a year, a visit on each side"


def asleep(scene: Scene) -> str:
    """The machine sleeps for a night, with a visitor before it."""
    scene.world.controller.touch()
    wallclock.shift(8 * HOUR)
    try:
        # On Linux the clock of visits does not go on meanwhile, on other systems it does.
        views = _jump(scene, 8 * HOUR)
        scene.goes_on()
    finally:
        wallclock.shift(0)
    return f"{views} views at once, then the loop"


def counters(scene: Scene) -> str:
    """Past 2**31 and 2**32 ms, at which counters of other programs turn over."""
    views = _jump(scene, 25 * DAY) + _jump(scene, 25 * DAY)
    scene.goes_on()
    return f"{views} views in two jumps of 25 days"


def backwards(scene: Scene) -> str:
    """The clock of visits goes an hour back, which none should."""
    views = _jump(scene, -HOUR)
    scene.goes_on()
    return f"{views} views at once, then the loop"


def _jump(scene: Scene, seconds: float) -> int:
    before = scene.world.transitions
    scene.world.pass_time(seconds)
    scene.world.frame()
    views = scene.world.transitions - before
    if views > MOST:
        raise Broken(f"{views} views went by in one jump of the clock")
    return views
