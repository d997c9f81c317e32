"""Each lint finds what it is for, on the very line, and leaves alone what is right."""

from __future__ import annotations

import unicodedata

import pytest
from fontTools.ttLib import TTFont

from kiosk import paths
from kiosk.deck import Cache, load
from kiosk.lint import LintCache, glyphs, lint
from tests.deck.decks import SVG

TOPIC = "kind: topic\ntitle: T\n"


def places(problems) -> list[str]:
    return [f"{p.file.name}:{p.line}:{p.column} {p.code}" for p in problems]


def words(count: int) -> str:
    return " ".join(["word"] * count)


def test_the_shipped_deck_is_clean():
    assert [p.render_text() for p in lint(load(paths.SLIDES, assets=paths.ASSETS))] == []


def test_a_deck_that_cannot_be_shown_is_not_linted(tmp_path):
    assert lint(load(tmp_path / "nowhere", assets=paths.ASSETS)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{en: Say “yes” or ‘no’ – it’s 5\u00a0°C, ru: Скажите «да» — это 25\u00a0%}", []),
        ("{en: 'Say \"yes\"', ru: Да}", ["straight-quotes"]),
        ("{en: It's here, ru: Да}", ["straight-quotes"]),
        ("{en: Yes, ru: Скажите ‘да’}", ["foreign-quotes"]),
        ("{en: Say «yes», ru: Да}", ["foreign-quotes"]),
        ("{en: One - two, ru: Да}", ["wrong-dash"]),
        ("{en: One--two, ru: Да}", ["wrong-dash"]),
        ("{en: Yes, ru: Это – да}", ["wrong-dash"]),
        ("{en: 'From 10-20 years', ru: Да}", ["wrong-dash"]),
        ("{en: It was -5 outside, ru: Да}", ["wrong-dash"]),
        ("{en: And so on..., ru: Да}", ["three-dots"]),
        ("{en: One  two, ru: Да}", ["wrong-space"]),
        ("{en: 'One , two', ru: Да}", ["wrong-space"]),
        ("{en: 25 %, ru: 25%}", ["wrong-space", "wrong-space"]),
        ("{en: 5 km away, ru: За 5\u00a0км}", ["wrong-space"]),
        ("{en: On 2026-11-23 COVID-19 had a 2-1 score at 19:30, ru: Да}", []),
        ("{en: A 43\" display, ru: Да}", []),
        ("{en: 'See https://a.example/b--c or a-b@c.example', ru: Да}", []),
        ("{en: 'Twenty-five words of the *so-called* sort', ru: Да}", []),
        ("{en: 'Call 555-1234, or run it with --fix', ru: За 5 с лишним лет}", []),
        ("{en: 'From 950-1050 one -- two', ru: За 5 с.}", ["wrong-dash"] * 2 + ["wrong-space"]),
        ("'1.5-2 · 10-20'", ["wrong-dash"]),
        ("\"O'Neill\"", ["straight-quotes"]),
    ],
)  # fmt: skip
def test_signs_of_the_language(linted, text, found):
    problems = linted(TOPIC + f"text: {text}\n")
    assert [p.code for p in problems] == found
    assert {p.line for p in problems} <= {3}


def test_the_right_sign_is_named(linted):
    (problem,) = linted(TOPIC + "text: {en: One - two, ru: Да}\n")
    assert problem.hint == "Write `One – two`; `kiosk check --fix` does it."


def test_a_text_is_found_wherever_it_stands(linted):
    slide = (
        TOPIC + "details:\n  - title: D\n    blocks:\n      - steps:\n          - text: Wait...\n"
    )
    assert places(linted(slide)) == ["one.yaml:7:19 three-dots"]


@pytest.mark.parametrize(
    ("english", "russian", "found"),
    [
        ("a" * 45, "б" * 70, []),
        ("a" * 45, "б" * 80, ["longer-translation"]),
        ("short", "б" * 80, []),
        ("One two three", "One two three", ["untranslated"]),
        ("One two three", "Four five six", ["untranslated"]),
        ("Раз два три", "Раз два три", ["untranslated", "untranslated"]),
        ("One two three", "Один IBM Q два", []),
        ("Albert Einstein", "Albert Einstein", []),
    ],
)
def test_translations(linted, english, russian, found):
    assert [p.code for p in linted(TOPIC + f"text:\n  en: {english}\n  ru: {russian}\n")] == found


def test_a_slide_that_goes_before_it_can_be_read(linted):
    (problem,) = linted(TOPIC + f"text: {words(60)}\ndwell: 5 s\n")
    assert (problem.code, problem.line, problem.column) == ("reading-time", 4, 8)
    assert "20 s" in problem.message
    assert "5 s" in problem.message
    assert linted(TOPIC + f"text: {words(60)}\ndwell: 20 s\n") == []


def test_a_slide_out_of_the_loop_has_time(linted):
    assert linted(TOPIC + f"text: {words(60)}\ndwell: 5 s\nloop: no\n") == []


def test_a_text_that_no_loop_leaves_time_for(linted):
    found = linted("kind: page\ntitle: T\nblocks:\n" + f"  - text: {'longwords ' * 70}\n")
    assert [(p.code, p.line) for p in found] == [("reading-time", 2)]


def test_the_decks_own_time_counts(linted):
    head = "format: 1\ntitle: A\nlanguages: [en]\ntiming: {dwell: 5 s}\nslides: [one.yaml]\n"
    slow = TOPIC + f"text: {words(60)}\n"
    assert [p.code for p in linted(slow, {"deck.yaml": head})] == ["reading-time"]
    assert linted(slow + "dwell: auto\n", {"deck.yaml": head}) == []


def test_more_words_than_visitors_read(linted):
    assert linted(TOPIC + f"text: {words(74)}\n") == []
    (problem,) = linted(TOPIC + f"text: {words(75)}\n")
    assert (problem.code, problem.line) == ("too-many-words", 2)
    assert problem.message.startswith("76 words")


def test_more_words_than_visitors_read_in_a_detail(linted):
    detail = "details:\n  - title: D\n    blocks:\n      - text: "
    assert linted(TOPIC + detail + words(149) + "\n") == []
    found = linted(TOPIC + detail + words(150) + "\n")
    assert places(found) == ["one.yaml:4:12 too-many-words"]


def test_names_and_numbers_are_taken_in_at_a_glance(linted):
    people = "people:\n" + "".join(
        f"  - {{name: {words(9)}, role: {words(9)}}}\n" for _ in range(8)
    )
    assert linted("kind: people\ntitle: T\n" + people) == []


@pytest.mark.parametrize("text", ["H₂O at 10⁻³ Ω·m, α ≈ 7", "Свет — это волна", "naïve Æsir"])
def test_signs_that_the_fonts_have(linted, text):
    assert linted(TOPIC + f"text: {text}\n") == []


def test_signs_that_need_no_look_into_the_font():
    lacking = glyphs._plain() - glyphs._characters()
    assert {unicodedata.category(sign) for sign in lacking} <= {"Cc", "Cf"}


def test_a_sign_that_the_fonts_lack(linted):
    (problem,) = linted(TOPIC + "text: A smile 😀 and more\n")
    assert (problem.code, problem.line) == ("missing-glyph", 3)
    assert "U+1F600, grinning face" in problem.message


def test_the_cuts_of_both_families_have_the_same_signs():
    fonts = sorted((paths.ASSETS / "fonts").glob("*.ttf"))
    assert len(fonts) > 5
    every = TTFont(paths.ASSETS / "fonts/Inter-Regular.ttf").getBestCmap()
    regular = {code for code in every if not 0xE000 <= code < 0xF900}
    lacking = {f.name: regular - set(TTFont(f).getBestCmap()) for f in fonts}
    assert {name: signs for name, signs in lacking.items() if signs} == {}


@pytest.mark.parametrize("text", ["TODO", "todo later", "Lorem ipsum dolor", "…", "FIXME this"])
def test_texts_that_were_left_for_later(linted, text):
    found = [p.code for p in linted(TOPIC + f"text: {text}\n")]
    assert found == ([] if text == "todo later" else ["placeholder"])


def test_art_of_ones_own_has_a_credit(linted):
    files = {"mine.svg": SVG}
    assert places(linted(TOPIC + "art: mine\n", files)) == ["one.yaml:3:6 uncredited-art"]
    assert linted(TOPIC + "art: mine\nart_credit: Drawn by me\n", files) == []
    assert linted(TOPIC + "art: art/networks\n", {}) != [], "mine.svg is used by nothing now"


def test_files_that_nothing_uses(linted, tmp_path):
    files = {
        "used.svg": SVG, "notes.txt": "x", ".hidden.svg": SVG, "README.md": "x",
        "pictures/unused.svg": SVG, "other.yaml": "just: settings\n", "lost.yaml": TOPIC,
    }  # fmt: skip
    found = linted(TOPIC + "art: used\nart_credit: Me\n", files)
    assert places(found) == ["lost.yaml:1:1 unreachable-slide", "unused.svg:1:1 unused-file"]
    assert "`pictures/unused.svg`" in found[1].message


def test_what_a_table_and_a_film_are_made_of_is_used(linted):
    chart = (
        "kind: page\ntitle: T\nblocks:\n  - chart:\n      kind: lines\n      x: {label: x}\n"
        "      y: {label: y}\n      alt: A\n      credit: C\n"
        "      series: [{name: S, data: data.csv, x: x, y: y}]\n"
    )
    assert linted(chart, {"data.csv": "x,y\n0,1\n1,2\n"}) == []


def test_while_there_are_errors_no_file_is_called_unused(tmp_path):
    deck = "format: 1\ntitle: A\nlanguages: [en]\nslides: [good.yaml, bad.yaml]\n"
    texts = {"deck.yaml": deck, "good.yaml": TOPIC, "bad.yaml": "kind: topic\n", "a.svg": SVG}
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    assert lint(load(tmp_path, assets=paths.ASSETS)) == []


def test_a_term_that_two_slides_explain(linted):
    glossary = (
        "kind: glossary\ntitle: Words\nterms: [{id: ion, term: Ion, text: A charged atom.}]\n"
    )
    deck = "format: 1\ntitle: A\nlanguages: [en]\nslides: [one.yaml, two.yaml]\n"
    found = linted(glossary, {"two.yaml": glossary, "deck.yaml": deck})
    assert places(found) == ["two.yaml:3:14 duplicate-term"]


def test_a_slide_that_was_not_edited_is_not_looked_at_again(linted, tmp_path, monkeypatch):
    deck = "format: 1\ntitle: A\nlanguages: [en]\nslides: [one.yaml, two.yaml]\n"
    linted(TOPIC, {"two.yaml": TOPIC + "text: Wait...\n", "deck.yaml": deck})
    cache, lints, seen = Cache(), LintCache(), []
    monkeypatch.setattr("kiosk.lint.run.SLIDE_LINTS", [lambda s, d: iter(seen.append(s.id) or ())])
    for _ in range(2):
        lint(load(tmp_path, assets=paths.ASSETS, cache=cache), lints)
    assert seen == ["one", "two"]
    (tmp_path / "one.yaml").write_text(TOPIC + "text: New\n")
    lint(load(tmp_path, assets=paths.ASSETS, cache=cache), lints)
    assert seen == ["one", "two", "one"]
