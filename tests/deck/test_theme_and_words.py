"""The theme that ships can be read by all, and its words are complete."""

from __future__ import annotations

import string

import pytest

from kiosk.deck import Theme, Words
from kiosk.deck.header import read_model
from kiosk.deck.values import ACCENTS
from kiosk.paths import ASSETS
from tests.deck.decks import DECK, only

THEMES = sorted((ASSETS / "themes").glob("*.yaml"))


@pytest.fixture(params=THEMES, ids=lambda path: path.stem)
def theme(request) -> Theme:
    theme, problems = read_model(Theme, request.param, request.param)
    assert problems == []
    assert theme.name == request.param.stem
    return theme


def luminance(colour: str) -> float:
    """Relative luminance. Source: WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: str, b: str) -> float:
    dark, light = sorted((luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_what_it_is_known_to_be():
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("surface", ["background", "surface", "surface_raised"])
@pytest.mark.parametrize(("text", "least"), [("text", 7), ("text_soft", 7), ("text_muted", 4.5)])
def test_text_can_be_read_on_every_surface(theme, text, surface, least):
    colours = theme.colours.model_dump()
    assert contrast(colours[text], colours[surface]) >= least


def test_accents_can_be_read_on_the_background_and_be_written_on(theme):
    for name, colour in theme.accents.items():
        assert contrast(colour, theme.colours.background) >= 4.5, name
        assert contrast(colour, theme.colours.on_accent) >= 4.5, name


def test_edges_of_controls_can_be_seen(theme):
    assert contrast(theme.colours.outline, theme.colours.background) >= 3


def test_every_theme_has_the_accents_that_decks_use(theme):
    assert set(theme.accents) >= set(ACCENTS)


def test_sizes_of_type_go_down_from_display_to_caption(theme):
    scale = theme.type
    sizes = [scale.display, scale.title, scale.heading, scale.lead, scale.body, scale.label]
    assert sizes == sorted(sizes, reverse=True)
    assert scale.caption >= 20


def test_durations_are_read_as_seconds(theme):
    motion = theme.motion
    assert 0.05 <= motion.press <= 0.2 <= motion.visitor <= 0.4 < motion.loop <= 3


def test_a_theme_of_the_deck(check, tmp_path):
    text = THEMES[0].read_text("utf-8")
    deck = DECK.replace("slides:", "theme: looks/mine.yaml\nslides:")
    red = text.replace("accents:\n", 'accents:\n  red: "#FF8080"\n')
    files = {"deck.yaml": deck, "one.yaml": "kind: topic\ntitle: T\naccent: red\n"}
    loaded = check({**files, "looks/mine.yaml": red})
    assert loaded.problems == ()
    assert loaded.deck.theme.accents["red"] == "#FF8080"


@pytest.mark.parametrize(
    ("wrong", "code", "hint"),
    [
        ("background: #04060F", "empty-value", "in quotes"),
        ("background: blue", "wrong-form", "#RR"),
    ],
)
def test_a_colour_that_is_none(check, wrong, code, hint):
    text = THEMES[0].read_text("utf-8").replace('background: "#04060F"', wrong)
    deck = DECK.replace("slides:", "theme: mine.yaml\nslides:")
    one = {"one.yaml": "kind: topic\ntitle: T\n"}
    problem = only(check({"deck.yaml": deck, "mine.yaml": text, **one}))
    assert (problem.code, problem.file.name) == (code, "mine.yaml")
    assert hint in problem.hint


@pytest.fixture
def words() -> Words:
    words, problems = read_model(Words, ASSETS / "words.yaml", ASSETS / "words.yaml")
    assert problems == []
    return words


@pytest.mark.parametrize("code", ["en", "ru"])
def test_every_word_is_there(words, code):
    assert words.missing_in(code) == []
    assert all(text.strip() for text in words.in_language(code).values())


def test_what_is_filled_in_is_the_same_in_each_language(words):
    for key in Words.model_fields:
        texts = [words.in_language(code)[key] for code in ("en", "ru")]
        fields = [{f for _, f, _, _ in string.Formatter().parse(text) if f} for text in texts]
        assert fields[0] == fields[1], key


def test_the_number_of_details_has_its_plural_form(words):
    assert words.details(1, "en") != words.details(2, "en").replace("2", "1")
    assert len({words.details(n, "ru").lstrip("0123456789") for n in (1, 2, 5)}) == 3
