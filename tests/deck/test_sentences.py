"""Numbers in sentences are written as each language writes them."""

from __future__ import annotations

import pytest

from kiosk.deck import filled, written


@pytest.mark.parametrize(
    ("sentence", "language", "shown"),
    [
        ("{n} bits", "en", "12 bits"),
        ("{x:2} eV", "en", "1.40 eV"),
        ("{x:2} эВ", "ru", "1,40 эВ"),
        ("{share:%}", "en", "25%"),
        ("{share:%}", "ru", "25\u00a0%"),
        ("{share:1%}", "ru", "25,0\u00a0%"),
        ("{x:+1}", "en", "+1.4"),
        ("{less:+1}", "ru", "\u22120,5"),
        ("{unknown} stays", "en", "{unknown} stays"),
        ("nothing", "en", "nothing"),
    ],
)
def test_a_sentence_is_filled(sentence, language, shown):
    numbers = {"n": 12, "x": 1.4, "share": 0.25, "less": -0.5}
    assert filled(sentence, numbers, language) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(1550, "1550"), (39000, "39\u00a0000"), (9_192_631_770, "9\u00a0192\u00a0631\u00a0770")],
)
def test_long_numbers_have_groups_of_three(value, shown):
    assert written(value, "ru") == shown


def test_what_rounds_to_nothing_has_no_sign():
    assert written(-0.001, "en", 2) == "0.00"
    assert written(0.001, "en", 2, signed=True) == "0.00"
