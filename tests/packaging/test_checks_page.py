"""The page of codes is current; the examples for pre-commit and GitHub run what there is."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from kiosk.cli import COMMANDS, main
from kiosk.deck.codes import CODES
from tests.deck.decks import GOOD
from tools import checks, system_libraries

ROOT = Path(__file__).resolve().parents[2]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
FILES = re.findall(
    r"```yaml\n(# (\.\S+)\n.*?)```", (ROOT / "docs/ci.md").read_text("utf-8"), re.DOTALL
)


def commands() -> list[str]:
    """Every `kiosk ...` in the hooks and the examples."""
    found = [hook["entry"] for hook in HOOKS]
    for text, _ in FILES:
        value = yaml.safe_load(text)
        hooks = [hook for repo in value.get("repos", []) for hook in repo["hooks"]]
        steps = [step for job in value.get("jobs", {}).values() for step in job["steps"]]
        found += [hook["entry"] for hook in hooks if "entry" in hook]
        found += [step["run"] for step in steps if step.get("run", "").startswith("kiosk ")]
    return found


def test_the_page_about_checks_is_current():
    page = (ROOT / "docs" / "checks.md").read_text("utf-8")
    assert page == checks.page(), "run: python tools/checks.py"


def test_the_page_has_every_code_with_a_way_to_it():
    page = checks.page()
    for code in CODES:
        assert f"[`{code}`](#{code})" in page
        assert f"\n### {code}\n" in page


def test_the_examples_are_files_of_their_kinds():
    names = [name for _, name in FILES]
    assert names.count(".pre-commit-config.yaml") == 2
    assert sum(name.startswith(".github/workflows/") for name in names) == 2
    for text, name in FILES:
        value = yaml.safe_load(text)
        assert ("repos" if "pre-commit" in name else "jobs") in value


def test_the_hooks_that_the_page_names_are_there():
    known = {hook["id"] for hook in HOOKS}
    assert {"kiosk-check", "kiosk-check-fix"} == known
    for hook in HOOKS:
        assert hook["language"] == "python"
        assert hook["pass_filenames"] is False
        assert re.search(hook["files"], "my-deck/areas/10-clocks.yaml")
    for text, name in FILES:
        for repo in yaml.safe_load(text)["repos"] if "pre-commit" in name else ():
            assert all(hook["id"] in known for hook in repo["hooks"])


@pytest.mark.parametrize("command", commands())
def test_each_command_of_the_examples_finds_a_broken_deck(command, tmp_path, monkeypatch):
    program, name, *rest = shlex.split(command)
    assert program == "kiosk"
    assert name in COMMANDS
    monkeypatch.chdir(tmp_path)
    deck = tmp_path / "my-deck"
    deck.mkdir()
    (deck / "deck.yaml").write_text("format: 1\ntitle: D\nlanguages: [en]\nslides: [a.yaml]\n")
    (deck / "a.yaml").write_text(GOOD + "titel: x\n")
    arguments = [name, *(part for part in rest if part != "--look")]
    if "my-deck" not in arguments:
        arguments.append("my-deck")
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1, result.output
    assert "unknown-key" in result.output
    if "github" in arguments:
        assert "::error file=my-deck/a.yaml,line=4,col=1,title=unknown-key::" in result.output


def test_the_libraries_of_the_workflow_have_packages():
    (text,) = [text for text, name in FILES if name.endswith("look.yml")]
    named = set(re.findall(r"\blib[\w.-]+", text))
    assert named
    assert named <= set(system_libraries.PACKAGES.values())
