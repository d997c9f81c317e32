"""Where the kiosk keeps what it keeps."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import paths


def test_a_named_folder_wins(monkeypatch, tmp_path):
    monkeypatch.setenv("KIOSK_STATE", str(tmp_path))
    monkeypatch.setenv("STATE_DIRECTORY", "/var/lib/kiosk")
    assert paths.state() == tmp_path


def test_a_service_keeps_its_state_where_systemd_says(monkeypatch):
    monkeypatch.delenv("KIOSK_STATE")
    monkeypatch.setenv("STATE_DIRECTORY", "/var/lib/kiosk:/var/lib/other")
    assert paths.state() == Path("/var/lib/kiosk")


@pytest.mark.skipif("sys.platform != 'linux'", reason="the place differs between systems")
def test_a_user_keeps_it_in_the_users_own_folder(monkeypatch, tmp_path):
    monkeypatch.delenv("KIOSK_STATE")
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert paths.state() == tmp_path / "kiosk"


def test_asking_makes_no_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("KIOSK_STATE", str(tmp_path / "none"))
    assert not paths.state().exists()
