"""Whatever stands in a text: a lint tells it or is silent, and never fails."""

from __future__ import annotations

import tempfile
from pathlib import Path

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.deck import load
from kiosk.deck.codes import CODES
from kiosk.lint import lint
from kiosk.lint.typography_rules import mended
from kiosk.paths import ASSETS

SIGNS = st.sampled_from(list("\"'-–—.…,:!?()[]*`%5019kmaя «»‘’“” \u00a0\n\ue000\U000f0000😀"))
ANY = st.text(st.one_of(SIGNS, st.characters(exclude_categories=["Cs"])), max_size=40)
TEXT = ANY.map(lambda text: f"a{text}")


@settings(max_examples=200, deadline=None)
@given(english=TEXT, russian=TEXT, term=TEXT)
@example(english="\U0010ffff `--` \ue000", russian="", term="it's")
def test_a_lint_never_fails(english, russian, term):
    both = {"en": english, "ru": russian}
    pages = [
        {"kind": "topic", "title": both, "details": [{"title": term, "blocks": [{"text": both}]}]},
        {"kind": "glossary", "title": term, "terms": [{"id": "a", "term": both, "text": both}]},
        {"kind": "people", "title": "A", "people": [{"name": term, "role": both}]},
    ]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = [f"{index}.yaml" for index in range(len(pages))]
        for file, page in zip(files, pages, strict=True):
            slide = {"id": f"s{file[0]}", **page}
            (folder / file).write_text(yaml.safe_dump(slide, allow_unicode=True), "utf-8")
        head = {"format": 1, "title": "A", "languages": ["en", "ru"], "slides": files}
        (folder / "deck.yaml").write_text(yaml.safe_dump(head), "utf-8")
        for problem in lint(load(folder, assets=ASSETS)):
            assert CODES[problem.code].stage == "words"
            assert problem.line > 0
            assert problem.message
            assert problem.hint


@settings(max_examples=200, deadline=None)
@given(private=st.lists(st.sampled_from(list("\ue000\ue001\U000f0000\U000f0001")), max_size=4))
def test_private_characters_are_not_taken_for_what_is_hidden(private):
    text = "".join(private) + " `it's` [word](it)"
    assert mended(text, "en") == text
