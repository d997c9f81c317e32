"""The deck: as an author writes it in deck.yaml, and as the kiosk shows it."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema

from kiosk.deck.base import Model
from kiosk.deck.entries import MAX_ENTRIES
from kiosk.deck.hours import Hours, OpeningHours
from kiosk.deck.problem import Fault, nothing_after, quoted, refuse
from kiosk.deck.settings import DISPLAYS, Checks, Displays
from kiosk.deck.slides import Slide
from kiosk.deck.text import Text
from kiosk.deck.theme import Theme
from kiosk.deck.values import Dwell, Idle, Language, Means, Warn
from kiosk.deck.words import WordOverrides, Words


class Timing(Model):
    """How long things stay."""

    # In s; a dwell of None is worked out from each slide's text.

    dwell: Dwell = Field(
        None,
        description="how long a slide stays in the loop: `auto`, which is 3 s and 70 ms for"
        " each character, 8 to 45 s, or a duration (2 s to 10 min)",
    )
    idle: Idle = Field(
        60.0,
        description="how long the kiosk waits for a touch before it asks whether someone is"
        " still there (10 s to 1 h)",
    )
    warning: Warn = Field(
        20.0, description="how long it asks before it returns to the loop (5 s to 5 min)"
    )


def _format(value: object) -> int:
    if str(value).strip() == "1":
        return 1
    if value is None:
        refuse([nothing_after("format")])
    refuse(
        [
            Fault(
                "unknown-value",
                f"{quoted(value)} is not a format of decks that this kiosk knows",
                "Write `format: 1`.",
            )
        ]
    )


Format = Annotated[int, PlainValidator(_format), WithJsonSchema({"const": 1}), Means("`1`")]


MAX_LANGUAGES = 4
_TOO_MANY_LANGUAGES = Fault(
    "out-of-range",
    f"a deck has at most {MAX_LANGUAGES} languages",
    "Remove some; the bar of controls has no room for more.",
)


def _languages(value: object) -> object:
    if isinstance(value, list):
        if len(value) > MAX_LANGUAGES:
            refuse([_TOO_MANY_LANGUAGES])
        twice = [i for i, code in enumerate(value) if code in value[:i]]
        if twice:
            refuse(
                Fault("unknown-value", f"{quoted(value[i])} is listed twice", "Keep one.", (i,))
                for i in twice
            )
    return value


def _entries(value: object) -> tuple[Any, ...]:
    """The entries as they are; the slides that they name are read one by one."""
    if value is None or value == []:
        refuse([NO_SLIDES])
    if not isinstance(value, list):
        hint = "Write one line for each slide file, beginning with `- `."
        refuse([Fault("wrong-type", "a list of slides is needed here", hint)])
    if len(value) > MAX_ENTRIES:
        refuse([_TOO_MANY_ENTRIES])
    faults = [
        Fault("wrong-type", "a file's name or a slide is needed here", _ENTRY, (i,))
        for i, entry in enumerate(value)
        if not entry or not isinstance(entry, str | dict)
    ]
    return refuse(faults) if faults else tuple(value)


_TOO_MANY_ENTRIES = Fault(
    "out-of-range",
    f"a deck lists at most {MAX_ENTRIES:,} files, patterns and slides",
    "Name many files by a pattern such as `areas/*.yaml`.",
)
_ENTRY = "Write for example `- welcome.yaml` or `- areas/*.yaml`."
NO_SLIDES = Fault("no-slides", "the deck has no slides", f"List them under `slides`. {_ENTRY}")
SlideEntries = Annotated[
    tuple[Any, ...],
    PlainValidator(_entries),
    WithJsonSchema(
        {
            "type": "array",
            "minItems": 1,
            "items": {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/AnySlide"}]},
        }
    ),
    Means("list of files and slides"),
]


class DeckFile(Model):
    """The file deck.yaml."""

    example: ClassVar[str] = """\
format: 1
title: {en: Quantum technologies, ru: Квантовые технологии}
languages: [en, ru]
timing: {dwell: auto, idle: 60 s, warning: 20 s}
theme: quantum
slides:
  - welcome.yaml
  - areas/*.yaml
"""
    format: Format = Field(description="the version of the deck language, `1`")
    title: Text = Field(description="the deck's title")
    languages: Annotated[tuple[Language, ...], BeforeValidator(_languages)] = Field(
        min_length=1,
        max_length=MAX_LANGUAGES,
        description="the languages of the texts, as codes, up to 4; the kiosk returns to the first",
    )
    timing: Timing = Field(Timing(), description="how long things stay")
    hours: OpeningHours = Field(
        None,
        description="the opening hours, outside which the display is dark; left out, it is"
        " always open",
    )
    theme: str = Field(
        "quantum",
        description="the name of a theme of the kiosk, or the path of a theme file in"
        " the deck's folder",
    )
    displays: Displays = Field(
        DISPLAYS,
        description="the sizes in px of the displays that the deck is made for, which `kiosk check"
        " --look` looks at; default 1920x1080 and 1080x1920",
    )
    checks: Checks = Field(
        {},
        description="how severe a problem is here: codes of docs/checks.md, each with `off`,"
        " `warning` or `error`",
    )
    words: WordOverrides = Field(
        WordOverrides(), description="the kiosk's own words, where the deck words them otherwise"
    )
    slides: SlideEntries = Field(
        description="the slides in their order: names of files, patterns such as `areas/*.yaml`"
        " (in name order, numbers by value), or slides themselves"
    )


class Deck(Model):
    """A deck that can be shown."""

    title: Text
    languages: tuple[str, ...]
    timing: Timing
    theme: Theme
    words: Words
    slides: tuple[Slide, ...]
    displays: Displays = DISPLAYS
    checks: Checks = Field(default_factory=dict)
    hours: Hours | None = None
