"""`kiosk pin`."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.cli.pin import command
from kiosk.staff.pin_file import PinFile
from kiosk.staff.tries import Tries

ROOT = Path(__file__).resolve().parents[2]
GOOD = "830174"


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("KIOSK_STATE", str(tmp_path / "state"))
    return tmp_path / "state"


def call(*arguments: str, said: str = ""):
    return CliRunner().invoke(command, arguments, input=said)


def matches(folder: Path, pin: str) -> bool:
    held = PinFile(folder).read()
    return held is not None and held.matches(pin)


def test_a_script_stores_a_pin_and_it_is_not_shown(folder):
    done = call("--stdin", said=f"{GOOD}\nrest\n")
    assert done.exit_code == 0
    assert matches(folder, GOOD)
    assert GOOD not in done.output
    assert str(folder / "pin.json") in done.output


def test_a_pin_is_never_an_argument(folder):
    assert call(GOOD).exit_code == 2
    assert not folder.exists()


@pytest.mark.parametrize("pin", ["123456", "12345", "", "abcdef"])
def test_an_unfit_pin_is_refused_and_nothing_is_stored(folder, pin):
    done = call("--stdin", said=f"{pin}\n")
    assert done.exit_code == 1
    assert "Error: " in done.output
    assert not folder.exists()


def test_status_tells_whether_there_is_one(folder):
    done = call("--status")
    assert done.exit_code == 1
    assert "no PIN" in done.output
    assert "kiosk pin" in done.output
    call("--stdin", said=GOOD)
    done = call("--status")
    assert done.exit_code == 0
    assert "scrypt with N=65536, r=8, p=1" in done.output
    assert not any(digit in done.output for digit in (GOOD, GOOD[::-1]))


def test_status_tells_of_wrong_tries_and_a_new_pin_ends_the_lock(folder):
    call("--stdin", said=GOOD)
    tries = Tries(folder)
    for _ in range(5):
        assert tries.count()
    done = call("--status")
    assert "Wrong tries in a row: 5. The pad is locked for 30 s more." in done.output
    call("--stdin", said="602947")
    assert "Wrong tries" not in call("--status").output
    assert tries.throttle.left == 0


def test_a_pin_is_removed(folder):
    call("--stdin", said=GOOD)
    assert "gone" in call("--remove").output
    assert not PinFile(folder).stored
    done = call("--remove")
    assert done.exit_code == 0
    assert "nothing was changed" in done.output


def test_rights_that_are_too_wide_are_told_with_the_remedy(folder):
    call("--stdin", said=GOOD)
    (folder / "pin.json").chmod(0o644)
    done = call("--status")
    assert done.exit_code == 1
    assert f"chmod 600 {folder / 'pin.json'}" in done.output
    assert "Traceback" not in done.output


def test_a_folder_that_cannot_be_written_is_told(folder):
    folder.write_text("a file where the folder should be")
    done = call("--stdin", said=GOOD)
    assert done.exit_code == 1
    assert "nothing was changed" in done.output
    assert "KIOSK_STATE" in done.output


def test_without_a_terminal_it_says_how_a_script_does_it(folder):
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "pin"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 2
    assert "kiosk pin --stdin" in done.stderr


def at_terminal(*answers: str) -> tuple[int, str]:
    """What the command says on a terminal where somebody answers; Ctrl+C is "\\x03"."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(ROOT)
        os.execv(sys.executable, [sys.executable, "-m", "kiosk", "pin"])
    said = b""
    try:
        for answer in answers:
            # What is typed before the question is thrown away.
            prompt = b""
            while not prompt.rstrip().endswith(b":"):
                prompt += os.read(terminal, 1000)
            said += prompt
            os.write(terminal, answer.encode())
        while True:
            said += os.read(terminal, 1000)
    except OSError:
        # The terminal of a process that has ended.
        pass
    finally:
        os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said.decode()


def test_it_asks_twice_and_shows_nothing(folder):
    code, said = at_terminal(f"{GOOD}\n", f"{GOOD}\n")
    assert code == 0, said
    assert GOOD not in said
    assert matches(folder, GOOD)


def test_two_different_answers_are_asked_for_again(folder):
    code, said = at_terminal(f"{GOOD}\n", "602947\n", "602947\n", "602947\n")
    assert code == 0, said
    assert matches(folder, "602947")


def test_ctrl_c_leaves_all_as_it_was(folder):
    code, said = at_terminal("\x03")
    assert code == 1
    assert "Traceback" not in said
    assert not folder.exists()
