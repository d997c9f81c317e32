"""Living art on a display with OpenGL; `test_living_art.py` runs these tests on a virtual one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.app import Stage
from kiosk.bridge.pace import REST, ArtPace
from kiosk.camera import StillClock, items
from kiosk.deck import load
from tests.installed.album import Pixels, pixels_of

SIZE = (1280, 720)
WORDS = 400
"""Columns of the words; the art is to the right of them."""
WHILE = 300
DECK = """\
format: 1
title: Art
languages: [en]
slides:
  - kind: topic
    title: One
    art: art/networks
    details:
      - title: More
        blocks: [{text: Words.}]
  - {kind: topic, title: Two, art: art/clocks}
  - {kind: topic, title: Three, art: own.png}
"""


class Viewer:
    """Looks at a stage."""

    def __init__(self, stage: Stage, clock: StillClock, wait: Callable[..., None]) -> None:
        self.stage, self.clock, self.wait = stage, clock, wait
        self.controller = stage.controller

    def alive(self) -> list[QQuickItem]:
        """The shaders on view."""
        shown = items(self.stage.window.contentItem())
        return [item for item in shown if item.objectName() == "living-art"]

    def shader(self) -> str:
        """The file of the one shader on view; empty while there are two."""
        names = [item.property("fragmentShader").fileName() for item in self.alive()]
        return names[0] if len(names) == 1 else ""

    def phase(self) -> float:
        """How far the one shader on view is in its turn."""
        (shader,) = self.alive()
        return float(shader.property("phase"))

    def picture(self) -> Pixels:
        """What is on the display."""
        return pixels_of(self.stage.window.grabWindow())

    def act(self, action: Callable[..., None], *arguments: object) -> None:
        """Do what a visitor may do."""
        self.clock.pass_by(1.0)
        action(*arguments)

    def frames(self) -> int:
        """The frames of a while."""
        count = 0

        def another() -> None:
            nonlocal count
            count += 1

        self.stage.window.frameSwapped.connect(another)
        waiting = QEventLoop()
        QTimer.singleShot(WHILE, waiting.quit)
        waiting.exec()
        self.stage.window.frameSwapped.disconnect(another)
        return count

    def rest(self) -> None:
        """Wait until nothing is drawn any more."""
        for _ in range(30):
            if self.frames() == 0:
                return
        pytest.fail("the screen never rests")

    def settle(self) -> None:
        """Wait until one shader is on view, and no other any more."""
        self.wait(lambda: len(self.alive()) == 1)

    def moves(self) -> None:
        """Wait until the one shader on view has moved on a little."""
        self.settle()
        before = self.phase()
        self.wait(lambda: self.phase() > before + 0.002)


@pytest.fixture
def viewer(qapp, qtbot, tmp_path: Path) -> Iterator[Viewer]:
    (tmp_path / "deck.yaml").write_text(DECK)
    own = QImage(40, 40, QImage.Format.Format_RGB32)
    own.fill("#402060")
    own.save(str(tmp_path / "own.png"))
    clock = StillClock()
    deck = load(tmp_path, assets=paths.ASSETS).deck
    assert deck is not None
    stage = Stage(deck, clock=clock)
    stage.window.resize(*SIZE)
    stage.window.show()
    viewer = Viewer(stage, clock, qtbot.waitUntil)
    viewer.frames()
    detail = stage.window.findChild(QQuickItem, "detail-view")
    viewer.wait(lambda: not detail.isVisible())
    yield viewer
    stage.close()
    assert stage.warnings == []


def differ(one: Pixels, other: Pixels) -> float:
    return float(np.abs(one.astype(float) - other).mean())


def test_the_art_moves_and_the_words_do_not(viewer: Viewer) -> None:
    viewer.moves()
    before = viewer.picture()
    viewer.moves()
    after = viewer.picture()
    assert differ(before[:, WORDS:], after[:, WORDS:]) > 0.2
    assert (before[:, :WORDS] == after[:, :WORDS]).all()


def test_the_living_picture_begins_as_its_still(viewer: Viewer) -> None:
    viewer.settle()
    living = viewer.picture()
    viewer.act(viewer.controller.toggleLessMotion)
    viewer.rest()
    assert differ(viewer.picture(), living) < 4


def test_less_motion_brings_the_still_and_rest(viewer: Viewer) -> None:
    viewer.moves()
    viewer.act(viewer.controller.toggleLessMotion)
    assert viewer.alive() == []
    viewer.rest()
    still = viewer.picture()
    viewer.act(viewer.controller.toggleLessMotion)
    viewer.moves()
    viewer.act(viewer.controller.toggleLessMotion)
    viewer.rest()
    assert (viewer.picture() == still).all()


def test_a_display_that_is_too_slow_gets_the_still_by_itself(viewer: Viewer) -> None:
    viewer.moves()
    pace = ArtPace.shared
    assert pace is not None
    assert pace.property("resolution") == 1.0
    seen = set()

    def late() -> bool:
        viewer.clock.pass_by(0.2)
        seen.add(pace.property("resolution"))
        return not viewer.alive()

    viewer.stage.window.frameSwapped.connect(late)
    viewer.wait(late)
    viewer.stage.window.frameSwapped.disconnect(late)
    assert seen >= {1.0, 0.0}
    assert pace.property("resolution") == 0.0
    viewer.rest()
    # Nobody sees it come back: it does so with another slide, after a long rest.
    viewer.clock.pass_by(REST)
    assert viewer.frames() == 0
    viewer.act(viewer.controller.next)
    viewer.moves()
    assert pace.property("resolution") == 0.25


def test_what_is_covered_rests(viewer: Viewer) -> None:
    viewer.moves()
    viewer.act(viewer.controller.readMore)
    viewer.rest()
    assert [item.property("phase") for item in viewer.alive()] == [0.0], "behind its words"


def test_a_deck_s_own_picture_stays_as_it_is(viewer: Viewer) -> None:
    viewer.act(viewer.controller.openAt, 2)
    viewer.rest()
    assert viewer.alive() == []


def test_slides_beside_wait_for_their_turn(viewer: Viewer) -> None:
    viewer.moves()
    assert viewer.shader() == "networks.frag.qsb"
    viewer.act(viewer.controller.next)
    viewer.wait(lambda: viewer.shader() == "clocks.frag.qsb")
    viewer.moves()
    viewer.act(viewer.controller.previous)
    viewer.wait(lambda: viewer.shader() == "networks.frag.qsb")
    assert viewer.phase() < 0.03, "it begins anew"
