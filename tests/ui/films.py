"""Decks with films, and what tests ask of a film on the stage."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtQuick import QQuickItem

from kiosk.camera import items
from kiosk.session import Mode
from tests.ui.hand import Hand

FILM = Path(__file__).resolve().parents[1] / "data" / "film" / "block.webm"
GREEN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90">'
    '<rect width="160" height="90" fill="#20E040"/></svg>'
)
BLOCK = """
      - video:
          file: {file}
          poster: poster
          subtitles: {{en: en.vtt, ru: ru.vtt}}
          alt: {{en: A block that moves, ru: Движущийся блок}}
          credit: {{en: Made for this test, ru: Сделано для этого теста}}
          caption: {{en: It moves to the right, ru: Он движется вправо}}
          sound: yes
"""


def faces(hand: Hand) -> list[QQuickItem]:
    found = items(hand.window.contentItem())
    return [i for i in found if i.metaObject().className().startswith("VideoBlock")]


def told(face: QQuickItem, name: str) -> Any:
    """What the film's face and its player tell each other: running, shown, position ..."""
    return face.findChild(QObject, "reel").property(name)


def reel(hand: Hand, name: str) -> Any:
    (face,) = faces(hand)
    return told(face, name)


def players(hand: Hand) -> int:
    found = items(hand.window.contentItem())
    return sum(i.metaObject().className().startswith("FilmPlayer") for i in found)


def plays(hand: Hand) -> bool:
    return bool(reel(hand, "running") and reel(hand, "shown"))


def enter(hand: Hand) -> None:
    """Open the visit by a touch beside the film."""
    hand.touch(QPoint(20, hand.window.height() // 2))
    assert hand.controller.screen.mode is Mode.VISIT


def leave(hand: Hand) -> None:
    """Let the visit run out."""
    hand.wait_for(85)
    assert hand.controller.screen.mode is Mode.ATTRACT
