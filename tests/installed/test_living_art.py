"""Living art, on a virtual display with OpenGL."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tools.art.xvfb import VirtualScreen

ROOT = Path(__file__).resolve().parents[2]


def test_art_lives_where_there_is_opengl() -> None:
    plain = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "QSG_", "PYTEST_"))}
    with VirtualScreen(1280, 720) as screen:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "tests/installed/living.py", "-q", "-s"],
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
