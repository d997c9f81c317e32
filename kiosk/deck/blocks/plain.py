"""The blocks of words: texts, numbers, steps, people."""

from __future__ import annotations

from pydantic import Field

from kiosk.deck.base import Model
from kiosk.deck.blocks.base import Block
from kiosk.deck.text import Prose, Text


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


class TextBlock(Block):
    """Paragraphs."""

    example = """\
text:
  en: A photon in an unknown state *cannot* be copied.
  ru: Фотон в неизвестном состоянии *нельзя* скопировать.
"""
    text: Prose = Field(description="the paragraphs")


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
