"""Small decks to render, and the command that renders them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

DECK = """\
format: 1
title: {en: A deck, ru: Набор}
languages: [en, ru]
slides: [one.yaml, two.yaml]
"""
ONE = """\
kind: topic
title: {en: The first slide, ru: Первый слайд}
text: {en: Some words that can be searched., ru: "Слова, которые можно найти."}
art: art/networks
details:
  - title: {en: A detail, ru: Подробность}
    blocks: [text: {en: It has a word in *emphasis*., ru: Здесь есть *выделенное* слово.}]
"""
TWO = "kind: topic\ntitle: {en: The second slide, ru: Второй слайд}\n"
Render = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    folder = tmp_path / "deck"
    folder.mkdir()
    for name, text in (("deck", DECK), ("one", ONE), ("two", TWO)):
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return folder


@pytest.fixture
def render(deck: Path, tmp_path: Path) -> Render:
    """Runs `kiosk render` on the deck as it is typed, in the folder beside it."""

    def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", "render", deck, *map(str, arguments)],
            cwd=tmp_path,
            env=os.environ | environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return done

    return run
