"""Two pictures of the same shape, to be compared under a handle."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from kiosk.deck.base import Model
from kiosk.deck.blocks.base import Block
from kiosk.deck.problem import Fault, refuse
from kiosk.deck.text import Text
from kiosk.deck.values import PicturePath

SHAPE_SLACK = 0.01
"""The share by which the shapes of the two pictures may differ."""


class Side(Model):
    """One of two pictures that are compared."""

    image: PicturePath = Field(description="path of the picture; the extension may be left out")
    label: Text = Field(description="what this side is, in a word or two")


class Compare(Model):
    """Two pictures of the same shape."""

    before: Side = Field(description="the picture on the left")
    after: Side = Field(description="the picture on the right, of the same shape")
    alt: Text = Field(description="what the two show, for those who cannot see them")
    credit: Text = Field(description="who made the pictures")
    caption: Text | None = Field(None, description="a line below the pictures")

    @model_validator(mode="after")
    def _same_shape(self) -> Self:
        one, other = self.before.image, self.after.image
        ratio = (one.width * other.height) / (one.height * other.width)
        if abs(ratio - 1) > SHAPE_SLACK:
            sizes = f"{one.width} x {one.height} and {other.width} x {other.height}"
            message = f"the two pictures have different shapes: {sizes}"
            hint = "Cut one of them, so that width and height are in the same proportion."
            refuse([Fault("wrong-form", message, hint, ("after", "image"))])
        return self


class CompareBlock(Block):
    """Two pictures under a sliding handle: before and after, with and without."""

    example = """\
compare:
  before: {image: figures/tree, label: Before}
  after: {image: figures/tree, label: After}
  alt: The same place before and after
  credit: Drawn for this deck
"""
    pictorial = True
    compare: Compare = Field(description="the two pictures")
