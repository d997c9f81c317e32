"""What does not fit, or is not shown yet, is said before visitors see it."""

from __future__ import annotations

import pytest

from kiosk.deck.slides import LONGEST
from tests.deck.decks import only

SLIDE = "kind: topic\nid: one\n"


def with_text(key: str, text: str) -> str:
    title = "" if key == "title" else "title: T\n"
    return f"{SLIDE}{title}{key}: {text}\n"


@pytest.mark.parametrize(
    ("key", "most"), [("title", 90), ("tile", 40), ("eyebrow", 60), ("text", 600)]
)
def test_a_text_longer_than_its_place_is_a_warning(check_slide, key, most):
    assert check_slide(with_text(key, "x" * most)).problems == ()
    loaded = check_slide(with_text(key, "x" * (most + 1)))
    problem = only(loaded)
    assert (problem.severity, problem.code) == ("warning", "too-long")
    assert f"{most + 1} characters" in problem.message
    assert f"at most {most} " in problem.message
    assert loaded.ok
    assert [slide.id for slide in loaded.deck.slides] == ["one", "good"]


def test_the_translation_that_is_too_long_is_pointed_at(check_slide):
    problem = only(check_slide(f"{SLIDE}title:\n  en: short\n  ru: {'ы' * 91}\n"))
    assert (problem.line, problem.column, problem.code) == (5, 7, "too-long")


def test_each_language_is_told_of(check_slide):
    loaded = check_slide(f"{SLIDE}title:\n  en: {'x' * 91}\n  ru: {'ы' * 92}\n")
    assert [(p.line, p.code) for p in loaded.problems] == [(4, "too-long"), (5, "too-long")]


def test_asterisks_of_emphasis_are_not_counted(check_slide):
    assert check_slide(with_text("text", f"'**{'x' * LONGEST['text']}**'")).problems == ()


def test_twelve_callouts_fit(check_slide):
    figure = (
        "title: T\ndetails:\n  - title: D\n    blocks:\n      - figure:\n"
        "          image: art/sky\n          alt: A\n          credit: C\n          callouts:\n"
    )
    assert check_slide(SLIDE + figure + "          - {at: [0, 0], text: T}\n" * 12).problems == ()
