from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.doctor.ask import Unanswered
from kiosk.doctor.world import User, World

SCREEN = {
    "name": "Iiyama T4362",
    "pixels": [3840, 2160],
    "millimetres": [941.0, 529.0],
    "scale": 1.0,
    "rate": 60.0,
}
ANSWERS: dict[str, dict[str, Any]] = {
    "screen": {
        "platform": "wayland",
        "screens": [SCREEN],
        "touch": [{"name": "ILITEK", "points": 10}],
        "api": "OpenGL",
        "gpu": "Mesa Intel(R) UHD Graphics",
    },
    "frames": {
        "software": False, "frames": 140, "median": 16.7, "high": 17.2, "late": 0, "rate": 60.0,
        "art": 1.0, "pixels": [3840, 2160],
    },
    "awake": {
        "tried": True, "screen": True, "sleep": True, "remedy": "",
        "sentence": "screen and machine kept awake by portal",
    },
    "fonts": {"files": 9, "unreadable": [], "absent": [], "lacking": []},
    "media": {
        "codecs": {"vp9": True, "h264": True, "av1": True, "aac": True, "opus": True},
        "outputs": ["HDMI"],
    },
}  # fmt: skip
DECK = "format: 1\ntitle: D\nlanguages: [en]\nslides: [one.yaml]\n"
SLIDE = "kind: topic\ntitle: One\n"


class Answers:
    """Stands in for Qt: says what a test wants, and what it was asked."""

    def __init__(self, **changed: dict[str, Any] | str) -> None:
        self.changed = changed
        self.asked: list[str] = []

    def __call__(self, name: str, given: Any) -> dict[str, Any]:
        self.asked.append(name)
        change = self.changed.get(name, {})
        if isinstance(change, str):
            raise Unanswered(change)
        return {**ANSWERS[name], **change}


@pytest.fixture
def make_world(tmp_path: Path) -> Callable[..., World]:
    """A machine in perfect order, but for what a test changes."""
    for folder in ("deck", "state", "root/etc", "root/proc", "home"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "state").chmod(0o700)
    (tmp_path / "deck/deck.yaml").write_text(DECK)
    (tmp_path / "deck/one.yaml").write_text(SLIDE)
    (tmp_path / "root/etc/localtime").symlink_to("/usr/share/zoneinfo/Europe/London")
    (tmp_path / "root/proc/meminfo").write_text("MemTotal: 1 kB\nMemAvailable: 4000000 kB\n")

    def make(**changed: Any) -> World:
        answers = {k: changed.pop(k) for k in tuple(changed) if k in ANSWERS}
        facts: dict[str, Any] = {
            "deck": tmp_path / "deck",
            "state": tmp_path / "state",
            "environ": {"WAYLAND_DISPLAY": "wayland-0"},
            "user": User("ada", os.getuid() or None),
            "home": tmp_path / "home",
            "ask": Answers(**answers),
            "root": tmp_path / "root",
            "system": "linux",
            "now": lambda: 1_800_000_000.0,
            "free": lambda path: 64 * 1024**3,
            "synchronised": lambda: True,
            "cores": 4,
        }
        return World(**{**facts, **changed})

    return make
