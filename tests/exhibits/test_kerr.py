"""Light moves light, as it is played."""

from __future__ import annotations

import math
from dataclasses import asdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.exhibits import Mulberry32, Rehearsal, seconds
from kiosk.exhibits.kerr import LightMovesLight, Parameters
from kiosk.exhibits.kerr_amplifier import PERIOD, SETTLING, SWINGS, WORKING_PUMP
from kiosk.exhibits.physics.resonator import steady_lights

SECOND = 60
DIM, _, BRIGHT = steady_lights(4.5, 3.0)

touches = st.lists(
    st.one_of(
        st.tuples(st.just("main"), st.floats(-10, 10)),
        st.tuples(st.just("task"), st.floats(-3, 3)),
        st.tuples(st.just("gate")),
        st.tuples(st.just("block")),
        st.tuples(st.just("wait"), st.integers(1, 90)),
    ),
    max_size=12,
)


def exhibit(**parameters: object) -> LightMovesLight:
    return LightMovesLight(Parameters(**parameters), Mulberry32(1))  # type: ignore[arg-type]


def play(played: LightMovesLight, *acts: tuple[object, ...]) -> LightMovesLight:
    """Touches, and waits in frames."""
    for name, *values in acts:
        if name == "wait":
            played.advance(int(values[0]))  # type: ignore[call-overload]
        else:
            played.act(str(name), *values)  # type: ignore[arg-type]
    return played


def rested(played: LightMovesLight) -> LightMovesLight:
    """After it has come to rest of itself."""
    for _ in range(200 * SECOND):
        if not played.moving:
            return played
        played.advance(1)
    raise AssertionError("it never rests")


class TestAtRest:
    def test_the_beam_is_on_and_the_ring_is_dim(self) -> None:
        played = exhibit()
        assert not played.moving
        assert played.picture.state == "dim"
        assert played.picture.beam == 4.5
        assert played.picture.stored == pytest.approx(DIM)
        assert played.said.key == "said_dim_after_slide"

    @pytest.mark.parametrize(
        ("beam", "said"),
        [(0.0, "said_below"), (2.5, "said_below"), (5.5, "said_beyond"), (4.0, "said_dim")],
    )
    def test_other_beams(self, beam: float, said: str) -> None:
        played = exhibit(beam=beam)
        assert not played.moving
        assert played.said.key.startswith(said)

    def test_the_guides_share_the_beam(self) -> None:
        shown = exhibit().picture
        assert shown.stored + shown.passed == pytest.approx(shown.beam)


class TestRemember:
    def test_a_flash_makes_it_bright_within_a_second_and_a_half(self) -> None:
        played = play(exhibit(), ("gate",), ("wait", 90))
        assert played.picture.gate == 0
        assert played.picture.stored == pytest.approx(BRIGHT, rel=0.02)
        assert played.said.key == "said_bright_after_flash"
        assert played.said.numbers["times"] == pytest.approx(4.81, abs=0.05)
        assert played.aha

    def test_and_so_it_stays(self) -> None:
        played = rested(play(exhibit(), ("gate",)))
        assert played.picture.stored == pytest.approx(BRIGHT, abs=1e-3)
        assert played.picture.state == "bright"

    def test_a_block_makes_it_dim_again(self) -> None:
        played = rested(play(exhibit(), ("gate",), ("wait", 120), ("block",)))
        assert played.picture.stored == pytest.approx(DIM, abs=1e-3)
        assert played.said.key == "said_dim_after_block"

    def test_a_weak_flash_does_not_switch(self) -> None:
        played = rested(play(exhibit(flash=0.05), ("gate",)))
        assert played.picture.stored == pytest.approx(DIM, abs=1e-3)
        assert played.said.key == "said_dim_after_flash"
        assert not played.aha

    def test_a_weak_beam_does_not_switch(self) -> None:
        played = rested(play(exhibit(beam=3.0), ("gate",)))
        assert played.picture.state == "dim"
        assert not played.aha

    def test_a_flash_does_not_switch_back(self) -> None:
        played = rested(play(exhibit(), ("gate",), ("wait", 120), ("gate",)))
        assert played.picture.state == "bright"
        assert played.said.key == "said_still_bright"

    def test_the_slider_alone_makes_a_round_trip(self) -> None:
        played = rested(play(exhibit(beam=4.0), ("main", 5.5)))
        assert played.picture.state == "bright"
        assert played.said.key == "said_beyond"
        rested(play(played, ("main", 4.0)))
        assert played.picture.state == "bright"
        assert played.said.key == "said_bright_after_slide"
        rested(play(played, ("main", 2.5), ("wait", 300), ("main", 4.0)))
        assert played.picture.state == "dim"
        assert not played.aha

    def test_a_strong_beam_let_in_at_once_overshoots(self) -> None:
        played = rested(play(exhibit(beam=5.0), ("block",)))
        assert played.picture.state == "bright"
        assert played.said.key == "said_bright_after_block"
        assert not played.aha

    def test_while_it_happens_it_is_told(self) -> None:
        played = play(exhibit(), ("gate",))
        assert played.said.key == "said_flash"
        play(played, ("wait", 120), ("block",))
        assert played.said.key == "said_blocked"
        assert played.picture.beam == 0
        assert played.picture.arriving == 4.5
        play(played, ("wait", 61))
        assert played.said.key == "said_open"

    def test_what_is_told_changes_once(self) -> None:
        played, keys = play(exhibit(), ("gate",)), []
        while played.moving:
            played.advance(1)
            if not keys or keys[-1] != played.said.key:
                keys.append(played.said.key)
        assert keys == ["said_flash", "said_bright_after_flash"]


class TestAmplify:
    def test_it_starts_at_the_working_point(self) -> None:
        played = play(exhibit(), ("task", 1))
        assert played.values == {"main": pytest.approx(WORKING_PUMP), "task": 1}
        assert played.picture.stored == pytest.approx(2 * 1.6 / 3, abs=1e-6)
        assert played.moving
        assert played.disabled == {"gate"}

    def test_the_output_swings_eleven_times_as_far(self) -> None:
        played = play(exhibit(task="amplify"), ("wait", PERIOD + SETTLING + 10))
        assert played.picture.gain == pytest.approx(11.4, rel=0.02)
        assert played.said.key == "said_gain"
        assert played.aha

    def test_elsewhere_it_gains_little(self) -> None:
        played = play(exhibit(task="amplify"), ("main", 3.0), ("wait", 500))
        assert 1 < played.picture.gain < 2
        assert played.said.key == "said_little"
        assert not played.aha

    def test_a_touch_begins_the_measurement_anew(self) -> None:
        played = play(exhibit(task="amplify"), ("wait", 500), ("main", 1.5), ("wait", 5))
        assert played.picture.gain == 0
        assert played.said.key == "said_wiggle"

    def test_left_alone_it_rests_after_a_minute_and_the_gate_sets_it_going(self) -> None:
        played = exhibit(task="amplify")
        played.advance(SWINGS * PERIOD - 1)
        assert played.moving
        rested(played)
        assert played.said.key == "said_rests"
        assert played.disabled == frozenset()
        assert played.picture.gate == 0
        play(played, ("gate",), ("wait", PERIOD // 2))
        assert played.picture.gate == pytest.approx(0.01, rel=1e-3)

    def test_a_touch_keeps_it_going(self) -> None:
        played = play(exhibit(task="amplify"), ("wait", 50 * SECOND), ("block",))
        played.advance(50 * SECOND)
        assert played.picture.gain > 5
        assert played.disabled == {"gate"}

    def test_the_pen_writes_what_there_is(self) -> None:
        played = play(exhibit(task="amplify"), ("wait", PERIOD // 2))
        place, value = (float(n) for n in played.picture.gate_trace.split()[-2:])
        assert place == pytest.approx(played.picture.pen)
        assert value == pytest.approx(played.picture.gate, abs=1e-5)
        assert float(played.picture.output_trace.split()[-1]) == pytest.approx(
            played.picture.output_change, abs=1e-5
        )
        play(played, ("wait", 2 * PERIOD))
        assert ";" in played.picture.gate_trace

    def test_back_to_memory_it_is_as_at_first(self) -> None:
        played = play(exhibit(), ("gate",), ("wait", 90), ("task", 1), ("wait", 9), ("task", 0))
        assert played.picture == exhibit().picture
        assert not played.aha


class TestAlways:
    @given(touches)
    @settings(max_examples=40, deadline=None)
    def test_the_picture_stays_finite_and_in_range(self, acts: list[tuple[object, ...]]) -> None:
        played = play(exhibit(), *acts)
        shown = played.picture
        for value in asdict(shown).values():
            assert isinstance(value, str) or math.isfinite(value)
        assert 0 <= shown.stored <= shown.light_top
        assert 0 <= shown.beam <= shown.pump_top
        assert shown.passed >= 0
        assert 0 <= shown.pen <= 1

    @given(touches)
    @settings(max_examples=25, deadline=None)
    def test_at_rest_nothing_changes(self, acts: list[tuple[object, ...]]) -> None:
        played = rested(play(exhibit(), *acts))
        before = played.picture, played.said, played.aha
        played.advance(10)
        assert (played.picture, played.said, played.aha) == before

    @given(touches)
    @settings(max_examples=25, deadline=None)
    def test_the_same_touches_give_the_same_picture(self, acts: list[tuple[object, ...]]) -> None:
        one = play(exhibit(), *acts)
        other = LightMovesLight(Parameters(), Mulberry32(77))
        assert play(other, *acts).picture == one.picture

    def test_each_touch_shows_at_once(self) -> None:
        for act in (("gate",), ("block",), ("main", 5.0), ("task", 1)):
            played = exhibit()
            before = played.picture
            assert play(played, act).picture != before

    def test_what_it_does_not_know_changes_nothing(self) -> None:
        played = exhibit()
        before = played.picture
        play(played, ("nothing",), ("main",), ("task",))
        assert played.picture == before
        assert not played.moving


class TestScript:
    def test_it_tells_the_story(self) -> None:
        rehearsal = Rehearsal(exhibit())
        assert 15 <= seconds(rehearsal.exhibit.script) <= 28
        assert not rehearsal.exhibit.moving
        rehearsal.reach("middle")
        assert rehearsal.exhibit.picture.gate > 0
        assert not rehearsal.exhibit.aha
        rehearsal.reach("aha")
        assert rehearsal.exhibit.aha
        assert rehearsal.exhibit.picture.state == "bright"
        assert rehearsal.exhibit.picture.gate == 0


class TestFlashesOneAfterAnother:
    def test_a_second_flash_before_the_ring_rests_takes_nothing_from_the_first(self) -> None:
        played = play(exhibit(), ("gate",), ("wait", 45), ("gate",))
        assert rested(played).aha
        assert played.said.key == "said_bright_after_flash"

    def test_a_flash_at_rest_on_a_bright_ring_has_switched_nothing(self) -> None:
        played = rested(play(exhibit(), ("gate",), ("wait", 400)))
        assert rested(play(played, ("gate",))).said.key == "said_still_bright"

    def test_a_strong_flash_on_a_bright_ring_near_the_edge_of_its_memory_makes_it_dim(self) -> None:
        played = rested(play(exhibit(beam=3.81, flash=1.0), ("gate",), ("wait", 300)))
        played = rested(play(played, ("main", 2.95)))
        assert played.picture.state == "bright"
        assert rested(play(played, ("gate",))).said.key == "said_flash_dimmed"

    @pytest.mark.parametrize("touch", ["gate", "block"])
    def test_without_a_beam_it_is_still_told_what_came_of_a_touch(self, touch: str) -> None:
        played = rested(play(exhibit(), ("main", 0.0), ("wait", 300)))
        assert rested(play(played, (touch,))).said.key == "said_below"
