"""Every text stands out from what really lies behind it, and `kiosk check --look` says if not."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from kiosk import paths
from kiosk.camera import Camera, items
from kiosk.deck import load
from kiosk.look.contrast import blended, contrast, worst
from kiosk.look.measure import readings
from kiosk.look.review import review
from kiosk.look.scene import scene

DECK = "format: 1\ntitle: A deck\nlanguages: [en]\nslides: [one.yaml, good.yaml]\n"
BRIGHT = """\
# A slide with words on a picture.
kind: facts
id: bright
title: A title
art: snow
facts:
  - {label: One, text: In the clear}
  - {label: Two, text: In the clear}
  - {label: Three, text: On the snow}
"""
GOOD = "kind: topic\nid: good\ntitle: A good slide\n"
SNOW = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9">'
    '<rect width="16" height="9" fill="#FFFFFF"/></svg>'
)


def test_contrast_is_what_it_is_known_to_be() -> None:
    assert contrast(0xFFFFFF, 0x000000) == pytest.approx(21)
    assert contrast(0x777777, 0xFFFFFF) == pytest.approx(4.48, abs=0.01)


def test_a_faded_text_is_seen_as_a_blend() -> None:
    assert blended(0xFFFFFF, 0x000000, 0.5) == 0x808080
    assert worst(0xFFFFFF, 0.5, {0x000000: 1}) == contrast(0x808080, 0x000000)


def test_a_few_bad_pixels_hide_no_text_and_more_do() -> None:
    star, stripe = {0x000000: 96, 0xFFFFFF: 4}, {0x000000: 94, 0xFFFFFF: 6}
    assert worst(0xFFFFFF, 1, star) == pytest.approx(21)
    assert worst(0xFFFFFF, 1, stripe) == pytest.approx(1)


@pytest.fixture
def snowy(tmp_path: Path) -> Path:
    """A deck with a slide whose words lie on a white picture, and a good one."""
    files = {"deck.yaml": DECK, "one.yaml": BRIGHT, "good.yaml": GOOD, "snow.svg": SNOW}
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def test_a_text_on_a_bright_picture_is_named_at_its_line(qapp, snowy) -> None:
    found = review(load(snowy, assets=paths.ASSETS))
    assert {(p.code, p.severity, p.file.name) for p in found} == {
        ("low-contrast", "warning", "one.yaml")
    }
    assert [p.line for p in found if "On the snow" in p.message] == [9]
    assert not any("A title" in p.message for p in found)


def test_a_tile_on_a_bright_picture_is_named_at_its_line(qapp, snowy) -> None:
    tile = "tile: A tile with a title that is long enough for snow"
    (snowy / "one.yaml").write_text(BRIGHT.replace("title: A title", f"title: A title\n{tile}"))
    found = review(load(snowy, assets=paths.ASSETS))
    tiles = [p for p in found if "in the grid of topics" in p.message]
    assert {(p.file.name, p.line) for p in tiles} == {("one.yaml", 5)}


def test_measuring_leaves_the_stage_as_it_was(qapp, snowy) -> None:
    def state() -> list[tuple[QRectF, float]]:
        everything = items(camera.stage.window.contentItem())
        return [(i.mapRectToScene(i.boundingRect()), i.opacity()) for i in everything]

    with Camera(snowy, (1280, 800)) as camera:
        camera.go(0)
        camera.settle()
        before, picture = state(), levels(camera.picture())
        assert readings(scene(camera.stage.window))
        # A part that is drawn anew may differ by a level, where colours run into each other.
        assert np.abs(levels(camera.picture()) - picture).max() <= 2
        assert state() == before


def levels(picture: QImage) -> np.ndarray:
    """The levels of all pixels, 0 to 255."""
    return np.frombuffer(picture.constBits(), np.uint8).astype(int)


def test_the_command_reports_what_it_sees(snowy) -> None:
    """In a process of its own, for a check without --look must have no Qt at all."""

    def run(*arguments: str) -> list[dict[str, object]]:
        command = [sys.executable, "-m", "kiosk", "check", str(snowy), "--format=json", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    assert not [p for p in run() if p["code"] == "low-contrast"]
    (problem,) = [p for p in run("--look") if "On the snow" in str(p["message"])]
    assert (problem["code"], problem["line"]) == ("low-contrast", 9)
    assert str(problem["file"]).endswith("one.yaml")
