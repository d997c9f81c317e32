"""Displays that come, go and change."""

from __future__ import annotations

import time

from PySide6.QtGui import QGuiApplication

from kiosk.soak.faults.scene import NotHere, Scene
from kiosk.soak.world import Broken

LARGE = (3840, 2160)
BACK = 5.0
"""Seconds in which a display that is back shows the right thing."""


def resolution(scene: Scene) -> str:
    """The display changes to 4K and back."""
    return f"{LARGE[0]} x {LARGE[1]} {_sized(scene, LARGE)}"


def turned(scene: Scene) -> str:
    """The display is turned, and turned back."""
    width, height = scene.world.order.size
    return f"{height} x {width} {_sized(scene, (height, width))}"


def other(scene: Scene) -> str:
    """The window comes to another display, as when its own is unplugged, and back."""
    world, window = scene.world, scene.world.window
    home = window.screen()
    others = [screen for screen in QGuiApplication.screens() if screen is not home]
    if not others:
        raise NotHere("there is one display only")
    for screen in (*others, home):
        window.setScreen(screen)
        world.resize_to(screen.size().toTuple() if screen is not home else world.order.size)
        scene.loop(4)
        world.check()
    scene.goes_on()
    return f"{len(others)} others and back, right in size on each"


def unplugged(scene: Scene) -> str:
    """Nothing of the window is seen for a while; time goes on."""
    world, window = scene.world, scene.world.window
    before = world.transitions
    window.hide()
    for _ in range(6):
        world.pass_time(60.0)
        world.turn()
    views = world.transitions - before
    window.show()
    took = _first_frame(scene)
    scene.goes_on()
    return f"hidden for {views} views, a frame {1000 * took:.0f} ms after"


def _sized(scene: Scene, size: tuple[int, int]) -> str:
    world = scene.world
    for wanted in (size, world.order.size):
        world.resize_to(wanted)
        took = _first_frame(scene)
        scene.loop(4)
        world.check()
    scene.goes_on()
    return f"and back, a frame {1000 * took:.0f} ms after"


def _first_frame(scene: Scene) -> float:
    began = time.monotonic()
    scene.world.frame()
    took = time.monotonic() - began
    if took > BACK:
        raise Broken(f"a display waited {took:.1f} s for its picture")
    return took
