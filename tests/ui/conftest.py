from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.app import Options, Stage
from kiosk.camera import StillClock
from kiosk.deck import Deck, load
from kiosk.desk.window import AuthorsWindow
from tests.ui.author import DECK, SLIDE, Author
from tests.ui.door import Door, store_pin, write_deck
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


@pytest.fixture
def open_author(qapp, qtbot, tmp_path) -> Iterator[Callable[..., Author]]:
    """Opens the author's window on a deck of two slides, or on files that a test gives."""
    opened: list[AuthorsWindow] = []

    def open_deck(files: dict[str, str] | None = None, deck: Path | None = None) -> Author:
        if deck is None:
            deck = tmp_path / "deck"
            deck.mkdir()
            good = {name: SLIDE.format(title=name) for name in ("one.yaml", "two.yaml")}
            for name, text in {"deck.yaml": DECK, **good, **(files or {})}.items():
                (deck / name).write_text(text)
        edited: list[str] = []
        edit = lambda place: edited.append(f"{place.file.name}:{place.line}") or ""  # noqa: E731
        window = AuthorsWindow(deck, look=False, edit=edit)
        opened.append(window)
        window.window.show()
        window.window.requestActivate()
        qtbot.waitUntil(window.window.isActive)
        author = Author(deck, window, edited, qtbot.waitUntil)
        qtbot.waitUntil(lambda: bool(author.desk.property("slides") or author.places()))
        return author

    yield open_deck
    for window in opened:
        window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [w for window in opened for w in window.warnings] == []


@pytest.fixture
def author(open_author) -> Author:
    return open_author()


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


@pytest.fixture
def open_door(qapp, qtbot, tmp_path, monkeypatch) -> Iterator[Callable[..., Door]]:
    """Opens a kiosk with a PIN and its staff; it ends with the test, and must not have warned."""
    monkeypatch.setenv("KIOSK_STATE", str(tmp_path / "state"))
    doors: list[Door] = []

    def open_kiosk(
        deck: Path | None = None, *, pin: bool = True, now: float = 0.0, **options
    ) -> Door:
        if pin:
            store_pin()
        if deck is None:
            deck = tmp_path / "deck"
            if not deck.exists():
                write_deck(deck)
        chosen = Options(**{"windowed": True, "size": LANDSCAPE, "locked": True, **options})
        doors.append(Door(qapp, deck, qtbot.waitUntil, chosen, now))
        return doors[-1]

    yield open_kiosk
    for door in doors:
        door.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [w for door in doors for w in door.kiosk.stage.warnings] == []


@pytest.fixture
def door(open_door: Callable[..., Door]) -> Door:
    return open_door()
