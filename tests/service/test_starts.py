from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.service.starts import FREE, KEPT, LONGEST, SPAN, Hold, Runtime, hold


def test_the_first_starts_wait_for_nothing() -> None:
    starts: list[float] = []
    for number in range(FREE + 1):
        assert hold(starts, 2.0 * number) == Hold()
        starts.append(2.0 * number)


def test_a_crash_loop_slows_down_to_a_limit() -> None:
    starts, now, waits = [], 0.0, []
    for _ in range(40):
        found = hold(starts, now)
        starts.append(now)
        waits.append(found.seconds)
        assert not found.dark, "each start lasted for its wait, and died with the deck"
        now += found.seconds + 2.0
    assert waits[:8] == [0, 0, 0, 0, 0, 0, 2, 4]
    assert max(waits) == LONGEST
    assert waits[-1] >= 8, "it stays slow while it goes on"


def test_what_dies_before_its_wait_is_over_waits_in_the_dark() -> None:
    starts = [float(n) for n in range(FREE + 2)]
    assert hold(starts, starts[-1] + 1.0).dark
    assert not hold(starts, starts[-1] + 3.0).dark


@given(st.lists(st.floats(0, 1e7), max_size=80), st.floats(0, 1e7))
def test_no_history_holds_for_longer_than_a_minute(starts, now) -> None:
    assert 0 <= hold(sorted(starts), now).seconds <= LONGEST


@given(st.lists(st.floats(0, 1e5), max_size=80))
def test_what_is_long_ago_is_forgotten(starts) -> None:
    assert hold(sorted(starts), 1e5 + SPAN) == Hold()


def test_starts_are_remembered_from_one_to_the_next(tmp_path) -> None:
    environment = {"RUNTIME_DIRECTORY": f"{tmp_path}:/elsewhere"}
    waits = [Runtime(environment).begin(1000.0 + 2 * n).seconds for n in range(KEPT * 2)]
    assert waits[FREE] == 0
    assert waits[FREE + 1] == 2
    assert len((tmp_path / "starts").read_text().splitlines()) == KEPT


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"soon\n", b"nan\n", b"1e999\n", b"5\n" * 9])
def test_a_damaged_memory_holds_nobody_up(tmp_path, content) -> None:
    (tmp_path / "starts").write_bytes(content)
    assert Runtime({"RUNTIME_DIRECTORY": str(tmp_path)}).begin(1e6) == Hold()


def test_a_folder_that_cannot_be_written_is_said(tmp_path, caplog) -> None:
    runtime = Runtime({"RUNTIME_DIRECTORY": str(tmp_path / "gone")})
    assert runtime.begin(5.0) == Hold()
    runtime.leave()
    assert "would not slow down" in caplog.text
    assert "stop it there instead" in caplog.text


def test_leaving_leaves_a_mark(tmp_path) -> None:
    Runtime({"RUNTIME_DIRECTORY": str(tmp_path)}).leave()
    assert (tmp_path / "left").exists()


def test_without_a_service_nothing_is_written(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    runtime = Runtime({})
    assert runtime.begin(5.0) == Hold()
    runtime.leave()
    assert list(tmp_path.iterdir()) == []
