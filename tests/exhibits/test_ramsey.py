"""Tune the clock, as it is played: the fringes."""

from __future__ import annotations

import math
import statistics
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.exhibits import Mulberry32
from kiosk.exhibits.physics.fringe import probability_at
from kiosk.exhibits.ramsey import PATIENCE, TRAIL, Parameters, TuneTheClock
from kiosk.exhibits.ramsey_clock import TIMES

STARTS = st.integers(0, 2**32 - 1)


def exhibit(start: int = 1, **parameters: object) -> TuneTheClock:
    return TuneTheClock(Parameters(**parameters), Mulberry32(start))  # type: ignore[arg-type]


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
