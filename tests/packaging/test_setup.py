"""The setup script, with an interpreter that only writes down what it is asked."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
NEEDED = ("pyproject.toml", "kiosk/__init__.py", "tools/setup.sh", "tools/system_libraries.py")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the script is for Linux")

# Answers as a Python whose environment can be made and lacks nothing.
STAND_IN = """#!/bin/sh
echo "$*" >> "$CALLS"
case "$*" in
    *"-m venv"*) mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
    *"import sys; sys.exit"*) exit "$TOO_OLD" ;;
esac
"""


class Checkout:
    """A copy of what the script reads, and a stand-in for Python whose calls are kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in NEEDED:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
        self.python = folder / "stand-in"
        self.python.write_text(STAND_IN, encoding="utf-8")
        self.python.chmod(0o755)

    def set_up(self, goal: str = "run", **more: str) -> subprocess.CompletedProcess[str]:
        calls = self.folder / "calls"
        calls.write_text("", encoding="utf-8")
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHON": str(self.python),
            "CALLS": str(calls),
            "TOO_OLD": "0",
            **more,
        }
        return subprocess.run(
            ["sh", self.folder / "tools/setup.sh", goal],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    @property
    def calls(self) -> str:
        return (self.folder / "calls").read_text(encoding="utf-8")


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path / "a checkout")


def test_the_first_time_makes_the_environment_and_installs_the_kiosk(checkout: Checkout) -> None:
    done = checkout.set_up()
    assert done.returncode == 0, done.stderr
    assert "-m venv" in checkout.calls
    assert "pip install" in checkout.calls
    assert "tools/system_libraries.py run" in checkout.calls


@pytest.mark.parametrize("goal", ["run", "test"])
def test_the_second_time_starts_no_python(checkout: Checkout, goal: str) -> None:
    assert checkout.set_up(goal).returncode == 0
    again = checkout.set_up(goal)
    assert (again.returncode, again.stdout + again.stderr, checkout.calls) == (0, "", "")


def test_the_other_goal_installs_nothing_again(checkout: Checkout) -> None:
    checkout.set_up("run")
    checkout.set_up("test")
    assert "tools/system_libraries.py test" in checkout.calls
    assert "pip" not in checkout.calls


def test_a_changed_project_is_installed_again_into_the_same_environment(checkout: Checkout) -> None:
    checkout.set_up()
    with (checkout.folder / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    checkout.set_up()
    assert "pip install" in checkout.calls
    assert "-m venv" not in checkout.calls


def test_a_moved_checkout_gets_a_new_environment(checkout: Checkout, tmp_path: Path) -> None:
    checkout.set_up()
    shutil.copytree(checkout.folder / ".venv", tmp_path / "moved" / ".venv")
    moved = Checkout(tmp_path / "moved")
    assert moved.set_up().returncode == 0
    assert "-m venv" in moved.calls


def test_a_python_that_is_too_old_is_refused_with_the_way_out(checkout: Checkout) -> None:
    done = checkout.set_up(TOO_OLD="1")
    assert done.returncode == 1
    assert "needs Python 3.11 to 3.14" in done.stderr
    assert "PYTHON=" in done.stderr
    assert "-m venv" not in checkout.calls


@pytest.mark.parametrize("goal", ["run", "test"])
def test_every_library_that_is_asked_for_exists_in_this_qt(goal: str) -> None:
    """A renamed plugin would drop out of the check in silence."""
    code = (
        "import sys, system_libraries as s; folder = s.qt_folder();"
        "print([p for p in s.LOADED if not list(folder.glob(p))], *s.all_packages(sys.argv[1]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, goal],
        cwd=ROOT / "tools",
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("[] ")
    assert "libxcb-cursor0" in done.stdout
    assert ("xvfb" in done.stdout) == (goal == "test")
