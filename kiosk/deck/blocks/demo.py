"""A demonstration among other blocks."""

from __future__ import annotations

from pydantic import Field

from kiosk.deck.blocks.base import Block
from kiosk.deck.demos import AnyDemo


class DemoBlock(Block):
    """A demonstration to play with, large, as the only block of a detail or of a page."""

    example = "demo: {kind: bb84, photons: 200, error: 0.02}\n"
    pictorial = True

    demo: AnyDemo = Field(description="the demonstration: its kind, or `kind` and parameters")
