"""Marks of the real language server: none in a good deck, one on the right line in a bad one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.cli import main
from kiosk.paths import SLIDES
from tests.editor.conftest import Editor
from tests.editor.language_server import LanguageServer

Opener = Callable[[Path], LanguageServer]
PAGE = "kind: page\ntitle: T\nblocks:\n"
DECK = "format: 1\ntitle: T\nlanguages: [en]\nslides: [a.yaml]\n"


def test_the_starter_deck_has_none(editor: Editor) -> None:
    files = sorted(editor.folder.rglob("*.yaml"))
    assert len(files) == 7
    for file in files:
        assert editor.server.show(file, file.read_text("utf-8")) == [], file.name


def test_the_shipped_deck_has_none(editor: Editor) -> None:
    files = sorted(SLIDES.rglob("*.yaml"))
    assert len(files) > 10
    for file in files:
        assert editor.server.show(file, file.read_text("utf-8")) == [], file.name


def test_the_settings_alone_lead_to_the_schema(open_editor: Opener, tmp_path: Path) -> None:
    folder = tmp_path / "deck"
    assert CliRunner().invoke(main, ["new", str(folder)]).exit_code == 0
    with open_editor(folder) as server:
        (mark,) = server.show(folder / "topics" / "new.yaml", "kind: topic\n")
    assert mark["message"] == 'Missing property "title".'


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("kind: topic\ntext: Some words\n", 1, 'Missing property "title"'),
        ("kind: topic\ntitle: T\nacent: brain\n", 3, "acent is not allowed"),
        ("kind: topc\ntitle: T\n", 1, '"topic"'),
        ("kind: topic\ntitle: T\nicon: atom\n", 3, "kiosk icons WORD"),
        ("kind: topic\ntitle: T\nicon: fa9.atom\n", 3, "such as `mdi6.atom`"),
        ("kind: topic\ntitle: T\nloop: maybe\n", 3, '"no"'),
        ("kind: topic\ntitle: T\ndwell: 20\n", 3, "a number with a unit"),
        ("kind: topic\ntitle: T\nid: Secure Networks\n", 3, "small letters a to z"),
        ("kind: topic\ntitle: [T]\n", 2, "Write a text"),
        ("kind: topic\ntitle:\n  english: T\n", 3, "the code of a language"),
        ("kind: topic\ntitle: T\ntext: a: b\n", 3, "Nested mappings are not allowed"),
        ("kind: topic\ntitle: T\ntitle: U\n", 3, "Map keys must be unique"),
        ("kind: topic\ntitle: T\nnumbers: [{value: 1}]\n", 3, 'Missing property "label"'),
        (f"{PAGE}  - txt: words\n", 4, "A block has one key"),
        (f"{PAGE}  - text: a\n    quote: {{text: a, by: b}}\n", 4, "more properties than"),
        (f"{PAGE}  - quote: {{text: a}}\n", 4, 'Missing property "by"'),
        (f"{PAGE}  - chart:\n      kind: pies\n", 5, '"bars"'),
    ],
)
def test_a_mistake_in_a_slide(editor: Editor, text: str, line: int, said: str) -> None:
    assert [found for found in editor.problems(text) if found[0] == line and said in found[1]]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("format: 1\nlanguages: [en]\nslides: [a.yaml]\n", 1, 'Missing property "title"'),
        (f"{DECK}theem: light\n", 5, "theem is not allowed"),
        (f"{DECK}timing: {{dwell: 20}}\n", 5, "or `auto`"),
        (f"{DECK}timing: {{idle: soon}}\n", 5, "a number with a unit"),
        (f"{DECK}checks: {{too-long: never}}\n", 5, '"off"'),
        (DECK.replace("[en]", "[english]"), 3, "the code of a language"),
        (DECK.replace("[a.yaml]", "[]"), 4, "too few items"),
    ],
)
def test_a_mistake_in_deck_yaml(editor: Editor, text: str, line: int, said: str) -> None:
    found = editor.problems(text, "deck-2.yaml")
    assert [mark for mark in found if mark[0] == line and said in mark[1]], found
    assert len(found) == 1
