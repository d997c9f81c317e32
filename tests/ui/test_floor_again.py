"""A show that cannot be built: it is tried again, and another deck is looked for."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import pytest

from kiosk import floor, paths
from kiosk.updates import install
from tests.ui.conftest import windows
from tests.ui.floor import BROKEN, GOOD, open_display, supervisor, words, write

__all__ = ["open_display", "supervisor"]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd is Linux's")


def test_a_show_that_cannot_be_built_waits_for_another_deck(
    open_display, qtbot, tmp_path, monkeypatch, caplog
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(floor, "Kiosk", lambda *_: 1 / 0)
        open_display(write(tmp_path, GOOD))
    assert "ZeroDivisionError" in caplog.text
    assert "Скоро вернёмся" in words()
    write(tmp_path, GOOD + "\n# again\n")
    qtbot.waitUntil(lambda: "Раз" in words())


def test_a_show_that_could_not_be_built_is_tried_again(
    open_display, supervisor, qtbot, tmp_path, monkeypatch
) -> None:
    """What was wrong with the machine may be over, though nobody edits the deck."""
    with monkeypatch.context() as broken:
        broken.setattr(floor, "Kiosk", lambda *_: 1 / 0)
        display = open_display(write(tmp_path, GOOD))
        display.look_again()
        assert "Скоро вернёмся" in words()
        wanted = "STATUS=back soon: the show cannot be built; the log says why"
        qtbot.waitUntil(lambda: wanted in supervisor.listen())
    display.look_again()
    qtbot.waitUntil(lambda: "Раз" in words())
    qtbot.waitUntil(lambda: len(windows()) == 1)
    display.look_again()
    assert len(windows()) == 1


def test_a_start_that_held_back_and_then_fails_waits_on(
    open_display, qtbot, tmp_path, monkeypatch, caplog
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(floor, "Kiosk", lambda *_: 1 / 0)
        display = open_display(write(tmp_path, GOOD), hold=0.1)
        qtbot.waitUntil(lambda: "ZeroDivisionError" in caplog.text)
        assert "Скоро вернёмся" in words()
    display.look_again()
    qtbot.waitUntil(lambda: "Раз" in words())


def test_a_deck_that_is_installed_while_it_waits_is_shown(open_display, qtbot, tmp_path) -> None:
    display = open_display(write(tmp_path, BROKEN), installs=True)
    display.look_again()
    assert "We will be back soon" in words()
    deck = tmp_path / "mended"
    deck.mkdir()
    install(str(write(deck, GOOD)), paths.state(), datetime.now(UTC))
    display.look_again()
    qtbot.waitUntil(lambda: "Раз" in words())
