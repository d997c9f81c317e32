"""`kiosk check` and `kiosk schema` as they are typed."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from kiosk.cli.check import command as check_command
from kiosk.cli.schema import command as schema_command
from kiosk.deck.schema import json_schema

TOPIC = "kind: topic\ntitle: T\n"


@pytest.fixture
def run(check, tmp_path, monkeypatch):
    """Runs `kiosk check` in the folder of a deck with a slide of the given text."""

    def write_and_run(text: str, *arguments: str):
        check({"one.yaml": text})
        monkeypatch.chdir(tmp_path)
        return CliRunner().invoke(check_command, ["deck", *arguments])

    return write_and_run


def test_a_clean_deck(run):
    result = run(TOPIC)
    assert (result.exit_code, result.output) == (0, "2 slides, no problems.\n")


def test_problems_for_people(run):
    result = run(TOPIC + "icon: fa6s.atm\nart: sky\n")
    assert result.exit_code == 1
    assert result.output == (
        "deck/one.yaml:3:7: error: there is no icon `fa6s.atm` [unknown-icon]\n"
        "    icon: fa6s.atm\n"
        "          ^\n"
        "    Did you mean `fa6s.atom`?\n"
        "\n"
        "deck/one.yaml:4:6: error: there is no file `sky` [missing-file]\n"
        "    art: sky\n"
        "         ^\n"
        "    It is looked for in the deck's folder, beside the slide, and in the kiosk's assets.\n"
        "\n"
        "2 errors. 1 slide can be shown.\n"
    )


def test_problems_for_programs(run):
    result = run(TOPIC + "icon: fa6s.atm\n", "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.output) == [
        {
            "severity": "error",
            "code": "unknown-icon",
            "file": "deck/one.yaml",
            "line": 3,
            "column": 7,
            "message": "there is no icon `fa6s.atm`",
            "hint": "Did you mean `fa6s.atom`?",
        }
    ]


def test_a_clean_deck_for_programs(run):
    result = run(TOPIC, "--format", "json")
    assert (result.exit_code, json.loads(result.output)) == (0, [])


def test_warnings_fail_only_a_strict_check(run):
    warned = run("kind: topic\ntitle: {en: T}\n")
    assert warned.exit_code == 0
    assert "warning" in warned.output
    assert "1 warning. 2 slides can be shown." in warned.output
    assert run("kind: topic\ntitle: {en: T}\n", "--strict").exit_code == 1


def test_a_deck_that_cannot_be_shown(run, tmp_path):
    (tmp_path / "deck").mkdir()
    assert run(TOPIC).exit_code == 0
    (tmp_path / "deck/deck.yaml").write_text("format: 1\n")
    result = CliRunner().invoke(check_command, ["deck"])
    assert result.exit_code == 1
    assert result.output.endswith("The deck cannot be shown.\n")


@pytest.mark.parametrize("arguments", [["nowhere"], ["deck", "--format", "xml"], ["a", "b"]])
def test_wrong_use(run, arguments):
    run(TOPIC)
    assert CliRunner().invoke(check_command, arguments).exit_code == 2


def test_brackets_in_a_deck_are_not_taken_for_colours(run):
    result = run(TOPIC + 'icon: "[red]x[/red]"\n')
    assert "[red]x[/red]" in result.output


def test_a_terminal_gets_colours(check, tmp_path):
    check({"one.yaml": TOPIC + "icon: fa6s.atm\n"})
    code = "import sys; from kiosk.cli.check import command; command(sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "deck")],
        env={"FORCE_COLOR": "1", "TERM": "xterm-256color", "PATH": "", "PYTHONPATH": sys.path[0]},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "\x1b[" in done.stdout, done.stderr
    assert done.returncode == 1


def test_the_schema_is_printed():
    result = CliRunner().invoke(schema_command, [])
    assert json.loads(result.output) == json_schema()


@pytest.mark.parametrize("command", [check_command, schema_command])
def test_help_has_an_example(command):
    assert "Example: kiosk" in CliRunner().invoke(command, ["--help"]).output
