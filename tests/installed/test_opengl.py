"""Part of the visit once more with OpenGL under a virtual screen, as on a display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tools.art.xvfb import VirtualScreen

ROOT = Path(__file__).resolve().parents[2]


def test_the_visit_works_with_opengl() -> None:
    plain = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "QSG_", "PYTEST_"))}
    with VirtualScreen(1920, 1080) as screen:
        some = "through or swipe or palm_on or swallowed"
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "tests/ui/test_visit.py", "-q", "-s", "-k", some],
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
