"""A deck without its pictures: laid out alike, for their sizes stand in the deck. Pure; no Qt."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk.deck import Deck, Figure, Model, Picture
from kiosk.deck.sheets import models
from kiosk.look.finding import View


class Twin:
    """A deck whose pictures are all the one in the file `blank`, but as large as they were.

    To decode pictures is half of the work of a look; larger text needs only their places.
    """

    def __init__(self, deck: Deck, blank: Path) -> None:
        slides = tuple(_blank(slide, blank) for slide in deck.slides)
        self.deck = deck.model_copy(update={"slides": slides})
        pairs = zip(models(deck.slides), models(slides), strict=True)
        self._keys = {
            one.key: other.key
            for one, other in pairs
            if isinstance(one, Figure) and isinstance(other, Figure)
        }

    def view(self, view: View) -> View:
        """What a view of the deck is called in the twin: figures are named by their pictures."""
        return replace(view, key=self._keys.get(view.key, view.key))


def _blank(value: Any, blank: Path) -> Any:
    if isinstance(value, Picture):
        return replace(value, path=blank)
    if isinstance(value, tuple):
        return tuple(_blank(item, blank) for item in value)
    if isinstance(value, Model):
        return value.model_copy(update={name: _blank(item, blank) for name, item in value})
    return value
