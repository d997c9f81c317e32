from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk import paths
from tests.installed.album import SIZE
from tests.installed.xvfb import VirtualScreen, bare_environment, virtual_screen

COARSE = (480, 270)
"""Pictures are compared at this size, where how a renderer smooths edges hardly shows."""


@dataclass(frozen=True)
class Album:
    """What the screen should show, and where the controls are, by view."""

    pictures: dict[str, np.ndarray]
    places: dict[str, dict[str, tuple[int, int]]]


def coarse(image: QImage) -> np.ndarray:
    """The picture's colours (0 to 255), small."""
    small = image.scaled(
        *COARSE,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_RGB888)
    return np.array(small.constBits(), np.uint8).reshape(COARSE[1], COARSE[0], 3).astype(np.int16)


def make_album(deck: Path, folder: Path, views: list[str]) -> Album:
    """Draws views of a deck in a process of its own, as `kiosk render` does."""
    subprocess.run(
        [sys.executable, Path(__file__).with_name("album.py"), deck, folder, *views],
        env={
            **bare_environment(),
            "PYTHONPATH": str(paths.QML.parent.parent),
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QUICK_BACKEND": "software",
        },
        check=True,
        timeout=120,
    )
    places = json.loads((folder / "places.json").read_text(encoding="utf-8"))
    files = {view: folder / (view.replace("/", "-") + ".png") for view in places}
    return Album({view: coarse(QImage(str(file))) for view, file in files.items()}, places)


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VirtualScreen]:
    """A virtual screen; one test at a time has it."""
    with virtual_screen(tmp_path_factory.mktemp("screen"), SIZE) as started:
        yield started
