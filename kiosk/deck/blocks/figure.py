"""Figures: pictures with what they show, where they come from, and remarks that point into them."""

from __future__ import annotations

import hashlib

from pydantic import Field

from kiosk.deck.base import Model
from kiosk.deck.blocks.base import Block
from kiosk.deck.text import Text
from kiosk.deck.values import Fraction, PicturePath


class Callout(Model):
    """A remark that points at a place of a figure."""

    at: tuple[Fraction, Fraction] = Field(
        description="the place as [x, y]: parts of the figure's width and height from its top left"
        " corner, 0 to 1"
    )
    text: Text = Field(description="what is to be seen there, in a few words")
    more: Text | None = Field(
        None, description="a sentence more, shown when the remark is touched on the whole screen"
    )


class Figure(Model):
    """A picture with what it shows and where it comes from."""

    image: PicturePath = Field(
        description="path of the picture, in the deck's folder or the kiosk's assets; the"
        " extension may be left out"
    )
    alt: Text = Field(description="what the figure shows, for those who cannot see it")
    credit: Text = Field(description="who made the figure")
    caption: Text | None = Field(None, description="a line below the figure")
    callouts: tuple[Callout, ...] = Field(
        (), max_length=12, description="remarks that point at places of the figure, up to 12"
    )

    @property
    def key(self) -> str:
        """A name by which the figure is opened on the whole screen; the same after a reload."""
        told = f"{self.image.path}\n{self.alt!r}"
        return f"figure/{hashlib.sha256(told.encode()).hexdigest()[:12]}"


class FigureBlock(Block):
    """A picture with a caption, and remarks that point into it; a touch shows it large."""

    example = """\
figure:
  image: figures/tree
  alt: A tree of chances that ends in four outcomes
  credit: Drawn for this deck
  caption: One outcome in four is wrong
  callouts:
    - {at: [0.3, 0.6], text: The spy guesses, more: Half of the guesses are right.}
"""
    pictorial = True
    figure: Figure = Field(description="the figure")
