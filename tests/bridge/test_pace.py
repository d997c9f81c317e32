"""Living art is drawn as finely as the display manages, and never back and forth."""

from __future__ import annotations

import pytest
from PySide6.QtQuick import QQuickWindow

from kiosk.bridge.pace import RESOLUTIONS, REST, ArtPace, Pace


class Display:
    """Shows frames to a pace; each takes as long as its pixels and the fixed part demand."""

    def __init__(self, pace: Pace, full: float, fixed: float = 0.0) -> None:
        """Seconds for a frame at full resolution, and for what is not art."""
        self.pace, self.full, self.fixed = pace, full, fixed
        self.now = 1000.0

    def begin(self) -> float:
        self.pace.begin(self.now)
        return self.pace.resolution

    def run(self, seconds: float) -> list[float]:
        """The resolutions that were seen, without repeats."""
        seen, end = [self.pace.resolution], self.now + seconds
        while self.now < end:
            share = self.pace.resolution
            self.now += max(1 / 60, self.fixed + self.full * share * share)
            self.pace.frame(self.now)
            if self.pace.resolution != seen[-1]:
                seen.append(self.pace.resolution)
        return seen


def display(full: float, fixed: float = 0.0, refresh: float = 60.0) -> Display:
    made = Display(Pace(refresh), full, fixed)
    made.begin()
    return made


@pytest.mark.parametrize("full", [0.005, 1 / 60, 1 / 30])
def test_frames_in_time_keep_the_full_resolution(full: float) -> None:
    assert display(full).run(60) == [1.0]


@pytest.mark.parametrize(
    ("full", "resolution"), [(0.06, 0.5), (0.13, 0.5), (0.2, 0.25), (0.5, 0.25), (2.0, 0.0)]
)
def test_it_steps_down_at_once_as_far_as_the_pixels_demand(full: float, resolution: float) -> None:
    assert display(full).run(60) == [1.0, resolution]


def test_a_display_that_is_slow_whatever_is_drawn_ends_at_the_still() -> None:
    assert display(0.02, fixed=0.05).run(60)[-1] == 0.0


def test_hopeless_frames_are_not_waited_for() -> None:
    slow = display(0.4)
    slow.run(2.5)
    assert slow.pace.resolution == 0.25


def test_a_hitch_among_frames_in_time_is_no_reason() -> None:
    good = display(0.01)
    for _ in range(10):
        good.run(1.9)
        good.now += 0.6
    assert good.run(5) == [1.0]


def test_the_frames_in_which_shaders_are_made_do_not_count() -> None:
    pace = Pace()
    for start in range(20):
        pace.begin(10.0 * start)
        pace.frame(10.0 * start + 3.0)
        pace.frame(10.0 * start + 6.0)
    assert pace.resolution == 1.0


def test_a_display_of_25_hertz_can_do_no_better_and_is_not_late() -> None:
    assert display(1 / 25, refresh=25.0).run(60) == [1.0]
    assert display(1 / 25, refresh=60.0).run(60) != [1.0]


def test_it_rises_only_when_art_begins_anew_after_a_long_rest() -> None:
    busy = display(0.1)
    busy.run(10)
    assert busy.pace.resolution == 0.5
    busy.full = 0.001
    assert busy.begin() == 0.5, "too early"
    assert busy.run(REST + 1) == [0.5], "never while somebody looks"
    assert busy.begin() == 1.0


def test_what_has_failed_twice_is_left_for_good() -> None:
    slow = display(0.1)
    seen: list[float] = []
    for _ in range(20):
        slow.begin()
        seen += slow.run(20)
        slow.now += REST
    assert seen.count(1.0) == 2
    assert set(seen[4:]) == {0.5}


def test_from_the_still_it_rises_step_by_step() -> None:
    slow = display(3.0)
    slow.run(30)
    assert slow.pace.resolution == 0.0
    slow.full = 0.001
    seen = []
    for _ in range(4):
        slow.now += REST
        seen.append(slow.begin())
        slow.run(5)
    assert seen == [0.25, 0.5, 1.0, 1.0]
    assert RESOLUTIONS == (1.0, 0.5, 0.25, 0.0)


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(qapp) -> QQuickWindow:
    return QQuickWindow()


def show_frames(window: QQuickWindow, clock: Clock, seconds: float, count: int = 6) -> None:
    for _ in range(count):
        clock.now += seconds
        window.frameSwapped.emit()


def test_the_windows_frames_lower_what_qml_reads(window, clock, qtbot) -> None:
    pace = ArtPace(clock)
    pace.watch(window)
    pace.begin()
    with qtbot.waitSignal(pace.changed):
        show_frames(window, clock, 0.2)
    assert pace.property("resolution") == 0.25


def test_frames_in_which_no_art_moves_do_not_count(window, clock) -> None:
    pace = ArtPace(clock)
    pace.watch(window)
    show_frames(window, clock, 0.2)
    pace.begin()
    pace.rest()
    show_frames(window, clock, 0.2)
    assert pace.property("resolution") == 1.0


def test_of_two_pieces_one_goes_on(window, clock) -> None:
    pace = ArtPace(clock)
    pace.watch(window)
    pace.begin()
    pace.begin()
    pace.rest()
    show_frames(window, clock, 0.2)
    assert pace.property("resolution") < 1.0
