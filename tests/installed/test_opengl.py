"""Part of the visit once more with OpenGL under a virtual screen, as on a display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tools.art.xvfb import VirtualScreen

ROOT = Path(__file__).resolve().parents[2]


def test_the_visit_works_with_opengl() -> None:
    run("tests/ui/test_visit.py", "through or swipe or palm_on or swallowed")


def test_films_are_drawn_with_opengl_and_never_black() -> None:
    run("tests/ui/test_video.py", "black or round_and")


def run(file: str, some: str) -> None:
    """Some of the tests of a file, on a virtual screen."""
    plain = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "QSG_", "PYTEST_"))}
    with VirtualScreen(1920, 1080) as screen:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", file, "-q", "-s", "-k", some, "--no-qt-log"],
            cwd=ROOT,
            env={**plain, "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb", "QSG_INFO": "1"},
            capture_output=True,
            text=True,
            timeout=280,
            check=False,
        )
    output = done.stdout + done.stderr
    assert done.returncode == 0, output[-4000:]
    assert "OpenGL" in output, "the tests must have drawn with OpenGL"
