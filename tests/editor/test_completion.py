"""Completion and hover help in the real language server, with the schema as it is written."""

from __future__ import annotations

import pytest

from kiosk.deck import BLOCKS, KINDS, Slide
from kiosk.deck.codes import ADVICE
from kiosk.deck.deck import DeckFile, Timing
from kiosk.deck.slides import TopicSlide
from kiosk.deck.values import ACCENTS
from kiosk.deck.vocabulary import ICONS
from kiosk.paths import ASSETS
from tests.editor.conftest import Editor

TOPIC = "kind: topic\ntitle: T\n"
PAGE = "kind: page\ntitle: T\nblocks:\n"
DECK = "format: 1\ntitle: T\nlanguages: [en]\nslides: [a.yaml]\n"
IN_DECK = "deck-2.yaml"


def test_kinds(editor: Editor) -> None:
    assert list(editor.completions("kind: |")) == list(KINDS)


def test_the_keys_of_the_kind(editor: Editor) -> None:
    offered = editor.completions(f"{TOPIC}|")
    assert set(offered) == set(TopicSlide.model_fields) - {"kind", "title"}
    # A text is completed as one text; who wants one for each language writes on.
    assert offered["eyebrow"] == "eyebrow: "
    assert "people" in editor.completions("kind: people\n|")


@pytest.mark.parametrize("before", [PAGE, f"{PAGE}  - text: Some words\n"])
def test_blocks_after_a_dash(editor: Editor, before: str) -> None:
    offered = editor.completions(f"{before}  - |")
    assert set(offered) == {*BLOCKS, *(f"{name} (example)" for name in BLOCKS)}


def test_a_block_comes_with_its_required_keys(editor: Editor) -> None:
    details = f"{TOPIC}details:\n  - title: D\n    blocks:\n      - |"
    figure = editor.completions(details)["figure"]
    assert [line.split(":")[0].strip() for line in figure.splitlines()] == [
        "figure",
        "image",
        "alt",
        "credit",
    ]


@pytest.mark.parametrize("name", BLOCKS)
def test_the_example_of_a_block_has_no_mark(editor: Editor, name: str) -> None:
    example = editor.completions(f"{PAGE}  - |")[f"{name} (example)"]
    # An editor indents the lines as the first one, which begins with the dash.
    inserted = example.replace("\n", "\n  ")
    assert editor.problems(f"{PAGE}  - {inserted}\n") == []


def test_accents(editor: Editor) -> None:
    assert list(editor.completions(f"{TOPIC}accent: |")) == list(ACCENTS)


def test_icons_in_use(editor: Editor) -> None:
    offered = editor.completions(f"{TOPIC}icon: |")
    assert list(offered) == list(ICONS)
    assert editor.problems(f"{TOPIC}icon: ph.aperture-bold\n") == []


def test_languages_of_a_text(editor: Editor) -> None:
    offered = editor.completions("kind: topic\ntitle:\n  |")
    assert offered["ru"] == "ru: "
    assert "property" not in offered


def test_durations(editor: Editor) -> None:
    assert "auto" in editor.completions(f"{TOPIC}dwell: |")
    assert editor.problems(f"{TOPIC}dwell: 1.5 min\n") == []


def test_the_keys_of_deck_yaml(editor: Editor) -> None:
    offered = editor.completions(f"{DECK}|", IN_DECK)
    assert set(offered) == set(DeckFile.model_fields) - {"format", "title", "languages", "slides"}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("timing:\n  |", set(Timing.model_fields)),
        ("timing:\n  idle: |", {"20 s", "60 s", "2 min"}),
        ("theme: |", {file.stem for file in (ASSETS / "themes").iterdir()}),
        ("checks:\n  |", set(ADVICE)),
        (f"checks:\n  {ADVICE[0]}: |", {"off", "warning", "error"}),
    ],
)
def test_values_in_deck_yaml(editor: Editor, text: str, values: set[str]) -> None:
    assert set(editor.completions(DECK + text, IN_DECK)) == values


def test_a_whole_slide_in_an_empty_file(editor: Editor) -> None:
    offered = editor.completions("|")
    for name in (*(f"{kind} slide" for kind in KINDS), "deck"):
        example = offered[f"{name} (example)"]
        assert editor.problems(example) == [], name


def test_whole_slides_are_not_offered_inside_a_slide(editor: Editor) -> None:
    assert not [label for label in editor.completions(f"{TOPIC}|") if "example" in label]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kind: topic\nacc|ent: brain\ntitle: T\n", "accent colours"),
        ("ki|nd: topic\ntitle: T\n", "Words explained"),
        ("kind: topic\nti|tle: T\n", "at most 90 characters"),
        (f"{PAGE}  - cha|rt: {{}}\n", "kind: lines"),
        (f"{PAGE}  - chart:\n      ki|nd: lines\n", "`lines` joins the points"),
        ("kind: topic\ntitle:\n  e|n: Light\n", "the text in English"),
    ],
)
def test_hover_help(editor: Editor, text: str, said: str) -> None:
    assert said in editor.hover(text)


def test_hover_help_in_deck_yaml(editor: Editor) -> None:
    assert "70 ms for each character" in editor.hover(f"{DECK}timing: {{dw|ell: auto}}\n", IN_DECK)


def test_every_key_of_a_slide_is_explained(editor: Editor) -> None:
    for key in set(Slide.model_fields) - {"kind"}:
        told = Slide.model_fields[key].description or ""
        longest = max(told.split("`"), key=len).strip()
        assert longest
        assert longest in editor.hover(f"kind: topic\n|{key}: x\n").replace("\\", "")
