"""Find the source, as a visitor plays it."""

from __future__ import annotations

import math

import pytest

from kiosk.exhibits import Mulberry32
from kiosk.exhibits.dipole import FindTheSource, Parameters


def new(start: int = 1, **parameters: object) -> FindTheSource:
    return FindTheSource(Parameters(**parameters), Mulberry32(start))


def searched(exhibit: FindTheSource) -> FindTheSource:
    exhibit.act("find")
    while exhibit.moving:
        exhibit.advance(1)
    return exhibit


def test_the_source_stays_hidden_until_it_has_been_looked_for():
    exhibit = new()
    assert not exhibit.picture.found
    exhibit.act("find")
    exhibit.advance(10)
    assert exhibit.picture.searching
    assert not exhibit.picture.found
    assert searched(exhibit).picture.found


def test_the_search_goes_through_all_places():
    exhibit = new()
    exhibit.act("find")
    tried = []
    while exhibit.moving:
        exhibit.advance(1)
        tried.append(exhibit.picture.tried)
    assert tried == sorted(tried)
    assert tried[-1] == 1313


def test_far_away_and_once_the_answer_wanders():
    errors = [searched(new(start)).picture.error for start in range(1, 21)]
    assert math.sqrt(sum(error**2 for error in errors) / 20) > 10


def test_close_and_often_it_lands_on_the_source():
    for start in range(1, 21):
        exhibit = searched(new(start, distance=6, repeats=100))
        assert exhibit.picture.error < 3
        assert exhibit.said.key == "said_found"


def test_a_slider_changes_the_noise_and_not_the_luck():
    exhibit = new()
    before = exhibit.picture.readings
    exhibit.act("repeats", 4)
    quiet = exhibit.picture.readings
    exhibit.act("repeats", 1)
    assert exhibit.picture.readings == before
    assert exhibit.picture.scatter == pytest.approx(100)
    exhibit.act("repeats", 100)
    field = exhibit.picture.readings
    # Half the noise lies half way to the field itself, of which a tenth of the noise is left.
    for loud, half, rest in zip(before, quiet, field, strict=True):
        assert half - rest == pytest.approx((0.4 / 0.9) * (loud - rest), abs=1e-9)


def test_each_search_measures_anew():
    one = searched(new()).picture
    exhibit = searched(new())
    assert exhibit.picture.readings == one.readings
    assert searched(exhibit).picture.readings != one.readings


@pytest.mark.parametrize(
    "place", [(0.0, 0.0), (0.5, -0.4), (1.0, 1.0), (-9.0, 3.0), (math.inf, 0.0)]
)
def test_a_source_is_hidden_where_the_head_is_touched(place):
    exhibit = new()
    exhibit.act("head", *place)
    picture = exhibit.picture
    reach = math.hypot(*picture.source)
    assert reach <= 0.062 / 0.090 + 1e-9
    if math.hypot(*place) < 0.68:
        assert picture.source == pytest.approx(place)
    assert picture.depth == pytest.approx(21.7, abs=0.1)
    assert not picture.found


def test_the_ninth_arrow_points_outward_and_is_silent():
    exhibit = new(distance=6, repeats=100)
    silent = 0
    for _ in range(9):
        exhibit.act("turn")
        if exhibit.picture.silent:
            silent += 1
            assert exhibit.picture.largest < 6 * exhibit.picture.scatter
            assert exhibit.said.key == "said_silent"
            assert not searched(exhibit).aha
            assert exhibit.said.key == "said_silent_found"
    assert silent == 1


def test_closer_sensors_read_more():
    exhibit = new(repeats=100)
    far = exhibit.picture.largest
    exhibit.act("distance", 6)
    assert exhibit.picture.largest > 2 * far


def test_it_is_understood_when_it_is_found_after_it_was_missed():
    lucky = searched(new(distance=6, repeats=100))
    assert not lucky.aha
    missed = searched(new())
    assert missed.picture.error > 6
    missed.act("distance", 6)
    missed.act("repeats", 100)
    assert searched(missed).aha


def test_it_is_understood_when_less_noise_was_asked_for():
    exhibit = new()
    exhibit.act("distance", 6)
    exhibit.act("repeats", 100)
    assert searched(exhibit).aha


def test_a_miss_counts_though_another_source_was_hidden_since():
    exhibit = searched(new())
    assert exhibit.picture.error > 6
    exhibit.act("head", 0.1, 0.3)
    assert not exhibit.aha
    exhibit.act("distance", 6)
    exhibit.act("repeats", 100)
    assert searched(exhibit).aha


def test_an_answer_is_of_yesterday_once_a_slider_has_been_moved():
    exhibit = searched(new())
    error = exhibit.picture.error
    assert exhibit.picture.fresh
    exhibit.act("repeats", 100)
    assert not exhibit.picture.fresh
    assert exhibit.said.key == "said_again"
    assert exhibit.picture.error == error
    exhibit.act("repeats", 1)
    assert exhibit.picture.fresh
    assert exhibit.said.key == "said_missed"


def test_the_error_is_made_of_what_is_seen_from_above_and_of_depth():
    # Straight below the middle of the head depth is height, so the two make up the whole.
    exhibit = new()
    exhibit.act("head", 0.0, 0.0)
    picture = searched(exhibit).picture
    across = 90 * math.hypot(*picture.estimate)
    height = math.sqrt((90 - picture.deemed) ** 2 - across**2)
    assert math.hypot(across, height - (90 - picture.depth)) == pytest.approx(picture.error)


def test_the_ring_jumps_to_better_places_and_ends_on_the_answer():
    exhibit = new(distance=6, repeats=100)
    exhibit.act("find")
    rings = []
    while exhibit.moving:
        exhibit.advance(1)
        rings.append(exhibit.picture.estimate)
    assert len(set(rings)) > 5
    assert rings[-1] == pytest.approx(exhibit.picture.source, abs=3 / 90)


def test_nothing_can_be_moved_under_a_search():
    exhibit = new()
    exhibit.act("find")
    for control in ("distance", "repeats", "turn", "find", "head"):
        assert control in exhibit.disabled


def test_cooled_sensors_hear_less_noise():
    assert new(sensor="cooled").picture.scatter == pytest.approx(30)


def test_other_readings_are_told_by_their_mark():
    # The drawing takes the sensors anew only when the mark changes, also when all starts again.
    silent = new(repeats=100)
    while not silent.picture.silent:
        silent.act("turn")
    there = silent.picture.measured
    silent.act("distance", 6)
    marks = [
        new().picture.measured,
        new(start=2).picture.measured,
        new(moment=20.0).picture.measured,
        there,
        silent.picture.measured,
    ]
    assert len(set(marks)) == len(marks)
    assert new().picture.measured == marks[0]


def test_the_mark_stands_while_the_search_runs():
    exhibit = new()
    exhibit.act("find")
    mark = exhibit.picture.measured
    exhibit.advance(60)
    assert exhibit.picture.measured == mark


@pytest.mark.parametrize("control", ["distance", "repeats", "unheard-of"])
def test_a_touch_that_says_nothing_does_nothing(control):
    exhibit = new()
    before = exhibit.picture
    exhibit.act(control)
    assert exhibit.picture == before
