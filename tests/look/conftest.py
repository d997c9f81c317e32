from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.deck import Deck, Problem, load
from kiosk.look.finding import Seen, View
from kiosk.look.looker import Looker
from kiosk.look.media import undecodable
from kiosk.look.review import Reviewer

GOOD = "kind: topic\nid: good\ntitle: A good slide\n"


class Here:
    """Looks in the process of the tests, which is quicker than to start others."""

    def __init__(self) -> None:
        self._looker = Looker()
        self.asked: list[View] = []

    def look(self, deck: Deck, views: Sequence[View]) -> Seen:
        self.asked = list(views)
        return self._looker.look(deck, views, deck.displays)

    def decode(self, files: Sequence[Path]) -> dict[Path, str]:
        return undecodable(files)

    def close(self) -> None:
        self._looker.close()


def header(
    displays: str = "1280x800", languages: str = "en", slides: str = "one.yaml", rest: str = ""
) -> str:
    head = f"format: 1\ntitle: A deck\nlanguages: [{languages}]\ndisplays: [{displays}]\n"
    return f"{head}slides: [{slides}]\n{rest}"


@pytest.fixture
def here(qapp: QGuiApplication) -> Iterator[Here]:
    crew = Here()
    yield crew
    crew.close()


@pytest.fixture
def look(here: Here, tmp_path: Path) -> Callable[..., list[Problem]]:
    """Writes the files of a deck and looks at it; a second time only at what has changed."""
    reviewer = Reviewer(here)
    folder = tmp_path / "deck"

    def write_and_look(files: dict[str, str | bytes]) -> list[Problem]:
        for name, content in {"deck.yaml": header(), **files}.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        loaded = load(folder, assets=paths.ASSETS)
        errors = [p.render_text() for p in loaded.problems if p.severity == "error"]
        assert not errors, "\n".join(errors)
        return reviewer.review(loaded)

    return write_and_look


def places(problems: Sequence[Problem], *codes: str) -> list[str]:
    """`file:line code` of each problem, of these codes or of all."""
    found = [p for p in problems if not codes or p.code in codes]
    return [f"{p.file.name}:{p.line} {p.code}" for p in found]
