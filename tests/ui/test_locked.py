"""Nobody but staff gets out of a locked kiosk: keys, edges, drops, windows, displays."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QWindow,
)
from PySide6.QtTest import QTest

from kiosk.bridge.full_screen import STUBBORN, choose
from kiosk.session import Mode
from kiosk.staff.panel import Face
from tests.ui.conftest import windows
from tests.ui.door import Door
from tests.ui.hand import Hand

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
META = Qt.KeyboardModifier.MetaModifier
FUNCTIONS = [getattr(Qt.Key, f"Key_F{n}") for n in range(1, 36)]
LETTERS = [Qt.Key(ord(letter)) for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"]
NAMES = """
Menu Print SysReq Pause Meta Super_L Super_R Hyper_L Hyper_R Help Explorer Search Launch0 LaunchA
LaunchF LaunchMail LaunchMedia Calculator Documents Eject Sleep PowerOff PowerDown WakeUp Standby
LogOff Suspend Hibernate WWW Stop Refresh Favorites OpenUrl Game Terminal TaskPane New Open Close
Save Reload Reply Send Xfer Settings Context1 Context2 Call Hangup Camera VoiceDial VolumeUp
VolumeDown VolumeMute MonBrightnessUp MonBrightnessDown Display TouchpadToggle Forward AltGr Shift
Control Alt CapsLock NumLock ScrollLock Multi_key Mode_switch
"""
SYSTEM = [getattr(Qt.Key, f"Key_{name}") for name in NAMES.split()]
CHORDED = [Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, *SYSTEM]
CHORDED += [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Home, *FUNCTIONS]
CHORDED += [Qt.Key.Key_Insert, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Comma, *LETTERS]
HELD = [CTRL, ALT, META, CTRL | ALT, CTRL | SHIFT, ALT | SHIFT, META | SHIFT, CTRL | ALT | SHIFT]


def holds(door: Door) -> None:
    """One window, on the whole display, alive; nothing of it was closed or covered."""
    assert windows() == [door.window]
    assert door.window.isVisible()
    if door.window.visibility() is QWindow.Visibility.FullScreen:
        assert door.window.size() == door.window.screen().size()
    before = door.kiosk.stage.controller.screen.slide
    door.clock.pass_by(1)
    door.kiosk.stage.controller.next()
    assert door.kiosk.stage.controller.screen.slide != before


@pytest.fixture(autouse=True)
def _quits_as_an_application_does(qapp) -> Iterator[None]:
    before = QGuiApplication.quitOnLastWindowClosed()
    QGuiApplication.setQuitOnLastWindowClosed(True)
    yield
    QGuiApplication.setQuitOnLastWindowClosed(before)


@pytest.fixture
def locked(open_door: Callable[..., Door]) -> Iterator[Door]:
    """A kiosk as it stands on the floor: a PIN, and the full screen."""
    door = open_door(windowed=False, size=None, locked=False)
    assert door.window.visibility() is QWindow.Visibility.FullScreen
    yield door
    if not door.closed:
        holds(door)


def press(door: Door, key: Qt.Key, held=NONE) -> None:
    """As the system does it; QTest knows not all of these keys."""
    text = chr(key) if key < 0x7F and held in {NONE, SHIFT} else ""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(door.window, QKeyEvent(kind, key, held, text))


def test_chords_do_nothing_at_all(locked: Door) -> None:
    before = locked.kiosk.stage.controller.screen
    for held in HELD:
        for key in CHORDED:
            if (key, held) == (Qt.Key.Key_F12, CTRL | SHIFT):
                continue
            press(locked, key, held)
            assert locked.window.isVisible(), (key, held)
            assert locked.kiosk.stage.controller.screen == before, (key, held)
    holds(locked)


def test_keys_of_the_system_do_nothing_at_all(locked: Door) -> None:
    before = locked.kiosk.stage.controller.screen
    for key in [*FUNCTIONS, *SYSTEM]:
        press(locked, key)
        assert locked.kiosk.stage.controller.screen == before, key


def test_shift_five_times_and_for_long_does_nothing(locked: Door) -> None:
    before = locked.kiosk.stage.controller.screen
    for _ in range(5):
        press(locked, Qt.Key.Key_Shift)
    QTest.keyPress(locked.window, Qt.Key.Key_Shift)
    locked.clock.pass_by(4)
    QTest.keyRelease(locked.window, Qt.Key.Key_Shift)
    assert locked.kiosk.stage.controller.screen == before


def test_somebody_who_tries_keys_is_there(locked: Door) -> None:
    locked.hand.touch(QPoint(400, 300))
    controller = locked.kiosk.stage.controller
    for _ in range(30):
        locked.clock.pass_by(5)
        press(locked, Qt.Key.Key_F4, ALT)
        controller.tick()
    assert controller.screen.mode is Mode.VISIT


def test_the_keys_of_the_show_still_work(locked: Door) -> None:
    press(locked, Qt.Key.Key_Right)
    assert locked.showing == "two"
    locked.clock.pass_by(1)
    press(locked, Qt.Key.Key_Return)
    assert locked.kiosk.stage.controller.screen.level.value == "detail"
    locked.clock.pass_by(1)
    press(locked, Qt.Key.Key_Escape)
    locked.hand.settle()
    press(locked, Qt.Key.Key_Tab)
    assert locked.window.activeFocusItem().objectName() != "everything"
    press(locked, Qt.Key.Key_Backtab, SHIFT)


def test_the_window_refuses_to_close(locked: Door) -> None:
    assert not locked.window.close()
    event = QCloseEvent()
    QCoreApplication.sendEvent(locked.window, event)
    assert not event.isAccepted()
    QGuiApplication.quit()
    QCoreApplication.processEvents()
    holds(locked)


def test_the_window_of_qml_refuses_by_itself(locked: Door) -> None:
    """Though nobody stood before it."""
    locked.window.removeEventFilter(locked.post.guard)
    assert not locked.window.close()
    assert locked.window.isVisible()


def test_swipes_from_the_edges_open_nothing(locked: Door) -> None:
    width, height = locked.window.width(), locked.window.height()
    ways = [
        (QPoint(0, height // 2), QPoint(1, 0)),
        (QPoint(width - 1, height // 2), QPoint(-1, 0)),
        (QPoint(width // 2, 0), QPoint(0, 1)),
        (QPoint(width // 2, height - 1), QPoint(0, -1)),
    ]
    for start, way in ways:
        locked.hand.press(start)
        for step in range(1, 12):
            at = start + way * step * 25
            QTest.touchEvent(locked.window, Hand.panel).move(0, at, locked.window).commit()
            locked.hand.frame()
        locked.hand.release(start + way * 300)
        locked.hand.settle()
        holds(locked)


def test_a_long_press_opens_nothing_anywhere(locked: Door) -> None:
    width, height = locked.window.width(), locked.window.height()
    for column in range(4):
        for row in range(4):
            at = QPoint(width * (2 * column + 1) // 8, height * (2 * row + 1) // 8)
            locked.hand.press(at)
            locked.clock.pass_by(5)
            # Qt's own clock of a long press; its handlers count real time.
            locked.hand.frame()
            locked.hand.release(at)
            assert windows() == [locked.window]
    locked.hand.settle()


def test_a_press_that_qt_itself_finds_long_opens_nothing(locked: Door, qtbot) -> None:
    at = QPoint(locked.window.width() // 2, locked.window.height() // 3)
    hints = QGuiApplication.styleHints()
    before = hints.mousePressAndHoldInterval()
    hints.setMousePressAndHoldInterval(10)
    locked.hand.press(at)
    gone = []
    from PySide6.QtCore import QTimer

    QTimer.singleShot(50, lambda: gone.append(1))
    qtbot.waitUntil(lambda: bool(gone))
    locked.hand.release(at)
    hints.setMousePressAndHoldInterval(before)
    holds(locked)


@pytest.mark.parametrize("kind", ["text", "url", "file"])
def test_what_is_dropped_does_nothing(locked: Door, kind: str, tmp_path) -> None:
    data = QMimeData()
    if kind == "text":
        data.setText("kind: topic")
    else:
        file = QUrl.fromLocalFile(str(tmp_path / "deck" / "two.yaml"))
        data.setUrls([QUrl("https://example.org") if kind == "url" else file])
    at, copy = QPointF(300, 300), Qt.DropAction.CopyAction
    left = Qt.MouseButton.LeftButton
    before = locked.kiosk.stage.controller.screen
    enter = QDragEnterEvent(at.toPoint(), copy, data, left, NONE)
    move = QDragMoveEvent(at.toPoint(), copy, data, left, NONE)
    drop = QDropEvent(at, copy, data, left, NONE)
    for event in (enter, move, drop):
        QCoreApplication.sendEvent(locked.window, event)
        assert not event.isAccepted()
    assert locked.kiosk.stage.controller.screen == before


def test_there_is_no_context_menu(locked: Door) -> None:
    at = QPoint(300, 300)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at)
    QCoreApplication.sendEvent(locked.window, event)
    assert not event.isAccepted()
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        QTest.mouseClick(locked.window, button, pos=at)
        QTest.mouseDClick(locked.window, button, pos=at)
    holds(locked)


@pytest.mark.parametrize(
    "harm",
    [
        QWindow.showMinimized,
        QWindow.showNormal,
        QWindow.showMaximized,
        QWindow.hide,
        lambda window: (window.showNormal(), window.resize(300, 200)),
    ],
)
def test_a_window_that_was_made_small_or_hidden_is_put_back(locked: Door, qtbot, harm) -> None:
    harm(locked.window)
    full = QWindow.Visibility.FullScreen
    qtbot.waitUntil(lambda: locked.window.visibility() is full, timeout=5000)
    qtbot.waitUntil(lambda: locked.window.size() == locked.window.screen().size(), timeout=5000)
    assert locked.window.isVisible()


def test_the_last_window_that_hides_does_not_end_the_kiosk(locked: Door) -> None:
    assert not QGuiApplication.quitOnLastWindowClosed()
    locked.close()
    assert QGuiApplication.quitOnLastWindowClosed()


def test_a_window_that_somebody_keeps_small_is_told_once_and_tried_less(
    locked: Door, caplog, monkeypatch
) -> None:
    keeper = locked.post.full
    assert keeper is not None
    tried: list[QWindow] = []
    monkeypatch.setattr(keeper, "_fits", lambda _: False)

    def show(window: QWindow) -> None:
        tried.append(window)

    monkeypatch.setattr(QWindow, "showFullScreen", show)
    for _ in range(10 * STUBBORN):
        keeper.look()
    assert STUBBORN <= len(tried) < 3 * STUBBORN
    assert caplog.text.count("though it asks to be") == 1


@pytest.mark.parametrize(
    ("names", "wanted", "number", "chosen"),
    [
        (["HDMI-1"], "HDMI-1", 0, 0),
        (["DP-1", "HDMI-1"], "HDMI-1", 0, 1),
        (["DP-1", "HDMI-1"], "", 1, 1),
        (["DP-1"], "HDMI-1", 1, 0),
        (["DP-1", "DP-2"], "HDMI-1", 1, 1),
        ([], "HDMI-1", 0, None),
        ([None], "HDMI-1", 0, None),
        ([None, "HDMI-1"], "HDMI-1", 0, 1),
        ([""], "", 0, 0),
    ],
)
def test_the_window_goes_to_its_own_display(names, wanted, number, chosen) -> None:
    assert choose(names, wanted, number) == chosen


def test_without_a_pin_it_closes_as_any_window(open_door: Callable[..., Door], caplog) -> None:
    caplog.set_level("INFO")
    door = open_door(pin=False, windowed=False, size=None, locked=False)
    assert "not locked" in caplog.text
    assert "kiosk pin" in caplog.text
    assert QGuiApplication.quitOnLastWindowClosed()
    assert door.window.close()


def test_a_window_of_an_author_closes_though_there_is_a_pin(open_door) -> None:
    door = open_door(locked=False)
    door.gesture()
    assert door.face is Face.PIN, "it can be tried out in a window"
    assert door.window.close()


def test_events_without_number_leave_nothing_behind(locked: Door) -> None:
    import gc

    def once() -> None:
        for _ in range(200):
            QCoreApplication.sendEvent(locked.window, QEvent(QEvent.Type.ContextMenu))
            press(locked, Qt.Key.Key_F4, ALT)

    once()
    gc.collect()
    before = len(gc.get_objects())
    for _ in range(5):
        once()
    gc.collect()
    assert len(gc.get_objects()) - before < 100
