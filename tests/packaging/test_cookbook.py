"""Each recipe of the cookbook, tried on a deck as `kiosk new` makes it."""

from __future__ import annotations

import shutil
import sysconfig
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from kiosk.cli import main
from kiosk.paths import ASSETS
from tests.packaging.lessons import Block, Reader, blocks

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "cookbook.md"
COMMANDS = Path(sysconfig.get_path("scripts"))
# What a reader has in the folder of the deck, and no page can contain.
MEDIA = {
    "film/waves.webm": ROOT / "tests" / "data" / "film" / "block.webm",
    "film/waves.webp": ASSETS / "art" / "networks.webp",
    "pictures/hall-1.webp": ASSETS / "art" / "clocks.webp",
    "pictures/hall-2.webp": ASSETS / "art" / "brain.webp",
}


def recipes() -> dict[str, list[Block]]:
    """The blocks of each recipe by its heading."""
    lines = PAGE.read_text("utf-8").splitlines()
    headings = {n: line[3:] for n, line in enumerate(lines, 1) if line.startswith("## ")}
    found: dict[str, list[Block]] = {heading: [] for heading in headings.values()}
    for block in blocks(PAGE):
        found[headings[max(n for n in headings if n < block.line)]].append(block)
    return found


RECIPES = recipes()


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    deck = tmp_path / "my-deck"
    assert CliRunner().invoke(main, ["new", str(deck)]).exit_code == 0
    return Reader(COMMANDS, tmp_path)


@pytest.mark.parametrize("name", [name for name, steps in RECIPES.items() if steps])
def test_a_recipe_leaves_a_deck_without_problems(reader: Reader, name: str) -> None:
    deck = reader.folder / "my-deck"
    used = "".join(step.text for step in RECIPES[name])
    for file, source in MEDIA.items():
        if file.rpartition(".")[0] in used:
            (deck / file).parent.mkdir(exist_ok=True)
            shutil.copy(source, deck / file)
    before = {file: file.read_bytes() for file in deck.rglob("*.yaml")}
    for step in RECIPES[name]:
        reader.follow(step)
    done = CliRunner().invoke(main, ["check", str(deck), "--strict"])
    assert done.exit_code == 0, done.output
    if any(step.language == "yaml" for step in RECIPES[name]):
        assert before != {file: file.read_bytes() for file in deck.rglob("*.yaml")}


def test_there_are_enough_recipes() -> None:
    assert len(RECIPES) >= 15
    assert [name for name, steps in RECIPES.items() if not steps] == ["Start with the machine"]


def test_every_snippet_is_of_use() -> None:
    for step in (step for steps in RECIPES.values() for step in steps):
        assert step.language == "sh" or any("=" in word for word in step.words), step.line
        if step.language == "yaml":
            assert isinstance(yaml.safe_load(step.text), dict), step.line


def test_a_key_takes_the_place_of_the_same_key(reader: Reader) -> None:
    file = reader.folder / "my-deck" / "deck.yaml"
    reader.follow(Block(1, "yaml", ("in=my-deck/deck.yaml",), "slides:\n  - welcome.yaml\n"))
    text = file.read_text("utf-8")
    assert text.count("slides:") == 1
    assert "topics/*.yaml" not in text
    assert text.index("theme:") < text.index("slides:")
