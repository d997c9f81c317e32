"""Shows the whole deck at a glance: `python tools/contact_sheets.py [SHEET ...]`.

Writes one picture a sheet into docs/pictures; without names all of them.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtGui import QImage

from kiosk import paths
from kiosk.camera import Camera
from kiosk.deck.sheets import CREDITS

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)
SHAPES = (LANDSCAPE, (3840, 2160), (1280, 800), (1024, 768), (2560, 1080), PORTRAIT, (2160, 3840))
MOST_BYTES = 1_150_000
WIDTH, GAP, CAPTION = 3200, 16, 36  # px of a sheet: its width, around a cell, below it
GROUND, INK = (34, 38, 50), (214, 220, 234)

Cell = tuple[str, Image.Image]


@dataclass(frozen=True)
class Sheet:
    """What a sheet shows: a theme, a language and a shape (px), in so many columns."""

    theme: str
    language: str
    size: tuple[int, int]
    columns: int


SHEETS = {
    "sheet-en": Sheet("quantum", "en", LANDSCAPE, 7),
    "sheet-ru": Sheet("quantum", "ru", LANDSCAPE, 7),
    "sheet-en-portrait": Sheet("quantum", "en", PORTRAIT, 12),
    "sheet-ru-portrait": Sheet("quantum", "ru", PORTRAIT, 12),
    "sheet-light": Sheet("light", "en", LANDSCAPE, 7),
}
SHAPES_SHEET = "sheet-shapes"


def main(names: list[str]) -> None:
    """Make the sheets with these names, or all."""
    for name in names or [*SHEETS, SHAPES_SHEET]:
        with tempfile.TemporaryDirectory() as scratch:
            if name == SHAPES_SHEET:
                picture = _shapes()
            elif name in SHEETS:
                picture = _laid_out(list(_views(SHEETS[name], Path(scratch))), SHEETS[name].columns)
            else:
                sys.exit(f"there is no sheet {name!r}; there are {[*SHEETS, SHAPES_SHEET]}")
        file = FOLDER / f"{name}.webp"
        file.write_bytes(_small(picture))
        print(f"{file}: {picture.width} x {picture.height} px, {file.stat().st_size // 1024} KiB")


def _views(sheet: Sheet, scratch: Path) -> Iterator[Cell]:
    """Every slide and detail, the grid and the credits, as wide as a cell."""
    width = (WIDTH - GAP) // sheet.columns - GAP
    with Camera(_deck(sheet.theme, scratch), sheet.size) as camera:
        camera.choose_language(sheet.language)
        for slide, detail in camera.views():
            number = camera.deck.slides.index(slide) + 1
            name = f"{number:02d}-{slide.id}" + ("" if detail is None else f"-{detail + 1}")
            yield name, _shrunk(camera.picture(), width)
        camera.topics()
        yield "topics", _shrunk(camera.picture(), width)
        camera.sheet(CREDITS)
        yield CREDITS, _shrunk(camera.picture(), width)


def _deck(theme: str, scratch: Path) -> Path:
    """The shipped deck in a theme: pictures go with the theme, so that it is read anew."""
    folder = scratch / "deck"
    shutil.copytree(paths.SLIDES, folder)
    header = folder / "deck.yaml"
    lines = header.read_text("utf-8").splitlines()
    lines = [f"theme: {theme}" if line.startswith("theme:") else line for line in lines]
    header.write_text("\n".join(lines) + "\n", "utf-8")
    return folder


def _shapes() -> Image.Image:
    """A slide of each kind, a detail and the grid in each shape, a row a shape."""
    rows = []
    for size in SHAPES:
        with Camera(paths.SLIDES, size) as camera:
            camera.choose_language("ru")
            shown = list(_chosen(camera))
        width = (WIDTH - GAP) // len(shown) - GAP
        cells = [(f"{size[0]}x{size[1]} {name}", _shrunk(p, width)) for name, p in shown]
        rows.append(_laid_out(cells, len(cells)))
    whole = Image.new("RGB", (rows[0].width, sum(row.height for row in rows)), GROUND)
    for index, row in enumerate(rows):
        whole.paste(row, (0, sum(above.height for above in rows[:index])))
    return whole


def _chosen(camera: Camera) -> Iterator[tuple[str, QImage]]:
    seen = set()
    for index, slide in enumerate(camera.deck.slides):
        if slide.kind not in seen:
            seen.add(slide.kind)
            camera.go(index)
            yield slide.id, camera.picture()
    index = max(range(len(camera.deck.slides)), key=lambda i: len(camera.deck.slides[i].details))
    camera.go(index, 0)
    yield f"{camera.deck.slides[index].id}-1", camera.picture()
    camera.topics()
    yield "topics", camera.picture()


def _shrunk(picture: QImage, width: int) -> Image.Image:
    picture = picture.convertToFormat(QImage.Format.Format_RGB888)
    size = (picture.width(), picture.height())
    data = bytes(picture.constBits())
    whole = Image.frombuffer("RGB", size, data, "raw", "RGB", picture.bytesPerLine(), 1)
    height = round(width * size[1] / size[0])
    return whole.resize((width, height), Image.Resampling.LANCZOS)


def _laid_out(cells: list[Cell], columns: int) -> Image.Image:
    width, height = cells[0][1].size
    rows = ceil(len(cells) / columns)
    across, down = width + GAP, height + CAPTION + GAP
    whole = Image.new("RGB", (GAP + columns * across, GAP + rows * down), GROUND)
    draw = ImageDraw.Draw(whole)
    font = ImageFont.truetype(str(paths.ASSETS / "fonts" / "Inter-Medium.ttf"), 20)
    for index, (name, picture) in enumerate(cells):
        left, top = GAP + index % columns * across, GAP + index // columns * down
        whole.paste(picture, (left, top))
        # A long name keeps to its cell.
        while font.getlength(name) > width and len(name) > 1:
            name = name[:-1]  # noqa: PLW2901
        draw.text((left, top + height + 6), name, INK, font)
    return whole


def _small(picture: Image.Image) -> bytes:
    """As WebP, in the best quality that keeps it within `MOST_BYTES`."""
    for quality in (86, 80, 74, 66, 58, 50, 40, 30):
        data = io.BytesIO()
        picture.save(data, "WEBP", quality=quality, method=4)
        if data.tell() <= MOST_BYTES:
            break
    return data.getvalue()


if __name__ == "__main__":
    main(sys.argv[1:])
