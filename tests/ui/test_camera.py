"""The camera takes a picture of every view, whatever is wrong with a picture in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.camera import Camera


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
