"""A gallery: pictures to leaf through."""

from __future__ import annotations

from pydantic import Field

from kiosk.deck.blocks.base import Block
from kiosk.deck.blocks.figure import Figure


class GalleryBlock(Block):
    """Pictures to leaf through by swipe, arrows and thumbnails; a touch shows one large."""

    example = """\
gallery:
  - {image: figures/tree, alt: A tree of chances, credit: Drawn for this deck}
  - {image: figures/tree, alt: The same tree, credit: Drawn for this deck, caption: Once more}
"""
    pictorial = True
    gallery: tuple[Figure, ...] = Field(
        min_length=1, max_length=12, description="the pictures in their order, 1 to 12"
    )
