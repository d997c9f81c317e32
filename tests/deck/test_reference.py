"""What is generated from the models is current, and the examples in it are good."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from kiosk.deck import BLOCKS, KINDS
from kiosk.deck.codes import CODES
from kiosk.deck.deck import DeckFile
from kiosk.deck.schema import json_schema
from kiosk.paths import SLIDES
from tests.deck.decks import DECK, FILM, GOOD, SVG
from tools import reference

ROOT = Path(__file__).resolve().parents[2]
VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\nTwo waves\n"
LINKED = "kind: topic\nid: materials\ntitle: T\n"


def test_the_schema_of_the_shipped_deck_is_current():
    shipped = json.loads((SLIDES / "kiosk.schema.json").read_text("utf-8"))
    assert shipped == json_schema(), "run: kiosk schema > slides/kiosk.schema.json"


def test_the_page_about_the_deck_format_is_current():
    page = (ROOT / "docs" / "deck-format.md").read_text("utf-8")
    assert page == reference.page(), "run: python tools/reference.py"


def test_the_page_describes_every_kind_and_block_and_leads_to_the_codes():
    page = reference.page()
    assert "(checks.md)" in page
    for name in (*KINDS, *BLOCKS, *DeckFile.model_fields):
        assert f"`{name}`" in page or f"`kind: {name}`" in page


@pytest.mark.parametrize("name", KINDS)
def test_the_example_of_a_kind_is_good(check, name):
    files = {"one.yaml": KINDS[name].example, "good.yaml": LINKED}
    loaded = check(files)
    assert loaded.problems == ()
    assert isinstance(loaded.deck.slides[0], KINDS[name])


@pytest.mark.parametrize("name", BLOCKS)
def test_the_example_of_a_block_is_good(check, name):
    item = BLOCKS[name].example.replace("\n", "\n        ").strip()
    slide = f"{GOOD.replace('good', 'one')}details:\n  - title: D\n    blocks:\n      - {item}\n"
    film = {"film/waves.webm": FILM, "film/waves.en.vtt": VTT, "film/waves.ru.vtt": VTT}
    loaded = check({"one.yaml": slide, "good.yaml": LINKED, "figures/tree.svg": SVG, **film})
    assert loaded.problems == ()
    assert isinstance(loaded.deck.slides[0].details[0].blocks[0], BLOCKS[name])


def test_the_example_of_a_deck_is_good(check):
    slides = {"welcome.yaml": "kind: welcome\ntitle: T\n", "areas/1.yaml": LINKED}
    loaded = check({"deck.yaml": DeckFile.example, **slides})
    assert loaded.problems == ()
    assert len(loaded.deck.slides) == 2


def test_every_key_is_described():
    schema = json_schema()["$defs"]
    for name, model in schema.items():
        for key, field in model.get("properties", {}).items():
            assert field.get("description"), f"{name}.{key}"


def test_the_schema_offers_kinds_and_accents():
    definitions = json_schema()["$defs"]
    assert definitions["AnySlide"]["properties"]["kind"]["enum"] == list(KINDS)
    assert "networks" in definitions["Accent"]["anyOf"][0]["enum"]
    one, each = definitions["Text"]["anyOf"]
    assert set(one["type"]) == {"string", "number", "boolean"}
    assert each["type"] == "object"


def test_every_reference_of_the_schema_leads_somewhere():
    schema = json_schema()
    names = set(re.findall(r'"#/\$defs/(\w+)"', json.dumps(schema)))
    assert names
    assert names == set(schema["$defs"])


def test_every_code_in_the_source_is_described():
    text = "".join(p.read_text("utf-8") for p in (ROOT / "kiosk").rglob("*.py"))
    used = set(re.findall(r'Fault\(\s*"([a-z-]+)"', text))
    assert used <= set(CODES)
    for code in set(CODES) - used:
        assert text.count(f'"{code}"') >= 2, f"nothing reports {code}"


def test_the_deck_of_the_tests_is_good(check):
    assert check({"one.yaml": "kind: topic\ntitle: T\n"}).problems == ()
    assert "good.yaml" in DECK
