"""Each code has an example: what is wrong is reported at its line; what is right is not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.deck import Problem, load
from kiosk.deck.codes import CODES
from kiosk.lint import lint
from kiosk.lint.catalogue import FIXED, entries, explain
from kiosk.lint.fix import fix
from kiosk.paths import ASSETS
from tests.lint.examples import place, write

READABLE = [code for code, known in CODES.items() if known.stage != "look"]


def found(folder: Path) -> list[Problem]:
    loaded = load(folder, assets=ASSETS)
    return [*loaded.problems, *lint(loaded)]


def no_file(folder: Path) -> None:
    (folder / "one.yaml").unlink()
    (folder / "one.yaml").mkdir()


def utf_16(folder: Path) -> None:
    text = (folder / "one.yaml").read_text("utf-8")
    (folder / "one.yaml").write_text(text, "utf-16")


def two_mebibytes(folder: Path) -> None:
    with (folder / "one.yaml").open("a") as stream:
        stream.write("# much ado\n" * 200_000)


def huge_picture(folder: Path) -> None:
    # Its head says so; nobody reads further.
    head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (20_000).to_bytes(4) * 2 + b"\x08\x02\0\0\0"
    (folder / "art").mkdir()
    (folder / "art" / "sky.png").write_bytes(head)
    file = folder / "one.yaml"
    file.write_text(file.read_text("utf-8").replace("sky.svg", "sky.png"), "utf-8")


def locked(folder: Path) -> None:
    if os.name == "nt" or os.geteuid() == 0:
        pytest.skip("this user may read everything")
    (folder / "one.yaml").chmod(0)


MADE = {
    "not-a-file": no_file,
    "not-text": utf_16,
    "picture-too-large": huge_picture,
    "too-large": two_mebibytes,
    "unreadable": locked,
}


def test_every_code_has_an_entry_and_no_other():
    assert set(entries()) == set(CODES)


@pytest.mark.parametrize("code", READABLE)
def test_what_is_wrong_is_reported_at_its_line(code, tmp_path):
    entry = entries()[code]
    write(tmp_path, entry, entry.wrong, entry.wrong_files)
    if code in MADE:
        MADE[code](tmp_path)
    problems = found(tmp_path)
    said = [(p.code, f"{p.file.relative_to(tmp_path).as_posix()}:{p.line}") for p in problems]
    assert said == [(code, place(tmp_path, entry))]
    assert problems[0].severity == CODES[code].severity


@pytest.mark.parametrize("code", READABLE)
def test_what_is_right_is_no_problem(code, tmp_path):
    entry = entries()[code]
    write(tmp_path, entry, entry.right, entry.right_files)
    assert [p.render_text() for p in found(tmp_path)] == []


@pytest.mark.parametrize("code", READABLE)
def test_fix_mends_what_the_catalogue_says(code, tmp_path):
    entry = entries()[code]
    write(tmp_path, entry, entry.wrong, entry.wrong_files)
    fix(load(tmp_path, assets=ASSETS))
    mends = code not in {problem.code for problem in found(tmp_path)}
    assert mends == (code in FIXED) or code in MADE


def test_a_code_is_explained_in_the_terminal():
    said = explain("straight-quotes")
    assert "straight-quotes: A straight quotation mark" in said
    assert "`kiosk check --fix` mends it." in said
    assert "checks: {straight-quotes: off}" in said
    assert "Wrong:\n\n    title: {en: The clock's light" in said


def test_a_code_that_is_misspelt_is_guessed():
    with pytest.raises(KeyError, match=r"Did you mean wrong-dash\?"):
        explain("wrong-dahs")
