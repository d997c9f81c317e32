"""The language server that editors use, from npm, and a deck to edit."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kiosk.cli import main
from tests.editor.language_server import LanguageServer

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / ".build" / "editor"
PACKAGE, VERSION = "yaml-language-server", "1.19.2"
PATIENCE = 120  # seconds for installing it: less than a test may take


@pytest.fixture(scope="session")
def server_script() -> Path:
    """The server's script; installed once, and kept until another version is wanted."""
    if not (shutil.which("node") and shutil.which("npm")):
        pytest.skip("node and npm are needed to try the schema in the real language server")
    package = BUILD / "node_modules" / PACKAGE
    about = package / "package.json"
    if not about.is_file() or json.loads(about.read_text("utf-8"))["version"] != VERSION:
        BUILD.mkdir(parents=True, exist_ok=True)
        options = ("--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error")
        try:
            subprocess.run(
                ["npm", "install", "--prefix", str(BUILD), *options, f"{PACKAGE}@{VERSION}"],
                capture_output=True,
                timeout=PATIENCE,
                check=True,
            )
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
            # A network that swallows what is sent must not end the whole run.
            pytest.skip(f"npm could not install {PACKAGE} {VERSION}: is there a network?")
    return package / "bin" / PACKAGE


@dataclass(frozen=True)
class Editor:
    """An editor with a deck of `kiosk new` open in it; `|` in a text is where the cursor stands."""

    server: LanguageServer
    folder: Path

    def problems(self, text: str, name: str = "topics/new.yaml") -> list[tuple[int, str]]:
        """Line of the text (from 1) and message of each mark."""
        marks = self.server.show(self.folder / name, _headed(text, name))
        return [(mark["range"]["start"]["line"], mark["message"]) for mark in marks]

    def completions(self, text: str, name: str = "topics/new.yaml") -> dict[str, str]:
        """What is offered at the cursor, each with what it would write."""
        found = self._ask("textDocument/completion", text, name)
        items = found["items"] if isinstance(found, dict) else found
        return {item["label"]: _written(item) for item in items}

    def hover(self, text: str, name: str = "topics/new.yaml") -> str:
        """The help at the cursor."""
        found = self._ask("textDocument/hover", text, name)
        return found["contents"]["value"] if found else ""

    def _ask(self, method: str, text: str, name: str) -> Any:
        before, _, after = _headed(text, name).partition("|")
        file = self.folder / name
        self.server.show(file, before + after)
        line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
        return self.server.ask(
            method,
            textDocument={"uri": file.as_uri()},
            position={"line": line, "character": column},
        )


def _headed(text: str, name: str) -> str:
    up = "../" if "/" in name else "./"
    return f"# yaml-language-server: $schema={up}kiosk.schema.json\n{text}"


def _written(item: dict[str, Any]) -> str:
    edit = item.get("textEdit", {})
    return str(item.get("insertText") or edit.get("newText", ""))


def settings_of(folder: Path) -> dict[str, Any]:
    """The settings that `kiosk new` wrote, as an editor hands them to the server."""
    text = (folder / ".vscode" / "settings.json").read_text("utf-8")
    flat = json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))
    found: dict[str, Any] = {"yaml": {}, "[yaml]": flat["[yaml]"]}
    for key, value in flat.items():
        section, _, name = key.partition(".")
        if section == "yaml":
            part = found["yaml"]
            *parents, last = name.split(".")
            for parent in parents:
                part = part.setdefault(parent, {})
            part[last] = value
    return found


@pytest.fixture(scope="session")
def open_editor(server_script: Path) -> Callable[[Path], LanguageServer]:
    def opened(folder: Path) -> LanguageServer:
        return LanguageServer(server_script, folder, settings_of(folder))

    return opened


@pytest.fixture(scope="module")
def editor(
    open_editor: Callable[[Path], LanguageServer], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Editor]:
    folder = tmp_path_factory.mktemp("editor") / "deck"
    made = CliRunner().invoke(main, ["new", str(folder), "--languages", "en,ru"])
    assert made.exit_code == 0, made.output
    with open_editor(folder) as server:
        yield Editor(server, folder)
