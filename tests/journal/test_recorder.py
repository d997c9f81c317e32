"""Visits as they are written down: from what the screen shows, one after another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.journal import Began, Ended, Looped, Record, Recorder, Stepped
from kiosk.session import Act, Action, Show, SlideOutline, Tick, initial, screen, step

IDLE, WARNING, DWELL = 60.0, 20.0, 10.0
NOON = datetime(2026, 11, 22, 12, 0, 30, tzinfo=timezone(timedelta(hours=1)))
SHOW = Show(
    tuple(SlideOutline(name, 2, True, 5.0 if name == "b" else None) for name in "abc"),
    ("en", "ru"),
    IDLE,
    WARNING,
    lambda slide, language: DWELL,
    lambda key: key == "term/photon",
)


class Visitors:
    """Plays a show, and has it written down."""

    def __init__(self) -> None:
        self.now = 100.0
        self.state = initial(SHOW, self.now)
        self.recorder = Recorder(IDLE)
        self.records: list[Record] = []
        self.see()

    @property
    def wall(self) -> datetime:
        return NOON + timedelta(seconds=self.now - 100)

    def see(self) -> None:
        shown = screen(self.state, SHOW)
        self.records += self.recorder.see(shown, self.now, self.wall)

    def act(self, action: Action, argument: int | str | None = None) -> Visitors:
        self.state = step(self.state, Act(action, argument), self.now, SHOW)
        self.see()
        return self

    def wait(self, seconds: float) -> Visitors:
        """Time passes in small steps, as it does on a display."""
        end = self.now + seconds
        while self.now < end:
            self.now = min(end, self.now + 0.5)
            self.state = step(self.state, Tick(), self.now, SHOW)
            self.see()
        return self

    def stop(self) -> Visitors:
        self.records += self.recorder.stop(self.now, self.wall)
        return self

    def of(self, kind):
        return [record for record in self.records if isinstance(record, kind)]


def stays(visitors: Visitors) -> Iterator[tuple[str, str, str]]:
    return ((one.kind, one.slide, one.part) for one in visitors.of(Stepped))


def test_the_loop_is_written_slide_by_slide():
    visitors = Visitors().wait(25).stop()
    first = visitors.of(Looped)[0]
    assert (first.slide, first.seconds) == ("a", 10.0)
    assert sum(one.seconds for one in visitors.of(Looped)) == pytest.approx(25)
    assert not visitors.of(Began)


def test_a_showing_is_one_with_its_demonstration_and_in_another_language():
    """Else a slide with something to play would seem to be touched half as often."""
    visitors = Visitors().wait(3 * DWELL + 5.0 + 1).stop()
    assert [(one.slide, one.shown) for one in visitors.of(Looped)] == [
        ("a", 1),
        ("b", 1),
        ("b", 0),
        ("c", 1),
        ("a", 1),
    ]


def test_a_loop_that_stands_still_is_written_hour_by_hour():
    visitors = Visitors()
    for _ in range(3):
        visitors.now += 3600
        visitors.records += visitors.recorder.note(visitors.now, visitors.wall)
    shown = visitors.of(Looped)
    assert [(one.seconds, one.shown) for one in shown] == [(3600, 1), (3600, 0), (3600, 0)]
    assert len({one.hour for one in shown}) == 3


def test_a_visitor_who_is_there_is_not_written_before_the_stay_is_over():
    visitors = Visitors().act(Action.TOUCH).wait(5)
    before = list(visitors.records)
    visitors.records += visitors.recorder.note(visitors.now, visitors.wall)
    assert visitors.records == before


def test_who_stops_the_show_to_read_has_chosen_the_slide():
    visitors = Visitors().act(Action.TOUCH).act(Action.PLAY).wait(DWELL + 4)
    visitors.act(Action.PAUSE).wait(30).stop()
    told = [(one.slide, one.seconds, one.alone) for one in visitors.of(Stepped)]
    assert told[-2:] == [("b", 4.0, True), ("b", 30.0, False)]


def test_a_visit_begins_on_the_slide_that_was_touched():
    visitors = Visitors().wait(3).act(Action.NEXT)
    [began] = visitors.of(Began)
    assert (began.slide, began.language, began.offset) == ("a", "en", 60)
    # 12:00:33 at UTC+1 is within the minute 11:00.
    assert began.minute == datetime(2026, 11, 22, 11, tzinfo=UTC).timestamp() // 60


def test_what_is_opened_is_written_with_its_time():
    visitors = Visitors().wait(3).act(Action.OPEN_SLIDE, 1).wait(4).act(Action.READ_MORE).wait(5)
    visitors.act(Action.NEXT).wait(6).act(Action.BACK).wait(1).act(Action.TRY_IT).wait(2)
    visitors.act(Action.HOME).wait(1).act(Action.OPEN_SHEET, "term/photon").wait(3).stop()
    assert list(stays(visitors)) == [
        ("slide", "b", ""),
        ("detail", "b", "1"),
        ("detail", "b", "2"),
        ("slide", "b", ""),
        ("demo", "b", ""),
        ("slide", "a", ""),
        ("sheet", "a", "term/photon"),
    ]
    assert [one.seconds for one in visitors.of(Stepped)] == [4, 5, 6, 1, 2, 1, 3]


def test_another_language_is_another_stay():
    visitors = Visitors().act(Action.TOUCH).wait(4).act(Action.LANGUAGE, "ru").wait(5).stop()
    assert [(one.language, one.seconds) for one in visitors.of(Stepped)] == [("en", 4), ("ru", 5)]


def test_who_goes_back_has_left():
    visitors = Visitors().act(Action.TOUCH).wait(4).act(Action.BACK)
    assert visitors.of(Ended) == [Ended(1, "left", 4.0)]


def test_the_silence_of_who_walked_away_is_not_counted():
    visitors = Visitors().act(Action.TOUCH).wait(4).act(Action.NEXT).wait(IDLE + WARNING + 2)
    assert visitors.of(Ended) == [Ended(1, "idle", 4.0)]
    assert [one.seconds for one in visitors.of(Stepped)] == [4.0, 0.0]


def test_who_answers_the_warning_is_still_the_same_visitor():
    visitors = Visitors().act(Action.TOUCH).wait(IDLE + 5).act(Action.TOUCH).wait(3)
    visitors.act(Action.BACK)
    assert len(visitors.of(Began)) == 1
    assert visitors.of(Ended) == [Ended(1, "left", IDLE + 8)]


def test_slides_that_follow_by_themselves_were_not_chosen():
    visitors = Visitors().act(Action.NEXT).act(Action.PLAY).wait(DWELL + 1).act(Action.TOUCH)
    visitors.wait(2).stop()
    # Until the touch that stopped the show; what was looked at after it was chosen.
    assert [one.alone for one in visitors.of(Stepped)][-2:] == [True, False]


def test_a_kiosk_that_is_stopped_closes_the_visit():
    visitors = Visitors().act(Action.TOUCH).wait(7).stop().stop()
    assert visitors.of(Ended) == [Ended(1, "stopped", 7.0)]


def test_a_clock_that_goes_back_takes_no_time():
    visitors = Visitors().act(Action.TOUCH)
    visitors.now -= 50
    visitors.act(Action.NEXT)
    assert visitors.of(Stepped)[0].seconds == 0


PLAIN = (
    *(Action.TOUCH, Action.NEXT, Action.PREVIOUS, Action.HOME, Action.BACK, Action.TOPICS),
    *(Action.READ_MORE, Action.TRY_IT, Action.PLAY, Action.PAUSE),
)
acts = st.one_of(
    st.sampled_from(PLAIN).map(lambda action: (action, None)),
    st.integers(0, 2).map(lambda slide: (Action.OPEN_SLIDE, slide)),
    st.sampled_from(["en", "ru"]).map(lambda code: (Action.LANGUAGE, code)),
    st.just((Action.OPEN_SHEET, "term/photon")),
)


@given(st.lists(st.tuples(acts, st.sampled_from([0.5, 2.0, 11.0, 65.0, 90.0])), max_size=25))
@settings(deadline=None, max_examples=150)
def test_whatever_visitors_do_the_story_is_whole(played):
    visitors = Visitors()
    for act, seconds in played:
        visitors.act(*act).wait(seconds)
    visitors.stop()
    began, ended = visitors.of(Began), visitors.of(Ended)
    assert [one.visit for one in began] == [one.visit for one in ended]
    assert [one.visit for one in began] == list(range(1, len(began) + 1))
    for end in ended:
        steps = [one for one in visitors.of(Stepped) if one.visit == end.visit]
        assert steps
        assert sum(one.seconds for one in steps) == pytest.approx(
            end.seconds, abs=0.06 * len(steps)
        )
        assert end.seconds >= 0
