"""A formula as it is drawn: in its box, in the colour of text, as large as it may be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainterPath, QPolygonF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.bridge.tokens import Tokens
from kiosk.engine import Engine
from kiosk.exhibits import EXHIBITS
from tests.ui.conftest import loaded
from tests.ui.decks import shipped_in
from tests.ui.hand import nodes
from tools.formulas import FORMULAS, typeset

MARGIN = 40
WINDOW = """\
import QtQuick
import Kiosk
import Kiosk.Formulas

Window {{
    width: Theme.stageWidth
    height: 600
    visible: true
    color: Theme.background
    Component.onCompleted: {{
        Theme.stageWidth = {width};
        Theme.stageHeight = {height};
    }}

    {face} {{
        objectName: "formula"
        x: {margin}
        y: {margin}
        words: "in words"
        {more}
    }}
}}
"""
SIZES = [(1920, 1080), (3840, 2160)]


class Drawn:
    """A formula alone in a window."""

    def __init__(self, window: QQuickWindow, text: str) -> None:
        self.window = window
        self.text, self.ground = QColor(text), window.color()
        item = window.findChild(QQuickItem, "formula")
        assert item is not None
        self.wide, self.high = round(item.width()), round(item.height())
        assert (item.implicitWidth(), item.implicitHeight()) == (item.width(), item.height())

    def cover(self) -> np.ndarray:
        """How far each pixel of the window has gone from the ground (0) to the text (1)."""
        picture = self.window.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
        rows = np.frombuffer(picture.constBits(), np.uint8)
        rows = rows.reshape(picture.height(), picture.bytesPerLine())[:, : 3 * picture.width()]
        seen = rows.reshape(picture.height(), picture.width(), 3).astype(float)
        ground, way = rgb(self.ground), rgb(self.text) - rgb(self.ground)
        cover = (seen - ground) @ way / (way @ way)
        assert np.abs(seen - (ground + cover[..., None] * way)).max() < 4, "another colour"
        return cover


def rgb(colour: QColor) -> np.ndarray:
    return np.array([colour.red(), colour.green(), colour.blue()], float)


@pytest.fixture
def draw(qapp, qtbot, tmp_path) -> Iterator[Callable[..., Drawn]]:
    """Draws the formula of a kind on a stage of a size, in a theme."""
    opened: list[tuple[Engine, QQuickWindow]] = []

    def draw_formula(kind: str, size=SIZES[0], theme="quantum", more="") -> Drawn:
        folder = tmp_path / f"{len(opened)}" / "Look"
        folder.mkdir(parents=True)
        face = f"{kind.capitalize()}Formula"
        page = WINDOW.format(width=size[0], height=size[1], face=face, margin=MARGIN, more=more)
        (folder / "Look.qml").write_text(page, "utf-8")
        (folder / "qmldir").write_text("module Look\nLook 1.0 Look.qml\n", "utf-8")
        shown = loaded(shipped_in(theme, folder)).theme
        Tokens.shared = Tokens(shown)
        engine = Engine()
        engine._engine.addImportPath(str(folder.parent))
        window = engine.load("Look", "Look", {})
        opened.append((engine, window))
        qtbot.waitUntil(lambda: window.width() == size[0])
        QCoreApplication.processEvents()
        return Drawn(window, shown.colours.text)

    yield draw_formula
    warnings = [warning for engine, _ in opened for warning in engine.warnings]
    for engine, _ in opened:
        engine.close()
    assert warnings == []


def area(path: str) -> float:
    """The area that outlines enclose, holes taken off, in square units."""
    outline = QPainterPath()
    for command, written in re.findall(r"([MLQCZ])([^MLQCZ]*)", path):
        xy = [float(number) for number in written.split()]
        points = [QPointF(x, y) for x, y in zip(xy[::2], xy[1::2], strict=True)]
        match command:
            case "M":
                outline.moveTo(*points)
            case "L":
                outline.lineTo(*points)
            case "Q":
                outline.quadTo(*points)
            case "C":
                outline.cubicTo(*points)
    # Even-odd, whichever way the outlines wind: the answer must not depend on it.
    outline.setFillRule(Qt.FillRule.OddEvenFill)
    return sum(shoelace(polygon) for polygon in outline.simplified().toSubpathPolygons())


def shoelace(polygon: QPolygonF) -> float:
    x, y = np.array([(point.x(), point.y()) for point in polygon]).T
    return float(np.roll(x, 1) @ y - np.roll(y, 1) @ x) / 2


@pytest.mark.parametrize("theme", ["quantum", "light"])
@pytest.mark.parametrize("size", SIZES, ids=["hd", "4k"])
@pytest.mark.parametrize("kind", EXHIBITS)
def test_it_fills_its_box_in_the_colour_of_text(draw, kind, size, theme) -> None:
    drawn = draw(kind, size, theme)
    cover = drawn.cover()
    rows, columns = np.nonzero(cover > 0.1)
    left, top = columns.min() - MARGIN, rows.min() - MARGIN
    right, bottom = columns.max() + 1 - MARGIN, rows.max() + 1 - MARGIN
    assert 0 <= left <= 2
    assert 0 <= top <= 2
    assert drawn.wide - 3 <= right <= drawn.wide
    assert drawn.high - 3 <= bottom <= drawn.high
    assert (cover > 0.99).sum() > 500


@pytest.mark.parametrize("kind", EXHIBITS)
def test_the_holes_of_letters_stay_open(draw, kind) -> None:
    wide, high, path = typeset(FORMULAS[kind])
    drawn = draw(kind, SIZES[1])
    scale = drawn.wide / wide
    assert drawn.high == pytest.approx(high * scale, abs=2)
    # Where a root meets its bar, strokes overlap: even-odd takes off 3 %, holes are 26 % and more.
    assert drawn.cover().sum() == pytest.approx(abs(area(path)) * scale**2, rel=0.045)


@pytest.mark.parametrize("kind", EXHIBITS)
def test_a_larger_screen_gets_a_larger_formula_that_is_as_sharp(draw, kind) -> None:
    small, large = (draw(kind, size) for size in SIZES)
    assert large.wide == pytest.approx(2 * small.wide, abs=4)

    def soft(drawn: Drawn) -> int:
        cover = drawn.cover()
        return int(((cover > 0.1) & (cover < 0.9)).sum())

    # Outlines are twice as long; pixels merely enlarged would be soft over four times the area.
    assert soft(large) < 2.6 * soft(small)


def test_it_shrinks_to_the_width_that_it_may_take(draw) -> None:
    free, narrow = draw("kerr"), draw("kerr", more="most: 300")
    assert free.wide > 400
    assert 298 <= narrow.wide <= 300
    assert narrow.high / narrow.wide == pytest.approx(free.high / free.wide, rel=0.02)
    assert np.nonzero(narrow.cover() > 0.1)[1].max() < MARGIN + 300


def test_it_steps_down_with_the_words_around_it(draw) -> None:
    assert draw("bb84", more="step: 0.72").wide < 0.8 * draw("bb84").wide


def test_a_screen_reader_says_it_in_words(draw) -> None:
    QAccessible.setActive(True)
    window = draw("dipole").window
    found = [
        node
        for node in nodes(QAccessible.queryAccessibleInterface(window))
        if node.text(QAccessible.Text.Name) == "in words"
    ]
    assert [node.role() for node in found] == [QAccessible.Role.StaticText]
