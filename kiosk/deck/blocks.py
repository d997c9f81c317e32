"""The blocks that a detail view is made of; each is a mapping with exactly one key, its name."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, get_args

from pydantic import Discriminator, Field, Tag

from kiosk.deck.base import Model
from kiosk.deck.text import Prose, Text
from kiosk.deck.values import Fraction, IconName, Identifier, PicturePath


class Number(Model):
    """A number that can be read across a room, and what it counts."""

    value: Text = Field(description="the number with its unit, as it is shown: `25%`")
    label: Text = Field(description="what the number means, in a few words")


class Person(Model):
    """A person and what they do."""

    name: Text = Field(description="the person's name")
    role: Text = Field(description="position or part, as the source gives it")


class Step(Model):
    """One step of a sequence."""

    title: Text | None = Field(None, description="a short heading of the step")
    text: Text = Field(description="what happens in the step")


class Callout(Model):
    """A remark that points at a place of a figure."""

    at: tuple[Fraction, Fraction] = Field(
        description="the place as [x, y]: parts of the figure's width and height from its top left"
        " corner, 0 to 1"
    )
    text: Text = Field(description="what is to be seen there, in a few words")


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


class Block(Model):
    """A part of a detail view."""

    example: ClassVar[str]

    @classmethod
    def name(cls) -> str:
        """The key that makes a mapping this block."""
        return next(iter(cls.model_fields))


class TextBlock(Block):
    """Paragraphs."""

    example = """\
text:
  en: A photon in an unknown state *cannot* be copied.
  ru: Фотон в неизвестном состоянии *нельзя* скопировать.
"""
    text: Prose = Field(description="the paragraphs")


class FigureBlock(Block):
    """A picture with a caption, and remarks that point into it."""

    example = """\
figure:
  image: figures/tree
  alt: A tree of chances that ends in four outcomes
  credit: Drawn for this deck
  caption: One outcome in four is wrong
  callouts:
    - {at: [0.3, 0.6], text: The spy guesses}
"""
    figure: Figure = Field(description="the figure")


class NumbersBlock(Block):
    """Large numbers with what they mean."""

    example = """\
numbers:
  - {value: 25%, label: of the bits are wrong}
"""
    numbers: tuple[Number, ...] = Field(
        min_length=1, max_length=6, description="the numbers, 1 to 6"
    )


class StepsBlock(Block):
    """A numbered sequence."""

    example = """\
steps:
  - {title: Send, text: The sender writes each bit on one photon.}
  - {text: The two compare a sample of the bits.}
"""
    steps: tuple[Step, ...] = Field(min_length=1, max_length=6, description="the steps, 1 to 6")


class PeopleBlock(Block):
    """A list of people with their roles."""

    example = """\
people:
  - {name: Ada Lovelace, role: Moderator}
"""
    people: tuple[Person, ...] = Field(min_length=1, max_length=6, description="the people, 1 to 6")


_Any = TextBlock | FigureBlock | NumbersBlock | StepsBlock | PeopleBlock

BLOCKS: dict[str, type[Block]] = {block.name(): block for block in get_args(_Any)}
"""Each block by its key."""


def _tag(value: Any) -> str | None:
    # The tags begin with "@", as no key does, so that a place in the YAML can be told from them.
    if isinstance(value, Block):
        return f"@{value.name()}"
    keys = value if isinstance(value, dict) else ()
    return next((f"@{key}" for key in keys if key in BLOCKS), None)


AnyBlock = Annotated[
    Annotated[TextBlock, Tag("@text")]
    | Annotated[FigureBlock, Tag("@figure")]
    | Annotated[NumbersBlock, Tag("@numbers")]
    | Annotated[StepsBlock, Tag("@steps")]
    | Annotated[PeopleBlock, Tag("@people")],
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
