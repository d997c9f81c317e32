"""The deck language: from a folder of YAML to frozen, typed slides, or to an author's problems."""

from __future__ import annotations

from kiosk.deck import icons
from kiosk.deck.attachments import Attachment
from kiosk.deck.base import Model
from kiosk.deck.blocks import (
    BLOCKS,
    Block,
    Callout,
    DemoBlock,
    Detail,
    Figure,
    FigureBlock,
    Number,
    NumbersBlock,
    PeopleBlock,
    Person,
    Step,
    StepsBlock,
    TextBlock,
)
from kiosk.deck.cache import Cache
from kiosk.deck.deck import Deck, Timing
from kiosk.deck.demos import DEMOS, Demo
from kiosk.deck.icons import Glyph, Icon
from kiosk.deck.load import Loaded, load
from kiosk.deck.pictures import Picture
from kiosk.deck.problem import Problem
from kiosk.deck.reading import reading_seconds
from kiosk.deck.sentences import filled, written
from kiosk.deck.sheets import Sheet, Sheets, sheets_of
from kiosk.deck.slides import (
    KINDS,
    CentreSlide,
    DemoSlide,
    Fact,
    FactsSlide,
    GlossarySlide,
    Outcome,
    PageSlide,
    PeopleSlide,
    Slide,
    TopicSlide,
    WelcomeSlide,
)
from kiosk.deck.subtitles import Subtitles
from kiosk.deck.terms import Term
from kiosk.deck.text import Prose, Text
from kiosk.deck.theme import Theme
from kiosk.deck.words import Words, plural_form

__all__ = [
    "BLOCKS",
    "DEMOS",
    "KINDS",
    "Attachment",
    "Block",
    "Cache",
    "Callout",
    "CentreSlide",
    "Deck",
    "Demo",
    "DemoBlock",
    "DemoSlide",
    "Detail",
    "Fact",
    "FactsSlide",
    "Figure",
    "FigureBlock",
    "GlossarySlide",
    "Glyph",
    "Icon",
    "Loaded",
    "Model",
    "Number",
    "NumbersBlock",
    "Outcome",
    "PageSlide",
    "PeopleBlock",
    "PeopleSlide",
    "Person",
    "Picture",
    "Problem",
    "Prose",
    "Sheet",
    "Sheets",
    "Slide",
    "Step",
    "StepsBlock",
    "Subtitles",
    "Term",
    "Text",
    "TextBlock",
    "Theme",
    "Timing",
    "TopicSlide",
    "WelcomeSlide",
    "Words",
    "filled",
    "icons",
    "load",
    "plural_form",
    "reading_seconds",
    "sheets_of",
    "written",
]
