"""Four corners in order, in time."""

from __future__ import annotations

import random

import pytest

from kiosk.staff.gesture import BETWEEN, CORNER, WITHIN, Gesture, corner_at

TOP_LEFT, TOP_RIGHT, BOTTOM_RIGHT, BOTTOM_LEFT = (0.02, 0.03), (0.97, 0.02), (0.99, 0.95), (0, 1)
CORNERS = (TOP_LEFT, TOP_RIGHT, BOTTOM_RIGHT, BOTTOM_LEFT)
MIDDLE = (0.5, 0.5)


def tap(points, step=1.0, gesture=None) -> Gesture:
    gesture = gesture or Gesture()
    for number, (x, y) in enumerate(points):
        gesture = gesture.tapped(x, y, number * step)
    return gesture


def test_the_four_corners_in_order_ask_to_be_let_in():
    assert tap(CORNERS).complete
    assert not tap(CORNERS[:3]).complete


def test_corners_are_where_they_are_said_to_be():
    assert corner_at(CORNER, CORNER) == (0, 0)
    assert corner_at(CORNER + 0.01, 0.01) is None
    assert corner_at(0.01, CORNER + 0.01) is None
    assert corner_at(1 - CORNER + 0.001, 1) == (1, 1)
    assert corner_at(0.5, 0) is None


@pytest.mark.parametrize(
    "order", [(0, 1, 3, 2), (3, 2, 1, 0), (1, 2, 3, 0), (0, 2, 1, 3), (0, 1, 2, 1)]
)
def test_any_other_order_does_not(order):
    assert not tap([CORNERS[i] for i in order]).complete


def test_it_must_be_done_in_time():
    assert tap(CORNERS, step=WITHIN / 3).complete
    assert not tap(CORNERS, step=WITHIN / 3 + 0.01).complete


def test_a_clock_that_jumps_back_takes_the_gesture_back():
    gesture = tap(CORNERS[:3])
    assert not gesture.tapped(*BOTTOM_LEFT, -5.0).complete


def test_whoever_makes_a_mistake_begins_anew_at_once():
    assert tap([TOP_LEFT, BOTTOM_RIGHT, *CORNERS]).complete
    assert tap([TOP_LEFT, TOP_RIGHT, *CORNERS]).complete


def test_somebody_else_may_touch_the_screen_meanwhile():
    assert tap([TOP_LEFT, MIDDLE, TOP_RIGHT, MIDDLE, MIDDLE, BOTTOM_RIGHT, BOTTOM_LEFT]).complete


def test_hammering_is_no_gesture():
    others = [MIDDLE] * (BETWEEN + 1)
    assert not tap([TOP_LEFT, *others, *CORNERS[1:]], step=0.1).complete


def test_a_touch_that_comes_again_as_a_click_counts_once():
    twice = [corner for corner in CORNERS for _ in range(2)]
    assert tap(twice[:-1], step=0.5).complete


def test_after_it_is_complete_it_begins_anew():
    done = tap(CORNERS)
    assert not done.tapped(*BOTTOM_LEFT, 5).complete
    assert tap(CORNERS, gesture=done).complete


def test_children_who_hammer_hardly_ever_find_it():
    chance, found, gesture = random.Random(7), 0, Gesture()
    for tick in range(100_000):
        gesture = gesture.tapped(chance.random(), chance.random(), tick * 0.05)
        found += gesture.complete
    assert found <= 1
