"""The panel: pad, lock, panel, question; and the way back by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff.panel import (
    PANEL_PATIENCE,
    PIN_PATIENCE,
    Answer,
    Asked,
    Back,
    Digit,
    Enter,
    Erase,
    Face,
    Order,
    Panel,
    Tick,
    Touch,
    Want,
    step,
)

PIN = [Digit(d) for d in "830174"]


def after(*events, panel=None, now=0.0, locked=False, pace=0.0) -> Panel:
    panel = panel or Panel()
    for event in events:
        now += pace
        panel = step(panel, event, now, locked)
    return panel


OPENED = after(Asked(), *PIN, Enter(), Answer(True))


def test_the_right_pin_opens_the_panel():
    assert after(Asked()).face is Face.PIN
    assert after(Asked(), *PIN, Enter()).face is Face.CHECKING
    assert OPENED.face is Face.OPEN


def test_a_wrong_pin_leaves_an_empty_pad_that_says_so():
    panel = after(Asked(), *PIN, Enter(), Answer(False))
    assert (panel.face, panel.entered, panel.wrong) == (Face.PIN, "", True)
    assert not after(Digit("1"), panel=panel).wrong


def test_a_pin_that_is_too_short_is_not_tried():
    assert after(Asked(), *PIN[:5], Enter()).face is Face.PIN
    assert not after(Asked(), *PIN[:5]).can_enter


def test_a_digit_is_taken_back():
    assert after(Asked(), *PIN, Erase(), Erase(), Digit("9")).entered == "83019"
    assert after(Asked(), Erase()).entered == ""


@pytest.mark.parametrize("digit", ["a", "", "12", "٣"])
def test_what_is_no_digit_is_not_entered(digit):
    assert after(Asked(), Digit(digit)).entered == ""


def test_more_digits_than_a_pin_has_are_dropped():
    assert len(after(Asked(), *PIN, *PIN, *PIN).entered) == 12


def test_the_panel_cannot_be_asked_for_without_the_pin():
    everything = [*PIN, Enter(), Answer(True), Want(Order.LEAVE), Touch(), Erase(), Back(), Tick()]
    assert after(*everything).face is Face.CLOSED
    assert after(Asked(), Answer(True)).face is Face.PIN
    assert after(Asked(), Want(Order.LEAVE)).face is Face.PIN


def test_an_answer_that_comes_late_opens_nothing():
    """The pad was closed while the PIN was looked at: but it waits for the answer."""
    checking = after(Asked(), *PIN, Enter())
    assert step(checking, Back(), 1.0).face is Face.CHECKING
    assert step(step(checking, Tick(), 60.0), Answer(True), 61.0).face is Face.OPEN


def test_the_pad_closes_by_itself_with_what_was_entered():
    asked = after(Asked(), *PIN[:3])
    assert step(asked, Tick(), PIN_PATIENCE - 0.1).face is Face.PIN
    assert step(asked, Tick(), PIN_PATIENCE) == Panel(seen=PIN_PATIENCE)
    assert step(asked, Digit("1"), PIN_PATIENCE).entered == ""


def test_each_digit_gives_the_whole_time_again():
    panel = after(Asked(), *PIN, pace=PIN_PATIENCE - 1)
    assert panel.entered == "830174"


def test_touches_beside_the_keys_do_not_keep_the_pad():
    panel = after(Asked(), *[Touch()] * 4, pace=4.0)
    assert panel.face is Face.PIN
    assert step(panel, Touch(), panel.seen + PIN_PATIENCE - 15).face is Face.CLOSED


@pytest.mark.parametrize("panel", [OPENED, after(Want(Order.LEAVE), panel=OPENED)])
def test_the_panel_closes_by_itself(panel):
    assert step(panel, Tick(), PANEL_PATIENCE - 0.1).face is panel.face
    assert step(panel, Tick(), PANEL_PATIENCE).face is Face.CLOSED
    touched = step(panel, Touch(), PANEL_PATIENCE - 1)
    assert step(touched, Tick(), 2 * PANEL_PATIENCE - 2).face is panel.face


@pytest.mark.parametrize("jump", [-1e9, float("nan"), float("inf"), -float("inf")])
def test_a_clock_that_jumps_back_or_breaks_takes_no_time(jump):
    panel = step(after(Asked(), Digit("1")), Tick(), jump)
    assert (panel.face, panel.entered) == (Face.PIN, "1")


def test_a_locked_pad_takes_no_digit():
    panel = after(Asked(), *PIN, Enter(), locked=True)
    assert (panel.face, panel.entered) == (Face.LOCKED_OUT, "")


def test_the_last_wrong_pin_leads_to_the_lock():
    checking = after(Asked(), *PIN, Enter())
    panel = step(checking, Answer(False), 1.0, True)
    assert (panel.face, panel.wrong) == (Face.LOCKED_OUT, False)


def test_a_right_pin_opens_though_the_count_stands_at_the_lock():
    """It was counted as wrong before it was looked at."""
    checking = step(after(Asked(), *PIN), Enter(), 0.5, False)
    assert step(checking, Answer(True), 1.0, True).face is Face.OPEN


def test_when_the_lock_ends_there_is_the_whole_time_for_the_pin():
    panel = after(Asked(), locked=True)
    panel = step(panel, Tick(), 15.0, False)
    assert (panel.face, panel.quiet) == (Face.PIN, 0.0)


def test_a_locked_pad_closes_by_itself_too():
    assert step(after(Asked(), locked=True), Tick(), PIN_PATIENCE, True).face is Face.CLOSED


def test_what_is_dangerous_is_asked_once_more():
    asked = after(Want(Order.RESTART), panel=OPENED)
    assert (asked.face, asked.order) == (Face.CONFIRM, Order.RESTART)
    back = after(Back(), panel=asked)
    assert (back.face, back.order) == (Face.OPEN, None)
    assert after(Back(), panel=back).face is Face.CLOSED


def test_nothing_that_is_logged_tells_the_pin():
    panel = after(Asked(), *PIN)
    assert "830174" not in repr(panel)
    assert "8" not in repr(Digit("8"))


ANSWERS = (Answer(True), Answer(False))
EVENTS = st.sampled_from(
    [Asked(), *PIN, Erase(), Enter(), *ANSWERS, Want(Order.LEAVE), Touch(), Back(), Tick()]
)


@given(st.lists(st.tuples(EVENTS, st.floats(0, 30), st.booleans()), max_size=60))
def test_no_row_of_events_opens_it_but_the_right_pin(row):
    panel, now = Panel(), 0.0
    for event, gone, locked in row:
        now += gone
        before, panel = panel, step(panel, event, now, locked)
        if panel.face in {Face.OPEN, Face.CONFIRM} and before.face not in {Face.OPEN, Face.CONFIRM}:
            assert before.face is Face.CHECKING
            assert event == Answer(True)
        assert panel.entered == "" or panel.face in {Face.PIN, Face.CHECKING}
        assert (panel.order is not None) == (panel.face is Face.CONFIRM)
