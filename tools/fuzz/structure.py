"""Slides made from the JSON Schema: their structure is random, and almost right."""

from __future__ import annotations

import re
from functools import cache
from math import ceil, floor
from typing import Any

from hypothesis import strategies as st

from kiosk.deck import BLOCKS, KINDS
from kiosk.deck.codes import CODES
from kiosk.deck.schema import json_schema

SCALARS = (
    "", "~", "null", "yes", "no", "true", "0", "1", "-1", "2", "7", "0.5", "1.5", "1e999", ".inf",
    ".nan", "NaN", "9" * 40, "0x1F", "1_000", "12:30", "2026-01-01", "25%", "20 s", "1 s", "999 h",
    "20", "20 parsecs", "auto", "en", "ru", "de", "photon", "materials", "nowhere", "-", "a",
    "*so*", "**so** [photon](photon)", "[x](nothing)", "[]", "{}", "[a, b]", "{en: a}",
    "{en: a, ru: b}", "{de: a}", "[[]]", "[0.1, 0.2]", "[1, 2, 3]", "[0, a]", "{a: {b: c}}",
    "art/sky", "figures/tree", "figures/tree.svg", "data/loss.csv", "film/waves.webm",
    "film/waves.en.vtt", "../x.png", "/etc/x", "https://a.example/b.png", "//server/x", "C:\\x",
    "~/x", "one.yaml", "own.yaml", "quantum", "light", "mdi6.atom", "mdi6.atm", "fa6s.x", "x.y",
    "#7DB8FF", '"#7DB8FF"', "'", '"', "|", "> x", "&a x", "*a", "!!int 3", "<<", "1920x1080",
    "1x1", "x" * 700, "\u200b", "a\u00a0b", "networks", "blue", "bb84", "areas/*.yaml",
    "**/*.yaml", "*.yaml", "[*.yaml", "warning", "off",
)  # fmt: skip
OTHERS: tuple[object, ...] = (
    [],
    {},
    ["a"],
    [["a"]],
    {"a": {"b": "c"}},
    {"en": ["a"]},
    {"en": None},
    None,
    1,
    True,
)
_DEEPEST = 7
_other = st.sampled_from((*SCALARS, *SCALARS, *OTHERS * 6))


@cache
def vocabulary() -> tuple[str, ...]:
    """All keys of the deck language, the names of kinds, blocks and codes, and some values."""
    keys = {key for part in definitions().values() for key in part.get("properties", ())}
    return (*sorted(keys), *KINDS, *BLOCKS, *CODES, *SCALARS)


@cache
def definitions() -> dict[str, Any]:
    """The schema's parts by their names."""
    found: dict[str, Any] = json_schema()["$defs"]
    return found


@st.composite
def slide(draw: st.DrawFn) -> Any:
    """A slide of some kind."""
    kind = draw(st.sampled_from([*KINDS, "page", "page"]))
    value = _made(draw, definitions()[KINDS[kind].__name__], 0)
    if isinstance(value, dict) and draw(st.integers(0, 19)):
        value["kind"] = kind
    return value


def _made(draw: st.DrawFn, part: dict[str, Any], depth: int) -> Any:
    """A value for a part of the schema; one in 24 is something else."""
    if depth > _DEEPEST or draw(st.integers(0, 23)) == 0:
        return draw(_other)
    if "$ref" in part:
        name = part["$ref"].rpartition("/")[2]
        return (
            _text(draw)
            if name in ("Text", "Prose", "Word")
            else _made(draw, definitions()[name], depth)
        )
    if options := part.get("anyOf") or part.get("oneOf"):
        return _made(draw, draw(st.sampled_from(options)), depth)
    if "enum" in part or "const" in part:
        return draw(st.sampled_from(part.get("enum") or [part["const"]]))
    if part.get("maxProperties") == 1:
        name = draw(st.sampled_from(list(part["properties"])))
        return {name: _made(draw, part["properties"][name], depth + 1)}
    if part.get("type") == "object":
        return _mapping(draw, part, depth)
    if part.get("type") == "array":
        return _list(draw, part, depth)
    return _scalar(draw, part)


def _text(draw: st.DrawFn) -> Any:
    form = draw(st.integers(0, 5))
    if form == 0:
        return {"en": draw(st.sampled_from(SCALARS)), "ru": draw(st.text(max_size=9))}
    return draw(st.text(max_size=9)) if form == 1 else "Some text"


def _mapping(draw: st.DrawFn, part: dict[str, Any], depth: int) -> dict[str, Any]:
    known, needed = part.get("properties", {}), part.get("required", ())
    if part.get("maxProperties") == 1 and draw(st.integers(0, 19)):
        key = draw(st.sampled_from(list(known)))
        return {key: _made(draw, known[key], depth + 1)}
    found = {}
    for key, inner in known.items():
        if draw(st.integers(0, 29)) if key in needed else draw(st.integers(0, 3)) == 0:
            found[key] = _made(draw, inner, depth + 1)
    if draw(st.integers(0, 29)) == 0:
        found[draw(st.sampled_from(vocabulary()))] = draw(st.sampled_from(SCALARS))
    return found


def _list(draw: st.DrawFn, part: dict[str, Any], depth: int) -> list[Any]:
    items = part.get("items", {})
    if isinstance(items, list):
        return [_made(draw, item, depth + 1) for item in items]
    least = part.get("minItems", 0)
    count = draw(st.integers(max(0, least - (draw(st.integers(0, 19)) == 0)), least + 1))
    return [_made(draw, items, depth + 1) for _ in range(count)]


def _scalar(draw: st.DrawFn, part: dict[str, Any]) -> Any:
    if part.get("type") in ("number", "integer"):
        low, high = part.get("minimum", -2), part.get("maximum", 5)
        whole = part["type"] == "integer" or draw(st.booleans())
        around = st.integers(floor(low) - 1, ceil(high) + 1)
        return draw(around) if whole else draw(st.floats())
    pattern = part.get("pattern", "")
    fitting = [text for text in SCALARS if re.search(pattern, text)] if pattern else SCALARS
    return draw(st.sampled_from(fitting or SCALARS))
