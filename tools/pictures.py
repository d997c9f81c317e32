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
    ("brain.webp", LANDSCAPE, "en", "brain", None),
    ("networks.webp", LANDSCAPE, "en", "networks", None),
    ("detail.webp", LANDSCAPE, "en", "networks", 1),
    ("portrait.webp", PORTRAIT, "ru", "materials", None),
]
WIDTH = 1280


def main() -> None:
    """Render each view and write it, at most `WIDTH` px wide, as WebP."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for name, size, language, slide, detail in VIEWS:
            full = Path(scratch) / "full.png"
            with Camera(paths.SLIDES, size) as camera:
                camera.choose_language(language)
                camera.go([s.id for s in camera.deck.slides].index(slide), detail)
                camera.take(full)
            with Image.open(full) as picture:
                picture.thumbnail((WIDTH, WIDTH), Image.Resampling.LANCZOS)
                picture.convert("RGB").save(FOLDER / name, quality=88, method=6)
            print(FOLDER / name)


if __name__ == "__main__":
    main()
