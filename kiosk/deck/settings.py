"""What a deck says of itself to `kiosk check`: its displays, and how severe a problem is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from typing import Annotated, Literal, get_args

from pydantic import PlainValidator, WithJsonSchema

from kiosk.deck.codes import ADVICE, CODES
from kiosk.deck.problem import MAX_PROBLEMS, Fault, nothing_after, quoted, refuse
from kiosk.deck.suggest import did_you_mean, listed
from kiosk.deck.values import Means

Size = tuple[int, int]
"""Width and height in px."""
Choice = Literal["off", "warning", "error"]

LEAST_SIDE, GREATEST_SIDE = 320, 16_384  # px
MAX_DISPLAYS = 8
DISPLAYS: tuple[Size, ...] = ((1920, 1080), (1080, 1920))
_SIZE = re.compile(r"(\d{3,5}) ?[x×] ?(\d{3,5})")
_SIZE_EXAMPLE = "Write width x height in pixels, such as `1920x1080`."
_CHOICES = f"The choices are {listed(get_args(Choice))}."


def size(text: str) -> Size | None:
    """A size such as `1920x1080`, in px; None if it is not one."""
    found = _SIZE.fullmatch(text.strip())
    return (int(found[1]), int(found[2])) if found else None


def _displays(value: object) -> tuple[Size, ...]:
    if isinstance(value, tuple):
        return value
    if not isinstance(value, list) or not value:
        hint = "Write for example `displays: [1920x1080, 1080x1920]`."
        refuse([Fault("wrong-type", "a list of sizes is needed here", hint)])
    if len(value) > MAX_DISPLAYS:
        message = f"{len(value)} are given here, at most {MAX_DISPLAYS} are possible"
        refuse([Fault("out-of-range", message, "Keep the displays that the deck is made for.")])
    faults = [fault for index, item in enumerate(value) if (fault := _no_size(item, index))]
    return refuse(faults) if faults else tuple(found for item in value if (found := size(item)))


def _no_size(item: object, index: int) -> Fault | None:
    found = size(item) if isinstance(item, str) else None
    if found is None:
        message = f"{quoted(item)} is not a size" if item else "a size is needed here"
        return Fault("wrong-form", message, _SIZE_EXAMPLE, (index,))
    if not LEAST_SIDE <= min(found) <= max(found) <= GREATEST_SIDE:
        message = f"{quoted(item)} is outside {LEAST_SIDE} to {GREATEST_SIDE} pixels a side"
        return Fault("out-of-range", message, _SIZE_EXAMPLE, (index,))
    return None


Displays = Annotated[
    tuple[Size, ...],
    PlainValidator(_displays),
    WithJsonSchema(
        {
            "type": "array",
            "minItems": 1,
            "maxItems": MAX_DISPLAYS,
            "items": {"type": "string", "pattern": r"^\d{3,5} ?[x×] ?\d{3,5}$"},
            "examples": [["1920x1080", "1080x1920"]],
        }
    ),
    Means("list of sizes"),
]


def _checks(value: object) -> Mapping[str, Choice]:
    if not isinstance(value, dict):
        hint = "Write for example `checks: {low-contrast: error}`."
        refuse([Fault("wrong-type", "codes with a severity are needed here", hint)])
    found = (fault for code, choice in value.items() if (fault := _no_choice(code, choice)))
    faults = [*islice(found, MAX_PROBLEMS)]
    return refuse(faults) if faults else dict(value)


def _no_choice(code: str, choice: object) -> Fault | None:
    if code not in CODES:
        hint = did_you_mean(code, ADVICE, "docs/checks.md lists the codes.")
        return Fault("unknown-key", f"there is no code {quoted(code)}", hint, (code,), on_key=True)
    if code not in ADVICE:
        message = f"the severity of {quoted(code)} is not the deck's to choose"
        hint = "Remove the line: what it reports cannot be shown, or not as it is meant."
        return Fault("unknown-value", message, hint, (code,), on_key=True)
    if choice is None:
        return _at(nothing_after(code), code)
    if choice not in get_args(Choice):
        hint = did_you_mean(str(choice), get_args(Choice), _CHOICES)
        return Fault("unknown-value", f"{quoted(choice)} is none of the choices", hint, (code,))
    return None


def _at(fault: Fault, code: str) -> Fault:
    return Fault(fault.code, fault.message, fault.hint, (code,))


Checks = Annotated[
    Mapping[str, Choice],
    PlainValidator(_checks),
    WithJsonSchema(
        {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                code: {"enum": list(get_args(Choice)), "description": CODES[code].meaning}
                for code in ADVICE
            },
        }
    ),
    Means("codes, each with `off`, `warning` or `error`"),
]
