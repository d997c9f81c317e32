"""The service's session for real, where cage and grim are installed: seen, killed, and back."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk import paths
from kiosk.app import load
from tools import try_session
from tools.try_session import Session, lacking, session

RUNNER = "nobody"


def unable() -> str:
    if sys.platform != "linux":
        return "cage is Linux's"
    if missing := lacking():
        return f"{' and '.join(missing)} not installed"
    real = Path(os.path.realpath(sys.executable))
    if os.geteuid() == 0 and not all(p.stat().st_mode & 0o001 for p in [real, *real.parents]):
        return f"as root it needs a Python that others may run, and {real} is not"
    return ""


pytestmark = pytest.mark.skipif(bool(unable()), reason=unable())


@pytest.fixture
def tried(tmp_path_factory) -> Iterator[Session]:
    folder = tmp_path_factory.mktemp("session")
    for step in (folder, *folder.parents[:2]):
        step.chmod(0o755)
    user = RUNNER if os.geteuid() == 0 else None
    made = session(folder, user, [sys.executable, "-m", "kiosk"], portrait=False)
    yield made
    made.close()
    shutil.rmtree(folder, ignore_errors=True)


def test_it_is_seen_and_comes_back_after_a_kill_and_a_hang(tried: Session, tmp_path) -> None:
    tried.start()
    tried.picture(tmp_path / "first.png")
    ground = QColor(load(paths.SLIDES, assets=paths.ASSETS).deck.theme.colours.background)
    picture = QImage(str(tmp_path / "first.png"))
    corner = picture.pixelColor(2, 2)
    distances = [abs(a - b) for a, b in zip(corner.getRgb()[:3], ground.getRgb()[:3], strict=True)]
    assert max(distances) <= 8, "the ground of the theme"
    bright = sum(
        picture.pixelColor(x, y).lightness() > 200
        for x in range(0, 1200, 3)
        for y in range(0, 700, 3)
    )
    assert bright > 500, "words are on it"
    before = tried.kiosk()
    os.kill(before, signal.SIGKILL)
    tried.again()
    assert tried.kiosk() != before
    assert tried.hang() >= try_session.WATCHDOG
    tried.again()
    tried.stop()
