"""The installed command as a process, on a virtual screen with OpenGL: what a visitor would see."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sysconfig
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from tests.installed.album import Album, Pixels
from tools.art.xvfb import VirtualScreen

SIZE = (1920, 1080)
NEAR = 4.0
"""Levels of brightness, of 255, by which two ways of drawing may differ on average."""
PATIENCE = 20.0
LOOKS = 25
"""Looks, one each 20 ms or longer, after which a picture that has not changed is at rest."""


@pytest.fixture
def album(qapp: QGuiApplication) -> Iterator[Album]:
    album = Album(paths.SLIDES, SIZE, qapp)
    for language in ("en", "ru"):
        album.take(f"{language} welcome", language, 0)
        album.take(f"{language} conference", language, 1)
        album.take(f"{language} networks", language, 4)
        album.take(f"{language} materials", language, 5)
        album.take(f"{language} networks 1", language, 4, 0)
        album.take(f"{language} networks 2", language, 4, 1)
        album.take(f"{language} topics", language, None)
    yield album
    album.close()


def command() -> str:
    """The `kiosk` that pip put beside this Python."""
    script = Path(sysconfig.get_path("scripts")) / "kiosk"
    assert script.is_file(), f"the kiosk is not installed: there is no {script}"
    return str(script)


class Running:
    """A kiosk in a process of its own, on a virtual screen."""

    def __init__(self, screen: VirtualScreen, log: Path, *arguments: str) -> None:
        self.screen = screen
        self._log = log
        plain = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "QSG_"))}
        plain.pop("WAYLAND_DISPLAY", None)
        self._environment = {**plain, "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}
        # Qt says which OpenGL it draws with, and puts its type before every line.
        self._environment["QT_LOGGING_RULES"] = "qt.rhi.general.debug=true"
        self._environment["QT_MESSAGE_PATTERN"] = "%{type} %{category}: %{message}"
        with log.open("wb") as file:
            self.process = subprocess.Popen(
                [command(), "run", *arguments], stderr=file, env=self._environment
            )

    def log(self) -> str:
        """What it has written so far."""
        return self._log.read_text(encoding="utf-8")

    def tap(self, at: tuple[int, int]) -> None:
        """Press and release at a place (px)."""
        subprocess.run(
            ["xdotool", "mousemove", *map(str, at), "click", "1"],
            check=True,
            env=self._environment,
        )

    def point(self, at: tuple[int, int]) -> None:
        """Move the pointer to a place (px)."""
        subprocess.run(["xdotool", "mousemove", *map(str, at)], check=True, env=self._environment)

    def shows(self, album: Album, name: str) -> None:
        """Wait until the screen is like that picture, and unlike every other one."""
        until(lambda: album.distances(self.screen.pixels())[name] < NEAR, f"{name} is shown")
        # At rest: within 0.35 s of the last change a tap is no visitor's, and is dropped.
        self.steady()
        distances = album.distances(self.screen.pixels())
        assert min(distances, key=lambda other: distances[other]) == name, distances

    def steady(self) -> Pixels:
        """The words on screen, when they have been alike for many looks in a row."""
        last, alike = self.screen.pixels()[:800, :760], 0

        def at_rest() -> bool:
            nonlocal last, alike
            now = self.screen.pixels()[:800, :760]
            alike = alike + 1 if bool((now == last).all()) else 0
            last = now
            return alike == LOOKS

        until(at_rest, "the screen comes to rest")
        return last

    def quit(self) -> int:
        """Ask it to stop; its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE)


def until(condition: Callable[[], bool], what: str) -> float:
    """Wait for a condition; the seconds that it took."""
    began = time.monotonic()
    while not condition():
        assert time.monotonic() - began < PATIENCE, f"never came true: {what}"
        time.sleep(0.02)
    return time.monotonic() - began


@pytest.fixture
def screen() -> Iterator[VirtualScreen]:
    with VirtualScreen(*SIZE) as screen:
        yield screen


@pytest.fixture
def start(screen: VirtualScreen, tmp_path: Path) -> Iterator[Callable[..., Running]]:
    running: list[Running] = []

    def begin(*arguments: str) -> Running:
        running.append(Running(screen, tmp_path / "log", *arguments))
        return running[-1]

    yield begin
    for kiosk in running:
        kiosk.process.kill()
        kiosk.process.wait(PATIENCE)


def complaints(log: str) -> list[str]:
    """All lines but the kiosk's own news, what Qt tells of the renderer, and this machine's lacks.

    It has no bus that could keep it awake, and no PIN.
    """
    lacks = ("WARNING nothing keeps the display awake", "WARNING the kiosk is not locked")
    news = ("INFO ", "debug qt.rhi.general: ", *lacks)
    return [line for line in log.splitlines() if not line.startswith(news)]


def test_a_visit_by_taps_shows_what_it_should(start, album: Album) -> None:
    kiosk = start()
    until(lambda: album.distances(kiosk.screen.pixels())["en welcome"] < 2 * NEAR, "the loop is on")
    kiosk.tap((1500, 300))
    kiosk.shows(album, "en welcome")
    steps = [
        ("en welcome", "topics", "en topics"),
        ("en topics", "tile-4", "en networks"),
        ("en networks", "read-more", "en networks 1"),
        ("en networks 1", "next", "en networks 2"),
        ("en networks 2", "back", "en networks"),
        ("en networks", "next", "en materials"),
        ("en materials", "previous", "en networks"),
        ("en networks", "language-ru", "ru networks"),
        ("ru networks", "read-more", "ru networks 1"),
        ("ru networks 1", "home", "ru welcome"),
    ]
    for here, control, there in steps:
        kiosk.tap(album.spots[here, control])
        kiosk.shows(album, there)
    assert "OpenGL" in kiosk.log(), "it must draw as on a display, not by software"
    assert kiosk.quit() == 0
    assert complaints(kiosk.log()) == []


def test_the_pointer_is_hidden_until_it_moves_and_soon_again(start) -> None:
    kiosk = start()
    at = (300, 900)  # where the first slide is dark

    def shown() -> bool:
        pixels = kiosk.screen.pixels()
        return pixels.max() > 200 and bool(pixels[900:920, 300:312].max() > 200)

    until(lambda: int(kiosk.screen.pixels().max()) > 200, "the loop is on")
    kiosk.point(at)
    until(shown, "the pointer is seen where it moves")
    until(lambda: not shown(), "the pointer is hidden when it rests")


def test_an_edit_is_on_screen_within_a_second(start, tmp_path: Path) -> None:
    deck = Path(shutil.copytree(paths.SLIDES, tmp_path / "deck"))
    kiosk = start(str(deck))
    until(lambda: int(kiosk.screen.pixels().max()) > 200, "the loop is on")
    # In a visit nothing moves by itself.
    kiosk.tap((1500, 300))
    kiosk.steady()
    slide = deck / "welcome.yaml"
    before = kiosk.screen.pixels()[:, :760].copy()
    (deck / ".new").write_text(
        slide.read_text("utf-8").replace("Quantum tech", "Other tech"), "utf-8"
    )
    (deck / ".new").replace(slide)
    took = until(lambda: "has been read again" in kiosk.log(), "the edit is seen")
    print(f"the edit was on screen after {took:.2f} s")
    # A second is what it takes on a machine that does nothing else.
    assert took < 2.0
    until(lambda: bool((kiosk.screen.pixels()[:, :760] != before).any()), "the edit is drawn")
    good = kiosk.steady()
    slide.write_text("kind: welcome\ntitel: broken\n")
    until(lambda: "welcome.yaml:2:1" in kiosk.log(), "the mistake is told")
    until(lambda: "last good one stays" in kiosk.log(), "the show goes on")
    assert (kiosk.steady() == good).all()
    assert kiosk.quit() == 0


def test_a_deck_with_one_broken_slide_runs_and_says_where(start, tmp_path: Path) -> None:
    deck = Path(shutil.copytree(paths.SLIDES, tmp_path / "deck"))
    (deck / "areas" / "20-materials.yaml").write_text("kind: tropic\n")
    kiosk = start(str(deck))
    until(lambda: int(kiosk.screen.pixels().max()) > 200, "the loop is on")
    assert "20-materials.yaml:1:7" in kiosk.log()
    assert kiosk.quit() == 0


def test_a_deck_that_cannot_be_shown_ends_with_its_problem(screen, tmp_path: Path) -> None:
    (tmp_path / "deck.yaml").write_text("format: 1\ntitle: [\n")
    done = run_without_screen(str(tmp_path), "--windowed", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert re.search(r"deck\.yaml:\d+:\d+", done.stderr)
    assert "Traceback" not in done.stderr


def test_without_a_screen_one_sentence_says_what_to_do() -> None:
    done = run_without_screen()
    assert done.returncode == 1
    (sentence,) = done.stderr.splitlines()
    assert "xvfb-run" in sentence
    assert "kiosk render" in sentence


def run_without_screen(*arguments: str, **extra: str) -> subprocess.CompletedProcess[str]:
    drop = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    plain = {k: v for k, v in os.environ.items() if k not in drop}
    return subprocess.run(
        [command(), "run", *arguments],
        env={**plain, **extra},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
