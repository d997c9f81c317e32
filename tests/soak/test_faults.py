"""Harm on purpose: the kiosk goes on, and a kiosk that does not is found out."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from types import SimpleNamespace

import pytest

from kiosk.soak import wallclock
from kiosk.soak.faults import FAULTS, clocks, disk, files, schedule, tells
from kiosk.soak.faults.scene import Scene
from kiosk.soak.log import Listener
from kiosk.soak.order import Order
from kiosk.soak.parent import Watch
from kiosk.soak.rooms import screens, small_disk
from kiosk.soak.verdict import befallen, verdict
from kiosk.soak.wire import MARK
from kiosk.soak.world import Broken

ROOT = Path(__file__).resolve().parent.parent.parent


def test_each_fault_befalls_the_real_kiosk_once_in_a_round() -> None:
    acts = 3 * len(FAULTS)
    command = [sys.executable, "-m", "kiosk", "soak", "--size", "640x360", "--seed", "3"]
    command += ["--faults", "--every", "3", "--acts", str(acts), "--growth", "9999999"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    struck = [line for line in done.stdout.splitlines() if line.startswith("fault: ")]
    assert {line[7:34].strip() for line in struck} == set(FAULTS)
    assert not [line for line in struck if "unfinished" in line]


def test_every_round_has_all_of_them_and_the_same_seed_the_same_order() -> None:
    one, other = schedule(1), schedule(1)
    first = [next(one) for _ in FAULTS]
    assert sorted(first) == sorted(FAULTS)
    assert [next(other) for _ in FAULTS] == first
    assert [next(one) for _ in FAULTS] != first


class Still(SimpleNamespace):
    """A kiosk that has stopped: whatever happens, nothing moves."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            editor=SimpleNamespace(deck=folder),
            deck=SimpleNamespace(slides=(1, 2, 3)),
            controller=SimpleNamespace(
                touch=self.nothing, openAt=self.nothing, readMore=self.nothing, next=self.nothing
            ),
            transitions=0,
            reads=0,
            in_loop=True,
            is_mended=True,
            moved_by_a_jump=0,
        )

    def nothing(self, *_: object) -> None:
        pass

    def pass_time(self, seconds: float) -> None:
        if abs(seconds) > 1000:
            self.transitions += self.moved_by_a_jump

    excuse = frame = turn = settle = leave = check = nothing


@pytest.fixture
def still(tmp_path: Path) -> Scene:
    folder = tmp_path / "deck"
    folder.mkdir()
    (folder / "deck.yaml").write_text("format: 1\n")
    rest = SimpleNamespace(mend=lambda: None)
    return Scene(Still(folder), rest, Random(1))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["file deleted", "file zeroed", "folder gone", "an hour on"])
def test_a_loop_that_stands_still_is_found_out(still: Scene, name: str) -> None:
    with pytest.raises(Broken, match="the loop stands still"):
        FAULTS[name](still)


def test_a_folder_that_was_taken_away_is_brought_back_at_any_end(still: Scene) -> None:
    with pytest.raises(Broken):
        files.folder_gone(still)
    assert (still.deck / "deck.yaml").exists()


def test_a_burst_of_slides_after_a_jump_is_found_out(still: Scene) -> None:
    still.world.moved_by_a_jump = 9  # type: ignore[attr-defined]
    with pytest.raises(Broken, match="9 views went by in one jump"):
        clocks.asleep(still)


def test_a_broken_deck_on_the_stage_is_found_out(still: Scene, monkeypatch) -> None:
    monkeypatch.setattr(Scene, "loop", lambda *_: 20)
    still.world.is_mended = False
    with pytest.raises(Broken, match=r"a broken deck\.yaml came to the stage"):
        files.zeroed(still)


def test_a_disk_that_is_full_is_full_and_is_given_back(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("KIOSK_STATE", str(tmp_path))
    with disk._forbidden(), pytest.raises(OSError, match="File too large"):
        (tmp_path / "statistics").write_bytes(b"x")
    (tmp_path / "statistics").write_bytes(b"x")


def test_a_small_disk_is_filled_to_the_last_byte(tmp_path, monkeypatch) -> None:
    folder = tmp_path / "state"
    with small_disk(folder) as allowed:
        if not allowed:
            pytest.skip("this user may not mount a disk")
        monkeypatch.setenv("KIOSK_STATE", str(folder))
        with disk._filled(), pytest.raises(OSError, match="No space left"):
            (folder / "statistics").write_bytes(b"x")
        (folder / "statistics").write_bytes(b"x")
    assert not folder.is_mount()


SET_WRONG = """
from kiosk.soak import wallclock
wallclock.install()
import time
from datetime import UTC, datetime
from kiosk.bridge.journal_feed import _here
real = wallclock.real()
wallclock.shift(-1e8)
for shown in (time.time(), datetime.now(UTC).timestamp(), _here().timestamp()):
    assert abs(shown - real + 1e8) < 5, shown
assert isinstance(datetime.fromtimestamp(0, UTC), datetime)
"""


def test_a_clock_that_is_set_wrong_is_what_the_kiosk_reads() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SET_WRONG], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert abs(time.time() - datetime.now(UTC).timestamp()) < 5
    assert abs(time.time() - wallclock.real()) < 5


def test_lines_about_the_harm_are_due_to_it_and_others_are_not() -> None:
    watch = Watch()
    for said in ('["act", 5]', '["fault", "file deleted"]', '["excuse", "art.svg"]'):
        watch.hear(MARK + said + "\n")
    watch.hear("qt.svg: Cannot read file '/deck/art.svg'\n")
    assert watch.faults == []
    watch.hear(MARK + '["over", "art.svg, 1 readings", ["kiosk.app: no such file"]]\n')
    assert [*befallen(watch)] == [
        "fault: file deleted                art.svg, 1 readings; Qt said 1 lines",
        "    log: kiosk.app: no such file",
    ]
    watch.hear("qt.svg: Cannot read file '/deck/art.svg'\n")
    assert watch.faults == ["qt.svg: Cannot read file '/deck/art.svg'"]
    code, lines = verdict(watch, Order(faults=True))
    assert code == 1
    assert lines[-1].endswith("--faults --every 60")


def test_only_what_a_fault_can_cause_is_expected_of_it() -> None:
    assert tells("disk full") == ("kiosk.journal.writer",)
    assert "kiosk.bridge.failures" in tells("file deleted")
    assert {name for name in FAULTS if not tells(name)} >= {"display turned", "an hour on"}
    assert {name for name in FAULTS if tells(name)} < set(FAULTS)


def test_what_is_said_in_a_fault_is_expected_but_never_a_traceback() -> None:
    import logging

    listener, log = Listener(edits=False), logging.getLogger("kiosk.journal")
    try:
        with listener.expecting() as told:
            log.warning("the disk is full")
        assert told == ["kiosk.journal: the disk is full"]
        assert listener.take() == []
        with listener.expecting():
            try:
                raise ValueError("no")
            except ValueError:
                log.exception("bad")
        log.warning("the disk is full")
        assert listener.take() == [
            "kiosk.journal: bad: ValueError('no')",
            "kiosk.journal: the disk is full",
        ]
    finally:
        listener.close()


def test_there_are_displays_to_move_to(tmp_path: Path) -> None:
    shown = json.loads(screens(tmp_path, (640, 360)).read_text())["screens"]
    assert [(s["width"], s["height"]) for s in shown] == [(640, 360), (360, 640), (3840, 2160)]
    assert [s["x"] for s in shown] == [0, 640, 1000]
