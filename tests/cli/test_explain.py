"""`kiosk check --explain CODE` tells one entry of docs/checks.md."""

from __future__ import annotations

from click.testing import CliRunner

from kiosk.cli import main


def test_a_code_is_explained_and_nothing_is_checked():
    result = CliRunner().invoke(main, ["check", "no-such-deck", "--explain", "three-dots"])
    assert result.exit_code == 0
    assert "three-dots: Three full stops" in result.output
    assert "Wrong:" in result.output
    assert "`kiosk check --fix` mends it." in result.output


def test_a_misspelt_code_is_guessed():
    result = CliRunner().invoke(main, ["check", "--explain", "tree-dots"])
    assert result.exit_code == 2
    assert "Did you mean three-dots?" in result.output
    assert "Traceback" not in result.output
