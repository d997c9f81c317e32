"""Parts of decks that tests write, and the places of their problems."""

from __future__ import annotations

from pathlib import Path

from kiosk.deck import Loaded, Problem

DECK = "format: 1\ntitle: A deck\nlanguages: [en, ru]\nslides:\n  - one.yaml\n  - good.yaml\n"
GOOD = "kind: topic\nid: good\ntitle: A good slide\n"
FILM = b"\x1aE\xdf\xa3\x87\x42\x82\x84webm"
"""How a film in WebM begins; no more of it is looked at."""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"/>'


def places(loaded: Loaded, folder: Path) -> list[str]:
    """`file:line:column code` of each problem, files as seen from the folder."""
    return [
        f"{p.file.relative_to(folder).as_posix()}:{p.line}:{p.column} {p.code}"
        for p in loaded.problems
    ]


def only(loaded: Loaded) -> Problem:
    """The one problem of a deck."""
    assert len(loaded.problems) == 1, [p.render_text() for p in loaded.problems]
    return loaded.problems[0]
