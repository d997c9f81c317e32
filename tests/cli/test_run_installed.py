"""`kiosk run` without a deck, as a process: shows what is installed, and follows installs."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.updates import install, rollback

NOW = datetime(2026, 11, 23, tzinfo=UTC)
PATIENCE = 60.0  # s that a line of the log may take on a busy machine

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it is ended by a signal")


@pytest.fixture
def put(tmp_path):
    def make(title: str) -> str:
        deck = tmp_path / title
        deck.mkdir()
        (deck / "deck.yaml").write_text(
            f"format: 1\ntitle: {title}\nlanguages: [en]\nslides: [one.yaml]\n"
        )
        (deck / "one.yaml").write_text(f"kind: topic\ntitle: {title}\n")
        return install(str(deck), tmp_path / "state", NOW).version.id

    return make


class Log:
    """The lines that a kiosk logs, as they come."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.seen: list[str] = []
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, args=(process,), daemon=True).start()

    def _read(self, process: subprocess.Popen[str]) -> None:
        for line in process.stderr:
            self._lines.put(line)

    def wait_for(self, text: str) -> None:
        while True:
            try:
                self.seen.append(self._lines.get(timeout=PATIENCE))
            except queue.Empty:
                pytest.fail(f"{text!r} never came:\n{''.join(self.seen)}")
            if text in self.seen[-1]:
                return


@pytest.fixture
def running(tmp_path):
    command = [sys.executable, "-m", "kiosk", "run", "--windowed", "--size", "640x360"]
    environment = os.environ | {"KIOSK_STATE": str(tmp_path / "state")}
    with subprocess.Popen(
        command,
        cwd=Path(__file__).parents[2],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        yield process, Log(process)
        if process.poll() is None:
            process.kill()


def test_what_is_installed_is_shown_and_followed_and_taken_back(put, request, tmp_path):
    first = put("First")
    process, log = request.getfixturevalue("running")
    log.wait_for(f"showing the installed deck {first}")
    second = put("Second")
    log.wait_for(f"now showing the installed deck {second}")
    rollback(tmp_path / "state")
    log.wait_for(f"now showing the installed deck {first}")
    process.send_signal(signal.SIGTERM)
    assert process.wait(PATIENCE) == 0
    assert list((tmp_path / "state" / "decks" / "showing").iterdir()) == []


def test_the_first_install_takes_the_place_of_the_shipped_deck(put, running):
    process, log = running
    log.wait_for("showing the one that ships")
    first = put("First")
    log.wait_for(f"now showing the installed deck {first}")
    process.send_signal(signal.SIGTERM)
    assert process.wait(PATIENCE) == 0
