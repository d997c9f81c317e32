"""The wheel, installed into a new environment and used from an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 120  # seconds for one command


@dataclass(frozen=True)
class Installed:
    """An environment with the wheel in it, and an empty folder to call it from."""

    commands: Path
    folder: Path

    def call(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run `kiosk` as a technician would, without a screen."""
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith("PYTHON")
        }
        return subprocess.run(
            [self.commands / "kiosk", *arguments],
            cwd=self.folder,
            env={**environment, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )


def pip(*arguments: str | Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, ROOT)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def contents(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    place = tmp_path_factory.mktemp("installed")
    venv.create(place / "venv", with_pip=False, symlinks=True)
    base = {"base": str(place / "venv"), "platbase": str(place / "venv")}
    packages = Path(sysconfig.get_path("purelib", scheme="venv", vars=base))
    commands = Path(sysconfig.get_path("scripts", scheme="venv", vars=base))
    pip("--python", commands / "python", "install", "--no-deps", "--no-index", wheel)
    # The dependencies are those of the environment that runs the tests; the wheel comes first.
    ours = sysconfig.get_path("purelib")
    (packages / "dependencies.pth").write_text(f"{ours}\n", encoding="utf-8")
    (place / "empty").mkdir()
    return Installed(commands, place / "empty")


def below(folder: str, *suffixes: str) -> set[str]:
    files = {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and (file.suffix in suffixes or file.name in suffixes)
    }
    assert files, f"nothing seen in {folder}"
    return files


def test_the_wheel_has_the_code_and_the_stage(contents: set[str]) -> None:
    assert below("kiosk", ".py", ".qml", "qmldir") <= contents


@pytest.mark.parametrize("folder", ["assets", "slides"])
def test_the_wheel_has_what_the_shipped_deck_shows(contents: set[str], folder: str) -> None:
    suffixes = (".yaml", ".ttf", ".txt", ".svg", ".png", ".jpg", ".webp", ".json", ".qsb")
    assert {f"kiosk/{file}" for file in below(folder, *suffixes)} <= contents


def test_the_wheel_has_nothing_else(contents: set[str]) -> None:
    top = {name.split("/")[0] for name in contents}
    assert {name for name in top if not name.endswith(".dist-info")} == {"kiosk"}
    unwanted = ("__pycache__", ".pyc", "/tests/", ".swp", "~", ".DS_Store")
    assert not [name for name in contents if any(part in name for part in unwanted)]


def test_it_tells_its_version(installed: Installed, wheel: Path) -> None:
    done = installed.call("--version")
    assert done.returncode == 0, done.stderr
    assert wheel.name.split("-")[1] in done.stdout


def test_it_runs_its_own_code_and_files_not_those_of_the_checkout(installed: Installed) -> None:
    code = "from kiosk import paths; print(paths.ASSETS, paths.SLIDES, paths.QML, sep='\\n')"
    done = subprocess.run(
        [installed.commands / "python", "-I", "-c", code],
        cwd=installed.folder,
        capture_output=True,
        text=True,
        check=True,
    )
    folders = [Path(line) for line in done.stdout.splitlines()]
    assert len(folders) == 3
    for folder in folders:
        assert folder.is_relative_to(installed.commands.parent)
        assert folder.is_dir()


def test_it_checks_the_shipped_deck(installed: Installed) -> None:
    done = installed.call("check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_it_draws_the_shipped_deck(installed: Installed, tmp_path: Path) -> None:
    done = installed.call(
        "render",
        "--out",
        str(tmp_path),
        "--size",
        "960x540",
        "--language",
        "en",
        "--only",
        "welcome",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    pictures = list(tmp_path.rglob("*.png"))
    assert pictures
    # A blank picture of this size is about 2 kB.
    assert max(picture.stat().st_size for picture in pictures) > 20_000
    assert list(installed.folder.iterdir()) == [], "it leaves nothing where it is called"
