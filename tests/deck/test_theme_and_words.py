"""The themes that ship can be read by all, and the kiosk's words are complete."""

from __future__ import annotations

import re
import shutil
import string

import pytest

from kiosk.deck import Cache, Loaded, Theme, Words, load
from kiosk.deck.assets import Pictures
from kiosk.deck.folder import Folder
from kiosk.deck.header import read_model
from kiosk.deck.values import ACCENTS
from kiosk.paths import ASSETS
from tests.deck.decks import DECK, GOOD, SVG, only

THEMES = sorted((ASSETS / "themes").glob("*.yaml"))
QUANTUM = (ASSETS / "themes" / "quantum.yaml").read_text("utf-8")
TOPIC = "kind: topic\ntitle: T\n"


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


def test_accents_can_be_read_on_every_surface_and_be_written_on(theme):
    colours = theme.colours
    for name, colour in theme.accents.items():
        for other in (colours.background, colours.surface, colours.surface_raised):
            assert contrast(colour, other) >= 4.5, (name, other)
        assert contrast(colour, colours.on_accent) >= 4.5, name


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


def test_figures_lie_on_a_dark_plate_that_can_be_written_on(theme):
    assert luminance(theme.colours.plate) < 0.05
    assert contrast(theme.colours.plate, theme.colours.on_plate) >= 7


def test_a_theme_without_a_plate_has_a_dark_one(check):
    old = re.sub("  (on_)?plate: .*\n", "", QUANTUM)
    assert old != QUANTUM
    colours = themed(check, old).deck.theme.colours
    assert contrast(colours.plate, colours.on_plate) >= 7


def themed(check, theme: str, name: str = "mine.yaml", **files: str) -> Loaded:
    """A deck with a theme file of its own."""
    deck = DECK.replace("slides:", f"theme: {name}\nslides:")
    return check({"deck.yaml": deck, name: theme, "one.yaml": TOPIC, **files})


def test_a_theme_of_the_deck(check):
    red = QUANTUM.replace("accents:\n", 'accents:\n  red: "#FF8080"\n')
    one = {"one.yaml": f"{TOPIC}accent: red\n"}
    loaded = themed(check, red, "looks/mine.yaml", **one)
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
    problem = only(themed(check, QUANTUM.replace('background: "#04060F"', wrong)))
    assert (problem.code, problem.file.name) == (code, "mine.yaml")
    assert hint in problem.hint


@pytest.mark.parametrize(
    ("art", "code"),
    [
        ("night", "missing-file"),
        ("../art", "outside-deck"),
        ("/etc", "outside-deck"),
        ("[a]", "wrong-type"),
    ],
)
def test_a_folder_of_pictures_that_is_none(check, art, code):
    problem = only(themed(check, f"art: {art}\n{QUANTUM}"))
    assert (problem.code, problem.file.name, problem.line) == (code, "mine.yaml", 1)


def test_a_theme_has_pictures_of_its_own(tmp_path):
    def write(name: str) -> None:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(SVG)

    def found(name: str, art: str | None) -> str:
        pictures = Pictures(Folder(tmp_path / "deck"), Folder(tmp_path / "assets"), art)
        return pictures.find(name, "areas").found.path.relative_to(tmp_path).as_posix()

    (tmp_path / "deck").mkdir()
    write("assets/art/sky.svg")
    write("assets/art/sea.svg")
    write("assets/day/art/sky.svg")
    assert found("art/sky", None) == "assets/art/sky.svg"
    assert found("art/sky", "day") == "assets/day/art/sky.svg"
    assert found("art/sky.svg", "day") == "assets/day/art/sky.svg"
    assert found("art/sea", "day") == "assets/art/sea.svg"
    write("deck/areas/art/sky.svg")
    assert found("art/sky", "day") == "deck/areas/art/sky.svg"
    write("deck/art/sky.svg")
    assert found("art/sky", "day") == "deck/art/sky.svg"


def test_another_theme_brings_its_pictures_at_once(tmp_path):
    """A slide that is remembered was read with the pictures of the theme before."""
    assets, deck = tmp_path / "assets", tmp_path / "deck"
    shutil.copytree(ASSETS / "themes", assets / "themes")
    shutil.copy(ASSETS / "words.yaml", assets)
    for name in ("assets/art/sky.svg", "assets/light/art/sky.svg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(SVG)
    deck.mkdir()
    (deck / "one.yaml").write_text(f"{TOPIC}art: art/sky\n")
    (deck / "good.yaml").write_text(GOOD)
    cache, folders = Cache(), []
    for name in ("quantum", "light", "quantum"):
        (deck / "deck.yaml").write_text(DECK.replace("slides:", f"theme: {name}\nslides:"))
        loaded = load(deck, assets=assets, cache=cache)
        assert loaded.deck, loaded.problems
        folders.append(loaded.deck.slides[0].art.path.parent.relative_to(assets).as_posix())
    assert folders == ["art", "light/art", "art"]


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
