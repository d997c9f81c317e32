"""What all blocks share."""

from __future__ import annotations

from typing import Any, ClassVar

from kiosk.deck.base import Model


class Block(Model):
    """A part of a detail view, or of a slide of the kind `page`.

    A `pictorial` block takes the room of a picture; another one is as tall as its words.
    """

    example: ClassVar[str]
    pictorial: ClassVar[bool] = False

    @classmethod
    def name(cls) -> str:
        """The key that makes a mapping this block."""
        return next(iter(cls.model_fields))

    def worked_out(self, language: str) -> dict[str, Any]:
        """What the face gets in place of fields of the same names, as far as it is worked out."""
        return {}

    def links(self) -> tuple[tuple[tuple[str | int, ...], str], ...]:
        """The ids of slides that this block leads to, each with its place in the block."""
        return ()

    def without_links(self, dead: frozenset[str]) -> Block:
        """The block without its links to these ids."""
        return self
