"""A timeline: what happened when."""

from __future__ import annotations

from pydantic import Field

from kiosk.deck.base import Model
from kiosk.deck.blocks.base import Block
from kiosk.deck.text import Text


class Moment(Model):
    """A moment of a timeline."""

    time: Text = Field(description="when it was, as it is shown: `1967`")
    title: Text | None = Field(None, description="a word or two about what happened")
    text: Text = Field(description="what happened, in a sentence")


class TimelineBlock(Block):
    """What happened when: along a line where there is room, down a line elsewhere."""

    example = """\
timeline:
  - {time: "1955", title: Caesium, text: The first caesium clock runs.}
  - {time: "1967", text: The second is defined by caesium.}
"""
    timeline: tuple[Moment, ...] = Field(
        min_length=2, max_length=8, description="the moments in their order, 2 to 8"
    )
