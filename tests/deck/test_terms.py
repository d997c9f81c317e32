"""Prose leads to terms of the glossary; who made what is listed for the page of credits."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import paths
from kiosk.deck import load, sheets_of
from kiosk.deck.sheets import CreditsSheet, FigureSheet, TermSheet
from kiosk.deck.text import Prose

GLOSSARY = """\
  - kind: glossary
    title: Words
    terms:
      - {id: photon, term: Photon, text: Light in its smallest portion.}
"""


def deck(folder: Path, slides: str, languages: str = "[en, ru]"):
    (folder / "deck.yaml").write_text(
        f"format: 1\ntitle: A deck\nlanguages: {languages}\nslides:\n{slides}", encoding="utf-8"
    )
    return load(folder, assets=paths.ASSETS)


def test_known_terms_become_links_and_unknown_ones_words():
    prose = Prose("Single [photons](photon) and [crystals](crystal), *so* <b>.")
    assert prose.styled("en", {"photon"}) == (
        'Single <a href="term/photon">photons</a> and crystals, <i>so</i> &lt;b&gt;.'
    )
    assert prose.plain("en") == "Single photons and crystals, so <b>."


@pytest.mark.parametrize(
    "written", ["[a](B)", "[a] (b)", "[](b)", "[a\nb](http://x)", "[a](../b)", '[a](b" onclick=)']
)
def test_whatever_else_looks_like_a_link_is_shown_as_written(written):
    assert "<a" not in Prose(written).styled("en", {"b", "B", "x"})


def test_words_of_a_link_that_run_over_two_lines_are_checked_as_they_are_shown():
    prose = Prose("Single [pairs\nof photons](pair).")
    assert prose.styled("en", {"pair"}) == 'Single <a href="term/pair">pairs of photons</a>.'
    assert list(prose.terms()) == [("", "pair")]


def test_escaped_words_of_a_link_are_no_longer_than_written_ones():
    written = "a & b, " * 11
    prose = Prose(f"[{written}](pair)")
    assert list(prose.terms()) == [("", "pair")]
    assert prose.styled("en", {"pair"}).startswith("<a")


def test_words_in_a_link_are_escaped():
    link = Prose("[<img src=x>](photon)").styled("en", {"photon"})
    assert link == '<a href="term/photon">&lt;img src=x&gt;</a>'


def test_a_term_that_no_glossary_has_is_reported_on_its_line(tmp_path):
    slides = (
        "  - kind: topic\n    title: One\n    text:\n      en: A [photon](foton).\n"
        "      ru: Один [фотон](photon).\n" + GLOSSARY
    )
    (problem,) = deck(tmp_path, slides).problems
    assert (problem.code, problem.line) == ("unknown-term", 8)
    assert "photon" in problem.hint


def test_terms_in_details_are_checked_too(tmp_path):
    slides = (
        "  - kind: topic\n    title: One\n    details:\n      - title: More\n        blocks:\n"
        "          - text: A [qubit](qubit).\n"
    )
    (problem,) = deck(tmp_path, slides, "[en]").problems
    assert (problem.code, problem.line) == ("unknown-term", 10)


def test_sheets_are_found_by_their_keys():
    loaded = load(paths.SLIDES, assets=paths.ASSETS)
    assert loaded.deck is not None
    sheets = sheets_of(loaded.deck)
    figure = loaded.deck.slides[4].details[0].blocks[-1].figure
    found = sheets.find(figure.key)
    assert isinstance(found, FigureSheet)
    assert (found.figure, found.callout) == (figure, -1)
    labelled = sheets.find(f"{figure.key}/1")
    assert isinstance(labelled, FigureSheet)
    assert labelled.callout == 1
    assert isinstance(sheets.find("term/photon"), TermSheet)
    for key in (
        "",
        "figure/",
        "term/nothing",
        f"{figure.key}/99",
        f"{figure.key}/-1",
        "figure/x/0",
    ):
        assert sheets.find(key) is None, key


def test_the_credits_name_each_maker_once_a_slide():
    loaded = load(paths.SLIDES, assets=paths.ASSETS)
    assert loaded.deck is not None
    credits_sheet = sheets_of(loaded.deck).find("credits")
    assert isinstance(credits_sheet, CreditsSheet)
    told = {c.title.in_language("en"): c.credits for c in credits_sheet.credits}
    assert len({text.in_language("en") for text in told["Secure networks"]}) == len(
        told["Secure networks"]
    )
    assert any("Drawn for this exhibit" in t.in_language("en") for t in told["Brain tomography"])


@pytest.mark.parametrize(("written", "shown"), [("no", False), ("yes", True), ("false", False)])
def test_a_slide_may_stay_out_of_the_loop(tmp_path, written, shown):
    loaded = deck(tmp_path, f"  - {{kind: topic, title: One, loop: {written}}}\n", "[en]")
    assert loaded.deck is not None
    assert loaded.deck.slides[0].loop is shown


def test_loop_takes_yes_or_no(tmp_path):
    (problem, *_) = deck(
        tmp_path, "  - {kind: topic, title: One, loop: perhaps}\n", "[en]"
    ).problems
    assert (problem.code, problem.line) == ("wrong-form", 5)


def test_a_term_that_is_explained_twice_is_reported_on_its_line(tmp_path):
    again = "      - {id: photon, term: Photon, text: Once more.}\n"
    (problem,) = deck(tmp_path, GLOSSARY + again, "[en]").problems
    assert (problem.code, problem.line) == ("duplicate-id", 9)
