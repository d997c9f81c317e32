"""Tune the clock, as it is played: the day of travel, and what two days show."""

from __future__ import annotations

import math
import statistics

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.exhibits import Mulberry32, Rehearsal, seconds
from kiosk.exhibits.physics.fringe import CAESIUM, DAY, LIGHT
from kiosk.exhibits.ramsey import Parameters, TuneTheClock
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

    def test_nor_does_a_journey_that_the_map_has_forgotten(self) -> None:
        played = travelled(tuned(exhibit(), 0))
        played = travelled(tuned(played, 1, off=0.4))
        played = travelled(tuned(played, 2))
        assert not played.aha
        assert played.said.key == "said_tuned_m"

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
