"""The blocks that details and pages are made of; each is a mapping with exactly one key, its name.

To add a block, write its model, list it here, and write its face, `Blocks/<Class>.qml`.
"""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Discriminator, Field, Tag

from kiosk.deck.base import Model
from kiosk.deck.blocks.base import Block
from kiosk.deck.blocks.chart import Axis, Chart, ChartBlock
from kiosk.deck.blocks.compare import Compare, CompareBlock, Side
from kiosk.deck.blocks.demo import DemoBlock
from kiosk.deck.blocks.figure import Callout, Figure, FigureBlock
from kiosk.deck.blocks.gallery import GalleryBlock
from kiosk.deck.blocks.map import Edge, Map, MapBlock, Node
from kiosk.deck.blocks.plain import (
    Number,
    NumbersBlock,
    PeopleBlock,
    Person,
    Step,
    StepsBlock,
    TextBlock,
)
from kiosk.deck.blocks.qr import Qr, QrBlock
from kiosk.deck.blocks.quiz import Question, Quiz, QuizBlock
from kiosk.deck.blocks.quote import Quote, QuoteBlock
from kiosk.deck.blocks.series import Point, Series
from kiosk.deck.blocks.timeline import Moment, TimelineBlock
from kiosk.deck.blocks.video import Film, VideoBlock
from kiosk.deck.text import Text
from kiosk.deck.values import IconName, Identifier

ALL: tuple[type[Block], ...] = (
    TextBlock,
    FigureBlock,
    GalleryBlock,
    CompareBlock,
    NumbersBlock,
    StepsBlock,
    PeopleBlock,
    VideoBlock,
    ChartBlock,
    QuizBlock,
    MapBlock,
    TimelineBlock,
    QuoteBlock,
    QrBlock,
    DemoBlock,
)

BLOCKS: dict[str, type[Block]] = {block.name(): block for block in ALL}
"""Each block by its key."""


def _tag(value: Any) -> str | None:
    # The tags begin with "@", as no key does, so that a place in the YAML can be told from them.
    if isinstance(value, Block):
        return f"@{value.name()}"
    keys = value if isinstance(value, dict) else ()
    return next((f"@{key}" for key in keys if key in BLOCKS), None)


if TYPE_CHECKING:
    AnyBlock = Block
else:
    AnyBlock = Annotated[
        reduce(or_, (Annotated[block, Tag(f"@{name}")] for name, block in BLOCKS.items())),
        Discriminator(_tag),
    ]


class Detail(Model):
    """A view behind "read more"."""

    id: Identifier = Field(
        "", description="a name for links, unique in the slide; default `detail-1`, `detail-2` ..."
    )
    title: Text = Field(description="the view's heading")
    icon: IconName | None = Field(None, description="an icon (kept; not shown yet)")
    blocks: tuple[AnyBlock, ...] = Field(
        min_length=1, max_length=20, description="what the view shows, from top to bottom"
    )


__all__ = [
    "ALL",
    "BLOCKS",
    "AnyBlock",
    "Axis",
    "Block",
    "Callout",
    "Chart",
    "ChartBlock",
    "Compare",
    "CompareBlock",
    "DemoBlock",
    "Detail",
    "Edge",
    "Figure",
    "FigureBlock",
    "Film",
    "GalleryBlock",
    "Map",
    "MapBlock",
    "Moment",
    "Node",
    "Number",
    "NumbersBlock",
    "PeopleBlock",
    "Person",
    "Point",
    "Qr",
    "QrBlock",
    "Question",
    "Quiz",
    "QuizBlock",
    "Quote",
    "QuoteBlock",
    "Series",
    "Side",
    "Step",
    "StepsBlock",
    "TextBlock",
    "TimelineBlock",
    "VideoBlock",
]
