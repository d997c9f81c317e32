"""Decks written for a test, and how they are checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from kiosk.deck import Cache, Loaded, load
from kiosk.paths import ASSETS
from tests.deck.decks import DECK, GOOD, SVG

Check = Callable[..., Loaded]


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Writes files below a folder `deck` and loads the deck in it."""

    def write_and_load(
        files: Mapping[str, str | bytes] = {}, path: str = "", cache: Cache | None = None
    ) -> Loaded:
        root = tmp_path / "deck"
        for name, content in {"deck.yaml": DECK, "good.yaml": GOOD, **files}.items():
            file = root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            data = content if isinstance(content, bytes) else content.encode()
            file.write_bytes(data)
        return load(root / path, assets=ASSETS, cache=cache)

    return write_and_load


@pytest.fixture
def check_slide(check: Check) -> Callable[[str], Loaded]:
    """Loads a deck of one slide with the given text, `one.yaml`, and a good one."""
    return lambda text: check({"one.yaml": text, "art/sky.svg": SVG})
