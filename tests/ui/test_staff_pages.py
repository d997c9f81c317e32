"""Pages that are turned as fast as events can come leave no warning and no memory behind."""

from __future__ import annotations

import gc
from collections.abc import Callable

from kiosk import paths
from kiosk.bridge.staff_acts import SECTIONS
from kiosk.staff.panel import Face
from tests.ui.door import PIN, Door


def test_pages_are_turned_faster_than_they_are_drawn(open_door: Callable[..., Door]) -> None:
    door = open_door(paths.SLIDES)
    for _ in range(3):
        door.open()
        for section in SECTIONS * 3:
            door.staff.openSection(section)
            door.app.processEvents()
        door.staff.back()
        assert door.face is Face.CLOSED
    door.hand.settle()


def test_opening_it_again_and_again_leaves_nothing_behind(door: Door) -> None:
    def visit() -> None:
        door.staff.ask()
        for digit in PIN:
            door.staff.digit(digit)
        door.staff.enter()
        door.hand.wait_until(lambda: door.face is Face.OPEN)
        door.hand.settle()
        door.staff.back()
        door.hand.settle()

    visit()
    gc.collect()
    before = len(gc.get_objects())
    for _ in range(8):
        visit()
    gc.collect()
    assert len(gc.get_objects()) - before < 60
