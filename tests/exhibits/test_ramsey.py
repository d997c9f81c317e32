"""Tune the clock, as it is played."""

from __future__ import annotations

import math
import statistics
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.exhibits import Mulberry32, Rehearsal, seconds
from kiosk.exhibits.physics.fringe import CAESIUM, DAY, LIGHT, probability_at
from kiosk.exhibits.ramsey import PATIENCE, TRAIL, Parameters, TuneTheClock
from kiosk.exhibits.ramsey_clock import TIMES
from kiosk.exhibits.ramsey_journey import FRAMES, round_length

STARTS = st.integers(0, 2**32 - 1)


def exhibit(start: int = 1, **parameters: object) -> TuneTheClock:
    return TuneTheClock(Parameters(**parameters), Mulberry32(start))  # type: ignore[arg-type]


def travelled(played: TuneTheClock) -> TuneTheClock:
    """After a day on the way."""
    played.act("travel")
    played.advance(FRAMES)
    assert played.picture.phase == "arrived"
    return played


def tuned(played: TuneTheClock, flight: int, off: float = 0.0) -> TuneTheClock:
    """A clock set at so many widths from the top of its central fringe."""
    played.act("flight", flight)
    played.act("offset", played.picture.centre + off)
    return played


class TestAtRest:
    def test_there_is_something_to_look_for(self) -> None:
        shown = exhibit().picture
        assert shown.width == 50
        assert shown.setting == 0
        assert 0 < shown.share < 0.5
        assert len(shown.curve.split()) == 2 * 241
        assert shown.phase == "home"
        assert not exhibit().moving

    @given(start=STARTS)
    def test_the_middle_of_the_slider_is_never_the_top(self, start: int) -> None:
        played = exhibit(start)
        for flight in range(len(TIMES)):
            played.act("flight", flight)
            centre = played.picture.centre
            assert 0.3 <= abs(centre) <= 1.1
            assert played.picture.share < 0.85

    def test_now_and_then_a_neighbour_is_nearer(self) -> None:
        centres = [abs(exhibit(start).picture.centre) for start in range(200)]
        assert 5 < sum(centre > 1 for centre in centres) < 60

    @pytest.mark.parametrize("time", TIMES)
    def test_a_deck_chooses_the_flight_time(self, time: str) -> None:
        played = exhibit(time=time)
        assert played.picture.width == pytest.approx(1 / (2 * TIMES[time]))
        assert list(TIMES)[round(played.values["flight"])] == time

    def test_the_tops_that_are_marked_are_tops(self) -> None:
        played = exhibit(3)
        shown = played.picture
        assert len(shown.neighbours) == 2
        for top in shown.neighbours:
            height = probability_at(top - shown.centre)
            assert 0.99 < height < 1
            for beside in (-0.05, 0.05):
                assert probability_at(top - shown.centre + beside) < height


class TestTuning:
    def test_the_dot_follows_the_finger_at_once(self) -> None:
        played = exhibit()
        played.act("offset", 0.4)
        assert played.picture.setting == 0.4
        expected = probability_at(0.4 - played.picture.centre)
        assert played.picture.share == pytest.approx(expected, abs=5 * 0.005)
        assert played.moving

    @given(setting=st.floats(-10, 10), start=STARTS)
    def test_the_count_is_that_of_the_curve(self, setting: float, start: int) -> None:
        played = exhibit(start)
        played.act("offset", setting)
        shown = played.picture
        chance = probability_at(shown.setting - shown.centre)
        noise = math.sqrt(chance * (1 - chance) * shown.atoms)
        assert abs(shown.changed - chance * shown.atoms) <= 7 * noise + 1

    def test_new_readings_come_some_times_a_second(self) -> None:
        played = exhibit()
        played.act("offset", 0.3)
        counts = []
        for _ in range(60):
            played.advance(1)
            counts.append(played.picture.changed)
        assert 3 <= sum(one != other for one, other in pairwise(counts)) <= 4

    def test_also_while_the_finger_moves(self) -> None:
        played = exhibit()
        for frame in range(60):
            played.act("offset", frame / 60)
            played.advance(1)
        assert len(played.picture.trail) == 2 * 4

    def test_they_scatter_more_where_fewer_atoms_are_counted(self) -> None:
        def scatter(atoms: int) -> float:
            played, shares = exhibit(atoms=atoms), []
            tuned(played, 0, off=0.5)
            for _ in range(200):
                played.act("offset", played.picture.setting)
                played.advance(15)
                shares.append(played.picture.share)
            return statistics.stdev(shares)

        assert scatter(1000) == pytest.approx(math.sqrt(0.25 / 1000), rel=5 / math.sqrt(400))
        assert scatter(100_000) == pytest.approx(math.sqrt(0.25 / 100_000), rel=5 / math.sqrt(400))

    def test_they_end_when_nobody_tunes(self) -> None:
        played = exhibit()
        played.act("offset", 0.3)
        played.advance(PATIENCE)
        assert not played.moving
        before = played.picture
        played.advance(600)
        assert played.picture == before
        assert len(before.trail) == 2 * TRAIL

    def test_every_flight_time_is_a_clock_of_its_own(self) -> None:
        played = tuned(exhibit(), 0)
        kept = played.values["offset"]
        played.act("flight", 2)
        assert played.values["offset"] == 0
        assert played.picture.trail == ()
        played.act("flight", 0)
        assert played.values["offset"] == kept

    @pytest.mark.parametrize(
        ("off", "said"),
        [(0.0, "said_top"), (0.3, "said_flank"), (1.0, "said_few"), (-2.0, "said_top")],
    )
    def test_what_is_said(self, off: float, said: str) -> None:
        assert tuned(exhibit(), 0, off).said.key == said

    def test_the_fringe_of_the_next_clock_is_told(self) -> None:
        played = exhibit()
        played.act("flight", 2)
        assert (played.said.key, played.said.numbers["width"]) == ("said_flight", 1.0)
        played.act("flight", 3)
        assert (played.said.key, played.said.numbers["width"]) == ("said_flight_narrow", 0.5)

    def test_the_luck_does_not_depend_on_the_setting(self) -> None:
        one, other = exhibit(), exhibit()
        for played, setting in ((one, 0.2), (other, 1.9)):
            played.act("offset", setting)
            played.advance(100)
            played.act("offset", 0.5)
            played.advance(1)
        assert one.picture.changed == other.picture.changed


class TestTravel:
    @pytest.mark.parametrize(("flight", "least", "most"), [(0, 5500, 8500), (2, 110, 170)])
    def test_a_twentieth_of_a_fringe(self, flight: int, least: float, most: float) -> None:
        played = travelled(tuned(exhibit(), flight, off=0.05))
        assert least < played.picture.error < most

    @given(off=st.floats(-1, 1), flight=st.integers(0, 3), start=STARTS)
    @settings(deadline=None, max_examples=40)
    def test_the_circle_is_light_times_the_error_of_the_clock(
        self, off: float, flight: int, start: int
    ) -> None:
        played = tuned(exhibit(start), flight, off)
        shown = played.picture
        hertz = (shown.setting - shown.centre) * shown.width
        noise = 1 / (2 * math.pi * list(TIMES.values())[flight] * 100 * CAESIUM)
        noise *= math.sqrt(2) if flight == 3 else 1
        wanted = LIGHT * abs(hertz) / CAESIUM * DAY
        travelled(played)
        assert abs(played.picture.error - wanted) < 6 * LIGHT * noise * math.sqrt(DAY)

    def test_it_grows_evenly(self) -> None:
        played = tuned(exhibit(), 0, off=0.5)
        played.act("travel")
        played.advance(FRAMES // 2)
        half = played.picture.error
        played.advance(FRAMES // 2)
        assert played.picture.error == pytest.approx(2 * half, rel=1e-3)

    def test_the_noise_differs_from_day_to_day(self) -> None:
        played = tuned(exhibit(), 0, off=0.05)
        errors = [travelled(played).picture.error for _ in range(40)]
        expected = LIGHT / (2 * math.pi * 0.01 * 100 * CAESIUM) * math.sqrt(DAY)
        assert statistics.stdev(errors) == pytest.approx(expected, rel=5 / math.sqrt(80))

    def test_the_circle_always_fits_the_map(self) -> None:
        played = tuned(exhibit(), 0, off=0.2)
        for flight in (0, 2, 3, 1):
            tuned(played, flight, off=0.1)
            played.act("travel")
            for _ in range(FRAMES):
                played.advance(1)
                shown = played.picture
                assert max(shown.error, shown.before) <= shown.scale
                assert shown.scale / 5 <= shown.square <= shown.scale / 2

    def test_the_last_journey_stays_to_compare_with(self) -> None:
        played = travelled(tuned(exhibit(), 0, off=0.05))
        first = played.picture.error
        assert played.picture.before == 0
        travelled(tuned(played, 2, off=0.05))
        assert played.picture.before == first
        assert 35 < first / played.picture.error < 70

    def test_on_the_way_nobody_tunes(self) -> None:
        played = exhibit()
        played.act("travel")
        assert played.disabled == {"offset", "flight", "travel"}
        before = played.picture
        played.act("offset", 2)
        played.act("flight", 3)
        played.act("travel")
        assert played.picture == before
        played.advance(FRAMES)
        assert played.disabled == frozenset()
        assert not played.moving

    @pytest.mark.parametrize("flight", range(4))
    def test_the_wrong_fringe_costs_one_by_the_flight_time(self, flight: int) -> None:
        played = exhibit()
        played.act("flight", flight)
        centre = played.picture.centre
        played.act("offset", centre - math.copysign(2, centre))
        travelled(played)
        assert played.said.key == "said_wrong"
        away = 1 / list(TIMES.values())[flight]
        assert played.picture.error == pytest.approx(LIGHT * away / CAESIUM * DAY, rel=0.01)
        assert not played.aha

    @pytest.mark.parametrize(
        ("flight", "off", "said"),
        [
            (0, 0.04, "said_tuned_km"),
            (2, 0.04, "said_tuned_m"),
            (0, 0.6, "said_off_km"),
            (3, 0.2, "said_off_m"),
        ],
    )
    def test_what_is_said_of_one(self, flight: int, off: float, said: str) -> None:
        assert travelled(tuned(exhibit(), flight, off)).said.key == said


class TestAha:
    def test_the_longer_flight_makes_the_smaller_circle(self) -> None:
        played = travelled(tuned(exhibit(), 0, off=0.05))
        assert not played.aha
        travelled(tuned(played, 2, off=0.05))
        assert played.aha
        assert played.said.key == "said_longer_m"

    def test_the_other_way_round_too(self) -> None:
        played = travelled(tuned(exhibit(), 2, off=0.05))
        travelled(tuned(played, 0, off=0.05))
        assert played.aha
        assert played.said.key == "said_shorter_km"

    def test_a_clock_out_of_tune_proves_nothing(self) -> None:
        played = travelled(tuned(exhibit(), 0, off=0.7))
        travelled(tuned(played, 2, off=0.05))
        assert not played.aha

    def test_nor_does_the_same_flight_twice(self) -> None:
        played = travelled(tuned(exhibit(), 0, off=0.08))
        travelled(tuned(played, 0, off=0.02))
        assert not played.aha

    @pytest.mark.parametrize("time", TIMES)
    def test_the_loop_shows_it_whatever_the_deck_begins_with(self, time: str) -> None:
        played = exhibit(time=time)
        rehearsal = Rehearsal(played)
        rehearsal.reach("middle")
        assert played.picture.phase == "travelling"
        rehearsal.reach("aha")
        assert played.said.key == "said_longer_m"
        assert 40 < played.picture.before / played.picture.error < 60
        assert 15 <= seconds(played.script) <= 28


@given(wanted=st.floats(0.01, 1e9))
def test_a_side_of_a_square_is_a_round_length(wanted: float) -> None:
    found = round_length(wanted)
    assert found <= wanted * (1 + 1e-6)
    assert found > wanted / 2.6
    digits = f"{found:.0e}"[0]
    assert digits in "125"
