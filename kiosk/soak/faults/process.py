"""The process itself is held: stopped by the system, and let go again."""

from __future__ import annotations

import sys
import time

from kiosk.soak.faults.scene import NotHere, Scene
from kiosk.soak.wire import say
from kiosk.soak.world import NAP, PATIENCE, Broken

HELD = 2.0
"""Seconds."""


def stopped(scene: Scene) -> str:
    """SIGSTOP by the watching process, and SIGCONT some seconds later."""
    if sys.platform == "win32":
        raise NotHere("this system cannot stop a process")
    world = scene.world
    world.watch.excused = True
    try:
        gap = _gap(scene)
    finally:
        world.watch.excused = False
    world.pass_time(gap)
    began = time.monotonic()
    world.frame()
    took = time.monotonic() - began
    scene.goes_on()
    return f"held for {gap:.1f} s, a frame {1000 * took:.0f} ms after"


def _gap(scene: Scene) -> float:
    """Work until time is missing; the seconds that are."""
    last = time.monotonic()
    give_up = last + PATIENCE
    # It may happen before the next line is reached.
    say("stop", HELD)
    while last < give_up:
        scene.world.turn()
        time.sleep(NAP)
        now = time.monotonic()
        if now - last > HELD / 2:
            return now - last
        last = now
    raise Broken("nobody has stopped the process")
