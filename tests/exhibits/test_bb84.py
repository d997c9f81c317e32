"""How "Catch the spy" is played."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.exhibits import FRAME, Mulberry32
from kiosk.exhibits.bb84 import CatchTheSpy, Parameters
from kiosk.exhibits.physics.photon_flight import SLOTS, SPY, Flight

LONG = 1200
"""More frames than anything here takes."""
sizes = pytest.mark.parametrize("photons", [20, 37, 100, 1000])


def new(start: int = 1, **parameters: float) -> CatchTheSpy:
    return CatchTheSpy(Parameters(**parameters), Mulberry32(start))


def sent(share: float = 0.0, start: int = 1, **parameters: float) -> CatchTheSpy:
    """All photons have arrived."""
    exhibit = new(start, **parameters)
    exhibit.act("spy_share", share)
    exhibit.act("send")
    exhibit.advance(LONG)
    return exhibit


def compared(share: float = 0.0, start: int = 1, **parameters: float) -> CatchTheSpy:
    exhibit = sent(share, start, **parameters)
    exhibit.act("compare")
    exhibit.advance(LONG)
    return exhibit


def test_the_numbers_of_start_value_1():
    for share, wrong in ((0.0, 0), (0.5, 4), (1.0, 15)):
        picture = sent(share).picture
        assert (picture.sifted, picture.wrong) == (48, wrong)
        assert picture.errors == wrong / 48
        assert len(picture.bits) == len(picture.marks) == 48


def test_a_finger_on_the_slider_shows_errors_in_the_same_photons():
    exhibit = sent()
    assert not exhibit.picture.replayed
    before, seen = exhibit.picture.bits, []
    for step in range(21):
        exhibit.act("spy_share", step / 20)
        seen.append(exhibit.picture.wrong)
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == (0, 15)
    assert exhibit.picture.replayed
    exhibit.act("spy_share", 0.0)
    assert exhibit.picture.bits == before


def test_a_spy_who_comes_while_photons_fly_meets_photons_that_have_arrived():
    played = new()
    played.act("send")
    played.advance(2 * 60)
    assert not played.picture.replayed
    played.act("spy_share", 0.5)
    assert played.picture.replayed


def test_a_finger_that_changes_nothing_claims_nothing():
    exhibit = sent(1.0)
    exhibit.act("spy_share", 1.0)
    assert not exhibit.picture.replayed
    assert exhibit.said.key == "said_full"


def test_the_slider_takes_no_random_numbers():
    touched, untouched = sent(), sent()
    for share in (1.0, 0.3, 0.0):
        touched.act("spy_share", share)
    for exhibit in (touched, untouched):
        exhibit.act("send")
        exhibit.advance(LONG)
    assert touched.picture == untouched.picture


def test_sending_again_sends_other_photons():
    exhibit = sent()
    first = exhibit.picture.bits
    exhibit.act("send")
    exhibit.advance(LONG)
    assert exhibit.picture.bits != first
    assert not exhibit.picture.replayed


def test_the_first_photon_shows_at_once_and_a_hundred_take_four_to_five_seconds():
    exhibit = new()
    exhibit.act("send")
    assert exhibit.picture.places[0] == 0
    assert exhibit.picture.sent == 1
    frames = 0
    while exhibit.moving:
        exhibit.advance(1)
        frames += 1
    assert 4 <= frames * FRAME <= 5
    assert set(exhibit.picture.places) == {-1.0}


@sizes
def test_every_batch_arrives_within_five_seconds(photons):
    exhibit = new(photons=photons)
    exhibit.act("send")
    exhibit.advance(round(5 / FRAME))
    assert not exhibit.moving
    assert exhibit.picture.sent == photons


@sizes
def test_a_photon_keeps_its_bar_all_the_way(photons):
    exhibit = new(photons=photons)
    exhibit.act("spy_share", 1.0)
    exhibit.act("send")
    before = exhibit.picture
    while exhibit.moving:
        exhibit.advance(1)
        now = exhibit.picture
        for slot, (was, place) in enumerate(zip(before.places, now.places, strict=True)):
            if was < 0 or place < was:
                continue
            assert place - was < 0.05, "it jumped"
            if (was < SPY) == (place < SPY):
                assert now.kinds[slot] == before.kinds[slot]
            assert (now.resent[slot] == "x") == (place >= SPY)
        before = now


@sizes
def test_no_two_bars_touch_and_all_have_a_slot(photons):
    flight = Flight(photons)
    for frames in range(320):
        seen = flight.seen(frames)
        assert len({slot for slot, _, _ in seen}) == len(seen) <= SLOTS
        places = sorted(place for _, _, place in seen)
        gaps = [b - a for a, b in pairwise(places)]
        assert all(gap > 0.05 for gap in gaps)


def test_without_a_spy_no_photon_is_resent():
    exhibit = new()
    exhibit.act("send")
    while exhibit.moving:
        assert set(exhibit.picture.resent) == {"."}
        exhibit.advance(1)


def test_bits_enter_the_key_one_by_one():
    exhibit = new()
    exhibit.act("send")
    before = ""
    while exhibit.moving:
        exhibit.advance(1)
        bits = exhibit.picture.bits
        assert bits.startswith(before)
        assert len(bits) <= exhibit.picture.sent
        before = bits
    assert len(before) == 48


def test_comparing_uses_the_bits_up():
    exhibit = compared(1.0)
    picture = exhibit.picture
    assert (picture.compared, picture.left) == (20, 28)
    assert "compare" in exhibit.disabled
    assert exhibit.said.numbers["found"] == picture.marks[:20].count("x") == 4
    assert picture.verdict == "discarded"


def test_bits_are_compared_before_the_eyes_of_the_visitor():
    exhibit = sent(1.0)
    exhibit.act("compare")
    assert exhibit.picture.compared == 1
    assert exhibit.picture.verdict == ""
    exhibit.advance(30)
    assert 1 < exhibit.picture.compared < 20
    exhibit.advance(30)
    assert exhibit.picture.verdict


@given(st.integers(0, 2**32 - 1), st.floats(0, 1), st.sampled_from([0.0, 0.02, 0.1]))
@settings(max_examples=40, deadline=None)
def test_the_verdict_follows_the_compared_bits_alone(start, share, error):
    picture = compared(share, start, error=error).picture
    found = picture.marks[: picture.compared].count("x")
    assert picture.verdict == ("discarded" if found / picture.compared > picture.limit else "kept")


def test_how_often_a_full_interception_is_caught():
    shown = discarded = 0
    batches = 400
    for start in range(batches):
        exhibit = compared(1.0, start)
        shown += exhibit.said.numbers["found"] > 0
        discarded += exhibit.picture.verdict == "discarded"
    # At least 1, and at least 3, of 20 bits that are each wrong with probability 1/4.
    for count, expected in ((shown, 0.99683), (discarded, 0.90874)):
        sigma = math.sqrt(expected * (1 - expected) / batches)
        assert abs(count / batches - expected) < 5 * sigma


def test_a_kept_key_may_hide_a_spy_and_the_sentence_says_so():
    keys = set()
    for start in range(40):
        exhibit = compared(0.15, start)
        if exhibit.picture.verdict == "kept" and exhibit.picture.wrong:
            keys.add(exhibit.said.key)
    assert keys == {"said_lucky", "said_doubtful"}


def test_where_too_few_bits_are_sifted_all_are_compared():
    for share in (0.0, 0.2):
        exhibit = compared(share, photons=20, compared=100)
        picture = exhibit.picture
        assert picture.compared == picture.sifted
        assert picture.left == 0
        assert picture.verdict == "discarded", "no bits, no key"
        over = picture.errors > picture.limit
        assert exhibit.said.key == ("said_caught" if over else "said_used_up")


def test_a_new_batch_can_be_compared_again():
    exhibit = compared()
    exhibit.act("send")
    assert exhibit.picture.compared == 0
    exhibit.advance(LONG)
    assert "compare" not in exhibit.disabled


def test_what_cannot_be_done_now_is_left_undone():
    exhibit = new()
    exhibit.act("compare")
    assert exhibit.picture == new().picture
    exhibit.act("send")
    exhibit.advance(30)
    before = exhibit.picture
    exhibit.act("send")
    exhibit.act("compare")
    assert exhibit.picture == before


def test_only_a_spy_who_spoils_the_key_makes_the_point():
    assert not sent().aha
    assert not sent(error=0.1, start=4).aha
    assert not sent(0.5).aha, "8% are below the limit"
    assert sent(1.0).aha
    exhibit = new()
    exhibit.act("spy_share", 1.0)
    exhibit.act("send")
    exhibit.advance(120)
    assert not exhibit.aha, "photons are still on their way"


def test_there_is_room_for_all_bits():
    for start in range(200):
        picture = sent(start=start, photons=20).picture
        assert picture.sifted <= picture.capacity
