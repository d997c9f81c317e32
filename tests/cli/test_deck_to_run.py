from __future__ import annotations

import pytest
from click.testing import CliRunner

from kiosk import floor
from kiosk.cli import main


@pytest.fixture
def shown(monkeypatch) -> list:
    shown: list = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(floor, "run", lambda deck, *_: shown.append(deck) or 0)
    return shown


def test_a_deck_that_was_mistyped_is_told_at_once(shown, tmp_path, monkeypatch) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    done = CliRunner().invoke(main, ["run", str(tmp_path / "nowhere")])
    assert done.exit_code == 2
    assert "does not exist" in done.output
    assert shown == []


def test_a_service_waits_for_a_deck_that_comes_late(shown, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", "/run/systemd/notify")
    done = CliRunner().invoke(main, ["run", str(tmp_path / "later")])
    assert done.exit_code == 0
    assert shown == [tmp_path / "later"]


def test_a_deck_that_is_there_is_run(shown, tmp_path, monkeypatch) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    assert CliRunner().invoke(main, ["run", str(tmp_path)]).exit_code == 0
    assert shown == [tmp_path]
