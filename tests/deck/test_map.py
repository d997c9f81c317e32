"""Maps: what an author may write, and what is reported."""

from __future__ import annotations

import pytest

from tests.deck.decks import only

SLIDE = """\
kind: page
title: T
blocks:
  - map:
      nodes:
        - {{id: a, text: A, at: [{x}, 0.5], link: {link}}}
        - {{id: {second}, text: B, at: [0.9, 0.5]}}
      edges:
        - {{from: {begin}, to: {end}}}
"""
GOOD = {"x": "0.1", "link": "good", "second": "b", "begin": "a", "end": "b"}


def test_the_ends_of_a_way_are_known_to_its_face(check_slide):
    loaded = check_slide(SLIDE.format(**GOOD))
    assert loaded.problems == ()
    edge = loaded.deck.slides[0].blocks[0].worked_out("en")["map"]["edges"][0]
    assert (edge["begin"], edge["end"], edge["text"]) == (0, 1, None)


@pytest.mark.parametrize(
    ("given", "place", "code"),
    [
        ({"x": "1.5"}, (6, 33), "out-of-range"),
        ({"link": "nowhere"}, (6, 50), "dead-link"),
        ({"second": "a", "end": "a", "begin": "b"}, (7, 16), "duplicate-id"),
        ({"begin": "c"}, (9, 18), "unknown-value"),
        ({"end": "c"}, (9, 25), "unknown-value"),
        ({"end": "a"}, (9, 25), "out-of-range"),
    ],
)
def test_a_mistake_is_reported_at_its_place(check_slide, given, place, code):
    problem = check_slide(SLIDE.format(**{**GOOD, **given})).problems[0]
    assert (problem.line, problem.column, problem.code) == (*place, code)
    assert problem.hint


def test_a_dead_link_is_left_out_and_the_place_is_shown(check_slide):
    loaded = check_slide(SLIDE.format(**{**GOOD, "link": "nowhere"}))
    assert only(loaded).code == "dead-link"
    assert [node.link for node in loaded.deck.slides[0].blocks[0].map.nodes] == [None, None]
