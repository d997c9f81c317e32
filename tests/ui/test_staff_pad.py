"""Staff get in at the display, and nobody else does."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from kiosk import paths
from kiosk.session import Mode
from kiosk.staff.panel import Face
from kiosk.staff.pin import hashed
from kiosk.staff.pin_file import PinFile
from tests.ui.door import PIN, SALT, WRONG, Door
from tests.ui.hand import accessible, nodes

BESIDE = QPoint(1500, 300)


def test_four_corners_and_the_pin_open_the_panel(door: Door) -> None:
    assert not door.hand.sees("pin-pad")
    door.gesture()
    assert door.hand.sees("pin-pad")
    door.enter(PIN)
    assert door.hand.sees("staff-board")
    assert not door.hand.sees("pin-pad")


def test_a_mouse_can_do_it_too(door: Door) -> None:
    door.gesture_of_mouse()
    assert door.face is Face.PIN
    for digit in PIN:
        door.hand.click(f"pin-{digit}")
    door.hand.click("pin-enter")
    door.hand.wait_until(lambda: door.face is Face.OPEN)


def test_a_keyboard_can_do_it_too(door: Door) -> None:
    door.chord()
    assert door.face is Face.PIN
    for digit in "99" + PIN:
        door.hand.key(Qt.Key(ord(digit)))
    assert door.staff.property("count") == 8
    for _ in range(8):
        door.hand.key(Qt.Key.Key_Backspace)
    for digit in PIN:
        door.hand.key(Qt.Key(ord(digit)))
    door.hand.key(Qt.Key.Key_Return)
    door.hand.wait_until(lambda: door.face is Face.OPEN)
    door.hand.settle()
    door.hand.key(Qt.Key.Key_Escape)
    assert door.face is Face.CLOSED
    door.hand.key(Qt.Key.Key_Right)
    assert door.showing == "two", "the keys are the show's again"


def test_three_corners_or_a_slow_hand_do_not_ask(door: Door) -> None:
    for corner in door.corners[:3]:
        door.hand.touch(corner)
    door.clock.pass_by(9)
    door.hand.touch(door.corners[3])
    assert door.face is Face.CLOSED


def test_wrong_pins_are_told_and_lock_it_over_a_restart(
    door: Door, open_door: Callable[..., Door]
) -> None:
    door.gesture()
    for left in (4, 3, 2, 1):
        door.enter(WRONG)
        assert door.face is Face.PIN
        assert f"Tries left: {left}" in door.staff.property("note")
    door.enter(WRONG)
    assert door.face is Face.LOCKED_OUT
    assert any("Try again in 0:30" in text for text in door.hand.texts())
    at = door.clock.now
    door.close()
    again = open_door(now=at + 5)
    again.gesture()
    assert again.face is Face.LOCKED_OUT
    again.hand.tap(f"pin-{PIN[0]}")
    assert again.staff.property("count") == 0
    again.hand.tap("pin-close")
    again.gesture()
    again.go_by(at + 29 - again.clock.now)
    assert again.face is Face.LOCKED_OUT
    again.go_by(1)
    assert again.face is Face.PIN
    again.enter(PIN)
    assert again.face is Face.OPEN


def test_the_pad_closes_by_itself_and_forgets_what_was_entered(door: Door) -> None:
    door.gesture()
    door.hand.tap("pin-8")
    door.go_by(19)
    assert door.hand.sees("pin-pad")
    door.go_by(1)
    assert not door.hand.sees("pin-pad")
    door.gesture()
    assert door.staff.property("count") == 0


def test_the_pad_can_be_closed(door: Door) -> None:
    door.gesture()
    door.hand.tap("pin-close")
    assert door.face is Face.CLOSED


def test_keys_lie_in_another_order_each_time_and_each_digit_is_there(door: Door) -> None:
    orders = []
    for _ in range(4):
        door.gesture()
        orders.append(door.staff.property("keys"))
        middles = [door.hand.middle(f"pin-{digit}") for digit in range(10)]
        assert len({(at.x(), at.y()) for at in middles}) == 10
        door.hand.tap("pin-close")
    assert all(sorted(order) == sorted("0123456789") for order in orders)
    assert len({tuple(order) for order in orders}) == 4


def test_the_show_goes_on_beside_the_pad_and_not_below_it(door: Door) -> None:
    door.gesture()
    door.hand.tap("next")
    assert door.showing == "two"
    pad = door.hand.item("pin-pad")
    edge = pad.mapToScene(pad.boundingRect().topLeft()).toPoint()
    before = door.kiosk.stage.controller.screen
    door.hand.swipe(
        (edge.x() + 30) / 1920, (edge.x() + pad.width() - 30) / 1920, (edge.y() + 20) / 1080
    )
    assert door.kiosk.stage.controller.screen == before
    assert door.face is Face.PIN


def test_a_touch_on_the_pad_is_none_on_the_show(door: Door) -> None:
    door.chord()
    pad = door.hand.item("pin-pad")
    corner = pad.mapToScene(pad.boundingRect().topLeft()).toPoint()
    door.hand.tap("pin-8")
    door.hand.touch(corner + QPoint(20, 20))
    door.hand.touch(corner + QPoint(20, 500))
    assert door.kiosk.stage.controller.screen.mode is Mode.ATTRACT
    assert door.staff.property("count") == 1


def test_the_loop_goes_on_behind_the_pad(door: Door) -> None:
    door.chord()
    for _ in range(10):
        door.clock.pass_by(1.5)
        door.kiosk.stage.controller.tick()
        door.staff.digit("1")
    assert door.showing != "one"


def test_two_can_touch_at_once(door: Door) -> None:
    door.gesture()
    door.hand.tap_beside_resting("pin-8", BESIDE)
    assert door.staff.property("count") == 1


def test_nothing_on_screen_or_for_screen_readers_tells_the_pin(door: Door) -> None:
    door.gesture()
    for digit in PIN[:5]:
        door.hand.tap(f"pin-{digit}")
    names = [node.text(QAccessible.Text.Name) for node in accessible(door.hand)]
    values = [node.text(QAccessible.Text.Value) for node in accessible(door.hand)]
    assert "Digits entered: 5" in names
    said = " ".join([*names, *values, *door.hand.texts()])
    assert PIN[:5] not in said
    assert " ".join(PIN[:5]) not in said
    assert PIN[:5] not in repr(door.staff.panel)


def test_each_key_has_a_name_for_screen_readers_and_acts(door: Door) -> None:
    door.gesture()
    window = QAccessible.queryAccessibleInterface(door.window)
    keys = {
        node.text(QAccessible.Text.Name): node
        for node in nodes(window)
        if node.role() == QAccessible.Role.Button
    }
    assert {f"Digit {n}" for n in range(10)} <= keys.keys()
    keys["Digit 8"].actionInterface().doAction("Press")
    assert door.staff.property("count") == 1


def test_keys_are_as_large_as_a_finger(open_door: Callable[..., Door]) -> None:
    # 27 inch, full HD: 0.311 mm a pixel.
    for size, pitch in (((1920, 1080), 0.311), ((1080, 1920), 0.311)):
        door = open_door(size=size)
        door.gesture()
        for name in [*(f"pin-{n}" for n in range(10)), "pin-enter", "pin-erase", "pin-close"]:
            item = door.hand.item(name)
            assert min(item.width(), item.height()) * pitch >= 20, name
        door.close()


def test_looking_at_a_pin_does_not_hold_the_show_up(door: Door) -> None:
    PinFile(paths.state()).write(hashed(PIN, SALT))
    door.gesture()
    for digit in PIN:
        door.staff.digit(digit)
    began = time.perf_counter()
    door.staff.enter()
    assert time.perf_counter() - began < 0.05
    assert [t.name for t in threading.enumerate() if t.name == "pin"] == ["pin"]
    door.hand.wait_until(lambda: door.face is Face.OPEN)


def test_without_a_pin_there_is_no_pad(open_door: Callable[..., Door]) -> None:
    door = open_door(pin=False)
    door.gesture()
    door.chord()
    assert door.face is Face.CLOSED


def test_a_pin_that_is_stored_later_counts_at_once(open_door: Callable[..., Door]) -> None:
    door = open_door(pin=False)
    PinFile(paths.state()).write(hashed(PIN, SALT))
    door.gesture()
    door.enter(PIN)
    assert door.face is Face.OPEN


def test_a_pin_that_others_may_read_lets_nobody_in_and_says_so(door: Door, caplog) -> None:
    (paths.state() / "pin.json").chmod(0o644)
    door.gesture()
    door.enter(PIN)
    assert door.face is Face.PIN
    assert any("kiosk pin --status" in text for text in door.hand.texts())
    assert "chmod 600" in caplog.text


def test_the_pad_speaks_the_language_on_screen(door: Door) -> None:
    door.hand.tap("language-ru")
    door.gesture()
    assert "Введите PIN-код" in door.hand.texts()
