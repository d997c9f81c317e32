"""Shaders and stills belong together: each piece is what its source says, at rest and in motion."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from tools.art.pieces import ASSETS, SHADERS, Ground, compiled, grounds, names
from tools.art.still import LARGEST_FILE, SIDE

Pixels = NDArray[np.float64]

ROOT = Path(__file__).resolve().parents[2]
PIECES = names()
GROUNDS = {ground.stills.parent.name: ground for ground in grounds()}
# The finest lines are a pixel wide here; smaller pictures have coarser lines.
DRAWN = 1200
# No whole parts of a turn: what comes round often would seem to stand.
PHASES = (0, 0.002, 0.23, 0.232, 0.61, 0.612, 1)


class Drafts:
    """Drafts of all pieces on each ground, made in one go by the command itself."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._folder = folder
        plain = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "QSG_"))}
        plain.pop("DISPLAY", None)
        done = subprocess.run(
            [sys.executable, "-m", "tools.art", "--draft", folder, *arguments],
            cwd=ROOT,
            env=plain,
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        assert done.stderr == ""

    def __call__(self, name: str, ground: Ground, phase: float = 0.0) -> Pixels:
        """The draft as (height, width, 4), 0 to 255."""
        colour = ground.colour.removeprefix("#").lower()
        return pixels(Image.open(self._folder / f"{name}-{phase:g}-{colour}.png"))


def pixels(image: Image.Image) -> Pixels:
    with image:
        assert image.mode == "RGBA"
        return np.asarray(image, float)


def over(picture: Pixels, ground: Ground) -> Pixels:
    """What is seen of it on its ground, as (height, width, 3)."""
    below = [int(ground.colour[i : i + 2], 16) for i in (1, 3, 5)]
    alpha = picture[:, :, 3:] / 255
    return picture[:, :, :3] * alpha + np.array(below) * (1 - alpha)


def blocks(picture: Pixels, side: int) -> Pixels:
    height, width, channels = picture.shape
    shape = height // side, side, width // side, side, channels
    return np.asarray(picture.reshape(shape).mean((1, 3)))


@pytest.fixture(scope="module")
def firsts(tmp_path_factory: pytest.TempPathFactory) -> Drafts:
    return Drafts(tmp_path_factory.mktemp("firsts"), "--size", f"{DRAWN}x{DRAWN}")


@pytest.fixture(scope="module")
def turns(tmp_path_factory: pytest.TempPathFactory) -> Drafts:
    phases = [f"--phase={phase:g}" for phase in PHASES]
    return Drafts(tmp_path_factory.mktemp("turns"), "--size", "300x300", *phases)


@pytest.fixture(params=GROUNDS)
def ground(request: pytest.FixtureRequest) -> Ground:
    return GROUNDS[request.param]


def test_there_are_stills_for_a_dark_and_for_a_light_ground() -> None:
    assert len(PIECES) == 8
    assert {ground.stills for ground in GROUNDS.values()} == {
        ASSETS / "art",
        ASSETS / "light" / "art",
    }
    for ground in GROUNDS.values():
        assert sorted(file.stem for file in ground.stills.glob("*.webp")) == PIECES


@pytest.mark.parametrize("name", PIECES)
def test_the_compiled_shader_is_that_of_its_source(name: str, tmp_path: Path) -> None:
    shipped = SHADERS / f"{name}.frag.qsb"
    assert compiled(name, tmp_path).read_bytes() == shipped.read_bytes(), "run python -m tools.art"


@pytest.mark.parametrize("name", PIECES)
def test_the_still_is_the_shader_at_its_first_moment(
    name: str, ground: Ground, firsts: Drafts
) -> None:
    shipped = over(pixels(Image.open(ground.stills / f"{name}.webp")), ground)
    drawn = over(firsts(name, ground), ground)
    apart = blocks(shipped, SIDE // DRAWN) - drawn
    assert np.abs(apart).mean() < 2
    # By blocks: edges are smoother in the still, but no part is lighter or darker.
    assert np.abs(blocks(apart, 12)).max() < 12


@pytest.mark.parametrize("name", PIECES)
def test_each_still_is_whole_and_melts_into_the_screen(name: str, ground: Ground) -> None:
    path = ground.stills / f"{name}.webp"
    assert path.stat().st_size <= LARGEST_FILE
    still = pixels(Image.open(path))
    assert still.shape == (SIDE, SIDE, 4)
    alpha = still[:, :, 3]
    assert max(alpha[0].max(), alpha[-1].max(), alpha[:, 0].max(), alpha[:, -1].max()) == 0
    assert alpha[SIDE // 2, SIDE // 2] == 255


@pytest.mark.parametrize("name", PIECES)
def test_each_piece_stands_out_from_its_ground(name: str, ground: Ground, turns: Drafts) -> None:
    seen = over(turns(name, ground), ground)[60:240, 60:240].mean(2)
    assert np.ptp(seen) > 100


@pytest.mark.parametrize("name", PIECES)
def test_a_turn_ends_where_it_began(name: str, ground: Ground, turns: Drafts) -> None:
    first, last = (over(turns(name, ground, phase), ground) for phase in (0.0, 1.0))
    assert np.abs(first - last).max() <= 3
    later = over(turns(name, ground, 0.23), ground)
    assert np.abs(first - later).mean() > 1, "it moves"


@pytest.mark.parametrize("name", PIECES)
def test_the_motion_is_calm(name: str, ground: Ground, turns: Drafts) -> None:
    """Nothing flashes: within 0.12 s no part of the picture, a tenth across, grows much lighter."""
    for phase in (0.0, 0.23, 0.61):
        now, soon = (over(turns(name, ground, p), ground) for p in (phase, phase + 0.002))
        assert np.abs(blocks(soon - now, 30)).max() < 12


def test_a_shader_that_cannot_be_compiled_ends_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "broken.frag").write_text("#version 440\nvoid main() { nothing }\n")
    monkeypatch.setattr("tools.art.pieces.SHADERS", tmp_path)
    with pytest.raises(SystemExit, match="nothing"):
        compiled("broken", tmp_path)


@pytest.fixture
def theme(tmp_path: Path) -> Callable[..., None]:
    def write(name: str, art: str) -> None:
        (tmp_path / f"{name}.yaml").write_text(f"{art}\ncolours: {{background: '#101010'}}\n")

    return write


def test_each_theme_with_a_folder_of_its_own_has_stills(theme, tmp_path: Path) -> None:
    theme("day", "art: day")
    theme("night", "name: night")
    assert grounds(tmp_path) == [
        Ground("#101010", ASSETS / "day" / "art"),
        Ground("#101010", ASSETS / "art"),
    ]
    theme("twice", "art: day")
    with pytest.raises(SystemExit, match="twice"):
        grounds(tmp_path)
