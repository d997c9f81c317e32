"""A kiosk on the floor: it waits for a deck, begins when it is mended, and says what is up."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import companions, floor, paths
from kiosk.app import Options
from kiosk.bridge.unexpected import LogUnexpected
from tests.ui.conftest import windows
from tests.ui.floor import BROKEN, GOOD, WITHOUT_SLIDES, open_display, supervisor, words, write

__all__ = ["open_display", "supervisor"]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd is Linux's")


@pytest.mark.parametrize("text", [BROKEN, WITHOUT_SLIDES, "", "\x00", "kind: topic\n"])
def test_a_deck_that_cannot_be_shown_is_waited_for(
    open_display, supervisor, qtbot, tmp_path, text
) -> None:
    open_display(write(tmp_path, text))
    assert len(windows()) == 1
    assert "We will be back soon" in words()
    assert "Скоро вернёмся" in words()
    qtbot.waitUntil(lambda: "READY=1" in supervisor.listen())
    assert any(state.startswith("STATUS=back soon") for state in supervisor.heard)
    write(tmp_path, GOOD)
    qtbot.waitUntil(lambda: "Раз" in words())
    qtbot.waitUntil(lambda: len(windows()) == 1)
    assert "Скоро вернёмся" not in words()
    qtbot.waitUntil(lambda: "STATUS=the show is on" in supervisor.listen())


@pytest.mark.parametrize(("outside", "seen"), [("blank", "dark"), ("dim", "dimmed")])
def test_whoever_finds_it_dark_is_told_that_it_is_closed(
    open_display, supervisor, qtbot, tmp_path, outside, seen
) -> None:
    hours = f"hours: {{zone: Europe/London, outside: {outside}, daily: closed}}\n"
    open_display(write(tmp_path, hours + GOOD))
    wanted = f"STATUS=closed, and the display is {seen}; a touch wakes it"
    qtbot.waitUntil(lambda: wanted in supervisor.listen())


def test_no_reason_stands_before_visitors(open_display, tmp_path) -> None:
    open_display(write(tmp_path, BROKEN))
    assert set(words()) == {"We will be back soon", "Скоро вернёмся"}


def test_what_is_known_of_the_deck_is_said(open_display, tmp_path) -> None:
    open_display(write(tmp_path, WITHOUT_SLIDES))
    # The deck's first language comes first.
    assert words() == ["Дом", "Скоро вернёмся", "We will be back soon"]


def test_it_stands_in_the_middle_from_the_first_frame(open_display, qtbot, tmp_path) -> None:
    display = open_display(write(tmp_path, WITHOUT_SLIDES))
    assert display._waiting is not None
    window = display._waiting.window
    column = window.findChild(QQuickItem, "back-soon-words")
    qtbot.waitUntil(lambda: column.width() > 0)
    middle = column.mapToScene(QPointF(column.width() / 2, column.height() / 2))
    assert abs(middle.x() - window.width() / 2) <= 1
    assert abs(middle.y() - window.height() / 2) <= 1
    assert column.height() < window.height() / 2


def test_a_folder_that_comes_late_is_found(open_display, qtbot, tmp_path) -> None:
    deck = tmp_path / "mounted" / "later"
    open_display(deck)
    assert "We will be back soon" in words()
    deck.mkdir(parents=True)
    write(deck, GOOD)
    qtbot.waitUntil(lambda: "Раз" in words())


def test_a_deck_that_stays_broken_goes_on_waiting(open_display, qtbot, tmp_path, caplog) -> None:
    open_display(write(tmp_path, BROKEN))
    write(tmp_path, BROKEN + "# tried\n")
    qtbot.waitUntil(lambda: "deck.yaml" in caplog.text)
    assert "We will be back soon" in words()
    assert len(windows()) == 1


def test_a_start_that_holds_back_says_so_and_then_begins(
    open_display, supervisor, qtbot, tmp_path
) -> None:
    open_display(write(tmp_path, GOOD), hold=0.3)
    assert "Скоро вернёмся" in words()
    qtbot.waitUntil(lambda: "Раз" in words())
    qtbot.waitUntil(lambda: len(windows()) == 1)


def test_a_deck_mended_while_it_holds_back_begins_once(open_display, qtbot, tmp_path) -> None:
    open_display(write(tmp_path, BROKEN), hold=0.2)
    # Due after the end of the hold, and so told of after it, however slow the machine is.
    held: list[bool] = []
    QTimer.singleShot(300, lambda: held.append(True))
    write(tmp_path, GOOD)
    qtbot.waitUntil(lambda: "Раз" in words())
    qtbot.waitUntil(lambda: bool(held))
    qtbot.waitUntil(lambda: len(windows()) == 1)


def test_nobody_closes_a_locked_kiosk_while_it_waits(open_display, qtbot, tmp_path) -> None:
    open_display(write(tmp_path, BROKEN), locked=True)
    [window] = windows()
    QTest.keyClick(window, Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not window.close()
    assert windows() == [window]
    write(tmp_path, GOOD)
    qtbot.waitUntil(lambda: "Раз" in words())
    qtbot.waitUntil(lambda: len(windows()) == 1)
    assert windows() != [window]


def test_without_a_lock_it_can_be_closed_while_it_waits(open_display, tmp_path) -> None:
    open_display(write(tmp_path, BROKEN))
    [window] = windows()
    assert window.close()


@pytest.mark.parametrize("broken", ["OpeningWatch", "Writer", "FollowInstalls", "StaffPost"])
def test_a_companion_that_fails_does_not_end_the_show(
    open_display, qtbot, tmp_path, monkeypatch, caplog, broken
) -> None:
    monkeypatch.setattr(companions, broken, lambda *_, **__: 1 / 0)
    open_display(write(tmp_path, GOOD), installs=True)
    qtbot.waitUntil(lambda: "Раз" in words())
    assert "the show goes on without it" in caplog.text


def test_in_a_window_an_author_is_told_at_once(tmp_path) -> None:
    assert floor.run(write(tmp_path, BROKEN), Options(windowed=True), {}) == 1
    assert floor.run(tmp_path, Options(size=(800, 600)), {}) == 1


@pytest.fixture
def quit_soon(qapp: QGuiApplication, monkeypatch) -> Callable[[Callable[[], object]], None]:
    """Lets `floor.run` have the test's application, and ends it by a call after a moment."""
    monkeypatch.setattr(floor, "application", lambda: qapp)

    def soon(end: Callable[[], object]) -> None:
        QTimer.singleShot(600, end)

    return soon


@pytest.mark.parametrize(("code", "left"), [(0, True), (75, False)])
def test_leaving_is_marked_and_restarting_is_not(
    qapp, quit_soon, tmp_path, supervisor, code, left
) -> None:
    runtime = tmp_path / "run"
    runtime.mkdir()
    quit_soon(lambda: qapp.exit(code))
    environment = {**supervisor.environment(30.0), "RUNTIME_DIRECTORY": str(runtime)}
    assert floor.run(write(tmp_path, GOOD), Options(), environment) == code
    assert (runtime / "left").exists() is left
    heard = supervisor.listen()
    assert heard[0] == "READY=1"
    assert heard[-1] == "STOPPING=1"


def test_a_kiosk_that_the_system_ends_is_not_left(qtbot, tmp_path, supervisor) -> None:
    runtime = tmp_path / "run"
    runtime.mkdir()
    environment = {**supervisor.environment(30.0), "RUNTIME_DIRECTORY": str(runtime)}
    # In a process of its own: an application that has quit does not activate windows any more.
    kiosk = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "run", str(write(tmp_path, GOOD))],
        env={**os.environ, **environment},
    )
    qtbot.waitUntil(lambda: "READY=1" in supervisor.listen(), timeout=60_000)
    kiosk.terminate()
    assert kiosk.wait(30) == 0
    assert not (runtime / "left").exists()
    assert supervisor.listen()[-1] == "STOPPING=1"


def test_the_unexpected_is_logged_and_nothing_ends(qapp, caplog) -> None:
    before = sys.excepthook, threading.excepthook
    unexpected = LogUnexpected()
    try:
        thread = threading.Thread(target=lambda: 1 / 0, name="a helper")
        thread.start()
        thread.join()
        sys.excepthook(KeyError, KeyError("in a slot"), None)
    finally:
        unexpected.close()
    assert (sys.excepthook, threading.excepthook) == before
    said = [r.getMessage() for r in caplog.records if r.levelno == logging.ERROR]
    assert said == [
        "unexpected in a helper; the show goes on",
        "unexpected; the show goes on",
    ]
    assert "in a slot" in caplog.text


def test_a_copy_of_the_shipped_deck_begins(open_display, qtbot, tmp_path) -> None:
    deck = tmp_path / "deck"
    shutil.copytree(paths.SLIDES, deck)
    open_display(deck)
    assert "We will be back soon" not in words()
