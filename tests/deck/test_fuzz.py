"""Whatever an author, a program or a crash leaves in a deck's files: `tools/fuzz_deck.py` in short.

What it found in long runs is kept below as examples.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.deck.codes import CODES
from kiosk.lint import lint
from tests.deck.decks import SVG, only, places
from tools.fuzz.cases import Case, cases
from tools.fuzz.checks import Broken, examine

TOPIC = "kind: topic\ntitle: T\n"


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    return Broken(tmp_path_factory.mktemp("fuzz"))


def test_what_the_fuzzing_begins_with_is_good(broken):
    broken.put(Case({}))
    outcome = examine(broken.deck)
    assert {CODES[code].severity for code in outcome.codes} <= {"warning"}
    assert outcome.broken == ()


@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(case=cases())
def test_no_deck_breaks_the_reader(broken, case):
    broken.put(case)
    assert examine(broken.deck).broken == ()


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=200))
def test_any_bytes_as_a_deck(broken, data):
    broken.put(Case({"deck.yaml": data}))
    assert examine(broken.deck).broken == ()


def test_a_slide_with_a_key_twice_still_takes_its_id(check, tmp_path):
    loaded = check({"one.yaml": TOPIC + "id: good\nid: good\n"})
    assert places(loaded, tmp_path / "deck") == [
        "good.yaml:2:5 duplicate-id",
        "one.yaml:4:1 duplicate-key",
    ]


def test_control_characters_of_a_table_are_not_repeated(check):
    series = "[{name: N, data: t.csv}]"
    chart = f"{{kind: bars, y: {{label: L}}, series: {series}, alt: A, credit: C}}"
    slide = f"kind: page\ntitle: T\nblocks: [chart: {chart}]\n"
    problem = only(check({"one.yaml": slide, "t.csv": "a\x1b[31mb\n1\n", "art/sky.svg": SVG}))
    assert "a [31mb" in problem.hint


def test_a_file_that_is_listed_twice_is_reported_in_the_list(check, tmp_path):
    deck = "format: 1\ntitle: D\nlanguages: [en]\nslides:\n  - good.yaml\n  - good.yaml\n"
    loaded = check({"deck.yaml": deck})
    assert places(loaded, tmp_path / "deck") == ["deck.yaml:6:5 duplicate-id"]
    assert "line 5" in only(loaded).message
    assert [slide.id for slide in loaded.deck.slides] == ["good"]


def test_a_list_of_very_many_slides_is_refused(check):
    names = ", ".join(f"s{number}.yaml" for number in range(1001))
    loaded = check({"deck.yaml": f"format: 1\ntitle: D\nlanguages: [en]\nslides: [{names}]\n"})
    first = loaded.problems[0]
    assert (first.line, first.column, first.code) == (4, 9, "out-of-range")
    assert "areas/*.yaml" in first.hint


@pytest.mark.parametrize("mistake", ["title: [a\n", "kind: zebra\n", "zzz: 1\n", "\tx: y\n"])
def test_a_slide_with_a_mistake_does_not_make_others_wrong(check, tmp_path, mistake):
    """They lead to it, or to a term that it explains, and will again when it is mended."""
    glossary = "id: words\nterms: [{id: photon, term: P, text: T}]\ntitle: T\nkind: glossary\n"
    text = "kind: centre\ntitle: T\ntext: '[so](photon)'\noutcomes: [{text: a, link: words}]\n"
    loaded = check({"one.yaml": text, "good.yaml": mistake + glossary})
    assert {problem.file.name for problem in loaded.problems} == {"good.yaml"}
    dead = check({"one.yaml": text.replace("photon", "foton").replace("words", "wordz")})
    assert {"dead-link", "unknown-term"} == {
        problem.code for problem in dead.problems if problem.file.name == "one.yaml"
    }


def node(more: str) -> str:
    nodes = (f"{{id: n{n}, text: T, at: [0, 0], {more}{n}}}" for n in range(10))
    return f"map: {{nodes: [{', '.join(nodes)}]}}"


@pytest.mark.parametrize(
    "block",
    [
        node("icon: mdi6.atx"),
        node("accent: networx"),
        node("link: goox"),
        "text: '" + "".join(f"[so](photox{n})" for n in range(10)) + "'",
    ],
    ids=["icons", "accents", "links", "terms"],
)
def test_what_is_meant_is_not_looked_for_without_end(check, monkeypatch, block):
    """Each guess takes up to a millisecond, and a slide has room for thousands of mistakes."""
    looked = []
    monkeypatch.setattr(
        "kiosk.deck.suggest.difflib.get_close_matches", lambda *a, **k: looked.append(a) or []
    )
    glossary = "kind: glossary\ntitle: T\nterms: [{id: photon, term: P, text: T}]\n"
    details = f"  - {{title: D, blocks: [{block}]}}\n" * 20
    loaded = check({"one.yaml": TOPIC + "details:\n" + details, "good.yaml": glossary})
    assert len(loaded.problems) >= 50
    assert 0 < len(looked) <= 100


@pytest.mark.parametrize("sign", ["a - b ", "... ", "'a ", "`a` -- b "])
def test_a_text_with_very_many_wrong_signs_gives_a_list_that_can_be_read(check, sign):
    loaded = check({"one.yaml": TOPIC + f"text: |\n  {sign * 5000}\n"})
    assert len(lint(loaded)) <= 100
