"""`kiosk run`, as a process: one at a time, locked by a PIN, ended by a signal alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.staff.pin import hashed
from kiosk.staff.pin_file import PinFile

ROOT = Path(__file__).resolve().parents[2]
SLIDE = "kind: topic\ntitle: One\n"
DECK = "format: 1\ntitle: Small\nlanguages: [en]\nslides: [one.yaml]\n"
UP = ("the kiosk is locked", "the kiosk is not locked")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of what the kiosk keeps."""
    (tmp_path / "deck").mkdir()
    (tmp_path / "deck" / "deck.yaml").write_text(DECK)
    (tmp_path / "deck" / "one.yaml").write_text(SLIDE)
    return tmp_path / "state"


@pytest.fixture
def start(folder: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts a kiosk; it is up when it has said whether it is locked."""
    running: list[subprocess.Popen[str]] = []

    def begin(*arguments: str, wait: bool = True) -> subprocess.Popen[str]:
        environment = {**os.environ, "KIOSK_STATE": str(folder)}
        process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "run", str(folder.parent / "deck"), *arguments],
            cwd=ROOT,
            env=environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        if wait:
            process.said = said_until_up(process)  # type: ignore[attr-defined]
        return process

    yield begin
    for process in running:
        process.kill()
        process.wait()
        assert process.stderr is not None
        process.stderr.close()


def said_until_up(process: subprocess.Popen[str]) -> str:
    assert process.stderr is not None
    said = ""
    for line in process.stderr:
        said += line
        if any(sign in line for sign in UP):
            return said
    raise AssertionError(f"the kiosk did not start: {said}")


def test_a_second_kiosk_does_not_start_and_says_why(start, folder: Path) -> None:
    first = start()
    began = time.monotonic()
    second = start(wait=False)
    assert second.stderr is not None
    said = second.stderr.read()
    assert second.wait() == 1
    # A second on a machine at rest; a busy one is given more.
    assert time.monotonic() - began < 5
    assert f"running already (process {first.pid})" in said
    assert str(folder) in said
    assert "KIOSK_STATE" in said
    assert first.poll() is None


def test_it_ends_before_qt_is_loaded(start, folder: Path) -> None:
    """What makes it quick."""
    start()
    code = (
        "import sys\nfrom kiosk.cli import main\n"
        "try:\n    main(['run'])\nfinally:\n    assert 'PySide6' not in sys.modules\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "KIOSK_STATE": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "running already" in done.stderr
    assert "AssertionError" not in done.stderr


def test_after_kill_9_the_next_one_starts(start) -> None:
    first = start()
    first.send_signal(signal.SIGKILL)
    first.wait()
    assert start().poll() is None


def test_an_authors_window_stands_beside_the_kiosk(start) -> None:
    start()
    beside = start("--windowed")
    assert "in a window" in beside.said
    assert beside.poll() is None


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_a_locked_kiosk_in_order(start, folder: Path, number: int) -> None:
    PinFile(folder).write(hashed("830174", bytes(16)))
    process = start()
    assert "the kiosk is locked" in process.said
    process.send_signal(number)
    assert process.wait(20) == 0
    assert process.stderr is not None
    assert "Traceback" not in process.stderr.read()


def test_locked_without_a_pin_is_told(start) -> None:
    process = start("--locked")
    assert "WARNING the kiosk is locked, and nobody can get in" in process.said
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0


def test_a_kiosk_that_is_not_locked_says_how_to_lock_it(start) -> None:
    said = start().said
    assert said.count("not locked") == 1
    assert "kiosk pin" in said


def test_a_folder_that_cannot_be_written_does_not_end_the_show(start, folder: Path) -> None:
    folder.write_text("a file where the folder should be")
    process = start()
    assert "kiosk.lock cannot be made" in process.said
    assert process.poll() is None
