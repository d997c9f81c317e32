"""`kiosk check --fix`: what is safe is mended, and not one other byte of a deck is touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import kiosk.lint.fix as fix_module
from kiosk.deck import Loaded, load
from kiosk.lint import lint
from kiosk.lint.fix import fix
from kiosk.paths import ASSETS
from tests.deck.decks import SVG

DECK = "format: 1\ntitle: A deck\nlanguages: [en, ru]\nslides: [one.yaml]\n"
HEAD = "kind: topic\nid: one\n"
NB = "\u00a0"
FIGURE = HEAD + (
    "title: T\ndetails:\n  - title: D\n    blocks:\n"
    "      - figure:\n          image: figures/tree.svg # kept\n          credit: C\n"
)


@pytest.fixture
def deck(tmp_path: Path):
    folder = tmp_path / "deck"

    def write(slide: str | bytes, **more: str) -> Loaded:
        files = {"deck.yaml": DECK, "one.yaml": slide, "figures/tree.svg": SVG, **more}
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return load(folder, assets=ASSETS)

    return write


def mended(loaded: Loaded) -> str:
    fixed = fix(loaded)
    assert not [f.trouble for f in fixed if f.trouble]
    return (loaded.folder / "one.yaml").read_bytes().decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: Wait...\n", "title: Wait…\n"),
        ("title: 'It''s here'  # it's\n", "title: 'It’s here'  # it's\n"),
        ('title: {en: "5-10 photons", ru: "5-10 фотонов"}\n',
         'title: {en: "5–10 photons", ru: "5–10 фотонов"}\n'),
        ("title: {en: Fast - sure, ru: Быстро - верно}\n",
         f"title: {{en: Fast – sure, ru: Быстро{NB}— верно}}\n"),
        ('title: {en: One, ru: "Слово \\"кубит\\" \\u2014 одно"}\n',
         'title: {en: One, ru: "Слово «кубит» \\u2014 одно"}\n'),
        ("title:\n  en: One\n  ru: На 5%\n", f"title:\n  en: One\n  ru: На 5{NB}%\n"),
        ("title: T\ntext:\n  en: |\n    It's\n\n    so... # no comment\n  ru: Да\n",
         "title: T\ntext:\n  en: |\n    It’s\n\n    so… # no comment\n  ru: Да\n"),
        ("title: T\ntext: >-\n  It's folded,\n  isn't\n  it?\n",
         "title: T\ntext: >-\n  It’s folded,\n  isn’t\n  it?\n"),
        ("title: T\ntext: Plain that's\n  on two lines...\n",
         "title: T\ntext: Plain that’s\n  on two lines…\n"),
        ("title: {en: &a Wait..., ru: *a}\n", "title: {en: &a Wait…, ru: *a}\n"),
        ("title: T\nnumbers: [{value: 5-10, label: L}]\n",
         "title: T\nnumbers: [{value: 5–10, label: L}]\n"),
    ],
)  # fmt: skip
def test_signs_are_mended_where_they_stand(deck, before, after):
    assert mended(deck(HEAD + before)) == HEAD + after


@pytest.mark.parametrize(
    "form",
    [
        lambda text: text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text.rstrip("\n"),
        lambda text: "# it's ... - a comment\n" + text + "\n\n# end...",
    ],
    ids=["plain", "CRLF", "byte order mark", "no final newline", "comments"],
)
def test_nothing_else_of_the_file_changes(deck, form):
    before = HEAD + "title: {en: Wait..., ru:   'Ждите...' }\ntext: |\n  It's\n\n  so\n"
    after = HEAD + "title: {en: Wait…, ru:   'Ждите…' }\ntext: |\n  It’s\n\n  so\n"
    assert mended(deck(form(before).encode())) == form(after)


@pytest.mark.parametrize(
    "line",
    [
        "title: 'See https://a.example/x--y...'\n",
        "title: The 5' board\n",
        "title: 2026-11-23\n",
        "title: T\nart: figures/tree.svg # it's...\n",
    ],
)
def test_what_is_no_prose_stays(deck, line):
    loaded = deck(HEAD + line)
    assert loaded.deck, loaded.problems
    assert fix(loaded) == []


def test_a_missing_alt_gets_a_stub_that_the_check_reports_as_a_placeholder(deck):
    loaded = deck(FIGURE)
    assert loaded.deck is None
    text = mended(loaded)
    stub = 'alt: {en: "TODO: say what this shows", ru: "TODO: опишите, что здесь показано"}'
    assert text == FIGURE.replace("# kept\n", f"# kept\n          {stub}\n")
    again = load(loaded.folder, assets=ASSETS)
    assert again.ok
    assert {p.code for p in lint(again)} == {"placeholder"}


def test_a_missing_alt_in_braces_and_in_a_gallery_gets_a_stub(deck):
    blocks = (
        "title: T...\ndetails:\n  - title: D\n    blocks:\n"
        "      - figure: {image: figures/tree.svg, credit: C}\n"
        "      - gallery:\n          - {image: figures/tree.svg, alt: A, credit: C}\n"
        "          - image: figures/tree.svg\n            credit: C\n"
    )
    loaded = deck(HEAD + blocks)
    text = mended(loaded)
    assert text.count("alt: {en:") == 2
    assert "title: T…" in text, "what became readable is mended in the same run"
    assert load(loaded.folder, assets=ASSETS).ok


def test_a_second_run_changes_nothing(deck):
    loaded = deck(FIGURE.replace("title: T", "title: 'It''s - so...'"))
    fix(loaded)
    assert fix(load(loaded.folder, assets=ASSETS)) == []


def test_a_dry_run_tells_the_difference_and_writes_nothing(deck):
    text = HEAD + "title: Wait...\n"
    loaded = deck(text)
    (fixed,) = fix(loaded, write=False)
    assert (loaded.folder / "one.yaml").read_text() == text
    assert fixed.count == 1
    assert "-title: Wait...\n+title: Wait…\n" in fixed.diff


def test_a_slide_outside_the_folder_is_left_alone(deck, tmp_path):
    away = tmp_path / "away.yaml"
    away.write_text(HEAD + "title: Wait...\n")
    loaded = deck(HEAD + "title: T\n")
    (loaded.folder / "one.yaml").unlink()
    (loaded.folder / "one.yaml").symlink_to(away)
    fix(load(loaded.folder, assets=ASSETS))
    fix(loaded)
    assert away.read_text() == HEAD + "title: Wait...\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_the_rights_of_a_file_are_kept(deck):
    loaded = deck(HEAD + "title: Wait...\n")
    file = loaded.folder / "one.yaml"
    file.chmod(0o640)
    fix(loaded)
    assert file.stat().st_mode & 0o777 == 0o640
    assert sorted(p.name for p in loaded.folder.iterdir()) == ["deck.yaml", "figures", "one.yaml"]


def test_a_file_that_cannot_be_written_is_named(deck, monkeypatch):
    loaded = deck(HEAD + "title: Wait...\n")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("kiosk.lint.fix_files._write", refuse)
    (fixed,) = fix(loaded)
    assert fixed.trouble == "it cannot be written (Permission denied)"
    assert fixed.file.name == "one.yaml"


def test_an_alias_that_two_languages_want_otherwise_is_left_alone(deck):
    text = HEAD + "title: {en: &a 'at - that', ru: *a}\n"
    loaded = deck(text)
    fix(loaded)
    assert (loaded.folder / "one.yaml").read_text() == text


def test_one_text_that_cannot_be_mended_keeps_no_other_from_it(deck, monkeypatch):
    real = fix_module.rewritten

    def careless(source: str, node: object, value: str) -> str | None:
        return "[" if value.startswith("Bad") else real(source, node, value)

    monkeypatch.setattr(fix_module, "rewritten", careless)
    text = HEAD + "title: Wait...\neyebrow: Bad...\n"
    assert mended(deck(text)) == HEAD + "title: Wait…\neyebrow: Bad...\n"
