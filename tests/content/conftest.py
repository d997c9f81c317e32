"""The words of the shipped deck as plain data, read from its files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from kiosk.paths import ASSETS, SLIDES

LANGUAGES = {"en", "ru"}


@dataclass(frozen=True)
class Shown:
    """A text that a visitor may see or hear: its file, its keys, and its words by language."""

    file: str
    path: tuple[str, ...]
    by_language: dict[str, str]

    @property
    def key(self) -> str:
        """The key that the text stands under, without places in lists."""
        return next(part for part in reversed(self.path) if not part.isdigit())

    @property
    def where(self) -> str:
        return f"{self.file}: {'/'.join(self.path)}"


def read(path: Path) -> Any:
    # BaseLoader keeps every value as it is typed: 25 and no stay text.
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


def texts(value: Any, file: str, path: tuple[str, ...] = ()) -> Iterator[Shown]:
    """All mappings by language below a value."""
    if isinstance(value, dict) and set(value) & LANGUAGES:
        yield Shown(file, path, value)
    elif isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in items:
            yield from texts(item, file, (*path, str(key)))


@pytest.fixture(scope="session")
def deck() -> Any:
    return read(SLIDES / "deck.yaml")


@pytest.fixture(scope="session")
def slides(deck: Any) -> dict[str, Any]:
    """Every slide of the deck by its id, in the order of the loop."""
    files = [file for entry in deck["slides"] for file in sorted(SLIDES.glob(entry))]
    return {slide["id"]: slide for slide in map(read, files)}


@pytest.fixture(scope="session")
def words() -> Any:
    return read(ASSETS / "words.yaml")


@pytest.fixture(scope="session")
def areas(slides: dict[str, Any]) -> dict[str, Any]:
    return {id_: slide for id_, slide in slides.items() if slide["kind"] == "topic"}


@pytest.fixture(scope="session")
def shown(deck: Any, slides: dict[str, Any], words: Any) -> list[Shown]:
    """Every text of the deck and of the kiosk's own words."""
    found = [*texts({"title": deck["title"]}, "deck"), *texts(words, "words")]
    return found + [text for id_, slide in slides.items() for text in texts(slide, id_)]
