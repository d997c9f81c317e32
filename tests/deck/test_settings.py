"""What deck.yaml says to the check: the sizes of its displays, and how severe a problem is."""

from __future__ import annotations

import pytest

from kiosk.deck.codes import ADVICE, CODES
from tests.deck.decks import GOOD, only

HEAD = "format: 1\ntitle: A deck\nlanguages: [en]\nslides: [good.yaml]\n"


@pytest.fixture
def deck_with(check):
    """Loads a deck with that line at the end of its deck.yaml, line 5."""
    return lambda line: check({"deck.yaml": HEAD + line, "good.yaml": GOOD})


def test_a_deck_is_made_for_full_hd_lying_and_upright_unless_it_says_otherwise(deck_with):
    assert deck_with("").deck.displays == ((1920, 1080), (1080, 1920))
    assert deck_with("displays: [3840x2160, 1024 × 768]\n").deck.displays == (
        (3840, 2160),
        (1024, 768),
    )


@pytest.mark.parametrize(
    ("line", "column", "code", "remedy"),
    [
        ("displays: 1920x1080\n", 11, "wrong-type", "[1920x1080"),
        ("displays: []\n", 11, "wrong-type", "[1920x1080"),
        ("displays:\n", 1, "empty-value", "Write its value"),
        ("displays: [1920x1080, full-hd]\n", 23, "wrong-form", "`1920x1080`"),
        ("displays: [{a: b}]\n", 12, "wrong-form", "`1920x1080`"),
        ("displays: [100x100]\n", 12, "out-of-range", "`1920x1080`"),
        ("displays: [99999x1080]\n", 12, "out-of-range", "`1920x1080`"),
        ("displays: [" + ", ".join(["1920x1080"] * 9) + "]\n", 11, "out-of-range", "Keep"),
        ("checks: [low-contrast]\n", 9, "wrong-type", "low-contrast: error"),
        ("checks: {low-contrst: error}\n", 10, "unknown-key", "`low-contrast`"),
        ("checks: {syntax: off}\n", 10, "unknown-value", "Remove the line"),
        ("checks: {low-contrast: of}\n", 24, "unknown-value", "`off`"),
        ("checks: {low-contrast: }\n", 10, "empty-value", "Write its value"),
        ("checks: {low-contrast: [off]}\n", 24, "unknown-value", "`off`"),
    ],
)
def test_a_mistake_is_told_at_its_place(deck_with, line, column, code, remedy):
    loaded = deck_with(line)
    problem = only(loaded)
    assert (problem.line, problem.column, problem.code) == (5, column, code)
    assert remedy in problem.hint
    assert loaded.deck is not None, "the deck can be shown without"


def test_only_what_is_shown_all_the_same_may_be_switched_off():
    assert set(ADVICE) == {code for code in CODES if CODES[code].severity == "warning"}
    assert "syntax" not in ADVICE
