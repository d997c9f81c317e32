"""A short soak of the real screens, and proof that its watch sees what it is for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import soak  # noqa: E402  tools are scripts, not a package

SMALL = ["--size", "640x360", "--seed", "7"]
WATCHED = ["--events", "300", "--sample", "12", "--warm", "0.3", "--growth", "400000"]
"""So short a run has hardly warmed up: it tells only a coarse leak from none."""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "tools/soak.py", *SMALL, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_three_hundred_events_leave_no_trace() -> None:
    done = run(*WATCHED)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "seed 7" in done.stdout


def test_a_leak_is_told_from_the_noise_of_a_healthy_stage() -> None:
    done = run(*WATCHED, "--inject", "leak")
    assert done.returncode == 1
    assert "FAULT: memory grows by" in done.stdout


def test_a_stall_is_a_fault_and_has_the_number_of_its_event() -> None:
    done = run("--events", "30", "--inject", "stall")
    assert done.returncode == 1
    assert "FAULT: event 20 kept the event loop" in done.stdout


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        ("warning", "TypeError"),
        ("message", "injected"),
        ("crash", "Segmentation fault"),
        ("hang", "no answer for"),
    ],
)
def test_a_failure_ends_the_run_and_names_its_event(failure: str, said: str) -> None:
    done = run("--events", "300", "--inject", failure, "--silence", "8")
    assert done.returncode == 1
    assert "FAILED at event 20 " in done.stdout
    assert "seed 7" in done.stdout
    assert said in done.stdout


def test_the_slope_is_that_of_the_line() -> None:
    from soak_measures import line

    exact = line([0, 1, 2, 3], [5, 7, 9, 11])
    assert (exact.slope, exact.error) == (2, 0)
    noisy = line([0, 1, 2, 3], [0, 1, 0, 1])
    assert noisy.slope == pytest.approx(0.2)
    assert noisy.error > 0.2


def test_what_a_platform_says_about_itself_is_no_warning() -> None:
    watch = soak.Watch()
    assert not watch.hear("This plugin does not support propagateSizeHints()\n")
    assert watch.faults == []
    watch.hear("file:///Main.qml:3: TypeError: x is undefined\n")
    assert watch.faults == ["file:///Main.qml:3: TypeError: x is undefined"]


def test_each_thing_that_piles_up_is_a_fault() -> None:
    figures = {
        "resident": {"slope": 10.0, "error": 1.0},
        "longest": [{"seconds": 0.3, "queued": 0.1, "event": 4, "what": "frame"}],
        "warm": {"threads": 5},
        "end": {"threads": 5},
    }
    assert list(soak.shortfalls(figures)) == []
    figures["end"] = {"threads": 6}
    assert list(soak.shortfalls(figures)) == [
        "threads: 5 when warm, 6 at the end, in the same place"
    ]
