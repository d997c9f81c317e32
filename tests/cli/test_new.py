"""`kiosk new` makes a deck that is good in every language, and leaves what is there alone."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli import main
from kiosk.cli import new as new_command
from kiosk.deck import Deck, Text, load
from kiosk.deck.schema import json_schema
from kiosk.lint import lint
from kiosk.paths import ASSETS
from kiosk.starter import in_one_language, starter

CHOICES = ("en", "ru", "en,ru", "ru,en")


def new(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["new", *map(str, arguments)])


def deck_in(folder: Path) -> Deck:
    loaded = load(folder, assets=ASSETS)
    assert [problem.message for problem in (*loaded.problems, *lint(loaded))] == []
    assert loaded.deck is not None
    return loaded.deck


@pytest.mark.parametrize("languages", CHOICES)
def test_the_deck_has_no_problem_in_any_choice_of_languages(tmp_path: Path, languages: str) -> None:
    assert new(tmp_path / "d", "--languages", languages).exit_code == 0
    deck = deck_in(tmp_path / "d")
    assert deck.languages == tuple(languages.split(","))
    assert len(deck.slides) == 6


@pytest.mark.parametrize("theme", ["quantum", "light"])
def test_the_deck_fits_every_display_in_both_languages(tmp_path: Path, theme: str) -> None:
    new(tmp_path / "d", "--languages", "en,ru")
    file = tmp_path / "d" / "deck.yaml"
    text = file.read_text("utf-8")
    assert "theme: quantum" in text
    file.write_text(text.replace("theme: quantum", f"theme: {theme}"), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "check", tmp_path / "d", "--look", "--strict"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_one_language_says_what_both_say(tmp_path: Path) -> None:
    for languages in ("en", "ru", "en,ru"):
        new(tmp_path / languages, "--languages", languages)
    both = deck_in(tmp_path / "en,ru")
    for code in ("en", "ru"):
        one = deck_in(tmp_path / code)
        assert [words(slide, code) for slide in one.slides] == [
            words(slide, code) for slide in both.slides
        ]


def words(part: object, code: str) -> object:
    """All texts of a part, as one language shows them."""
    if isinstance(part, Text):
        return part.in_language(code)
    if isinstance(part, tuple):
        return [words(item, code) for item in part]
    fields = getattr(type(part), "model_fields", {})
    return {name: words(getattr(part, name), code) for name in fields} or type(part).__name__


def test_a_text_of_several_lines_moves_up_to_its_key() -> None:
    text = (
        "a:\n  - text:\n      en: >-\n        One\n        two.\n      ru: >-\n        Три.\nb: c"
    )
    assert in_one_language(text, "en") == "a:\n  - text: >-\n      One\n      two.\nb: c"
    assert in_one_language(text, "ru") == "a:\n  - text: >-\n      Три.\nb: c"


@pytest.mark.parametrize("title", ["Our museum", 'A "b": {c} # d', "Свет", "no"])
def test_the_title_is_taken_as_it_is(tmp_path: Path, title: str) -> None:
    assert new(tmp_path / "d", "--title", title).exit_code == 0
    deck = load(tmp_path / "d", assets=ASSETS).deck
    assert deck
    assert deck.title.in_language("en") == deck.slides[0].title.in_language("en") == title


def test_an_editor_finds_the_schema_from_every_file(tmp_path: Path) -> None:
    new(tmp_path / "d")
    files = sorted((tmp_path / "d").rglob("*.yaml"))
    assert len(files) == 7
    for file in files:
        first = file.read_text("utf-8").splitlines()[0]
        found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert found, file.name
        assert json.loads((file.parent / found[1]).read_text("utf-8")) == json_schema()
    assert (tmp_path / "d/.vscode/settings.json").is_file()
    extensions = json.loads((tmp_path / "d/.vscode/extensions.json").read_text("utf-8"))
    assert extensions["recommendations"] == ["redhat.vscode-yaml"]


def test_the_files_are_explained() -> None:
    for name, text in starter(("en",)).items():
        if name.endswith(".yaml") and name != "topics/30-waves.yaml":
            assert text.count("\n#") >= 2, name


def test_it_says_what_to_do_next(tmp_path: Path) -> None:
    done = new(tmp_path / "my deck")
    for command in ("preview", "check", "run"):
        assert f"kiosk {command} '{tmp_path}/my deck'" in done.output


def test_an_empty_folder_may_be_there_and_be_under_version_control(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert new(tmp_path).exit_code == 0
    deck_in(tmp_path)


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", "utf-8")
    done = new(tmp_path)
    assert done.exit_code == 1
    assert "is not empty: there is 'letter.txt'" in done.output
    assert f"kiosk new {tmp_path}/deck" in done.output
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_file_of_that_name_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "d").write_text("dear", "utf-8")
    done = new(tmp_path / "d")
    assert (done.exit_code, "is not a folder" in done.output) == (1, True)
    assert (tmp_path / "d").read_text("utf-8") == "dear"


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may write anywhere"
)
def test_a_folder_that_may_not_be_written_to_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        done = new(tmp_path / "d")
    finally:
        tmp_path.chmod(0o700)
    assert done.exit_code == 1
    assert "cannot be made: Permission denied" in done.output


def test_a_path_below_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("dear", "utf-8")
    done = new(tmp_path / "letter" / "d")
    assert (done.exit_code, "cannot be made: Not a directory" in done.output) == (1, True)


def test_all_or_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The last file is in the way of itself: as good as a disk that is full half-way.
    def twice(*_: object) -> dict[str, str]:
        return {"a/one.yaml": "1", "a/b/two.yaml": "2", "a/./one.yaml": "3"}

    monkeypatch.setattr(new_command, "starter", twice)
    done = new(tmp_path / "x" / "d")
    assert done.exit_code == 1
    assert "cannot be made: File exists" in done.output
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--languages", "de"), "'de' is not a language of the starter deck"),
        (("--languages", ""), "is not a language"),
        (("--title", " "), "Write 1 to 90 characters"),
    ],
)
def test_wrong_use_is_said_before_anything_is_written(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = new(tmp_path / "d", *arguments)
    assert (done.exit_code, said in done.output) == (2, True)
    assert not (tmp_path / "d").exists()
