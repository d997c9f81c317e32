"""Single values of the deck language: durations, colours, languages, names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PlainValidator, ValidationInfo, WithJsonSchema

from kiosk.deck import icons
from kiosk.deck.base import context_of
from kiosk.deck.icons import Icon
from kiosk.deck.pictures import Picture
from kiosk.deck.problem import Fault, Refused, quoted, refuse
from kiosk.deck.suggest import did_you_mean, listed
from kiosk.deck.text import LANGUAGE_PATTERN

_UNITS = {"ms": 0.001, "s": 1.0, "min": 60.0, "h": 3600.0}
_DURATION = re.compile(r"(\d{1,6}(?:\.\d{1,3})?) ?(ms|s|min|h)")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True)
class Means:
    """What a type is called in the documentation."""

    words: str


@dataclass(frozen=True)
class Limits:
    """The least and the greatest duration, both in s and as written."""

    least: str
    greatest: str


def seconds(text: str) -> float | None:
    """A duration such as `20 s` or `2 min`, in s; None if it is not one."""
    found = _DURATION.fullmatch(text.strip())
    return float(found[1]) * _UNITS[found[2]] if found else None


def _duration(limits: Limits, automatic: bool) -> PlainValidator:
    least, greatest = seconds(limits.least), seconds(limits.greatest)
    assert least is not None
    assert greatest is not None

    def read(value: object) -> float | None:
        if automatic and (value is None or value == "auto"):
            return None
        if isinstance(value, int | float):
            return float(value)
        length = seconds(value) if isinstance(value, str) else None
        if length is None:
            refuse([_no_duration(value, automatic)])
        if not least <= length <= greatest:
            refuse([_out_of_range(value, limits)])
        return length

    return PlainValidator(read)


def _no_duration(value: object, automatic: bool) -> Fault:
    if value is None:
        return Fault("empty-value", "there is no duration here", "Write for example `20 s`.")
    unit = f"{value} s" if isinstance(value, str) and value.isdigit() else "20 s"
    auto = ", or `auto`" if automatic else ""
    return Fault(
        "wrong-form",
        f"{quoted(value)} is not a duration",
        f"Write a number and a unit (ms, s, min, h), for example `{unit}`{auto}.",
    )


def _out_of_range(value: object, limits: Limits) -> Fault:
    return Fault(
        "out-of-range",
        f"{quoted(value)} is outside {limits.least} to {limits.greatest}",
        f"Choose a duration from {limits.least} to {limits.greatest}.",
    )


def _duration_schema(automatic: bool) -> WithJsonSchema:
    pattern = r"\d{1,6}(\.\d{1,3})? ?(ms|s|min|h)"
    name = "Dwell" if automatic else "Duration"
    pattern = f"^(auto|{pattern})$" if automatic else f"^{pattern}$"
    return WithJsonSchema({"title": name, "type": "string", "pattern": pattern})


_DWELL = Limits("2 s", "10 min")
Dwell = Annotated[
    float | None, _duration(_DWELL, True), _duration_schema(True), Means("duration or `auto`")
]
Idle = Annotated[
    float, _duration(Limits("10 s", "1 h"), False), _duration_schema(False), Means("duration")
]
Warn = Annotated[
    float, _duration(Limits("5 s", "5 min"), False), _duration_schema(False), Means("duration")
]
Motion = Annotated[
    float, _duration(Limits("0 ms", "5 s"), False), _duration_schema(False), Means("duration")
]


def _colour(value: object) -> object:
    if isinstance(value, str) and _COLOUR.fullmatch(value):
        return value.upper()
    hint = 'Write it as "#RRGGBB" in quotes, for example "#7DB8FF".'
    if value is None:
        # Without quotes YAML takes "#" for the beginning of a comment.
        refuse([Fault("empty-value", "there is no colour here", hint)])
    refuse([Fault("wrong-form", f"{quoted(value)} is not a colour", hint)])


Colour = Annotated[
    str,
    BeforeValidator(_colour),
    WithJsonSchema({"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"}),
    Means("colour"),
]


def _language(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(LANGUAGE_PATTERN, value):
        return value
    hint = "Write a code such as `en`, `ru` or `pt-BR`."
    refuse([Fault("wrong-form", f"{quoted(value)} is not a language code", hint)])


Language = Annotated[
    str,
    BeforeValidator(_language),
    WithJsonSchema({"title": "Language", "type": "string", "pattern": LANGUAGE_PATTERN}),
    Means("language code"),
]

_NAME = "^[a-z0-9][a-z0-9_-]{0,63}$"


def _identifier(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(_NAME, value):
        return value
    hint = "Use small letters a to z, digits and hyphens, for example `secure-networks`."
    refuse([Fault("wrong-form", f"{quoted(value)} cannot be an id", hint)])


Identifier = Annotated[
    str,
    BeforeValidator(_identifier),
    WithJsonSchema({"title": "Id", "type": "string", "pattern": _NAME}),
    Means("id"),
]


def _accent(value: object, info: ValidationInfo[Any]) -> object:
    context = context_of(info)
    accents = context.accents
    if not isinstance(value, str):
        hint = f"The theme has {listed(accents or ACCENTS)}."
        refuse([Fault("wrong-type", "the name of an accent is needed here", hint)])
    if accents is None or value in accents:
        return value
    near = accents if context.may_guess() else ()
    hint = did_you_mean(value, near, f"The theme has {listed(accents)}.")
    refuse([Fault("unknown-accent", f"the theme has no accent {quoted(value)}", hint)])


ACCENTS = (
    "networks",
    "materials",
    "optics",
    "brain",
    "clocks",
    "conference",
    "centre",
    "welcome",
)
"""The accents of the kiosk's own themes; another theme may have others."""

Accent = Annotated[
    str,
    BeforeValidator(_accent),
    WithJsonSchema({"title": "Accent", "anyOf": [{"enum": list(ACCENTS)}, {"type": "string"}]}),
    Means("accent"),
]


def _icon(value: object, info: ValidationInfo[Any]) -> object:
    if isinstance(value, Icon):
        return value
    if not isinstance(value, str):
        refuse([Fault("wrong-type", "the name of an icon is needed here", icons.EXAMPLE)])
    fault = icons.fault(value, guess=False)
    if fault is None:
        return Icon(value)
    guessed = icons.fault(value) if context_of(info).may_guess() else None
    refuse([guessed or fault])


IconName = Annotated[
    Icon,
    PlainValidator(_icon),
    WithJsonSchema({"title": "Icon", "type": "string", "pattern": icons.PATTERN}),
    Means("icon"),
]


def _picture(value: object, info: ValidationInfo[Any]) -> object:
    if isinstance(value, Picture):
        return value
    if not isinstance(value, str) or not value:
        hint = "Write a path such as `figures/tree.svg`."
        refuse([Fault("wrong-type", "the path of a picture is needed here", hint)])
    find = context_of(info).picture
    if find is None:
        raise ValueError("a picture's path needs a context that finds pictures")
    try:
        return find(value)
    except Refused as refused:
        refuse([refused.fault])


PicturePath = Annotated[
    Picture, PlainValidator(_picture), WithJsonSchema({"type": "string"}), Means("picture")
]


def _yes_or_no(value: object) -> object:
    answer = {"yes": True, "true": True, "no": False, "false": False}.get(str(value).lower())
    if answer is None:
        refuse([Fault("wrong-form", f"{quoted(value)} is not `yes` or `no`", "Write yes or no.")])
    return answer


YesOrNo = Annotated[
    bool,
    BeforeValidator(_yes_or_no),
    WithJsonSchema({"enum": ["yes", "no", True, False]}),
    Means("`yes` or `no`"),
]
Fraction = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False), Means("number")]
