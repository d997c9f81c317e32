"""A locked kiosk on a display that is unplugged, comes back, and has another size each time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.staff.pin import hashed
from kiosk.staff.pin_file import PinFile
from tests.installed.xdisplay import Display

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 5.0
"""Seconds after which the window must have the size of the display."""

pytestmark = pytest.mark.skipif(not shutil.which("Xvfb"), reason="there is no Xvfb")


@pytest.fixture
def display(tmp_path: Path) -> Iterator[Display]:
    try:
        display = Display(tmp_path)
    except OSError as error:
        pytest.skip(str(error))
    yield display
    display.close()


@pytest.fixture
def kiosk(display: Display, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A locked kiosk in full screen on the display."""
    PinFile(tmp_path / "state").write(hashed("830174", bytes(16)))
    display.plug(1280, 1024)
    environment = {
        **os.environ,
        "DISPLAY": display.name,
        "QT_QPA_PLATFORM": "xcb",
        "QT_QUICK_BACKEND": "software",
        "KIOSK_STATE": str(tmp_path / "state"),
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "run"],
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    said = ""
    while "the kiosk is locked" not in said:
        line = process.stderr.readline()
        if "platform plugin" in line:
            process.kill()
            pytest.skip("Qt's libraries for X are missing")
        assert line, f"it has ended: {said}"
        said += line
    assert fills(display, 1280, 1024, patience=30)
    yield process
    process.terminate()
    assert process.wait(20) == 0
    assert "Traceback" not in process.stderr.read()
    process.stderr.close()


def fills(display: Display, width: int, height: int, patience: float = PATIENCE) -> bool:
    """Whether one window, and no other, covers the display in time."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if display.windows() == [(0, 0, width, height)]:
            return True
        time.sleep(0.05)
    return False


def test_another_size_of_the_display_is_filled(display: Display, kiosk) -> None:
    for width, height in ((1024, 768), (1920, 1080), (720, 1280)):
        display.plug(width, height)
        assert fills(display, width, height), display.windows()


def test_the_kiosk_outlives_its_display(display: Display, kiosk) -> None:
    for width, height in ((1280, 1024), (800, 600)):
        display.unplug()
        with pytest.raises(subprocess.TimeoutExpired):
            kiosk.wait(1)
        display.plug(width, height)
        assert fills(display, width, height), display.windows()


def test_a_hundred_times(display: Display, kiosk) -> None:
    for number in range(100):
        display.unplug()
        display.plug(*((1280, 1024), (800, 600))[number % 2])
    assert fills(display, 800, 600), display.windows()
    assert kiosk.poll() is None
