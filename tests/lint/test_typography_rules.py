"""What the rules put in the place of a wrong sign, and what they never touch."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.lint.typography_rules import QUOTES, findings, mended, straight

NB = "\u00a0"


@pytest.mark.parametrize(
    ("language", "written", "right"),
    [
        ("en", 'He said "yes" and it\'s so', "He said ‘yes’ and it’s so"),
        ("ru", 'Он сказал "да"', "Он сказал «да»"),
        ("de", 'Er sagte "ja"', "Er sagte „ja“"),
        ("sv", 'Hon sa "ja"', "Hon sa “ja”"),
        ("en", "the atoms' light", "the atoms’ light"),
        ("en", 'A 43" display and "so"', 'A 43" display and "so"'),
        ("en", 'An "open mark', 'An "open mark'),
        ("en", "one - two -- three", "one – two – three"),
        ("ru", "один - два -- три – четыре", f"один{NB}— два{NB}— три{NB}— четыре"),
        ("en", "10-20 and -5", "10–20 and −5"),
        ("en", "20-10, 2026-11-23, +44-20-79", "20-10, 2026-11-23, +44-20-79"),
        ("en", "B-52, 7-bit, 2-1", "B-52, 7-bit, 2-1"),
        ("en", "so on...", "so on…"),
        ("en", "wait.... what", "wait.... what"),
        ("ru", "25% и 5 км", f"25{NB}% и 5{NB}км"),
        ("en", "25 % of 5 km", f"25% of 5{NB}km"),
        ("en", "5 more", "5 more"),
        ("fr", "Quoi ?", "Quoi ?"),
        ("en", "What ?", "What?"),
        ("en", "[words](a-1-2) at https://a.example/a--b", "[words](a-1-2) at https://a.example/a--b"),
        ("en", "*so* and **so** and [x](y)", "*so* and **so** and [x](y)"),
    ],
)  # fmt: skip
def test_a_text_is_mended(language, written, right):
    assert mended(written, language) == right


TEXTS = st.text(alphabet="ab1 2.,-–—\"'’«»*[]()%…:;!?км\u00a0\n", max_size=60)
LANGUAGES = st.sampled_from(["", "en", "en-GB", *QUOTES, "sv"])


@given(text=TEXTS, language=LANGUAGES)
def test_mending_twice_is_mending_once(text, language):
    once = mended(text, language)
    assert mended(once, language) == once


@given(text=TEXTS, language=LANGUAGES)
def test_letters_and_lines_stay(text, language):
    def kept(text: str) -> list[str]:
        return [sign for sign in text if sign.isalnum() or sign in "\n*[]"]

    assert kept(mended(text, language)) == kept(text)


@given(text=st.text(max_size=60), language=LANGUAGES)
def test_no_text_is_too_odd(text, language):
    for rule, now, then in findings(text, language):
        assert now != then or rule.mended is None
    straight(text)


@given(text=TEXTS, language=LANGUAGES)
def test_what_is_mended_is_not_found_again(text, language):
    found = [rule.what for rule, _, _ in findings(mended(text, language), language)]
    assert found == []
