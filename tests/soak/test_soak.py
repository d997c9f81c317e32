"""A short soak of the real screens, and proof that its watch sees what it is for."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint

from kiosk.soak.hand import Hand
from kiosk.soak.order import WARMING, Order, Progress
from kiosk.soak.parent import Watch
from kiosk.soak.parent import run as watch_soaked
from kiosk.soak.regression import line
from kiosk.soak.stopwatch import Counts, Stopwatch
from kiosk.soak.verdict import doubt, shortfalls, verdict
from kiosk.soak.wire import MARK

ROOT = Path(__file__).resolve().parent.parent.parent
SMALL = ["--size", "640x360", "--seed", "7"]
WATCHED = ["--acts", "300", "--sample", "12", "--growth", "400000"]
"""So short a run has hardly warmed up: it tells only a coarse leak from none."""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kiosk", "soak", *SMALL, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def figure(said: str, name: str) -> int:
    found = re.search(rf"^{name} +([\d,]+)", said, re.MULTILINE)
    assert found, said
    return int(found[1].replace(",", ""))


def test_three_hundred_acts_leave_no_trace() -> None:
    done = run(*WATCHED)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search("^seed +7$", done.stdout, re.MULTILINE)
    assert figure(done.stdout, "acts") == 300
    assert figure(done.stdout, "transitions") > 20
    assert figure(done.stdout, "touch events") > 600
    assert figure(done.stdout, "frames drawn") > 300


def test_a_run_ends_at_the_number_that_was_asked_for() -> None:
    walked = run("--walk", "--transitions", "20")
    # The way to the place of rest, twice, is made of transitions too.
    assert 20 <= figure(walked.stdout, "transitions") < 80, walked.stdout + walked.stderr
    touched = run("--events", "60")
    assert 60 <= figure(touched.stdout, "touch events") < 100, touched.stdout + touched.stderr


def test_a_leak_is_told_from_the_noise_of_a_healthy_stage() -> None:
    done = run(*WATCHED, "--inject", "leak")
    assert done.returncode == 1
    assert "FAULT: memory grows by" in done.stdout
    assert "again: kiosk soak --acts 300 --seed 7 --size 640x360 --sample 12" in done.stdout


def test_a_stall_is_a_fault_and_has_the_number_of_its_act() -> None:
    done = run("--acts", "30", "--inject", "stall")
    assert done.returncode == 1
    assert "FAULT: act 20 kept the event loop" in done.stdout


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        ("warning", "TypeError"),
        ("message", "injected"),
        ("log", "kiosk: injected"),
        ("crash", "Segmentation fault"),
        ("hang", "no answer for"),
    ],
)
def test_a_failure_ends_the_run_and_names_its_act(failure: str, said: str) -> None:
    done = run("--acts", "300", "--inject", failure, "--silence", "8")
    assert done.returncode == 1
    assert "FAILED at act 20 " in done.stdout
    assert "seed 7" in done.stdout
    assert said in done.stdout
    assert "again: kiosk soak --acts 20 --seed 7 --size 640x360" in done.stdout


def test_a_speed_holds_the_visits_back() -> None:
    done = run("--acts", "6", "--speed", "20")
    found = re.search(r"time of the visits +[\d.]+ h, (\d+) times life", done.stdout)
    assert found, done.stdout + done.stderr
    # Without a speed it is 200 times life and more.
    assert 10 <= int(found[1]) <= 20


def test_an_order_goes_over_the_wire_whole() -> None:
    order = Order(seed=3, minutes=2.5, size=(1080, 1920), deck="/a deck", walk=True)
    assert Order.read(order.dump()) == order


def test_without_an_end_a_run_takes_ten_minutes() -> None:
    assert Order().limited().minutes == 10
    assert Order(events=5).limited().minutes is None


def test_the_first_end_that_comes_is_the_end() -> None:
    order = Order(minutes=1, events=1000)
    assert Progress(seconds=30, events=100).share(order) == 0.5
    assert Progress(seconds=1, events=1000).share(order) == 1


def test_a_long_run_is_warm_before_its_half() -> None:
    order = Order(transitions=100_000)
    assert not Progress(transitions=WARMING - 1).warm(order)
    assert Progress(transitions=WARMING).warm(order)
    assert Progress(transitions=50).warm(replace(order, transitions=100))


def test_the_slope_is_that_of_the_line() -> None:
    exact = line([0, 1, 2, 3], [5, 7, 9, 11])
    assert (exact.slope, exact.error) == (2, 0)
    noisy = line([0, 1, 2, 3], [0, 1, 0, 1])
    assert noisy.slope == pytest.approx(0.2)
    assert noisy.error > 0.2


def test_counted_lengths_know_their_middle_and_their_worst() -> None:
    counts = Counts()
    for milliseconds in (1.5, 2.5, 3.5, 900.5):
        counts.add(milliseconds / 1000)
    assert counts.below(0.5) == pytest.approx(0.003)
    assert counts.below(0.99) == pytest.approx(0.901)
    assert counts.worst == 0.9005


def test_what_a_platform_says_about_itself_is_no_warning() -> None:
    watch = Watch()
    watch.hear("This plugin does not support propagateSizeHints()\n")
    assert watch.faults == []
    watch.hear("file:///Main.qml:3: TypeError: x is undefined\n")
    assert watch.faults == ["file:///Main.qml:3: TypeError: x is undefined"]


def test_a_failed_run_says_how_to_repeat_it() -> None:
    watch = Watch()
    for said in ('["act", 12]', '["did", "tap home"]', '["broken", "2 windows"]'):
        watch.hear(MARK + said + "\n")
    code, lines = verdict(watch, Order(seed=4, walk=True))
    assert code == 1
    assert lines == [
        "FAILED at act 12 (tap home), seed 4:",
        "2 windows",
        "again: kiosk soak --acts 12 --seed 4 --size 1920x1080 --walk",
    ]


def test_what_is_repeated_of_a_longer_run_is_warm_at_the_same_act() -> None:
    """Else the ways to the place of rest come elsewhere, and later acts meet something else."""
    whole = Order(seed=4, events=1000, sample=12)
    assert whole.again(300).startswith("kiosk soak --events 1000 --acts 300 --seed 4 ")
    assert "--sample 12" in whole.again(300)
    part = replace(whole, acts=300)
    for events, acts in ((400, 200), (499, 299), (500, 120)):
        seen = Progress(events=events, acts=acts)
        assert seen.warm(part) is seen.warm(whole)


def test_no_memory_that_can_be_read_is_no_proof() -> None:
    none = {"slope": 0.0, "error": 0.0}
    assert "does not tell" in doubt({"resident": none, "peak": 0}, Order())


def test_memory_that_levels_off_is_no_leak_and_what_goes_on_growing_is() -> None:
    steep, flat = {"slope": 900.0, "error": 50.0}, {"slope": 90.0, "error": 200.0}
    figures = {"longest": [], "warm": {}, "end": {}, "resident": steep, "later": flat, "peak": 1}
    assert list(shortfalls(figures, Order())) == []
    assert doubt(figures, Order()) == (
        "; too short to prove a growth of at most 170 bytes a transition"
    )
    figures["later"] = steep
    assert list(shortfalls(figures, Order())) == [
        "memory grows by 900 bytes a transition, more than 170"
    ]


def test_each_thing_that_piles_up_is_a_fault() -> None:
    figures = {
        "resident": {"slope": 10.0, "error": 1.0},
        "later": {"slope": 10.0, "error": 1.0},
        "longest": [{"seconds": 0.3, "queued": 0.1, "act": 4, "what": "frame"}],
        "warm": {"threads": 5},
        "end": {"threads": 5},
    }
    assert list(shortfalls(figures, Order())) == []
    figures["end"] = {"threads": 6}
    assert list(shortfalls(figures, Order())) == [
        "threads: 5 when warm, 6 at the end, in the same place"
    ]


class Diary(Watch):
    """Keeps what all acts were."""

    def __init__(self) -> None:
        super().__init__()
        self.acts: list[str] = []

    def _did(self, what: str) -> None:
        super()._did(what)
        self.acts.append(what)


FREE = ("tap anywhere", "swipe", "palm", "key", "reword", "remove", "break", "reorder", "resize")
"""Acts that do not depend on what there is on the screen at that moment."""


def test_the_same_seed_gives_the_same_acts() -> None:
    first, second, other = (_diary(seed) for seed in (5, 5, 6))
    assert len(first) == 60
    assert first == second
    assert first != other


def _diary(seed: int) -> list[str]:
    diary = Diary()
    watch_soaked(Order(acts=60, seed=seed, size=(640, 360)), diary)
    assert diary.figures, diary.faults
    return [act if act.startswith(FREE) else "at a control" for act in diary.acts]


class Finger:
    """Stands in for Qt's events."""

    def __getattr__(self, stage: str) -> Callable[..., None]:
        return lambda *_: None


def test_each_finger_that_does_something_is_an_event(monkeypatch) -> None:
    made = SimpleNamespace(createTouchDevice=Finger, touchEvent=lambda *_: Finger())
    monkeypatch.setattr("kiosk.soak.hand.QTest", made)
    hand = Hand(None, Stopwatch(), lambda: None)  # type: ignore[arg-type]
    hand.tap(QPoint(1, 1), "anywhere")
    assert hand.events == 2
    hand.drag([QPoint(0, 0), QPoint(5, 0), QPoint(9, 0)], "swipe")
    assert hand.events == 2 + 4
    palm = {n: ("press", QPoint(n, n)) for n in range(5)}
    hand.touch({**palm, 9: ("rest", QPoint(3, 3))}, "palm")
    assert hand.events == 6 + 5


def test_each_sample_of_memory_is_written_as_it_comes(tmp_path: Path) -> None:
    file = tmp_path / "samples"
    done = run("--acts", "40", "--samples", str(file))
    assert done.returncode == 0, done.stdout + done.stderr
    head, *rows = file.read_text().splitlines()
    assert head == "seconds transitions resident heap"
    assert rows
    assert all(int(row.split()[2]) > 10_000_000 for row in rows)


@pytest.mark.parametrize("wrong", [["--hours", "1", "--minutes", "1"], ["--size", "9"]])
def test_what_makes_no_sense_is_a_wrong_use(wrong: list[str]) -> None:
    assert run(*wrong).returncode == 2
