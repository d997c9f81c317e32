"""A display of the floor to open in tests, and what can be read on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app import Options, open_deck
from kiosk.bridge.heartbeat import Heartbeat
from kiosk.camera import items
from kiosk.floor import Display
from kiosk.service.notify import Notifier
from tests.service.supervisor import Supervisor
from tests.ui.conftest import windows

GOOD = """
format: 1
title: {en: The house, ru: Дом}
languages: [ru, en]
slides:
  - {kind: topic, id: one, title: {en: One, ru: Раз}}
  - {kind: topic, id: two, title: {en: Two, ru: Два}}
"""
WITHOUT_SLIDES = GOOD.partition("slides:")[0] + "slides: ['none/*.yaml']\n"
BROKEN = "format: 1\ntitle: [\n"


@pytest.fixture
def supervisor(tmp_path_factory) -> Iterator[Supervisor]:
    heard = Supervisor.at(tmp_path_factory.mktemp("s"))
    yield heard
    heard.close()


@pytest.fixture
def open_display(qapp: QGuiApplication, supervisor, qtbot) -> Iterator[Callable[..., Display]]:
    opened: list[tuple[Display, Heartbeat]] = []

    def open_display(deck: Path, hold: float = 0.0, installs: bool = False, **options) -> Display:
        heart = Heartbeat(Notifier(supervisor.environment(3600.0), 7), "the show is on")
        display = Display(qapp, Options(**options), heart)
        opened.append((display, heart))
        display.open(replace(open_deck(deck), follows_installs=installs), hold)
        qtbot.waitUntil(lambda: bool(words()))
        return display

    yield open_display
    for display, heart in opened:
        heart.close()
        display.close()


def words() -> list[str]:
    """All that can be read on any window."""
    return [
        str(item.property("text"))
        for window in windows()
        for item in items(window.contentItem())
        if item.property("text")
    ]


def write(folder: Path, text: str) -> Path:
    (folder / "deck.yaml").write_text(text, "utf-8")
    return folder
