"""The examples of docs/checks.md that only a look at the real layout can judge."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from kiosk.deck import load
from kiosk.lint.catalogue import entries
from kiosk.look.review import Reviewer
from kiosk.paths import ASSETS
from tests.lint.examples import place, write


def picture(name: str, size: tuple[int, int]):
    def draw(folder: Path) -> None:
        (folder / "art").mkdir()
        # Noise of a kind: a plain picture has too few bytes to be a waste.
        Image.linear_gradient("L").resize(size).save(folder / "art" / name)

    return draw


def cut_short(folder: Path) -> None:
    picture("sky.jpg", (1920, 1080))(folder)
    file = folder / "art" / "sky.jpg"
    file.write_bytes(file.read_bytes()[:-500])


def nothing(folder: Path) -> None:
    """The text says it all."""


MADE = {
    "does-not-fit": (nothing, nothing),
    "picture-too-small": (picture("sky.png", (64, 36)), picture("sky.png", (1920, 1080))),
    "undecodable-media": (cut_short, picture("sky.jpg", (1920, 1080))),
    "wasteful-picture": (picture("sky.jpg", (8000, 4500)), picture("sky.jpg", (1920, 1080))),
}


@pytest.fixture(scope="module")
def reviewer():
    with Reviewer() as reviewer:
        yield reviewer


@pytest.mark.parametrize("code", MADE)
def test_what_is_wrong_is_reported_and_what_is_right_is_not(code, reviewer, tmp_path):
    entry = entries()[code]
    said = []
    for name, text, made in zip(
        ("wrong", "right"), (entry.wrong, entry.right), MADE[code], strict=True
    ):
        folder = tmp_path / name
        write(folder, entry, text, {})
        made(folder)
        loaded = load(folder, assets=ASSETS)
        assert loaded.ok, loaded.problems
        found = reviewer.review(loaded)
        said.append([(p.code, f"{p.file.relative_to(folder).as_posix()}:{p.line}") for p in found])
    assert said == [[(code, place(tmp_path / "wrong", entry))], []]
