"""What the documents say about dependencies is what the project asks for."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
THIRD_PARTY = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=~! ]", requirement)[0] for requirement in requirements}


def test_every_dependency_is_listed_with_its_licence() -> None:
    run, _, development = THIRD_PARTY.partition("## Only for development")
    assert {name for name in names(PROJECT["dependencies"]) if name not in run} == set()
    tools = names(PROJECT["optional-dependencies"]["dev"])
    assert {name for name in tools if name not in development} == set()


@pytest.mark.parametrize("page", ["install.md", "service.md"])
def test_who_installs_is_told_the_libraries_that_setup_looks_for(page) -> None:
    asked = subprocess.run(
        [sys.executable, ROOT / "tools/system_libraries.py", "run", "--all"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    if sys.platform == "linux":
        assert len(asked) > 20
    told = (ROOT / "docs" / page).read_text(encoding="utf-8").split()
    assert [package for package in asked if package not in told] == []
