"""The camera takes a picture of every view, whatever is wrong with a picture in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.camera import Camera, items


@pytest.mark.qt_log_ignore("Error decoding")
def test_a_picture_that_cannot_be_decoded_stays_away_and_is_told(tmp_path: Path, qapp) -> None:
    (tmp_path / "deck.yaml").write_text(
        "format: 1\ntitle: A deck\nlanguages: [en]\nslides:\n"
        "  - {kind: topic, title: One, art: a.png}\n"
    )
    whole = QImage(400, 400, QImage.Format.Format_RGB32)
    whole.fill("#ff0000")
    whole.save(str(tmp_path / "a.png"))
    data = (tmp_path / "a.png").read_bytes()
    (tmp_path / "a.png").write_bytes(data[: len(data) // 2])
    with Camera(tmp_path, (960, 540), qapp) as camera:
        camera.go(0)
        picture = camera.picture()
        assert (picture.width(), picture.height()) == (960, 540)
        assert any("a.png" in warning for warning in camera.stage.warnings)


DECK = """\
format: 1
title: A deck
languages: [en]
slides:
  - kind: topic
    title: One slide
    tile: One
    details: [{title: A detail, blocks: [text: Some words.]}]
  - {kind: topic, title: Another slide, art: art/networks}
"""


def test_large_letters_do_not_differ_with_what_was_shown_before(tmp_path: Path, qapp) -> None:
    (tmp_path / "deck.yaml").write_text(DECK)
    with Camera(tmp_path, (1920, 1080), qapp) as camera:
        camera.go(0)
        before = camera.picture()
        # Its small letters stand on quarters of a pixel.
        camera.topics()
        camera.picture()
        camera.go(0)
        assert camera.picture() == before


def test_a_slide_that_was_left_does_not_shine_through(tmp_path: Path, qapp) -> None:
    (tmp_path / "deck.yaml").write_text(DECK)
    with Camera(tmp_path, (1920, 1080), qapp) as camera:
        camera.go(1)
        camera.settle()
        camera.go(0)
        camera.settle()
        shown = [item.objectName() for item in items(camera.stage.window.contentItem())]
        assert [name for name in shown if name.startswith("slide-")] == ["slide-0"]
