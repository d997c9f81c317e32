"""A quotation with its author."""

from __future__ import annotations

from pydantic import Field

from kiosk.deck.base import Model
from kiosk.deck.blocks.base import Block
from kiosk.deck.text import Prose, Text


class Quote(Model):
    """What somebody said or wrote."""

    text: Prose = Field(description="the words, without quotation marks: each language has its own")
    by: Text = Field(description="who said it")
    source: Text | None = Field(None, description="where and when")


class QuoteBlock(Block):
    """A quotation in large type, with the quotation marks of the language."""

    example = """\
quote:
  text: Nothing in life is to be feared, it is only to be understood.
  by: Marie Curie
"""
    quote: Quote = Field(description="the quotation")
