"""What can lie over a view: a figure on the whole screen, the definition of a term, the credits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kiosk.deck.base import Model
from kiosk.deck.blocks import Figure
from kiosk.deck.deck import Deck
from kiosk.deck.demos import Demo
from kiosk.deck.slides import GlossarySlide, Slide
from kiosk.deck.terms import Term
from kiosk.deck.text import Text

CREDITS = "credits"


class FigureSheet(Model):
    """A figure on the whole screen; `callout` is the index of the remark looked at, or -1."""

    figure: Figure
    callout: int = -1


class TermSheet(Model):
    """The definition of a term."""

    term: Term


class Credit(Model):
    """Who made the pictures of a slide."""

    title: Text
    credits: tuple[Text, ...]


class CreditsSheet(Model):
    """Who made all that is shown, slide by slide."""

    credits: tuple[Credit, ...]


class DemoSheet(Model):
    """How a demonstration works, and what it leaves out."""

    demo: Demo


Sheet = FigureSheet | TermSheet | CreditsSheet | DemoSheet


@dataclass(frozen=True)
class Sheets:
    """The sheets of a deck by their keys; looked up when the first one is asked for."""

    deck: Deck

    def find(self, key: str) -> Sheet | None:
        """The sheet `figure/ID`, `figure/ID/CALLOUT`, `term/ID`, `how/SLIDE/KIND` or `credits`."""
        if key == CREDITS:
            return CreditsSheet(credits=self._credits)
        if term := self._terms.get(key):
            return TermSheet(term=term)
        if demo := self._demos.get(key):
            return DemoSheet(demo=demo)
        name, _, number = key.rpartition("/")
        if figure := self._figures.get(key):
            return FigureSheet(figure=figure)
        figure = self._figures.get(name)
        if figure and number.isdecimal() and int(number) < len(figure.callouts):
            return FigureSheet(figure=figure, callout=int(number))
        return None

    @property
    def term_ids(self) -> frozenset[str]:
        """The ids of all terms."""
        return frozenset(term.id for term in self._terms.values())

    @cached_property
    def _figures(self) -> dict[str, Figure]:
        return {
            model.key: model
            for slide in self.deck.slides
            for model in models(slide)
            if isinstance(model, Figure)
        }

    @cached_property
    def _demos(self) -> dict[str, Demo]:
        return {
            how_key(slide, model): model
            for slide in self.deck.slides
            for model in models(slide)
            if isinstance(model, Demo)
        }

    @cached_property
    def _terms(self) -> dict[str, Term]:
        return {
            model.key: model
            for slide in self.deck.slides
            if isinstance(slide, GlossarySlide)
            for model in slide.terms
        }

    @cached_property
    def _credits(self) -> tuple[Credit, ...]:
        listed = ((slide.tile_text, _credits_of(slide)) for slide in self.deck.slides)
        return tuple(Credit(title=title, credits=texts) for title, texts in listed if texts)


def how_key(slide: Slide, demo: Demo) -> str:
    """The key of the sheet on how a slide's demonstration works, in that slide's own words."""
    return f"how/{slide.id}/{demo.kind}"


def sheets_of(deck: Deck) -> Sheets:
    """The sheets of a deck."""
    return Sheets(deck)


def models(value: object) -> Iterator[Model]:
    """All models in a slide, outer ones first."""
    if isinstance(value, tuple):
        for item in value:
            yield from models(item)
    elif isinstance(value, Model):
        yield value
        for _, item in value:
            yield from models(item)


def _credits_of(slide: Slide) -> tuple[Text, ...]:
    own = (slide.art_credit,) if slide.art_credit else ()
    found = (getattr(model, "credit", None) for model in models(slide))
    return tuple(dict.fromkeys((*own, *(text for text in found if isinstance(text, Text)))))
