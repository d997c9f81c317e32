"""Decks written for a test of the lints."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from kiosk.deck import Problem, load
from kiosk.lint import lint
from kiosk.paths import ASSETS

DECK = "format: 1\ntitle: A deck\nlanguages: [en, ru]\nslides:\n  - one.yaml\n"


@pytest.fixture
def linted(tmp_path: Path) -> Callable[..., list[Problem]]:
    """Writes a deck of one slide, `one.yaml`, and what else is given, and lints it."""

    def write_and_lint(slide: str, files: Mapping[str, str] = {}) -> list[Problem]:
        for name, text in {"deck.yaml": DECK, "one.yaml": slide, **files}.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, "utf-8")
        loaded = load(tmp_path, assets=ASSETS)
        assert loaded.ok, [p.render_text() for p in loaded.problems]
        return lint(loaded)

    return write_and_lint
