"""A good deck is broken in every way that the schema makes possible; see `breakages`."""

from __future__ import annotations

import os
import re
import shutil
from functools import cache

import pytest

from kiosk.deck import BLOCKS, KINDS, Cache, load
from kiosk.deck.codes import CODES
from kiosk.paths import ASSETS, SLIDES
from tests.deck import breakages, breakages_of_structure, breakages_of_syntax, breakages_of_values
from tools.fuzz import texts

WAYS = (*breakages_of_structure.WAYS, *breakages_of_values.WAYS, *breakages_of_syntax.WAYS)
DECK = """\
format: 1
title: {en: A deck, ru: Набор}
languages: [en, ru]
timing: {dwell: auto, idle: 60 s, warning: 20 s}
hours: {zone: Europe/London, mon-fri: 10:00-18:00}
theme: own.yaml
displays: [1920x1080, 1080x1920]
checks: {too-long: warning}
words: {home: {en: Start, ru: Начало}}
slides:
  - broken.yaml
  - good.yaml
  - words.yaml
  - {kind: topic, id: inline, title: In place}
"""
EVERYTHING = (
    texts.NETWORKS.replace("demo: bb84\n", "")
    .replace("&number ", "")
    .replace("*number", "{value: 1, label: a}")
)
LIBRARY = ("pydantic", "Input should", "YAMLError", "None", "NoneType", "Traceback", "validation")
FILES = (
    {name: (f"{name}.yaml", model.example, model.__name__) for name, model in KINDS.items()}
    | {
        f"block {name}": (f"{name}.yaml", texts.as_page(block.example), "PageSlide")
        for name, block in BLOCKS.items()
    }
    | {
        "everything": ("everything.yaml", EVERYTHING, "TopicSlide"),
        "table": ("table.yaml", texts.TABLE, "PageSlide"),
        "deck": ("deck.yaml", DECK.replace("broken.yaml", "more.yaml"), "DeckFile"),
        "theme": ("own.yaml", texts.theme(), "Theme"),
    }
)


@pytest.fixture(scope="module")
def deck(tmp_path_factory):
    folder = tmp_path_factory.mktemp("deck")
    more = {"more.yaml": texts.GOOD.replace("materials", "more").encode()}
    for name, data in {**texts.base(), **more}.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return folder


@cache
def found(name: str) -> dict[tuple[str, str], breakages.Breakage]:
    """The breakages of a file; what each page has in common is broken in one of them only."""
    _, text, definition = FILES[name]
    every = breakages.breakages(text, definition, WAYS)
    if not name.startswith("block "):
        return every
    return {pair: found for pair, found in every.items() if ".blocks[]" in pair[1]}


@pytest.mark.parametrize("name", FILES)
def test_each_mistake_is_reported_where_it_is(name, deck):
    file, text, definition = FILES[name]
    slide = definition.endswith("Slide")
    (deck / "deck.yaml").write_text(DECK.replace("broken.yaml", file if slide else "more.yaml"))
    (deck / "own.yaml").write_text(texts.theme())
    (deck / file).write_text(text)
    assert not load(deck, assets=ASSETS).problems, "the deck is good before it is broken"
    others = ["materials", "words", "inline"]
    wrong = []
    for breakage in found(name).values():
        (deck / file).write_text(breakage.text)
        if fault := told_wrong(breakage, load(deck, assets=ASSETS), file, others if slide else []):
            wrong.append(fault)
    assert not wrong, f"{len(wrong)} of {len(found(name))}:\n" + "\n\n".join(wrong[:8])


def told_wrong(breakage, loaded, file, others):
    """What is not as it should be in what is said of a breakage, or None."""
    there = [p for p in loaded.problems if p.line == breakage.line and p.code in breakage.codes]
    place = [p for p in there if breakage.column in (0, p.column)]
    rules = {
        "nothing is reported": bool(loaded.problems),
        "another file is blamed": all(p.file.name == file for p in loaded.problems),
        f"not on line {breakage.line}, or not {breakage.codes}": bool(there),
        f"not at column {breakage.column}": bool(place),
        f"no remedy names {breakage.hint}": any(breakage.hint in p.hint for p in place),
        "there is no such code": all(p.code in CODES for p in loaded.problems),
        "no remedy": all(p.hint.strip() and p.message.strip() for p in loaded.problems),
        "words of a library": not any(
            word in p.message + p.hint for p in loaded.problems for word in LIBRARY
        ),
        "other slides are not shown": not others
        or (loaded.deck is not None and set(others) <= {s.id for s in loaded.deck.slides}),
    }
    broken = [rule for rule, holds in rules.items() if not holds]
    if not broken:
        return None
    said = "\n".join(p.render_text() for p in loaded.problems)
    return f"{breakage.way} in {breakage.what}: {broken}\n{breakage.text}\nsaid:\n{said}"


def test_the_ways_are_many():
    pairs = {pair for name in FILES for pair in found(name)}
    assert len({way for way, _ in pairs}) >= 125, "kinds of mistakes"
    assert len(pairs) >= 4500, "kinds of mistakes, each in each part of the schema"


def test_every_kind_block_and_key_of_the_schema_is_broken():
    """A key that no example has is not broken in its value; there should be few of them."""
    broken = {what for name in FILES for _, what in found(name)}
    for name, model in KINDS.items():
        assert f"{model.__name__}.kind" in broken, name
    for block in BLOCKS:
        assert any(f".{block}" in what for what in broken), block
    for key in breakages.definitions()["DeckFile"]["properties"]:
        assert f"DeckFile.{key}" in broken, key


def test_the_deck_that_ships_is_broken_in_each_way(tmp_path):
    """Each way once, in one of its files; the whole deck is read."""
    folder = tmp_path / "slides"
    shutil.copytree(SLIDES, folder)
    cache, ways = Cache(), set()
    shown = {slide.id for slide in load(folder, assets=ASSETS, cache=cache).deck.slides}
    for number, file in enumerate(sorted(folder.glob("*/*.yaml"))):
        good = file.read_text("utf-8")
        definition = KINDS[re.search(r"^kind: (\w+)", good, re.MULTILINE)[1]].__name__
        every = breakages.breakages(good, definition, WAYS)
        # An id that is broken breaks the links of other files.
        new = {b.way: b for (_, what), b in every.items() if ".id" not in what}
        for step, breakage in enumerate(new[way] for way in new.keys() - ways):
            file.write_text(breakage.text, "utf-8")
            os.utime(file, ns=(0, 1000 * number + step))  # a change that the cache must see
            loaded = load(folder, assets=ASSETS, cache=cache)
            fault = told_wrong(breakage, loaded, file.name, [])
            assert fault is None, fault
            assert len(shown - {slide.id for slide in loaded.deck.slides}) <= 1
        ways |= new.keys()
        file.write_text(good, "utf-8")
    assert len(ways) >= 80
