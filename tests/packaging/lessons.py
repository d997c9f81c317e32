"""Reads a page of the documentation as a reader does who does what it says.

The first word after a fence says what a block is, the rest what to do with it:

    ```sh                  commands that succeed; `fails` after it: that report problems;
                           `window`: that open a window, which is closed as soon as it is up;
                           `install`: done beforehand by the test
    ```yaml file=PATH      the text of a file (of any language)
    ```yaml append=PATH    more text at the end of a file
    ```yaml in=PATH        keys that take the place of the same keys of a file
    ```text                what the last commands print, in full
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

PATIENCE = 120  # seconds for one block
_QUITTING = Path(__file__).resolve().parent / "quitting"
_FENCE = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A fenced block of a page, with the line on which it begins."""

    line: int
    language: str
    words: tuple[str, ...]
    text: str

    def option(self, name: str) -> str | None:
        """What stands after `name=`, or None."""
        found = [word.partition("=")[2] for word in self.words if word.startswith(f"{name}=")]
        return found[0] if found else None


def blocks(page: Path) -> Iterator[Block]:
    """The blocks of a page in their order."""
    text = page.read_text("utf-8")
    for found in _FENCE.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        yield Block(line, found[1], tuple(found[2].split()), found[3])


@dataclass
class Reader:
    """Somebody who follows a page in a folder, with `kiosk` from another folder."""

    commands: Path
    folder: Path
    printed: str = field(default="", init=False)

    def follow(self, block: Block) -> None:
        """Do what a block says; an assertion fails where the page is wrong."""
        if path := block.option("file"):
            self._file(path).write_text(block.text, "utf-8")
        elif path := block.option("append"):
            with self._file(path).open("a", encoding="utf-8") as file:
                file.write(block.text)
        elif path := block.option("in"):
            self._file(path).write_text(_replaced(self._file(path), block.text), "utf-8")
        elif block.language == "sh" and "install" not in block.words:
            self._run(block)
        elif block.language == "text":
            found, told = self.printed.strip(), block.text.strip()
            assert found == told, f"line {block.line} should be:\n{found}"

    def _file(self, name: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def _run(self, block: Block) -> None:
        window = "window" in block.words
        # Without a screen, and without what belongs to the environment of the tests.
        plain = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "QT_"))}
        settings = {
            "PYTHONPATH": str(_QUITTING) if window else "",
            "PATH": f"{self.commands}{os.pathsep}{plain['PATH']}",
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QUICK_BACKEND": "software",
            "COLUMNS": "100",
        }
        code, out, errors = _called(block.text, self.folder, {**plain, **settings})
        told = f"line {block.line}: {out}{errors}"
        assert code == (1 if "fails" in block.words else 0), told
        assert "Traceback" not in errors, told
        assert not window or "the window is up" in out, told
        self.printed = out


def _called(script: str, folder: Path, environment: dict[str, str]) -> tuple[int, str, str]:
    """Exit code, output and errors of commands; none of them outlives the test."""
    with subprocess.Popen(
        ["sh", "-e", "-c", script],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            out, errors = process.communicate(timeout=PATIENCE)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    return process.returncode, out, errors


def _replaced(file: Path, snippet: str) -> str:
    """The text of a YAML file with the top keys of a snippet in place of its own."""
    keys = re.findall(r"^(\w+):", snippet, re.MULTILINE)
    one = rf"^(?:{'|'.join(keys)}):.*\n(?:[ \t]+.*\n|\n(?=[ \t]))*"
    return re.sub(one, "", file.read_text("utf-8"), flags=re.MULTILINE).rstrip() + f"\n\n{snippet}"
