"""The window of a locked kiosk stays where it belongs, whatever is done to it or to the display."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication, QWindow

from kiosk.bridge.full_screen import STUBBORN, choose
from tests.ui.door import Door


@pytest.mark.parametrize(
    "harm",
    [
        QWindow.showMinimized,
        QWindow.showNormal,
        QWindow.showMaximized,
        QWindow.hide,
        lambda window: (window.showNormal(), window.resize(300, 200)),
    ],
)
def test_a_window_that_was_made_small_or_hidden_is_put_back(locked: Door, qtbot, harm) -> None:
    harm(locked.window)
    full = QWindow.Visibility.FullScreen
    qtbot.waitUntil(lambda: locked.window.visibility() is full, timeout=5000)
    qtbot.waitUntil(lambda: locked.window.size() == locked.window.screen().size(), timeout=5000)
    assert locked.window.isVisible()


def test_the_last_window_that_hides_does_not_end_the_kiosk(locked: Door) -> None:
    assert not QGuiApplication.quitOnLastWindowClosed()
    locked.close()
    assert QGuiApplication.quitOnLastWindowClosed()


def test_a_window_that_somebody_keeps_small_is_told_once_and_tried_less(
    locked: Door, caplog, monkeypatch
) -> None:
    keeper = locked.post.full
    assert keeper is not None
    tried: list[QWindow] = []
    monkeypatch.setattr(keeper, "_fits", lambda _: False)

    def show(window: QWindow) -> None:
        tried.append(window)

    monkeypatch.setattr(QWindow, "showFullScreen", show)
    for _ in range(10 * STUBBORN):
        keeper.look()
    assert STUBBORN <= len(tried) < 3 * STUBBORN
    assert caplog.text.count("though it asks to be") == 1


@pytest.mark.parametrize(
    ("names", "wanted", "number", "chosen"),
    [
        (["HDMI-1"], "HDMI-1", 0, 0),
        (["DP-1", "HDMI-1"], "HDMI-1", 0, 1),
        (["DP-1", "HDMI-1"], "", 1, 1),
        (["DP-1"], "HDMI-1", 1, 0),
        (["DP-1", "DP-2"], "HDMI-1", 1, 1),
        ([], "HDMI-1", 0, None),
        ([None], "HDMI-1", 0, None),
        ([None, "HDMI-1"], "HDMI-1", 0, 1),
        ([""], "", 0, 0),
    ],
)
def test_the_window_goes_to_its_own_display(names, wanted, number, chosen) -> None:
    assert choose(names, wanted, number) == chosen
