"""The tutorial, followed from its first line to its last in an empty folder, with the wheel."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packaging.lessons import Reader, blocks
from tests.packaging.test_wheel import Installed, installed, wheel

__all__ = ["installed", "wheel"]  # pytest finds fixtures by their names

PAGE = Path(__file__).resolve().parents[2] / "docs" / "tutorial.md"


@pytest.fixture
def reader(installed: Installed, tmp_path: Path) -> Reader:
    return Reader(installed.commands, tmp_path)


def test_every_step_of_the_tutorial_works(reader: Reader) -> None:
    steps = list(blocks(PAGE))
    assert len(steps) > 25
    for step in steps:
        reader.follow(step)
    assert len(list((reader.folder / "pictures").rglob("*.png"))) >= 10


def test_every_block_of_the_tutorial_is_of_use() -> None:
    for block in blocks(PAGE):
        known = block.language in ("sh", "text") or block.option("file") or block.option("append")
        assert known or block.text.startswith("# yaml-language-server"), f"line {block.line}"
        assert set(block.words) <= {"install", "fails", "window"} or len(block.words) == 1


def test_a_wrong_page_is_noticed(reader: Reader, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```sh\nkiosk icons metronome\n```\n\n```text\nmdi6.metronom\n```\n", "utf-8")
    command, wrong = blocks(page)
    reader.follow(command)
    with pytest.raises(AssertionError, match="line 5"):
        reader.follow(wrong)
