"""What every kind of slide may have."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import ClassVar

from pydantic import Field

from kiosk.deck.base import Model
from kiosk.deck.blocks import Block, Detail
from kiosk.deck.demos import AnyDemo, Demo
from kiosk.deck.text import Prose, Text
from kiosk.deck.values import Accent, Dwell, IconName, Identifier, PicturePath, YesOrNo

LONGEST = {"eyebrow": 60, "title": 90, "tile": 40, "text": 600}
"""The most characters of a slide's texts that fit, in any language; more is worth a warning."""

Link = tuple[tuple[str | int, ...], str]
"""The id of a slide that is led to, after the place in the slide where it stands."""


def _at_most(key: str) -> str:
    return f"at most {LONGEST[key]} characters"


class Slide(Model):
    """What every kind of slide may have."""

    example: ClassVar[str]

    kind: str
    id: Identifier = Field(
        "",
        description="a name for links, unique in the deck; default: the file's name without"
        " leading digits",
    )
    icon: IconName | None = Field(None, description="an icon, such as `mdi6.atom`")
    accent: Accent | None = Field(None, description="the name of one of the theme's accent colours")
    eyebrow: Text | None = Field(
        None, description=f"a few words above the title, {_at_most('eyebrow')}"
    )
    title: Text = Field(description=f"the slide's title, {_at_most('title')}")
    tile: Text | None = Field(
        None,
        description=f"a short title for the grid of topics, {_at_most('tile')}; default: the"
        " eyebrow or the title",
    )
    text: Prose | None = Field(
        None, description=f"a few sentences, 30 words or less, {_at_most('text')}"
    )
    art: PicturePath | None = Field(
        None,
        description="path of the picture beside or behind the text, in the deck's folder or"
        " the kiosk's assets; the extension may be left out",
    )
    art_credit: Text | None = Field(
        None, description="who made the picture and what it shows, for the page of credits"
    )
    loop: YesOrNo = Field(
        True,
        description="whether the slide is shown in the loop; `no` leaves it to those who look for"
        " it, by the arrows or in the grid of topics",
    )
    dwell: Dwell = Field(
        None,
        description="how long the slide stays in the loop, `auto` or a duration (2 s to"
        " 10 min); default: as the deck says",
    )
    details: tuple[Detail, ...] = Field((), max_length=24, description='views behind "read more"')
    demo: AnyDemo | None = Field(
        None,
        description='the demonstration behind "try it": its kind, or `kind` and parameters; the'
        " loop plays it after the slide",
    )

    @property
    def behind(self) -> Demo | None:
        """The demonstration that opens from the slide; None where it stands on the slide itself."""
        return self.demo

    @property
    def on_face(self) -> Demo | None:
        """The demonstration that stands on the slide itself."""
        return None

    def links(self) -> tuple[Link, ...]:
        """The ids of other slides that this one leads to, each with its place in the slide."""
        return tuple(
            link
            for index, detail in enumerate(self.details)
            for link in links_of(detail.blocks, ("details", index, "blocks"))
        )

    def without_links(self, dead: Collection[str]) -> Slide:
        """The slide without its links to these ids."""
        details = tuple(
            detail.model_copy(update={"blocks": blocks_without(detail.blocks, dead)})
            for detail in self.details
        )
        return self.model_copy(update={"details": details})

    @property
    def tile_text(self) -> Text:
        """The slide's title in the grid of topics."""
        return self.tile or self.eyebrow or self.title


def links_of(blocks: Iterable[Block], at: tuple[str | int, ...]) -> Iterator[Link]:
    """The ids of slides that blocks lead to; `at` is their place in the slide."""
    for index, block in enumerate(blocks):
        for loc, target in block.links():
            yield (*at, index, *loc), target


def blocks_without(blocks: Iterable[Block], dead: Collection[str]) -> tuple[Block, ...]:
    """The blocks without their links to these ids."""
    return tuple(block.without_links(frozenset(dead)) for block in blocks)
