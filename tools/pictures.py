"""Makes the pictures of README.md from the deck that ships: `python tools/pictures.py`."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QCoreApplication

from kiosk import paths
from kiosk.app import application
from kiosk.camera import Camera
from kiosk.desk.window import AuthorsWindow

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
LANDSCAPE = (1920, 1080)
PORTRAIT = (1080, 1920)
# File, window size, language, slide, detail; a detail of None is the slide itself.
VIEWS = [
    ("networks.webp", LANDSCAPE, "en", "networks", None),
    ("detail.webp", LANDSCAPE, "en", "networks", 1),
    ("portrait.webp", PORTRAIT, "ru", "materials", None),
]
WIDTH = 1280
# The picture that README.md opens with: displays on a wall, each with its view and its place.
HERO = "hero.webp"
WALL = (1600, 860)
DISPLAYS = [
    (("", LANDSCAPE, "en", "welcome", None), (40, 40, 1060)),
    (("", PORTRAIT, "ru", "brain", None), (1140, 40, 420)),
    (("", LANDSCAPE, "en", "materials", 5), (40, 676, 253)),
    (("", LANDSCAPE, "en", "optics", None), (309, 676, 253)),
    (("", LANDSCAPE, "ru", "clocks", None), (578, 676, 253)),
    (("", LANDSCAPE, "en", "networks", 1), (847, 676, 253)),
]
# Demonstrations at the moment that explains them, two by two.
PLAY = "play.webp"
PLAYED = ("networks", "optics", "brain", "clocks")
DESK = "preview.webp"
MISTAKE = ("areas/30-optics.yaml", "\ntitle:", "\ntitel:")
View = tuple[str, tuple[int, int], str, str, int | None]


def main() -> None:
    """Render each view and write it, at most `WIDTH` px wide, as WebP; then the hero."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for view in VIEWS:
        picture = rendered(view)
        picture.thumbnail((WIDTH, WIDTH), Image.Resampling.LANCZOS)
        picture.save(FOLDER / view[0], quality=88, method=6)
        print(FOLDER / view[0])
    hero().save(FOLDER / HERO, quality=90, method=6)
    print(FOLDER / HERO)
    play().save(FOLDER / PLAY, quality=88, method=6)
    print(FOLDER / PLAY)
    desk().save(FOLDER / DESK, quality=88, method=6)
    print(FOLDER / DESK)


def rendered(view: View) -> Image.Image:
    """A view as the window shows it."""
    _, size, language, slide, detail = view
    with tempfile.TemporaryDirectory() as scratch, Camera(paths.SLIDES, size) as camera:
        full = Path(scratch) / "full.png"
        camera.choose_language(language)
        camera.go([s.id for s in camera.deck.slides].index(slide), detail)
        camera.take(full)
        with Image.open(full) as picture:
            return picture.convert("RGB")


def play() -> Image.Image:
    """Four demonstrations."""
    wall = Image.new("RGB", (1600, 900), (20, 24, 38))
    with tempfile.TemporaryDirectory() as scratch, Camera(paths.SLIDES, LANDSCAPE) as camera:
        full, ids = Path(scratch) / "full.png", [slide.id for slide in camera.deck.slides]
        for number, slide in enumerate(PLAYED):
            camera.go(ids.index(slide))
            camera.try_it()
            camera.moment("aha")
            camera.take(full)
            with Image.open(full) as picture:
                small = picture.convert("RGB").resize((792, 446), Image.Resampling.LANCZOS)
            wall.paste(small, (number % 2 * 808, number // 2 * 454))
    return wall


def hero() -> Image.Image:
    """Several displays side by side on a dark wall."""
    wall = Image.new("RGB", WALL, (20, 24, 38))
    for view, (x, y, width) in DISPLAYS:
        picture = rendered(view)
        height = round(width * picture.height / picture.width)
        frame = Image.new("RGB", (width + 6, height + 6), (52, 60, 86))
        wall.paste(frame, (x - 3, y - 3))
        wall.paste(picture.resize((width, height), Image.Resampling.LANCZOS), (x, y))
    return wall


def desk() -> Image.Image:
    """The author's window, with a slide that has just been broken."""
    if QCoreApplication.instance() is None:
        application()
    with tempfile.TemporaryDirectory() as scratch:
        deck = Path(scratch) / "my-deck"
        shutil.copytree(paths.SLIDES, deck)
        window = AuthorsWindow(deck, look=False)
        window.window.show()
        wait(lambda: bool(window.desk.property("slides")))
        window.desk.open(4, 1)
        name, right, wrong = MISTAKE
        text = (deck / name).read_text("utf-8")
        (deck / name).write_text(text.replace(right, wrong), "utf-8")
        wait(lambda: bool(window.desk.property("problems")))
        # Pictures load beside the loop of events, and what comes into view fades in.
        end = time.monotonic() + 2
        wait(lambda: time.monotonic() > end)
        window.window.grabWindow().save(f"{scratch}/desk.png")
        window.close()
        return Image.open(f"{scratch}/desk.png").convert("RGB")


def wait(done: Callable[[], bool]) -> None:
    """Let events happen until something is so."""
    while not done():
        QCoreApplication.processEvents()


if __name__ == "__main__":
    main()
