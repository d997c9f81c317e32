from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.app import Stage
from kiosk.camera import StillClock
from kiosk.deck import Deck, load
from tests.ui.hand import Hand

SHIPPED = paths.SLIDES
LANDSCAPE = (1920, 1080)
PORTRAIT = (1080, 1920)


@pytest.fixture
def open_hand(qapp: QGuiApplication, qtbot) -> Iterator[Callable[..., Hand]]:
    """Opens a deck on a stage of a size; the stage ends with the test, and must not have warned."""
    stages: list[Stage] = []

    def open_deck(
        deck: Path | Deck = SHIPPED, size: tuple[int, int] = LANDSCAPE, **options
    ) -> Hand:
        clock = StillClock()
        stage = Stage(deck if isinstance(deck, Deck) else loaded(deck), clock=clock, **options)
        stages.append(stage)
        stage.window.resize(*size)
        stage.window.show()
        stage.window.requestActivate()
        qtbot.waitUntil(stage.window.isActive)
        hand = Hand(stage, clock, qtbot.waitUntil)
        hand.settle()
        return hand

    yield open_deck
    for stage in stages:
        stage.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [w for stage in stages for w in stage.warnings] == []


def loaded(path: Path) -> Deck:
    found = load(path, assets=paths.ASSETS)
    assert found.deck is not None, "\n".join(p.render_text() for p in found.problems)
    return found.deck


@pytest.fixture
def hand(open_hand: Callable[..., Hand]) -> Hand:
    """The shipped deck in landscape."""
    return open_hand()


def windows() -> list[QQuickWindow]:
    return [w for w in QGuiApplication.topLevelWindows() if w.isVisible()]


@pytest.fixture
def send_key() -> Callable[..., None]:
    """Presses a key as the system does when it is held: without a release in between."""

    def send(hand: Hand, key: Qt.Key, *, repeated: bool) -> None:
        hand.clock.pass_by(1.0)
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", repeated)
        QCoreApplication.sendEvent(hand.window, event)
        hand.settle()

    return send
