"""One kiosk at a time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.staff.single import AlreadyRunning, Single

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys, time, pathlib
from kiosk.staff.single import Single
single = Single(pathlib.Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


def holder(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_one_is_told_who_holds_the_lock(tmp_path):
    first = Single(tmp_path / "state")
    with pytest.raises(AlreadyRunning) as found:
        Single(tmp_path / "state")
    assert found.value.process == str(os.getpid())
    first.close()
    Single(tmp_path / "state").close()


def test_the_lock_dies_with_its_process_however_that_ends(tmp_path):
    with holder(tmp_path) as process:
        with pytest.raises(AlreadyRunning) as found:
            Single(tmp_path)
        assert found.value.process == str(process.pid)
        process.send_signal(signal.SIGKILL)
        process.wait()
    Single(tmp_path).close()


def test_a_process_that_hangs_still_holds_it(tmp_path):
    with holder(tmp_path) as process:
        process.send_signal(signal.SIGSTOP)
        with pytest.raises(AlreadyRunning):
            Single(tmp_path)
        process.send_signal(signal.SIGKILL)


def test_without_a_folder_that_can_be_written_the_show_goes_on(tmp_path, caplog):
    (tmp_path / "state").write_text("a file where the folder should be")
    Single(tmp_path / "state").close()
    assert "kiosk.lock cannot be made" in caplog.text
    assert "Let the kiosk write to its folder" in caplog.text


def test_a_link_in_its_place_is_not_followed(tmp_path, caplog):
    precious = tmp_path / "precious"
    precious.write_text("keep me")
    (tmp_path / "kiosk.lock").symlink_to(precious)
    Single(tmp_path).close()
    assert precious.read_text() == "keep me"
    assert "cannot be made" in caplog.text


def test_whatever_stands_in_the_file_is_no_number_of_a_process(tmp_path):
    (tmp_path / "kiosk.lock").write_text("\x1b[31mevil" * 9)
    with holder(tmp_path) as process:
        (tmp_path / "kiosk.lock").write_text("\x1b[31mevil")
        with pytest.raises(AlreadyRunning) as found:
            Single(tmp_path)
        assert found.value.process == ""
        process.kill()
