"""Which program opens a file at its line, on the machines of different authors."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kiosk.deck.problem import Place
from kiosk.desk.editor import NoEditor, command, start

PLACE = Place(Path("/d/areas/10 one.yaml"), 12, 5)
FILE, AT = "/d/areas/10 one.yaml", "/d/areas/10 one.yaml:12:5"


def opened(environment: dict[str, str], *programs: str) -> list[str]:
    return command(PLACE, environment, lambda name: f"/bin/{name}" if name in programs else None)


@pytest.mark.parametrize(
    ("editor", "arguments"),
    [
        ("code", ["--goto", AT]),
        ("codium", ["--goto", AT]),
        ("subl", [AT]),
        ("gvim", ["+12", FILE]),
        ("gedit", ["+12", FILE]),
        ("emacs", ["+12", FILE]),
        ("kate", ["--line", "12", "--column", "5", FILE]),
        ("pycharm", ["--line", "12", FILE]),
        ("notepad", [FILE]),
    ],
)
def test_an_editor_with_a_window(editor, arguments):
    assert opened({"VISUAL": editor}, editor) == [editor, *arguments]


@pytest.mark.parametrize(
    ("editor", "arguments"),
    [("vim", ["+12", FILE]), ("nano", ["+12", FILE]), ("hx", [AT]), ("micro", [AT])],
)
def test_an_editor_for_the_terminal_gets_one(editor, arguments):
    found = opened({"EDITOR": editor}, editor, "x-terminal-emulator")
    assert found == ["/bin/x-terminal-emulator", "-e", editor, *arguments]


def test_the_authors_own_terminal_goes_first():
    environment = {"EDITOR": "vim", "TERMINAL": "foot"}
    assert opened(environment, "vim", "foot", "xterm")[0] == "/bin/foot"


def test_without_a_terminal_it_says_so():
    with pytest.raises(NoEditor, match=r"\$TERMINAL"):
        opened({"EDITOR": "vim"}, "vim")


def test_arguments_of_the_editor_are_kept():
    assert opened({"VISUAL": "code --wait --new-window"}, "code") == [
        "code", "--wait", "--new-window", "--goto", AT,
    ]  # fmt: skip
    assert opened({"VISUAL": "'/opt/my editor/code'"}, "/opt/my editor/code")[0] == (
        "/opt/my editor/code"
    )


def test_emacs_in_a_terminal():
    found = opened({"EDITOR": "emacs -nw"}, "emacs", "xterm")
    assert found == ["/bin/xterm", "-e", "emacs", "-nw", "+12", FILE]


def test_visual_goes_before_editor():
    assert opened({"VISUAL": "code", "EDITOR": "vim"}, "code", "vim")[0] == "code"


def test_with_nothing_set_code_is_taken_where_it_is():
    assert opened({}, "code", "xdg-open") == ["/bin/code", "--goto", AT]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="another system, another opener")
def test_with_nothing_set_and_no_code_the_system_decides():
    assert opened({}, "xdg-open") == ["xdg-open", FILE]


@pytest.mark.parametrize("environment", [{}, {"VISUAL": "nowhere"}, {"EDITOR": "'x"}])
def test_no_editor_at_all_says_what_to_set(environment):
    with pytest.raises(NoEditor, match=r"\$VISUAL"):
        opened(environment)


def test_what_cannot_be_started_is_said(tmp_path):
    with pytest.raises(NoEditor, match="cannot be started"):
        start([str(tmp_path / "gone")])
