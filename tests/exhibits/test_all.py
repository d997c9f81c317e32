"""What holds of every demonstration, whatever it is about."""

from __future__ import annotations

import math
import re
from dataclasses import FrozenInstanceError, fields
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.deck.demos import own_words
from kiosk.exhibits import (
    EXHIBITS,
    Button,
    Exhibit,
    Mulberry32,
    Rehearsal,
    Slider,
    Spot,
    Switch,
    find,
    seconds,
)

KINDS = tuple(EXHIBITS)
LANGUAGES = ("en", "ru")
NEEDED = ("title", "prompt", "aha", "how", "limits", "scene", "symbols", "formula_alt")
every_kind = pytest.mark.parametrize("kind", KINDS)


def new(kind: str, start: int = 1) -> Exhibit:
    found = find(kind)
    return found(found.Parameters(), Mulberry32(start))


def numbers_in(value: Any) -> list[float]:
    if isinstance(value, tuple):
        return [number for item in value for number in numbers_in(item)]
    if isinstance(value, bool | str):
        return []
    return [value]


def shown(exhibit: Exhibit) -> tuple[object, ...]:
    """All that a visitor can see or hear of it."""
    return exhibit.picture, dict(exhibit.values), exhibit.said, exhibit.aha, exhibit.disabled


def check(exhibit: Exhibit) -> None:
    """What must hold after anything that happens."""
    for field in fields(exhibit.picture):
        for number in numbers_in(getattr(exhibit.picture, field.name)):
            assert math.isfinite(number), f"{field.name} is {number}"
    sliders = {one.id: one for one in exhibit.controls if isinstance(one, Slider)}
    switches = {one.id: one for one in exhibit.controls if isinstance(one, Switch)}
    assert set(exhibit.values) == sliders.keys() | switches.keys()
    for name, slider in sliders.items():
        assert slider.least <= exhibit.values[name] <= slider.greatest
    for name, switch in switches.items():
        assert exhibit.values[name] in range(len(switch.options))
    assert exhibit.disabled <= {one.id for one in exhibit.controls}
    text = own_words(exhibit.kind)[exhibit.said.key]
    for code in LANGUAGES:
        places = set(re.findall(r"\{(\w+)", text.in_language(code)))
        assert places <= exhibit.said.numbers.keys(), f"{exhibit.said.key} in {code}"


@cache
def touches(kind: str) -> st.SearchStrategy[list[tuple[str, tuple[float, ...]]]]:
    """Any touches: of controls with any value, of spots anywhere, and time that goes by."""
    number = st.floats(-200, 200)
    kinds = [st.tuples(st.just("advance"), st.tuples(st.integers(0, 90)))]
    for control in find(kind).controls:
        match control:
            case Slider():
                values = st.tuples(st.floats(control.least, control.greatest) | number)
            case Switch():
                values = st.tuples(st.integers(0, len(control.options) - 1) | st.just(99.0))
            case Button():
                values = st.just(())
            case Spot():
                values = st.tuples(number) | st.tuples(number, number)
        kinds.append(st.tuples(st.just(control.id), values))
    return st.lists(st.one_of(kinds), max_size=14)


def play(exhibit: Exhibit, acts: list[tuple[str, tuple[float, ...]]]) -> None:
    for control, values in acts:
        if control == "advance":
            exhibit.advance(int(values[0]))
        else:
            exhibit.act(control, *values)


@every_kind
def test_every_word_is_there_in_both_languages(kind):
    words = own_words(kind)
    controls = find(kind).controls
    needed = [*NEEDED, *(one.id for one in controls if not isinstance(one, Switch))]
    needed += [f"{one.id}_value" for one in controls if isinstance(one, Slider)]
    needed += [option for one in controls if isinstance(one, Switch) for option in one.options]
    assert [key for key in needed if key not in words] == []
    for key, text in words.items():
        assert set(text.languages) == set(LANGUAGES), key
        assert all(text.in_language(code).strip() for code in LANGUAGES), key


@every_kind
def test_what_stands_in_braces_is_the_same_in_both_languages(kind):
    for key, text in own_words(kind).items():
        places = [set(re.findall(r"\{(\w+)", text.in_language(code))) for code in LANGUAGES]
        assert places[0] == places[1], key


@every_kind
def test_it_has_two_or_three_big_controls(kind):
    large = [one for one in find(kind).controls if not isinstance(one, Spot)]
    assert 2 <= len(large) <= 5
    assert sum(isinstance(one, Button) and one.main for one in large) == 1
    names = [one.id for one in find(kind).controls]
    assert len(names) == len(set(names))


@every_kind
def test_the_loop_plays_it_up_to_what_it_is_about(kind):
    assert 10 <= seconds(find(kind).script) <= 30
    rehearsal = Rehearsal(new(kind))
    at_rest = shown(rehearsal.exhibit)
    rehearsal.reach("middle")
    assert shown(rehearsal.exhibit) != at_rest
    assert not rehearsal.exhibit.aha
    rehearsal.reach("aha")
    assert rehearsal.exhibit.aha
    while not rehearsal.over:
        rehearsal.advance(1)
        check(rehearsal.exhibit)


@every_kind
def test_the_first_touch_shows_at_once(kind):
    for control in find(kind).controls:
        exhibit = new(kind)
        before = shown(exhibit)
        if control.id in exhibit.disabled:
            continue
        match control:
            case Slider():
                middle = (control.least + control.greatest) / 2
                far = control.greatest if exhibit.values[control.id] <= middle else control.least
                exhibit.act(control.id, far)
            case Switch():
                exhibit.act(control.id, (exhibit.values[control.id] + 1) % len(control.options))
            case Button():
                exhibit.act(control.id)
            case Spot():
                continue
        exhibit.advance(1)
        assert shown(exhibit) != before, control.id


@every_kind
@given(data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_touched_it_stays_in_its_limits(kind, data):
    exhibit = new(kind, data.draw(st.integers(0, 2**32 - 1)))
    for act in data.draw(touches(kind)):
        play(exhibit, [act])
        check(exhibit)


@every_kind
@given(data=st.data())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_same_start_and_the_same_touches_show_the_same(kind, data):
    acts = data.draw(touches(kind))
    one, other = new(kind, 7), new(kind, 7)
    play(one, acts)
    play(other, acts)
    assert shown(one) == shown(other)


@every_kind
@given(data=st.data())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_frames_one_by_one_or_all_at_once_are_the_same(kind, data):
    acts = data.draw(touches(kind))
    one, other = new(kind), new(kind)
    play(one, acts)
    play(other, acts)
    one.advance(30)
    for _ in range(30):
        other.advance(1)
    assert shown(one) == shown(other)


@every_kind
@given(data=st.data())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_does_not_move_stays_as_it_is(kind, data):
    exhibit = new(kind)
    play(exhibit, data.draw(touches(kind)))
    if not exhibit.moving:
        before = shown(exhibit)
        exhibit.advance(60)
        assert shown(exhibit) == before


@every_kind
def test_left_alone_it_comes_to_rest(kind):
    exhibit = new(kind)
    rehearsal = Rehearsal(exhibit)
    rehearsal.reach("aha")
    exhibit.advance(60 * 90)
    assert not exhibit.moving


@every_kind
@given(data=st.data())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_control_that_is_out_of_use_does_nothing(kind, data):
    exhibit = new(kind)
    play(exhibit, data.draw(touches(kind)))
    before = shown(exhibit)
    for control in exhibit.disabled:
        exhibit.act(control, *((1.0,) if control in exhibit.values else ()))
        assert shown(exhibit) == before, control


@every_kind
def test_the_picture_cannot_be_changed(kind):
    picture = new(kind).picture
    name = fields(picture)[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(picture, name, None)


@every_kind
def test_two_start_values_do_not_share_their_luck(kind):
    generators = Mulberry32(1), Mulberry32(2)
    first = [[one.word() for _ in range(50)] for one in generators]
    assert first[0] != first[1]
    assert isinstance(new(kind, 2), Exhibit)
