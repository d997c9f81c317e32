"""Whatever an author writes: a second run changes nothing, and only texts change."""

from __future__ import annotations

import tempfile
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.deck import load
from kiosk.lint.fix import fix, settled
from kiosk.lint.fix_scalars import rewritten
from kiosk.paths import ASSETS

SIGNS = st.sampled_from(list("\"'-–—.…,:!?()[]*%5019kmaя «»‘’“” \u00a0\n"))
WORDS = st.sampled_from(
    ["it's", "10-20", "wait...", " - ", "--", "5 %", '"so"', "слово", "  ", "-5"]
)
TEXT = st.lists(st.one_of(SIGNS, WORDS), min_size=1, max_size=30).map("".join)
LANGUAGE = st.sampled_from(["en", "ru", "de", "fr", ""])
STYLES = st.sampled_from([None, "'", '"', "|", ">"])


@given(TEXT, LANGUAGE)
@settings(max_examples=500, deadline=None)
def test_what_was_mended_stays(text, language):
    once = settled(text, language)
    assert settled(once, language) == once


@given(TEXT, TEXT, STYLES, st.integers(8, 80))
@settings(max_examples=500, deadline=None)
def test_a_scalar_that_is_rewritten_says_what_is_meant_or_is_left_alone(now, then, style, width):
    source = yaml.safe_dump({"title": now}, default_style=style, width=width, allow_unicode=True)
    ((_, node),) = yaml.compose(source, Loader=yaml.CSafeLoader).value
    made = rewritten(source, node, now.rstrip("\n"))
    if made is not None:
        assert made == source[node.start_mark.index : node.end_mark.index]
    rewritten(source, node, then.rstrip("\n"))


@given(TEXT, TEXT, STYLES)
@settings(max_examples=100, deadline=None)
def test_a_file_is_mended_once_and_nothing_is_lost(title, text, style):
    words = yaml.safe_dump(
        {"title": {"en": title, "ru": title}, "text": text},
        default_style=style, allow_unicode=True, width=40, sort_keys=False,
    )  # fmt: skip
    slide = "# it's ...\nkind: topic # 5-10 ...\nid: one\n" + words
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "deck.yaml").write_text(
            "format: 1\ntitle: A\nlanguages: [en, ru]\nslides: [one.yaml]\n"
        )
        file = folder / "one.yaml"
        file.write_text(slide, "utf-8")
        loaded = load(folder, assets=ASSETS)
        fixed = fix(loaded)
        once = file.read_text("utf-8")
        assert [f.trouble for f in fixed if f.trouble] in ([], [_LEFT])
        if fixed:
            assert load(folder, assets=ASSETS).ok
        assert once.startswith("# it's ...\nkind: topic # 5-10 ...\nid: one\n")
        fix(load(folder, assets=ASSETS))
        assert file.read_text("utf-8") == once


_LEFT = "its texts could not be changed without changing more"
