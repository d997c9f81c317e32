"""Windows and macOS with stand-ins for what their systems offer: not tried on the real ones."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from kiosk.care.inhibit import Inhibitor, probe, ways
from kiosk.care.macos import Caffeinate
from kiosk.care.status import Outcome, Status, WayStatus
from kiosk.care.windows import ExecutionState

CONTINUOUS, SYSTEM, DISPLAY = 0x80000000, 1, 2


def test_each_system_has_its_ways() -> None:
    assert [way.name for way in ways("linux")] == ["portal", "login1", "screensaver"]
    assert [way.name for way in ways("win32")] == ["windows"]
    assert [way.name for way in ways("darwin")] == ["caffeinate"]


def test_windows_is_told_and_told_back(qapp) -> None:
    told: list[int] = []
    inhibitor = Inhibitor(
        [ExecutionState(set_state=lambda state: told.append(state) or CONTINUOUS)]
    )
    inhibitor.keep_awake(True)
    assert told == [CONTINUOUS | SYSTEM | DISPLAY]
    assert inhibitor.status.screen
    assert inhibitor.status.sleep
    inhibitor.close()
    assert told[1:] == [CONTINUOUS]


def test_windows_that_fails_is_asked_again(qtbot) -> None:
    answers = [0, 0, 0, CONTINUOUS]
    way = ExecutionState(again=5, set_state=lambda _: answers.pop(0))
    way.start()
    assert way.status.outcome is Outcome.REFUSED
    qtbot.waitUntil(lambda: way.status.outcome is Outcome.HELD)


@pytest.mark.skipif(os.name == "nt", reason="there it is")
def test_another_system_has_no_such_function(qapp) -> None:
    (way,) = probe(of=[ExecutionState()]).ways
    assert way.outcome is Outcome.MISSING


@pytest.fixture
def program(tmp_path) -> Path:
    """Tells its arguments, and sleeps."""
    program = tmp_path / "caffeinate"
    program.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/told\nexec sleep 100\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


@pytest.mark.skipif(os.name == "nt", reason="its stand-in is a shell script")
class TestCaffeinate:
    def test_it_runs_as_long_as_it_is_wanted(self, program, qtbot) -> None:
        way = Caffeinate(program=str(program))
        inhibitor = Inhibitor([way])
        inhibitor.keep_awake(True)
        qtbot.waitUntil(lambda: inhibitor.status.held == ("caffeinate",))
        told = program.with_name("told")
        qtbot.waitUntil(lambda: told.exists() and bool(told.read_text().strip()))
        assert told.read_text().strip() == f"-dimsu -w {os.getpid()}"
        assert way.pid
        os.kill(way.pid, 0)
        pid = way.pid
        inhibitor.close()
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)

    def test_one_that_ends_is_started_again(self, program, qtbot) -> None:
        way = Caffeinate(again=5, program=str(program))
        way.start()
        qtbot.waitUntil(lambda: way.status.outcome is Outcome.HELD)
        first = way.pid
        assert first
        os.kill(first, 9)
        qtbot.waitUntil(lambda: way.pid not in {0, first} and way.status.outcome is Outcome.HELD)
        way.stop()

    def test_none_at_all_is_told(self, tmp_path, qtbot) -> None:
        way = Caffeinate(program=str(tmp_path / "none"))
        way.start()
        qtbot.waitUntil(lambda: way.status.outcome is Outcome.MISSING)
        assert "none" in way.status.detail
        way.stop()
        assert way.status.outcome is Outcome.OFF


def test_a_status_says_what_is_missing_and_what_to_do() -> None:
    machine = WayStatus("login1", Outcome.HELD, "sleep", screen=False, sleep=True)
    nothing = WayStatus("portal", Outcome.MISSING, "there is no session bus")
    asking = WayStatus("portal", Outcome.ASKING)
    assert Status(True, (nothing, machine)).sentence == "machine kept awake by login1"
    assert "the screen saver" in Status(True, (nothing, machine)).remedy
    assert "there is no session bus" in Status(True, (nothing,)).sentence
    assert Status(True, (asking,)).remedy == ""
    assert not Status(True, (asking, machine)).settled
    assert Status(False, (nothing,)).remedy == ""
    assert "no way is known" in Status(True, ()).sentence
