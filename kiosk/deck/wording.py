"""Each error that pydantic can report, in the house's words: what is wrong and how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kiosk.deck.blocks import BLOCKS, Block
from kiosk.deck.locate import Loc, locate, model_at
from kiosk.deck.problem import COMMA, MAX_PROBLEMS, Fault, Problem, nothing_after, quoted
from kiosk.deck.source import Source
from kiosk.deck.suggest import did_you_mean, listed, nearest

Model = type[BaseModel]


def problems_of(
    error: ValidationError, model: Model, source: Source, root: yaml.Node
) -> list[Problem]:
    """The problems of a value that did not validate; `root` is the node of the value."""
    details = error.errors(include_url=False)[:MAX_PROBLEMS]
    meant = _meant(details)
    there = {(*loc[:-1], key) for loc, key in meant.items()}
    found = []
    for detail in details:
        loc, kind = detail["loc"], detail["type"]
        if (kind == "missing" and loc in there) or _counts_only_good_items(detail):
            continue
        faults = _faults(detail, model)
        if kind == "extra_forbidden" and loc in meant:
            faults = iter([misspelt(str(loc[-1]), meant[loc])])
        for fault in islice(faults, MAX_PROBLEMS):
            node = locate(root, (*_place(detail), *fault.at), fault.on_key)
            found.append(source.at(node).problem(fault))
    return found


def _meant(details: list[ErrorDetails]) -> dict[Loc, str]:
    """For each key that is unknown: the key that is missing beside it, and most like it."""
    missing: dict[Loc, list[str]] = {}
    for detail in details:
        if detail["type"] == "missing":
            missing.setdefault(detail["loc"][:-1], []).append(str(detail["loc"][-1]))
    unknown = [d["loc"] for d in details if d["type"] == "extra_forbidden"]
    return {
        loc: meant for loc in unknown if (meant := nearest(str(loc[-1]), missing.get(loc[:-1], ())))
    }


def misspelt(key: str, meant: str) -> Fault:
    """The fault of a key that is like the one that is needed."""
    message = f"the key {quoted(key)} is unknown here"
    return Fault("unknown-key", message, f"Did you mean `{meant}`?", on_key=True)


def _counts_only_good_items(detail: ErrorDetails) -> bool:
    # Pydantic calls a list too short if enough items are there, but some of them are broken.
    least = detail.get("ctx", {}).get("min_length")
    return detail["type"] == "too_short" and len(detail["input"]) >= (least or 0)


def _place(detail: ErrorDetails) -> Loc:
    return detail["loc"][:-1] if detail["type"] == "missing" else detail["loc"]


def _faults(detail: ErrorDetails, model: Model) -> Iterator[Fault]:
    context: dict[str, Any] = detail.get("ctx", {})
    if detail["type"] == "kiosk":
        empty = detail["input"] is None and bool(detail["loc"])
        for fault in context["faults"]:
            yield _empty(detail["loc"]) if empty and fault.code.startswith("wrong") else fault
    elif detail["type"] in _KEY_RULES:
        yield from _KEY_RULES[detail["type"]](detail, model)
    elif detail["input"] is None:
        yield _empty(detail["loc"])
    elif detail["type"] in _VALUE_RULES:
        yield _VALUE_RULES[detail["type"]](detail["input"], context)
    else:
        yield Fault("wrong-type", f"{quoted(detail['input'])} does not fit here", _help(detail))


def _help(detail: ErrorDetails) -> str:
    return f"See `{_name(detail['loc'])}` in the documentation of the deck format."


def _name(loc: Loc) -> str:
    """The last key in a place."""
    return next((s for s in reversed(loc) if isinstance(s, str) and s[:1] != "@"), "value")


def _empty(loc: Loc) -> Fault:
    if loc and isinstance(loc[-1], str):
        return nothing_after(_name(loc))
    return Fault(
        "empty-value", "nothing is written after the hyphen", "Write the item, or remove it."
    )


def _missing(detail: ErrorDetails, model: Model) -> Iterator[Fault]:
    if isinstance(detail["loc"][-1], int):
        count = len(detail["input"])
        yield Fault("out-of-range", f"{count} are given here, more are needed", "Add the rest.")
        return
    key = str(detail["loc"][-1])
    owner = model_at(model, detail["loc"])
    field = owner.model_fields.get(key) if owner else None
    meaning = f": {field.description}" if field and field.description else ""
    code = _CODES_OF_KEYS.get(key, "missing-key")
    yield Fault(code, f"the key `{key}` is missing", f"Add `{key}`{meaning}.", on_key=True)


_CODES_OF_KEYS = {"alt": "missing-alt", "credit": "missing-credit"}
"""Keys whose absence has a name of its own: pictures that not all can see, or that nobody owns."""


def _unknown_key(detail: ErrorDetails, model: Model) -> Iterator[Fault]:
    key = str(detail["loc"][-1])
    owner = model_at(model, detail["loc"])
    if owner and issubclass(owner, Block) and key in BLOCKS:
        message = f"`{key}` begins another block; a block has one key"
        yield Fault("unknown-key", message, f"Put `- ` before `{key}`.", on_key=True)
        return
    known = list(owner.model_fields) if owner else []
    hint = did_you_mean(key, known, f"Known here: {listed(known, 20)}.")
    hint = COMMA if detail["input"] is None else hint
    yield Fault("unknown-key", f"the key {quoted(key)} is unknown here", hint, on_key=True)


def _unknown_block(detail: ErrorDetails, _: Model) -> Iterator[Fault]:
    value = detail["input"]
    names = f"The blocks are {listed(BLOCKS)}."
    if not isinstance(value, dict) or not value:
        yield Fault("wrong-type", "a block is needed here", f"Write `- text: ...`. {names}")
        return
    key = str(next(iter(value)))
    hint = did_you_mean(key, BLOCKS, names)
    yield Fault("unknown-block", f"there is no block {quoted(key)}", hint, (key,), on_key=True)


_KEY_RULES: dict[str, Callable[[ErrorDetails, Model], Iterator[Fault]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "union_tag_not_found": _unknown_block,
    "union_tag_invalid": _unknown_block,
}


def _mapping(_value: object, _: dict[str, Any]) -> Fault:
    hint = "Write keys with values, each on its own line, or as `{key: value}`."
    return Fault("wrong-type", "keys with values are needed here", hint)


def _list(_value: object, _: dict[str, Any]) -> Fault:
    hint = "Begin each item on its own line with `- `, or write `[a, b]`."
    return Fault("wrong-type", "a list is needed here", hint)


def _string(_value: object, _: dict[str, Any]) -> Fault:
    return Fault("wrong-type", "a single word or text is needed here", "Write it after the colon.")


def _number(value: object, _: dict[str, Any]) -> Fault:
    return Fault(
        "wrong-type", f"{quoted(value)} is not a number", "Write a number such as `24` or `0.5`."
    )


def _whole(value: object, _: dict[str, Any]) -> Fault:
    return Fault(
        "wrong-type", f"{quoted(value)} is not a whole number", "Write a number such as `24`."
    )


def _choice(value: object, context: dict[str, Any]) -> Fault:
    choices = str(context["expected"]).replace(" or ", ", ").replace("'", "").split(", ")
    hint = did_you_mean(str(value), choices, f"The choices are {listed(choices)}.")
    return Fault("unknown-value", f"{quoted(value)} is none of the choices", hint)


def _length(_value: object, context: dict[str, Any]) -> Fault:
    least, most = context.get("min_length"), context.get("max_length")
    count = context["actual_length"]
    if least is not None:
        message = f"{count} are given here, at least {least} are needed"
        return Fault("out-of-range", message, "Add what is missing.")
    message = f"{count} are given here, at most {most} are possible"
    return Fault("out-of-range", message, "Remove some, or divide them.")


def _bound(words: str, key: str) -> Callable[[object, dict[str, Any]], Fault]:
    def rule(value: object, context: dict[str, Any]) -> Fault:
        limit = f"{context[key]:g}"
        message = f"{quoted(value)} is out of range: {words} {limit} is needed"
        return Fault("out-of-range", message, f"Choose a number that is {words} {limit}.")

    return rule


_VALUE_RULES: dict[str, Callable[[object, dict[str, Any]], Fault]] = {
    "model_type": _mapping,
    "model_attributes_type": _mapping,
    "dict_type": _mapping,
    "tuple_type": _list,
    "list_type": _list,
    "string_type": _string,
    "float_type": _number,
    "float_parsing": _number,
    "finite_number": _number,
    "int_type": _whole,
    "int_parsing": _whole,
    "int_parsing_size": _whole,
    "int_from_float": _whole,
    "literal_error": _choice,
    "too_short": _length,
    "too_long": _length,
    "greater_than_equal": _bound("at least", "ge"),
    "less_than_equal": _bound("at most", "le"),
}
