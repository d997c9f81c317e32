"""Charts: where values lie, how numbers are written, and what an author gets wrong."""

from __future__ import annotations

import pytest

from kiosk.deck import Cache
from kiosk.deck.scales import linear, logarithmic, written
from tests.deck.decks import only

SLIDE = """\
kind: page
title: T
blocks:
  - chart:
      kind: {kind}
      x: {{label: Time}}
      y: {{label: Error, log: {log}}}
      series:
        - {{name: A, {points}}}
      alt: A line
      credit: C
"""
TABLE = "x,y\n1,2\n3,4\n"


def chart(points: str, kind: str = "lines", log: str = "no") -> str:
    return SLIDE.format(kind=kind, points=points, log=log)


def drawn(loaded, language: str = "en"):
    assert loaded.problems == (), [p.render_text() for p in loaded.problems]
    return loaded.deck.slides[0].blocks[0].worked_out(language)["chart"]


@pytest.mark.parametrize(
    ("scale", "language", "words"),
    [
        (linear([0, 300]), "en", "0|100|200|300"),
        (linear([-4.2, 3.1]), "en", "−6|−4|−2|0|2|4"),
        (linear([0, 25_000]), "en", "0|5,000|10,000|15,000|20,000|25,000"),
        (linear([0, 25_000]), "ru", "0|5000|10\u00a0000|15\u00a0000|20\u00a0000|25\u00a0000"),
        (linear([0.001, 0.0042]), "ru", "0,001|0,002|0,003|0,004|0,005"),
        (linear([5, 5], from_zero=True), "en", "0|1|2|3|4|5"),
        (logarithmic([3, 120]), "en", "2|5|10|20|50|100|200"),
        (logarithmic([1, 1000]), "ru", "1|10|100|1000"),
        (logarithmic([1e-15, 3e-13]), "en", "10⁻¹⁵|10⁻¹⁴|10⁻¹³"),
        (logarithmic([1e-12, 1]), "en", "10⁻¹²|10⁻¹⁰|10⁻⁸|10⁻⁶|10⁻⁴|10⁻²|1"),
    ],
)
def test_an_axis_is_marked_at_round_values_in_the_form_of_the_language(scale, language, words):
    assert "|".join(written(scale.marks(), language)) == words


def test_a_factor_before_a_power_has_the_sign_of_the_language():
    assert written([2.5e-9], "en") == ["2.5\u2009×\u200910⁻⁹"]
    assert written([-2.5e-9], "ru") == ["−2,5\u2009·\u200910⁻⁹"]


def test_numbers_of_bars_keep_their_own_precision():
    assert written([12, 33.25, -1.5], "ru", aligned=False) == ["12", "33,25", "−1,5"]
    assert written([5e-11, 0.005], "en", aligned=False)[1] == "5\u2009×\u200910⁻³"


def test_each_decade_is_equally_long():
    scale = logarithmic([1e-6, 1])
    assert [scale.at(10.0**n) for n in (-6, -3, 0)] == pytest.approx([0, 0.5, 1])


def test_points_lie_where_they_belong_with_their_uncertainty(check_slide):
    series = drawn(check_slide(chart("points: [[0, 0], [5, 4, 2], [10, 10]]")))["series"][0]
    middle = series["points"][1]
    assert (middle["x"], middle["y"]) == pytest.approx((0.5, 0.4))
    assert (middle["low"], middle["high"]) == pytest.approx((0.2, 0.6))
    assert [p["uncertain"] for p in series["points"]] == [False, True, False]


def test_bars_begin_at_zero_and_stand_by_their_words(check_slide):
    shown = drawn(check_slide(chart("points: [[{en: One, ru: Раз}, 5], [2024, 10]]", "bars")), "ru")
    assert [bar["name"].in_language("ru") for bar in shown["bars"]] == ["Раз", "2024"]
    assert (shown["zero"], shown["bars"][0]["values"][0]["y"]) == (0, 0.5)


@pytest.mark.parametrize(
    ("points", "kind", "log", "at", "code"),
    [
        ("points: [[0, 1], [1, two]]", "lines", "no", "two", "wrong-type"),
        ("points: [[0, 1], [one, 2]]", "lines", "no", "one", "wrong-type"),
        ("points: [[0, 1], [1]]", "lines", "no", "[1]", "wrong-type"),
        ("points: [[0, 1], [1, 2, -3]]", "dots", "no", "-3", "out-of-range"),
        ("points: [[0, 1], [1, 0]]", "dots", "yes", "0]]", "out-of-range"),
        ("points: [[0, nan]]", "dots", "no", "nan", "wrong-type"),
        ("points: [[0, 1]], data: good.csv", "lines", "no", "name:", "missing-key"),
        ("data: bad.csv", "lines", "no", "bad.csv", "wrong-type"),
        ("data: good.csv, y: z", "lines", "no", "z}", "unknown-value"),
        ("data: lost.csv", "lines", "no", "lost.csv", "missing-file"),
        ("data: good.yaml", "lines", "no", "good.yaml", "wrong-form"),
        ("data: long.csv", "lines", "no", "long.csv", "out-of-range"),
        ("data: latin.csv", "lines", "no", "latin.csv", "not-text"),
    ],
)
def test_a_mistake_is_reported_at_its_place(check, points, kind, log, at, code):
    files = {
        "good.csv": TABLE,
        "bad.csv": "x,y\n1,2\n3,four\n",
        "long.csv": "x,y\n" + "1,2\n" * 501,
        "latin.csv": b"x,y\n1,\xe92\n",
    }
    problem = only(check({"one.yaml": chart(points, kind, log), **files}))
    assert (problem.line, problem.code) == (9, code)
    assert problem.source_line[problem.column - 1 :].startswith(at)
    assert problem.hint


def test_a_wrong_number_in_a_table_is_reported_with_the_line_of_the_table(check):
    problem = only(check({"one.yaml": chart("data: t.csv"), "t.csv": "x,y\n\n1,2\n3,four\n"}))
    assert "t.csv:4: `four`" in problem.message


def test_a_table_of_a_spreadsheet_may_have_semicolons_and_decimal_commas(check):
    table = '\ufeffx;"y, V";e\r\n0;0,5;0,1\r\n1;1,5;0,1\r\n'
    points = 'data: t.csv, y: "y, V", error: e'
    loaded = check({"one.yaml": chart(points), "t.csv": table})
    first = drawn(loaded)["series"][0]["points"][0]
    assert first["uncertain"]
    dots = loaded.deck.slides[0].blocks[0].chart.series[0].dots
    assert [(d.x, d.y, d.error) for d in dots] == [(0, 0.5, 0.1), (1, 1.5, 0.1)]


def test_an_edited_table_is_read_again(check):
    cache = Cache()
    slide = {"one.yaml": chart("data: t.csv")}
    first = drawn(check({**slide, "t.csv": TABLE}, cache=cache))
    again = drawn(check({**slide, "t.csv": TABLE.replace("4", "400")}, cache=cache))
    assert first["y"]["ticks"][-1]["text"] == "4.0"
    assert again["y"]["ticks"][-1]["text"] == "400"
