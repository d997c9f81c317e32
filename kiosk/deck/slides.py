"""The kinds of slides. A kind is one model here and one QML file of the same name."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, Self, get_args

from pydantic import Field, model_validator

from kiosk.deck.base import Model
from kiosk.deck.blocks import AnyBlock, DemoBlock, Number, Person
from kiosk.deck.demos import AnyDemo, Demo
from kiosk.deck.problem import Fault, quoted, refuse
from kiosk.deck.slide import LONGEST, Link, Slide, blocks_without, links_of
from kiosk.deck.terms import Term
from kiosk.deck.text import Text
from kiosk.deck.values import Accent, IconName, Identifier

__all__ = ["KINDS", "LONGEST", "AnySlide", "Link", "Slide"]


class WelcomeSlide(Slide):
    """The first slide: what this is about, and an invitation to touch."""

    example = """\
kind: welcome
title: {en: Quantum technologies, ru: Квантовые технологии}
text:
  en: Five ideas that change how we measure.
  ru: Пять идей, которые меняют наши измерения.
invitation: {en: Touch anywhere to begin, ru: Коснитесь экрана}
"""
    kind: Literal["welcome"] = Field(description="`welcome`")
    invitation: Text | None = Field(None, description="what the visitor is asked to do")


class TopicSlide(Slide):
    """A topic: a title, a few sentences, art, and up to three numbers."""

    example = """\
kind: topic
id: networks
icon: mdi6.shield-key-outline
accent: networks
eyebrow: Secure networks
title: Keys that reveal an eavesdropper
text: Two people share a key by sending *single photons*.
numbers:
  - {value: 25%, label: of the bits are wrong if every photon is intercepted}
details:
  - title: Why a spy cannot hide
    blocks:
      - text: An unknown quantum state cannot be copied.
"""
    kind: Literal["topic"] = Field(description="`topic`")
    numbers: tuple[Number, ...] = Field(
        (), max_length=3, description="numbers that can be read across a room, up to 3"
    )


class PeopleSlide(Slide):
    """People with their roles."""

    example = """\
kind: people
title: Moderators
people:
  - {name: Ada Lovelace, role: Opening}
  - {name: Emmy Noether, role: First session}
note: Positions as given by the organisers
"""
    kind: Literal["people"] = Field(description="`people`")
    people: tuple[Person, ...] = Field(min_length=1, max_length=8, description="the people, 1 to 8")
    note: Text | None = Field(None, description="a remark below the list, for example its source")


class Fact(Model):
    """A fact with an icon and a label."""

    icon: IconName | None = Field(None, description="an icon before the fact")
    label: Text = Field(description="what the fact is about, in a word or two")
    text: Text = Field(description="the fact")


class FactsSlide(Slide):
    """Facts, each with an icon, a label and a sentence."""

    example = """\
kind: facts
title: The conference
facts:
  - {icon: mdi6.map-marker-outline, label: Place, text: London}
  - {icon: mdi6.account-group-outline, label: Speakers, text: "Over 40"}
"""
    kind: Literal["facts"] = Field(description="`facts`")
    facts: tuple[Fact, ...] = Field(min_length=1, max_length=6, description="the facts, 1 to 6")


class Outcome(Model):
    """Something that work may lead to, with a link to its slide."""

    icon: IconName | None = Field(None, description="an icon before the text")
    accent: Accent | None = Field(None, description="the name of one of the theme's accent colours")
    text: Text = Field(description="the outcome in a few words")
    link: Identifier | None = Field(None, description="the id of the slide that a touch opens")


class CentreSlide(Slide):
    """An organisation: its numbers, and what its work may lead to."""

    example = """\
kind: centre
title: The centre
numbers:
  - {value: 12, label: research groups}
outcomes:
  - {icon: mdi6.atom, accent: materials, text: New materials, link: materials}
"""
    kind: Literal["centre"] = Field(description="`centre`")
    numbers: tuple[Number, ...] = Field(
        (), max_length=3, description="numbers that can be read across a room, up to 3"
    )
    outcomes: tuple[Outcome, ...] = Field(
        (), max_length=6, description="what the work may lead to, up to 6"
    )

    def links(self) -> tuple[Link, ...]:
        """The ids of the slides that the outcomes and the details lead to, with their places."""
        return super().links() + tuple(
            (("outcomes", index, "link"), outcome.link)
            for index, outcome in enumerate(self.outcomes)
            if outcome.link
        )

    def without_links(self, dead: Collection[str]) -> Slide:
        """The slide without its links to these ids."""
        outcomes = tuple(
            outcome.model_copy(update={"link": None}) if outcome.link in dead else outcome
            for outcome in self.outcomes
        )
        return super().without_links(dead).model_copy(update={"outcomes": outcomes})


class PageSlide(Slide):
    """Blocks on a slide of their own: a gallery, a film, a chart, a quiz ..."""

    example = """\
kind: page
title: In one sentence
blocks:
  - text: A page shows on a slide what details are made of.
"""
    kind: Literal["page"] = Field(description="`page`")
    blocks: tuple[AnyBlock, ...] = Field(
        min_length=1, max_length=3, description="what the page shows beside its title, 1 to 3"
    )

    @property
    def on_face(self) -> Demo | None:
        """The first demonstration among the blocks."""
        return next((block.demo for block in self.blocks if isinstance(block, DemoBlock)), None)

    def links(self) -> tuple[Link, ...]:
        """The ids of the slides that the blocks and the details lead to, with their places."""
        return super().links() + tuple(links_of(self.blocks, ("blocks",)))

    def without_links(self, dead: Collection[str]) -> Slide:
        """The slide without its links to these ids."""
        blocks = blocks_without(self.blocks, dead)
        return super().without_links(dead).model_copy(update={"blocks": blocks})


class GlossarySlide(Slide):
    """Words explained: a touch on one opens its definition, here and wherever prose names it."""

    example = """\
kind: glossary
title: Words explained
loop: no
terms:
  - {id: photon, term: Photon, text: The smallest portion of light of a given colour.}
"""
    kind: Literal["glossary"] = Field(description="`glossary`")
    terms: tuple[Term, ...] = Field(min_length=1, max_length=40, description="the words, 1 to 40")

    @model_validator(mode="after")
    def _each_id_once(self) -> Self:
        ids = [term.id for term in self.terms]
        again = [index for index, id_ in enumerate(ids) if id_ in ids[:index]]
        message = "the id {} is already that of another term"
        hint = "Give this term another `id`."
        if again:
            refuse(
                Fault("duplicate-id", message.format(quoted(ids[i])), hint, ("terms", i, "id"))
                for i in again
            )
        return self


class DemoSlide(Slide):
    """A demonstration as a slide of its own; the loop stays until it has played it."""

    example = """\
kind: demo
title: Catch the spy
accent: networks
demo: {kind: bb84, photons: 200}
"""
    kind: Literal["demo"] = Field(description="`demo`")
    demo: AnyDemo = Field(description="the demonstration: its kind, or `kind` and parameters")

    @property
    def behind(self) -> Demo | None:
        """None: it stands on the slide."""
        return None

    @property
    def on_face(self) -> Demo | None:
        """The demonstration that stands on the slide itself."""
        return self.demo


AnySlide = (
    WelcomeSlide
    | TopicSlide
    | PeopleSlide
    | FactsSlide
    | CentreSlide
    | PageSlide
    | GlossarySlide
    | DemoSlide
)


def _kind_of(slide: type[Slide]) -> str:
    name: str = get_args(slide.model_fields["kind"].annotation)[0]
    return name


KINDS: dict[str, type[Slide]] = {_kind_of(slide): slide for slide in get_args(AnySlide)}
"""Each kind of slide by its name."""
