"""What QML gets of a deck: plain values in one language."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from kiosk import paths
from kiosk.bridge.present import Presenter
from kiosk.deck import Deck, Picture, load

DECK = """\
format: 1
title: A deck
languages: [en, ru]
slides:
  - kind: topic
    title: {en: "Fish & <b>chips</b>", ru: Рыба}
    text: "Tags such as <img src=x> are *shown*.\\n\\nA second paragraph of 5\u00a0km."
    icon: mdi6.atom
    numbers: [{value: 25%, label: {en: of all, ru: от всех}}]
    details:
      - title: More
        blocks: [{steps: [{text: First}, {text: Second}]}]
"""


@pytest.fixture
def deck(tmp_path: Path) -> Deck:
    (tmp_path / "deck.yaml").write_text(DECK, encoding="utf-8")
    loaded = load(tmp_path, assets=paths.ASSETS)
    assert loaded.deck is not None
    return loaded.deck


def test_a_slide_becomes_plain_values_in_the_language_asked_for(deck: Deck) -> None:
    drawn = {"glyph": "x", "family": "Icons"}
    slide = Presenter("ru", lambda name: {**drawn, "name": name})(deck.slides[0])
    assert slide["face"] == "TopicSlide"
    assert slide["title"] == "Рыба"
    assert slide["icon"] == {**drawn, "name": "mdi6.atom"}
    assert slide["numbers"] == [{"value": "25%", "label": "от всех"}]
    assert slide["details"][0]["blocks"][0]["face"] == "StepsBlock"
    assert [s["text"] for s in slide["details"][0]["blocks"][0]["steps"]] == ["First", "Second"]


def test_markup_of_an_author_never_reaches_qt_as_markup(deck: Deck) -> None:
    slide = Presenter("en", lambda _: {})(deck.slides[0])
    assert slide["title"] == "Fish & <b>chips</b>", "a title is plain text to Qt"
    assert "&lt;img src=x&gt;" in slide["text"]
    assert "<i>shown</i>.<br><br>A second" in slide["text"]


def test_an_edited_picture_gets_another_address() -> None:
    path = Path("/deck/a #1.png")
    before = Presenter("en", lambda _: {})(Picture(path, 40, 30, (1, 2, 3)))
    after = Presenter("en", lambda _: {})(Picture(path, 40, 30, (9, 2, 3)))
    assert before["url"] != after["url"]
    assert [QUrl(p["url"]).toLocalFile() for p in (before, after)] == [str(path)] * 2


def test_a_no_break_space_holds_in_styled_text(deck: Deck) -> None:
    slide = Presenter("en", lambda _: {})(deck.slides[0])
    assert "5&nbsp;km" in slide["text"]


def shader_of(path: Path) -> str:
    return QUrl(Presenter("en", lambda _: {})(Picture(path, 9, 9))["shader"]).toLocalFile()


@pytest.mark.parametrize("folder", ["art", "light/art"])
def test_the_kiosks_own_art_comes_with_its_shader(folder: str) -> None:
    shader = shader_of(paths.ASSETS / folder / "brain.webp")
    assert shader == str(paths.ASSETS / "shaders" / "brain.frag.qsb")


def test_nothing_that_a_deck_brings_is_run(tmp_path: Path) -> None:
    """Though it is called as a piece of the kiosk, and brings a shader of the same name."""
    for shader in ("shaders/brain.frag.qsb", "art/brain.frag.qsb"):
        (tmp_path / shader).parent.mkdir()
        (tmp_path / shader).touch()
    assert shader_of(tmp_path / "art" / "brain.webp") == ""
    assert shader_of(paths.ASSETS / "art" / "another.webp") == ""
    assert shader_of(paths.ASSETS / "other" / "brain.webp") == ""
