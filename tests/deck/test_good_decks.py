"""Decks of one file and of many, and what becomes of their values."""

from __future__ import annotations

import pytest

from kiosk.deck import CentreSlide, TopicSlide, WelcomeSlide, load
from kiosk.paths import ASSETS
from tests.deck.decks import SVG, only, places

ONE_FILE = """\
format: 1
title: {en: A deck, ru: Набор}
languages: [en, ru]
timing: {dwell: 12 s, idle: 1.5 min, warning: 30 s}
words: {home: {en: Start}}
slides:
  - {kind: welcome, title: Hello}
  - kind: centre
    id: centre
    title: C
    outcomes: [{text: To the first, link: slide-1}]
"""


def test_a_deck_in_one_file(check):
    loaded = check({"deck.yaml": ONE_FILE}, path="deck.yaml")
    assert loaded.problems == ()
    deck = loaded.deck
    assert [type(s) for s in deck.slides] == [WelcomeSlide, CentreSlide]
    assert [s.id for s in deck.slides] == ["slide-1", "centre"]
    assert (deck.timing.dwell, deck.timing.idle, deck.timing.warning) == (12, 90, 30)
    assert deck.title.in_language("ru") == "Набор"


def test_a_deck_of_many_files_in_name_order_with_numbers_by_value(check):
    files = {f"areas/{n}-area.yaml": f"kind: topic\nid: a{n}\ntitle: T\n" for n in (10, 9, 1)}
    deck = (
        "format: 1\ntitle: D\nlanguages: [en]\nslides: [areas/9-area.yaml, '*/*.yaml', '*.yaml']\n"
    )
    loaded = check({"deck.yaml": deck, **files})
    assert loaded.problems == ()
    assert [s.id for s in loaded.deck.slides] == ["a9", "a1", "a10", "good"]


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("10-networks.yaml", "networks"),
        ("3_Two words.yaml", "two-words"),
        ("2026.yaml", "slide-1"),
        ("Мозг.yaml", "slide-1"),
    ],
)
def test_a_slide_is_named_after_its_file(check, file, name):
    deck = f"format: 1\ntitle: D\nlanguages: [en]\nslides: ['{file}']\n"
    loaded = check({"deck.yaml": deck, file: "kind: topic\ntitle: T\n"})
    assert loaded.deck.slides[0].id == name


@pytest.mark.parametrize(
    "typed", ["no", "yes", "12:30", "1.10", "0123", "25%", "2026-01-01", "~", "null", "1e3", "0x1F"]
)
def test_text_stays_as_typed(check_slide, typed):
    loaded = check_slide(f"kind: topic\ntitle: {typed}\nnumbers: [{{value: {typed}, label: a}}]\n")
    slide = loaded.deck.slides[0]
    assert slide.title.in_language("en") == typed
    assert slide.numbers[0].value.in_language("ru") == typed


def test_a_line_break_at_the_end_of_a_text_is_not_shown(check_slide):
    slide = check_slide("kind: topic\ntitle: |\n  Two\n  lines\n").deck.slides[0]
    assert slide.title.in_language("en") == "Two\nlines"


def test_a_missing_translation_is_a_warning_and_shows_the_first_language(check_slide):
    loaded = check_slide("kind: topic\ntitle:\n  ru: Да\ntile: {en: Yes}\n")
    assert [(p.severity, p.line, p.column, p.code) for p in loaded.problems] == [
        ("warning", 3, 3, "missing-translation"),
        ("warning", 4, 7, "missing-translation"),
    ]
    assert loaded.ok
    slide = loaded.deck.slides[0]
    assert slide.title.in_language("en") == "Да", "there is no other"
    assert slide.tile.in_language("ru") == "Yes"
    assert slide.tile_text is slide.tile


def test_a_language_that_the_kiosk_does_not_speak_is_a_warning(check):
    loaded = check({"deck.yaml": ONE_FILE.replace("[en, ru]", "[en, ru, de]")})
    assert {p.code for p in loaded.problems} == {"missing-translation"}
    assert any(p.line == 3 and p.column == 21 for p in loaded.problems)
    assert loaded.deck.words.home.in_language("de") == "Start"


def test_a_deck_words_a_control_in_one_language_and_the_kiosk_in_the_rest(check):
    words = check({"deck.yaml": ONE_FILE}).deck.words
    assert words.home.in_language("en") == "Start"
    assert words.in_language("ru")["home"] == "На\u00a0главную"


def test_a_byte_order_mark_and_windows_line_ends_are_no_mistakes(check, tmp_path):
    text = "\ufeffkind: topic\r\ntitle: T\r\nprice: 3\r\n"
    loaded = check({"one.yaml": text})
    assert places(loaded, tmp_path / "deck") == ["one.yaml:3:1 unknown-key"]


def test_a_misspelt_setting_does_not_keep_the_deck_from_being_shown(check):
    loaded = check({"deck.yaml": ONE_FILE.replace("12 s", "12")})
    assert only(loaded).code == "wrong-form"
    assert not loaded.ok
    assert loaded.deck.timing.dwell is None
    assert len(loaded.deck.slides) == 2


def test_a_slide_that_is_left_out_takes_links_to_it_along(check):
    centre = "kind: centre\ntitle: C\noutcomes: [{text: a, link: good}]\n"
    loaded = check({"one.yaml": centre, "good.yaml": "kind: topic\nid: good\n"})
    assert only(loaded).code == "missing-key"
    assert [o.link for o in loaded.deck.slides[0].outcomes] == [None]


def test_pictures_come_from_the_deck_then_from_beside_the_slide(check, tmp_path):
    deck = "format: 1\ntitle: D\nlanguages: [en]\nslides: [a/one.yaml]\n"
    files = {
        "deck.yaml": deck,
        "a/one.yaml": "kind: topic\ntitle: T\nart: art/sky\ntile: t\n",
        "a/art/sky.svg": SVG,
    }
    picture = check(files).deck.slides[0].art
    assert (picture.path, picture.width, picture.height) == (
        (tmp_path / "deck/a/art/sky.svg").resolve(), 16, 9,
    )  # fmt: skip
    both = check({**files, "art/sky.svg": SVG.replace("16", "32")})
    assert both.deck.slides[0].art.width == 32


def test_the_first_slides_only(check, tmp_path):
    deck = "format: 1\ntitle: D\nlanguages: [en]\nslides: [s/*.yaml]\n"
    files = {f"s/{n:02}.yaml": f"kind: topic\nid: s{n}\ntitle: T\n" for n in range(9)}
    check({"deck.yaml": deck, **files, "s/08.yaml": "broken"})
    folder = tmp_path / "deck"
    head = load(folder, assets=ASSETS, first=3)
    assert (head.partial, head.ok, len(head.deck.slides)) == (True, True, 3)
    whole = load(folder, assets=ASSETS, first=100)
    assert (whole.partial, whole.ok, len(whole.deck.slides)) == (False, False, 8)


def test_models_are_frozen(check):
    slide = check().deck.slides[0]
    assert isinstance(slide, TopicSlide)
    with pytest.raises(ValueError, match="frozen"):
        slide.title = "other"
