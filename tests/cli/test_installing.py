"""kiosk install, rollback, bundle and trust: what people see, and the exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli import main
from tests.updates.conftest import zip_of

DECK = "format: 1\ntitle: {title}\nlanguages: [en]\nslides: [one.yaml]\n"


def kiosk(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(main, [*map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


@pytest.fixture(autouse=True)
def state(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("KIOSK_STATE", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "state"


@pytest.fixture
def deck(tmp_path):
    def write(title: str) -> Path:
        folder = tmp_path / title
        folder.mkdir()
        (folder / "deck.yaml").write_text(DECK.format(title=title))
        (folder / "one.yaml").write_text("kind: topic\ntitle: One\n")
        return folder

    return write


def test_installing_and_going_back(deck):
    said = kiosk("install", deck("Spring"))
    assert (said.exit_code, said.output[:19]) == (0, "Installed 'Spring',")
    kiosk("install", zip_of(Path("autumn.zip"), deck("Autumn")))
    lines = kiosk("rollback", "--list").output.splitlines()
    assert [line.split()[:2] for line in lines] == [["2", "shown"], ["1", "kept"]]
    said = kiosk("rollback")
    assert said.exit_code == 0
    assert "'Spring' is shown now" in said.output
    said = kiosk("rollback")
    assert said.exit_code == 1
    assert "no whole version before" in said.output
    assert kiosk("rollback", "--to", "2").exit_code == 0


def test_a_bad_deck_is_listed_as_check_lists_it(deck):
    folder = deck("Bad")
    (folder / "one.yaml").write_text("kind: topic\ntitel: One\n")
    said, checked = kiosk("install", folder), kiosk("check", folder)
    assert said.exit_code == 1
    listing = checked.output.split("\n\n")[0]
    assert "Bad/one.yaml:2:1: error" in listing
    assert listing in said.output
    assert "was not installed" in said.output


def test_what_is_no_deck_is_refused_in_one_sentence():
    said = kiosk("install", "nowhere")
    assert said.exit_code == 1
    assert said.output.startswith("Error: 'nowhere' does not exist. Name a folder")


def test_nothing_installed_is_said(state):
    said = kiosk("rollback", "--list")
    assert said.exit_code == 0
    assert "ships with the kiosk" in said.output
    assert not state.exists()
    assert kiosk("rollback", "--list", "--to", "1").exit_code == 2


def test_a_key_a_bundle_and_trust(deck):
    said = kiosk("bundle", "--new-key", "office.key")
    assert said.exit_code == 0
    assert Path("office.key.pub").read_text().strip() in said.output
    assert "PRIVATE" not in said.output
    said = kiosk("bundle", deck("Spring"), "--key", "office.key")
    assert said.exit_code == 0
    assert Path("Spring.kioskdeck").is_file()
    assert "No key is trusted" in kiosk("trust").output
    said = kiosk("install", "Spring.kioskdeck")
    assert said.exit_code == 0
    assert "No trusted key has signed it" in said.output
    assert "is trusted now" in kiosk("trust", "office.key.pub").output
    assert "trusted already" in kiosk("trust", "office.key.pub").output
    key = kiosk("trust").output.split()[0]
    assert "No trusted key" not in kiosk("install", "Spring.kioskdeck").output
    assert f"signed by {key}" in kiosk("rollback", "--list").output
    assert kiosk("trust", "--remove", key).exit_code == 0
    assert kiosk("trust", "--remove", key).exit_code == 1


@pytest.mark.parametrize(
    "words",
    [
        ("bundle",),
        ("bundle", "deck"),
        ("bundle", "deck", "--new-key", "k"),
        ("bundle", "deck", "--key", "k", "--serial", "0"),
        ("install",),
        ("trust", "a.pub", "--remove", "b"),
    ],
)
def test_a_wrong_use_ends_with_two(words):
    assert kiosk(*words).exit_code == 2


@pytest.mark.parametrize("words", [("bundle", "x", "--key", "none"), ("trust", "none.pub")])
def test_a_file_that_is_not_there_is_said(words):
    said = kiosk(*words)
    assert said.exit_code == 1
    assert "cannot be read" in said.output


@pytest.mark.parametrize("name", ["install", "rollback", "bundle", "trust"])
def test_help_has_an_example(name):
    assert f"Example: kiosk {name}" in kiosk(name, "--help").output


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is sent otherwise there")
def test_ctrl_c_says_so_and_changes_nothing(deck, state, tmp_path):
    kiosk("install", deck("Before"))
    pointer = (state / "decks" / "current").read_bytes()
    big = deck("Big")
    (big / "big.csv").write_bytes(b"1,2\n" * 100)
    code = (
        "import os, signal, sys\n"
        "from kiosk.updates import swap\n"
        "swap.sync_folder = lambda _: os.kill(os.getpid(), signal.SIGINT)\n"
        "from kiosk.cli import main\n"
        f"main(['install', {str(big)!r}])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert "Stopped" in done.stderr
    assert (state / "decks" / "current").read_bytes() == pointer
    assert json.loads(pointer)["current"].startswith("000001-")
    assert list((state / "decks" / "staging").iterdir()) == []
