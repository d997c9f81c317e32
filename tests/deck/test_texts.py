"""Texts by language, light emphasis, and how long a slide takes to read."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.deck import Prose, Text, Timing, TopicSlide, plural_form, reading_seconds
from kiosk.deck.slides import PeopleSlide


@pytest.mark.parametrize(
    ("written", "styled"),
    [
        ("plain", "plain"),
        ("*so* and **so**", "<i>so</i> and <b>so</b>"),
        ("**bold with *italic* inside**", "<b>bold with <i>italic</i> inside</b>"),
        ("2 * 3 * 4, a*b*c, 5*", "2 * 3 * 4, a*b*c, 5*"),
        ("* item *", "* item *"),
        ("(*so*), *so*!", "(<i>so</i>), <i>so</i>!"),
        ("*ещё раз*", "<i>ещё раз</i>"),
        ("one\ntwo\n\nthree\n \n\nfour\n", "one two<br><br>three<br><br>four"),
        ("<b>a</b> & <img src='x'>", "&lt;b&gt;a&lt;/b&gt; &amp; &lt;img src='x'&gt;"),
        ("_a_ `b` [c](D)", "_a_ `b` [c](D)"),
        ("a [photon](photon) *[b](x)*", "a photon <i>b</i>"),
        ("***", "***"),
        ("**open", "**open"),
    ],
)
def test_emphasis_and_paragraphs_are_all_the_markup(written, styled):
    assert Prose(written).styled("en") == styled


@given(st.text(alphabet="ab *\n<&;é", max_size=60))
def test_styled_text_says_what_was_written_with_no_other_markup(written):
    prose = Prose(written)
    bare = re.sub(r"</?[bi]>", "", prose.styled("en")).replace("<br><br>", "\n\n")
    assert "<" not in bare
    assert html.unescape(bare) == prose.plain("en")
    assert prose.styled("en").count("<b>") == prose.styled("en").count("</b>")


@pytest.mark.parametrize("written", ["*a" * 100_000, "** a" * 100_000, "\n \n" * 100_000])
def test_hostile_emphasis_is_quick(written):
    assert Prose(written).styled("en") is not None


def test_a_text_falls_back_to_the_first_language():
    text = Text("one", {"en": "one", "ru": "один"})
    assert [text.in_language(code) for code in ("ru", "en", "de")] == ["один", "one", "one"]
    assert Text("25%").in_language("de") == "25%"
    assert text == Text("one", {"ru": "один", "en": "one"})
    assert text != Prose("one", {"en": "one", "ru": "один"})


def topic(**keys: object) -> TopicSlide:
    return TopicSlide.model_validate({"kind": "topic", "title": "x" * 10, **keys})


@pytest.mark.parametrize(
    ("slide", "timing", "seconds"),
    [
        (topic(), Timing(), 8),
        (topic(text="y " * 190), Timing(), 3 + 0.07 * 200),
        (topic(text="*y* " * 190), Timing(), 3 + 0.07 * 200),
        (topic(text="y" * 5000), Timing(), 45),
        (topic(numbers=[{"value": "1" * 90, "label": "n" * 100}]), Timing(), 3 + 0.07 * 200),
        (topic(tile="t" * 500, art_credit="c" * 500), Timing(), 8),
        (topic(details=[{"title": "t" * 500, "blocks": [{"text": "b"}]}]), Timing(), 8),
        (topic(), Timing(dwell=30.0), 30),
        (topic(dwell="12 s"), Timing(dwell=30.0), 12),
        (topic(dwell="auto"), Timing(dwell=30.0), 8),
    ],
)
def test_a_slide_stays_as_long_as_it_takes_to_read(slide, timing, seconds):
    assert reading_seconds(slide, "en", timing) == pytest.approx(seconds)


def test_each_language_takes_its_own_time():
    slide = PeopleSlide.model_validate(
        {
            "kind": "people",
            "title": {"en": "a" * 100, "ru": "б" * 200},
            "people": [{"name": "n" * 10, "role": "r" * 90}],
        }
    )
    assert reading_seconds(slide, "en", Timing()) == pytest.approx(17)
    assert reading_seconds(slide, "ru", Timing()) == pytest.approx(24)


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("ru", {"one": [1, 21, 101], "few": [2, 3, 4, 22, 104], "many": [0, 5, 11, 12, 14, 111]}),
        ("en", {"one": [1], "many": [0, 2, 5, 11, 21]}),
    ],
)
def test_plural_forms(code, forms):
    for form, counts in forms.items():
        assert {plural_form(count, code) for count in counts} == {form}
