"""Mistakes in keys, lists and mappings, wherever the schema has some."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from tests.deck.breakages import Breakage, Part, indentation, misspelt, of

NOT_ONE = "wrong-type wrong-form"


def is_mapping(part: Part) -> bool:
    return isinstance(part.node, yaml.MappingNode) and part.schema.get("name") not in TEXTS


TEXTS = ("Text", "Prose", "Word")


def keys(part: Part) -> Iterator[Breakage]:
    """Keys that are misspelt, foreign, written twice or in capitals, or empty."""
    if not is_mapping(part):
        return
    first = part.node.value[0][0].start_mark.index
    apart = ", " if part.flow else "\n" + indentation(part)
    if part.what != "Theme.accents":  # their names are the theme's own
        yield part.broken("foreign key", (first, first, f"zzz: 1{apart}"), UNKNOWN)
    yield part.broken("merge key", (first, first, f"<<: {{a: b}}{apart}"), "merge-key", "keys out")
    entries = list(part.entries())
    for key, inner in entries:
        at, end = inner.key.start_mark.index, inner.key.end_mark.index
        entry = part.text[at : inner.end]
        here = of(part, key)
        if "properties" in part.schema:
            yield here.broken("misspelt key", (at, end, misspelt(key)), UNKNOWN, f"`{key}`")
            yield here.broken("key in capitals", (at, end, key.upper()), UNKNOWN, f"`{key}`")
        if part.flow or "\n" not in entry:
            again = (inner.end, inner.end, apart + entry)
            place = inner.end + len(apart)
            yield here.broken("key twice", again, "duplicate-key", "Keep one", place)
        nothing = (end + 1, inner.end, " " if part.flow else "")
        yield here.broken(
            "nothing after the key", nothing, "empty-value no-slides wrong-type", "", at
        )
        if part.flow and key != entries[-1][0]:
            bare = (end + 1, inner.end, "")
            yield here.broken("nothing after the colon", bare, "syntax", "", at)


UNKNOWN = "unknown-key unknown-block unknown-language wrong-form"


def missing(part: Part) -> Iterator[Breakage]:
    """Keys that are needed and not there: shown at the key or the item that holds them."""
    if not is_mapping(part) or len(part.node.value) == 1:
        return
    entries = list(part.entries())
    for number, (key, inner) in enumerate(entries):
        if key not in part.schema.get("required", ()):
            continue
        at = inner.key.start_mark.index
        last = number == len(entries) - 1
        start = entries[number - 1][1].end if last else at
        end = inner.end if last else entries[number + 1][1].key.start_mark.index
        holder = part.key.start_mark.index if part.key else part.start
        code = f"missing-{key if key in ('alt', 'credit') else 'key'}"
        yield of(part, key).broken("missing key", (start, end, ""), code, f"`{key}", holder)


def another_type(part: Part) -> Iterator[Breakage]:
    """A text, a list or a mapping where something else is needed."""
    edit = (part.start, part.end)
    if part.parent is None:
        return
    if is_mapping(part):
        yield part.broken("text for a mapping", (*edit, "some words"), NOT_ONE + " unknown-kind")
        yield part.broken("list for a mapping", (*edit, "[a, b]"), NOT_ONE)
    elif isinstance(part.node, yaml.SequenceNode):
        yield part.broken("text for a list", (*edit, "some words"), NOT_ONE)
        yield part.broken("mapping for a list", (*edit, "{a: b}"), NOT_ONE)
        yield part.broken("number for a list", (*edit, "3"), NOT_ONE)
    else:
        yield part.broken(
            "list for a value", (*edit, "[[a]]"), NOT_ONE + " unknown-value unknown-kind"
        )
        if part.schema.get("name") not in (
            *TEXTS,
            "slide file",
        ) and "object" not in part.schema.get("type", ""):
            other = (*edit, "{a: {b: c}}")
            yield part.broken("mapping for a value", other, NOT_ONE + " unknown-value unknown-kind")


def lengths(part: Part) -> Iterator[Breakage]:
    """Lists that are too long, too short or empty, and items without anything."""
    if not isinstance(part.node, yaml.SequenceNode):
        return
    schema, items = part.schema, list(part.items())
    least, most = schema.get("minItems", 0), schema.get("maxItems")
    if most and items:
        one = part.text[items[0].start : items[0].end]
        apart = ", " if part.flow else f"\n{' ' * part.node.start_mark.column}- "
        more = apart.join([one] * (most + 1 - len(items)))
        end = items[-1].end
        many = "out-of-range unknown-value duplicate-id wrong-type"
        yield part.broken("too many", (end, end, apart + more), many, "", part.start)
    if least:
        few = "out-of-range no-slides wrong-type"
        yield part.broken("empty list", (part.start, part.end, "[]"), few)
    if least > 1:
        first = part.text[items[0].start : items[0].end] if part.flow else None
        if first:
            yield part.broken("too few", (part.start, part.end, f"[{first}]"), few)
    if items and not part.flow:
        empty = (items[-1].start, items[-1].end, "")
        codes = "empty-value wrong-type wrong-form"
        yield part.broken("empty item", empty, codes, "", None, column=False)


WAYS = (keys, missing, another_type, lengths)
