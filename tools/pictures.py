"""Makes the pictures of README.md from the deck that ships: `python tools/pictures.py`."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from PIL import Image

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from kiosk import paths
from kiosk.camera import Camera

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


if __name__ == "__main__":
    main()
