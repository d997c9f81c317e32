"""Wrong PINs lock the pad, over restarts, whatever the clocks say."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff.throttle import LONGEST, Moment, Throttle, between, lock_after
from kiosk.staff.tries import Tries

START = Moment(wall=1.8e9, up=100.0, boot="a")
YEAR = 365 * 86400.0


class Clocks:
    """The clocks of a machine, which a test sets."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> Moment:
        return self.now

    def go(self, seconds: float) -> None:
        self.now = replace(self.now, wall=self.now.wall + seconds, up=self.now.up + seconds)

    def set_wall(self, by: float) -> None:
        self.now = replace(self.now, wall=self.now.wall + by)

    def boot(self, off: float = 20.0) -> None:
        self.now = Moment(self.now.wall + off, 1.0, self.now.boot + "'")


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


def wrong(tries: Tries, times: int) -> None:
    for _ in range(times):
        assert tries.count()


def test_four_wrong_pins_lock_nothing_and_the_fifth_does(tmp_path, clocks):
    tries = Tries(tmp_path / "s", clocks)
    wrong(tries, 4)
    assert tries.throttle.left == 0
    assert tries.throttle.tries_left == 1
    wrong(tries, 1)
    assert tries.throttle.left == 30
    assert not tries.count()
    clocks.go(29)
    assert not tries.count()
    clocks.go(1)
    assert tries.throttle.left == 0
    assert tries.throttle.tries_left == 5


def test_each_lock_is_twice_as_long_up_to_a_quarter_of_an_hour(tmp_path, clocks):
    tries = Tries(tmp_path / "s", clocks)
    locks = []
    for _ in range(8):
        wrong(tries, 5)
        locks.append(tries.throttle.left)
        clocks.go(locks[-1])
    assert locks == [30, 60, 120, 240, 480, 900, 900, 900]


def test_the_right_pin_starts_anew(tmp_path, clocks):
    tries = Tries(tmp_path / "s", clocks)
    for _ in range(3):
        wrong(tries, 5)
        clocks.go(900)
    wrong(tries, 1)
    tries.right()
    for found in (tries, Tries(tmp_path / "s", clocks)):
        assert found.throttle == Throttle(clocks.now)
    wrong(tries, 5)
    assert tries.throttle.left == 30


def test_a_try_is_counted_before_it_is_looked_at(tmp_path, clocks):
    """The plug is pulled between the try and the answer, again and again."""
    for _ in range(5):
        assert Tries(tmp_path / "s", clocks).count()
        clocks.boot()
    assert not Tries(tmp_path / "s", clocks).count()


def test_a_restart_does_not_shorten_the_lock(tmp_path, clocks):
    wrong(Tries(tmp_path / "s", clocks), 5)
    clocks.go(10)
    assert Tries(tmp_path / "s", clocks).throttle.left == 20
    clocks.boot(off=5)
    assert Tries(tmp_path / "s", clocks).throttle.left == 15


def test_a_lock_that_was_over_while_the_machine_was_off_is_over(tmp_path, clocks):
    wrong(Tries(tmp_path / "s", clocks), 5)
    clocks.boot(off=3600)
    assert Tries(tmp_path / "s", clocks).throttle.left == 0


@pytest.mark.parametrize("by", [-3600, -30 * YEAR, -56 * YEAR, 3600, 30 * YEAR])
def test_a_clock_that_is_set_while_the_machine_runs_changes_nothing(tmp_path, clocks, by):
    tries = Tries(tmp_path / "s", clocks)
    wrong(tries, 5)
    clocks.set_wall(by)
    for found in (tries, Tries(tmp_path / "s", clocks)):
        assert found.throttle.left == 30
    clocks.go(30)
    for found in (tries, Tries(tmp_path / "s", clocks)):
        assert found.throttle.left == 0


@pytest.mark.parametrize("by", [-3600, -56 * YEAR])
def test_a_clock_set_back_over_a_restart_neither_opens_it_nor_locks_it_for_long(
    tmp_path, clocks, by
):
    wrong(Tries(tmp_path / "s", clocks), 5)
    clocks.set_wall(by)
    clocks.boot()
    tries = Tries(tmp_path / "s", clocks)
    assert tries.throttle.left == 30
    clocks.go(30)
    assert tries.throttle.left == 0


def test_a_new_pin_frees_a_kiosk_that_runs(tmp_path, clocks):
    tries = Tries(tmp_path / "s", clocks)
    wrong(tries, 5)
    Tries.forget_in(tmp_path / "s")
    assert tries.throttle == Throttle(clocks.now)
    assert tries.count()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"wrong": -5, "left": 0, "seen": {"wall": 0, "up": 0, "boot": ""}}',
        '{"wrong": 1, "left": 1e9, "seen": {"wall": 0, "up": 0, "boot": ""}}',
        '{"wrong": 1, "left": NaN, "seen": {"wall": 0, "up": 0, "boot": ""}}',
        '{"wrong": Infinity, "left": 1, "seen": {"wall": 0, "up": 0, "boot": ""}}',
    ],
)
def test_a_damaged_count_begins_locked_and_mends_itself(tmp_path, clocks, caplog, text):
    tmp_path.chmod(0o700)
    file = tmp_path / "pin-tries.json"
    file.touch(0o600)
    file.write_text(text)
    tries = Tries(tmp_path, clocks)
    assert tries.throttle.left == 180
    assert "cannot be read" in caplog.text
    clocks.go(180)
    assert tries.throttle.left == 0
    assert Tries(tmp_path, clocks).throttle.left == 0


def test_where_nothing_can_be_kept_a_restart_wins_nothing(tmp_path, clocks, caplog):
    (tmp_path / "s").write_text("no folder can be made here")
    tries = Tries(tmp_path / "s", clocks)
    assert tries.throttle.left == 180
    assert "let the kiosk write to" in caplog.text
    clocks.go(180)
    wrong(tries, 5)
    assert tries.throttle.left == 240


def test_a_disk_that_fills_up_later_forgets_no_try(tmp_path, clocks, monkeypatch, caplog):
    import os

    tries = Tries(tmp_path / "s", clocks)
    wrong(tries, 2)

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    wrong(tries, 3)
    assert tries.throttle.left == 30
    assert "No space left" in caplog.text


def attack(tmp_path, clocks, patience: float, seconds: float = 3600.0) -> int:
    """Tries of somebody who never rests, and pulls the plug when a lock is longer than that."""
    tries, count, gone = Tries(tmp_path, clocks), 0, 0.0
    while gone < seconds:
        before = clocks.now.wall
        if tries.count():
            count += 1
            clocks.go(0.3)
        elif tries.throttle.left > patience:
            clocks.boot(off=20)
            tries = Tries(tmp_path, clocks)
        else:
            clocks.go(1)
        gone += clocks.now.wall - before
    return count


PATIENCE = (0, 30, 60, 120, 180, 240, 480, math.inf)


@pytest.mark.parametrize("patience", PATIENCE)
def test_brute_force_gets_at_most_a_hundred_tries_an_hour(tmp_path, clocks, patience):
    hours = [attack(tmp_path / "s", clocks, patience) for _ in range(4)]
    assert 0 < max(hours) <= 100
    # A million PINs, half of them on average: years.
    assert max(hours[1:]) <= 25


@pytest.mark.parametrize("patience", PATIENCE)
def test_brute_force_gets_no_more_where_the_disk_keeps_nothing(tmp_path, clocks, patience):
    (tmp_path / "s").write_text("no folder can be made here")
    hours = [attack(tmp_path / "s", clocks, patience) for _ in range(4)]
    assert max(hours) <= 100
    assert patience < 180 or min(hours) > 0


MOMENTS = st.builds(
    Moment,
    st.floats(-1e12, 1e12, allow_nan=False),
    st.floats(0, 1e9, allow_nan=False),
    st.sampled_from(["a", "b"]),
)


@given(st.lists(MOMENTS, min_size=1, max_size=20), st.integers(0, 60))
def test_no_clock_lengthens_a_lock(moments, tried):
    throttle = Throttle(START, tried, lock_after(tried))
    left = throttle.left
    for now in moments:
        throttle = throttle.at(now)
        assert 0 <= throttle.left <= left <= LONGEST
        left = throttle.left


@given(MOMENTS, MOMENTS)
def test_time_never_goes_backwards(before, after):
    assert 0 <= between(before, after) < math.inf
    assert between(replace(before, up=math.nan), after) >= 0


@given(st.integers(0, 10**9))
def test_locks_have_a_limit(tried):
    assert 30 <= lock_after(tried) <= LONGEST
