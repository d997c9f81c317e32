"""A check after an edit reads only what changed, and never shows what was there before."""

from __future__ import annotations

import sys

import pytest

from kiosk.deck import Cache, load
from kiosk.paths import ASSETS
from tests.deck.decks import DECK, SVG, only

TOPIC = "kind: topic\ntitle: T\n"


@pytest.fixture
def opened(monkeypatch):
    """The names of the files that are opened as YAML, in order."""
    module = sys.modules["kiosk.deck.load"]
    names: list[str] = []
    original = module.open_document

    def noted(path, shown):
        names.append(shown.name)
        return original(path, shown)

    monkeypatch.setattr(module, "open_document", noted)
    return names


def test_only_the_edited_file_is_read_again(check, opened):
    cache = Cache()
    first = check({"one.yaml": TOPIC}, cache=cache)
    assert (first.ok, opened) == (True, ["deck.yaml", "one.yaml", "good.yaml"])
    opened.clear()
    second = check({"one.yaml": TOPIC.replace("T", "Other")}, cache=cache)
    # Writing a file again, even with the same words, gives it a new time: both were written.
    assert opened[:2] == ["deck.yaml", "one.yaml"]
    assert second.deck.slides[0].title.in_language("en") == "Other"


def test_nothing_is_read_again_if_nothing_changed(check, opened, tmp_path):
    cache = Cache()
    first = check({"one.yaml": TOPIC + "icon: fa6s.atm\n"}, cache=cache)
    opened.clear()
    again = load(tmp_path / "deck", assets=ASSETS, cache=cache)
    assert opened == ["deck.yaml"]
    assert again == first


def test_a_picture_that_appears_mends_the_slide(check, tmp_path):
    cache = Cache()
    slide = {"one.yaml": TOPIC + "art: sky\n"}
    assert only(check(slide, cache=cache)).code == "missing-file"
    again = reload_with(tmp_path, cache, "sky.svg", SVG)
    assert again.problems == ()
    wider = reload_with(tmp_path, cache, "sky.svg", SVG.replace("16", "1600"))
    assert wider.deck.slides[0].art.width == 1600
    better = reload_with(tmp_path, cache, "sky.jpg", "no picture")
    assert only(better).code == "bad-picture"


def test_another_language_or_theme_checks_everything_again(check, tmp_path):
    cache = Cache()
    check({"one.yaml": TOPIC + "text: {en: a, ru: b}\n"}, cache=cache)
    german = DECK.replace("[en, ru]", "[en, de]")
    again = reload_with(tmp_path, cache, "deck.yaml", german)
    assert "unknown-language" in {p.code for p in again.problems}


def test_files_that_the_deck_no_longer_names_are_forgotten(check, tmp_path):
    cache = Cache()
    check({"one.yaml": TOPIC}, cache=cache)
    reload_with(tmp_path, cache, "deck.yaml", DECK.replace("  - one.yaml\n", ""))
    assert {path.name for path in cache.files()} == {"good.yaml"}


def reload_with(tmp_path, cache: Cache, name: str, text: str):
    (tmp_path / "deck" / name).write_text(text)
    return load(tmp_path / "deck", assets=ASSETS, cache=cache)
