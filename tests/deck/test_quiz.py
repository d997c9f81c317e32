"""Quizzes: what an author may write, and what is reported."""

from __future__ import annotations

import pytest

from tests.deck.decks import only

SLIDE = """\
kind: page
title: T
blocks:
  - quiz:
      questions:
        - question: Q
          options: {options}
          answer: {answer}
          why: W
          link: {link}
"""


def quiz(options: str = "[a, b]", answer: str = "2", link: str = "good") -> str:
    return SLIDE.format(options=options, answer=answer, link=link)


def test_the_options_tell_which_one_is_right(check_slide):
    loaded = check_slide(quiz())
    assert loaded.problems == ()
    shown = loaded.deck.slides[0].blocks[0].worked_out("en")["quiz"]["questions"]
    assert [option["right"] for option in shown[0]["options"]] == [False, True]


@pytest.mark.parametrize(
    ("given", "place", "code"),
    [
        ({"answer": "3"}, (8, 19), "out-of-range"),
        ({"answer": "0"}, (8, 19), "out-of-range"),
        ({"answer": "b"}, (8, 19), "wrong-type"),
        ({"options": "[a]"}, (7, 20), "out-of-range"),
        ({"options": "[a, b, c, d, e, f]"}, (7, 20), "out-of-range"),
        ({"link": "nowhere"}, (10, 17), "dead-link"),
    ],
)
def test_a_mistake_is_reported_at_its_place(check_slide, given, place, code):
    problem = only(check_slide(quiz(**given)))
    assert (problem.line, problem.column, problem.code) == (*place, code)


def test_a_dead_link_is_left_out_and_the_rest_is_shown(check_slide):
    slide = check_slide(quiz(link="nowhere")).deck.slides[0]
    assert slide.blocks[0].quiz.questions[0].link is None
