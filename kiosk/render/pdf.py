"""A PDF for sign-off: a page a screen, bookmarks, and words that can be searched and copied."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kiosk import paths
from kiosk.render.files import write
from kiosk.render.shots import Line, Lines, Size

LONG_SIDE = 842.0
"""Points of a page's longer side: that of A4."""
_FONT = "Inter"
_INVISIBLE: Literal[3] = 3
"""The mode of text that is there for searching alone. Source: PDF 1.7, 9.3.6."""


@dataclass(frozen=True, slots=True)
class Page:
    """A view: its picture (JPEG), the words in it, its size (px), and where it belongs.

    `chapter` is a language, with its size if there are several; `under` says whether the view
    belongs to the one before it, as a detail does to its slide.
    """

    picture: Path
    lines: Lines
    size: Size
    chapter: str
    title: str
    under: bool


def write_pdf(title: str, pages: Sequence[Page], file: Path) -> None:
    """Write the pages, byte for byte the same for the same pages. Raises `Failed`."""
    if _FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(_FONT, str(paths.ASSETS / "fonts" / "Inter-Regular.ttf")))
    # Pictures as they are: written in letters they would take a fourth more.
    rl_config.useA85 = 0
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1, pageCompression=1)
    canvas.setTitle(title)
    canvas.setAuthor("")
    canvas.setCreator("Exhibition Kiosk")
    canvas.showOutline()
    chapter = ""
    for number, page in enumerate(pages):
        scale = LONG_SIDE / max(page.size)
        width, height = (side * scale for side in page.size)
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(str(page.picture)), 0, 0, width, height)
        for line in page.lines:
            _write_unseen(canvas, line, scale, height)
        key = f"page-{number}"
        canvas.bookmarkPage(key)
        if page.chapter != chapter:
            chapter = page.chapter
            # A bookmark is known by its key: a second one to the same page needs another.
            canvas.bookmarkPage(f"chapter-{number}")
            canvas.addOutlineEntry(chapter, f"chapter-{number}", level=0, closed=False)
        canvas.addOutlineEntry(page.title, key, level=2 if page.under else 1, closed=True)
        canvas.showPage()
    canvas.save()
    write(file, buffer.getvalue())


def _write_unseen(canvas: Canvas, line: Line, scale: float, height: float) -> None:
    size = line.size * scale
    own = pdfmetrics.stringWidth(line.text, _FONT, size)
    if size <= 0 or own <= 0:
        return
    text = canvas.beginText()
    text.setTextRenderMode(_INVISIBLE)
    text.setFont(_FONT, size)
    # As long as the words in the picture, so that what is marked is what is seen.
    text.setHorizScale(100 * line.width * scale / own)
    text.setTextOrigin(line.x * scale, height - line.baseline * scale)
    text.textOut(line.text)
    canvas.drawText(text)
