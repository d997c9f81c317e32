"""A theme: colours, type, spacing and motion as tokens in one file."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationInfo

from kiosk.deck.base import Model, context_of
from kiosk.deck.folder import check_name
from kiosk.deck.problem import Fault, Refused, quoted, refuse
from kiosk.deck.values import Colour, Means, Motion

_ART = "Name a folder in the kiosk's assets, such as `light`, or remove the key."


def _folder(value: object, info: ValidationInfo[Any]) -> object:
    if not isinstance(value, str) or not value:
        refuse([Fault("wrong-type", "the name of a folder is needed here", _ART)])
    there = context_of(info).has_folder
    try:
        check_name(value)
        known = there is None or there(value)
    except Refused as refused:
        refuse([refused.fault])
    if not known:
        refuse([Fault("missing-file", f"the kiosk's assets have no folder {quoted(value)}", _ART)])
    return value.rstrip("/")


ArtFolder = Annotated[str, BeforeValidator(_folder), Means("folder")]
Pixels = Annotated[int, Field(ge=0, le=400), Means("px")]


class Colours(Model):
    """The colours of surfaces and texts, as `#RRGGBB`."""

    background: Colour = Field(description="what everything lies on")
    surface: Colour = Field(description="cards and panels")
    surface_raised: Colour = Field(description="controls, and what lies above a surface")
    outline: Colour = Field(description="lines between surfaces, and the edges of controls")
    text: Colour = Field(description="titles; at least 7:1 on every surface")
    text_soft: Colour = Field(description="body text; at least 7:1 on every surface")
    text_muted: Colour = Field(description="captions; at least 4.5:1 on every surface")
    on_accent: Colour = Field(description="text on an accent colour; at least 4.5:1")
    plate: Colour = Field(
        "#0B1020",
        description="what figures lie on; they are drawn in light lines, so that it is dark in"
        " a light theme too",
    )
    on_plate: Colour = Field("#F5F7FF", description="text on a plate; at least 7:1")


class TypeScale(Model):
    """The families and sizes of type; sizes in px on a display of 1080 px, and scaled with it."""

    family: str = Field(description="the font of texts")
    display_family: str = Field(description="the font of titles and numbers")
    display: Pixels = Field(description="the title of a welcome slide")
    title: Pixels = Field(description="the title of a slide")
    heading: Pixels = Field(description="the title of a detail")
    lead: Pixels = Field(description="the text of a slide")
    body: Pixels = Field(description="the text of a detail")
    label: Pixels = Field(description="the words of controls")
    caption: Pixels = Field(description="captions and credits")
    number: Pixels = Field(description="large numbers")


class MotionTimes(Model):
    """How long movements take, as durations; read as s."""

    press: Motion = Field(description="the answer to a touch")
    visitor: Motion = Field(description="what a visitor sets in motion")
    loop: Motion = Field(description="the change of slides in the loop")


class Theme(Model):
    """All tokens of a look."""

    name: str = Field(description="the theme's name")
    art: ArtFolder | None = Field(
        None,
        description="a folder in the kiosk's assets where pictures are looked for before the"
        " assets themselves, such as `light` for `light/art/brain.webp`",
    )
    colours: Colours = Field(description="colours of surfaces and texts")
    accents: dict[str, Colour] = Field(
        min_length=1, description="accent colours by the names that slides use"
    )
    type: TypeScale = Field(description="families and sizes of type")
    space: Pixels = Field(description="the unit of space, in px on a display of 1080 px")
    margin: Pixels = Field(description="the margin around a slide, in the same px")
    radius: Pixels = Field(description="the radius of corners, in the same px")
    motion: MotionTimes = Field(description="how long movements take")
