"""Mistakes in single values, by what the schema and the models say of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

import yaml

from kiosk.deck.attachments import Attachment
from kiosk.deck.base import Model
from kiosk.deck.blocks.series import Table
from kiosk.deck.pictures import Picture
from tests.deck.breakages import Breakage, Part, misspelt
from tests.deck.breakages_of_structure import TEXTS

DURATIONS = ("Duration", "Dwell")
PATHS = {Picture: ("art/sky", "figures/tree"), Attachment: ("film/waves.webm",), Table: ()}


@cache
def path_keys() -> frozenset[str]:
    """The keys of all models whose value is the path of a picture, a film or a table."""
    found, waiting = set(), [Model]
    while waiting:
        model = waiting.pop()
        waiting += model.__subclasses__()
        fields = model.model_fields.items()
        found |= {key for key, field in fields if PATHS.keys() & set(types(field.annotation))}
    return frozenset(found)


def types(annotation: Any) -> Iterator[Any]:
    yield annotation
    for part in get_args(annotation):
        yield from types(part)


def instead(part: Part, rows: list[tuple[str, str, str, str]]) -> Iterator[Breakage]:
    """A breakage for each row: its way, the new value, the codes, what the remedy names."""
    for way, value, codes, hint in rows:
        # Behind a bracket or a comma a value needs quotes where it holds one.
        yield part.broken(way, (part.start, part.end, value), codes, hint)


def is_value(part: Part) -> bool:
    return isinstance(part.node, yaml.ScalarNode) and part.parent is not None


def named(part: Part) -> Iterator[Breakage]:
    """Icons, accents, ids, links, choices: names that do not exist."""
    if not is_value(part):
        return
    word, name = part.node.value, part.schema.get("name")
    if name == "Icon":
        font, _, icon = word.partition(".")
        yield from instead(part, [
            ("misspelt icon", f"{font}.{misspelt(icon)}", "unknown-icon", f"Did you mean `{font}."),
            ("foreign icon", f"{font}.zzzzz", "unknown-icon", "mdi6.atom"),
            ("icon without font", icon, "unknown-icon", "mdi6.atom"),
            ("foreign icon font", f"mdy6.{icon}", "unknown-icon", "`mdi6`"),
        ])  # fmt: skip
    elif name == "Accent":
        yield from instead(part, [
            ("misspelt accent", misspelt(word), "unknown-accent", f"`{word}`"),
            ("foreign accent", "red", "unknown-accent", "The theme has"),
        ])  # fmt: skip
    elif name == "Id":
        yield from ids(part)
    elif "const" in part.schema and part.schema.get("type") == "string":
        yield from instead(part, [
            ("misspelt kind", misspelt(word), "unknown-kind", f"`{word}`"),
            ("foreign kind", "zebra", "unknown-kind", "The kinds are"),
        ])  # fmt: skip
    elif "enum" in part.schema:
        yield from choices(part)


def choices(part: Part) -> Iterator[Breakage]:
    word = part.node.value
    if True in part.schema["enum"]:
        yield from instead(part, [("neither yes nor no", "maybe", "wrong-form", "yes or no")])
        return
    yield from instead(part, [
        ("misspelt choice", misspelt(word), "unknown-value", f"`{word}`"),
        ("foreign choice", "zebra", "unknown-value", "The choices are"),
    ])  # fmt: skip


def ids(part: Part) -> Iterator[Breakage]:
    word, key = part.node.value, part.what.rpartition(".")[2]
    rows = [
        ("id with blanks", "My slide", "wrong-form", "hyphens"),
        ("id in capitals", word.upper(), "wrong-form", "small letters"),
        ("id in Cyrillic", "слайд", "wrong-form", "a to z"),
    ]
    if key == "link":
        rows += [
            ("misspelt link", misspelt(word), "dead-link", f"`{word}`"),
            ("dead link", "qqqqq", "dead-link", "Give the `id`"),
        ]
    elif key in ("from", "to"):
        rows += [
            ("misspelt end", misspelt(word), "unknown-value", f"`{word}`"),
            ("end nowhere", "qqqqq", "unknown-value", "The nodes are"),
        ]
    yield from instead(part, rows)


def measured(part: Part) -> Iterator[Breakage]:
    """Durations, numbers, colours, sizes and languages that are none, or out of range."""
    if not is_value(part):
        return
    schema, word = part.schema, part.node.value
    pattern = schema.get("pattern", "")
    if schema.get("name") in DURATIONS:
        yield from durations(part)
    elif schema.get("type") in ("number", "integer"):
        yield from numbers(part)
    elif pattern.startswith("^#"):
        yield from instead(part, [
            ("colour without #", word[1:], "wrong-form", "#RRGGBB"),
            ("short colour", '"#FFF"', "wrong-form", "#RRGGBB"),
            ("colour by name", "blue", "wrong-form", "#RRGGBB"),
        ])  # fmt: skip
        # Behind a blank, `#` begins a comment.
        bare, place = (part.start, part.end, word), part.key.start_mark.index
        yield part.broken("colour without quotes", bare, "empty-value", "quotes", place)
    elif "x×" in pattern:
        yield from instead(part, [
            ("size of one number", "1920", "wrong-form", "1920x1080"),
            ("size with a star", "1920*1080", "wrong-form", "1920x1080"),
            ("size too small", "100x100", "out-of-range", ""),
            ("size too large", "99999x99999", "out-of-range", ""),
        ])  # fmt: skip
    elif schema.get("name") == "Language":
        yield from instead(part, [
            ("name of a language", "English", "wrong-form", "`en`"),
            ("language in capitals", word.upper(), "wrong-form", "`en`"),
        ])  # fmt: skip


def durations(part: Part) -> Iterator[Breakage]:
    automatic = part.schema["name"] == "Dwell"
    rows = [
        ("duration without unit", "20", "wrong-form", "`20 s`"),
        ("foreign unit", "20 parsecs", "wrong-form", "min"),
        ("duration in words", "soon", "wrong-form", "`auto`" if automatic else "20 s"),
        ("negative duration", "-5 s", "wrong-form", "20 s"),
        ("duration too long", "99999 h", "out-of-range", " to "),
    ]
    # A movement may take no time at all.
    if ".motion." not in part.what:
        rows.append(("duration too short", "1 ms", "out-of-range", " to "))
    yield from instead(part, rows)


def numbers(part: Part) -> Iterator[Breakage]:
    least, most = part.schema.get("minimum"), part.schema.get("maximum")
    rows = [("number in words", "many", "wrong-type", "number")]
    if least is not None:
        rows.append(("number too small", str(least - 1), "out-of-range", f"at least {least:g}"))
    if most is not None:
        rows.append(("number too large", str(most + 1), "out-of-range", f"at most {most:g}"))
    if part.schema["type"] == "integer":
        rows.append(("no whole number", "1.5", "wrong-type", "`24`"))
    rows += [(f"number {odd}", odd, "wrong-type out-of-range", "") for odd in (".nan", ".inf")]
    yield from instead(part, rows)


def files(part: Part) -> Iterator[Breakage]:
    """Paths that lead nowhere, out of the deck, or to another sort of file."""
    if not is_value(part):
        return
    holder, _, key = part.what.rpartition(".")
    word = part.node.value
    slide_file = part.schema.get("name") == "slide file"
    if not (slide_file or key in path_keys() or holder.endswith(".subtitles")):
        return
    stem, dot, extension = word.partition(".")
    rows = [
        ("misspelt file", f"{stem[:-2]}{stem[-1]}{dot}{extension}", "missing-file", f"`{word}`"),
        ("missing file", f"zebra{dot}{extension}", "missing-file", ""),
        (
            "file on the web",
            f"https://a.example/{word}",
            "remote-address",
            "into the deck's folder",
        ),
        ("file on a share", f"//server/{word}", "remote-address", "into the deck's folder"),
        ("file above", f"../{word}", "outside-deck", "deck's folder"),
        ("absolute file", f"/srv/{word}", "outside-deck", "deck's folder"),
        ("file at home", f"~/{word}", "outside-deck", "deck's folder"),
        ("file on a drive", f"C:/{word}", "outside-deck remote-address", "deck's folder"),
        ("backslash", f"a\\{word}", "wrong-form", "Write `/`"),
        ("another sort of file", "one.txt", "wrong-form missing-file", ""),
    ]
    if slide_file:
        rows += [
            ("no file matches", "zebra/*.yaml", "missing-file", "remove the line"),
            ("two stars", "'**/*.yaml'", "wrong-form", "each folder"),
        ]
        again = (part.end, part.end, f"\n  - {word}")
        yield part.broken("file twice", again, "duplicate-id", "Keep one", part.end + 5)
    yield from instead(part, rows)


def texts(part: Part) -> Iterator[Breakage]:
    """Texts in foreign or misspelt languages, without words, or with a comma in braces."""
    name = part.schema.get("name")
    if name not in TEXTS:
        return
    for way, before, broken, after, codes, hint in (
        ("foreign language", "{en: A, ", "xx: B", ", ru: C}", "unknown-language", "The deck has"),
        ("misspelt language", "{en: A, ", "rus: B", "}", "unknown-language", "`ru`"),
        ("language in capitals", "{", "EN: A", ", ru: B}", "unknown-language", "`en`"),
        ("comma in braces", "{en: one, ", "two", ", ru: C}", "unknown-language", "quotes"),
        ("mapping in a language", "{en: A, ru: ", "{a: b}", "}", "wrong-type", "Some text"),
        ("list in a language", "{en: A, ru: ", "[a]", "}", "wrong-type", "Some text"),
        ("blank translation", "{en: A, ru: ", "' '", "}", "empty-value", "Write a text"),
        ("no translation", "{en: A, ", "ru", "}", "empty-value", ""),
        ("empty text", "", "''", "", "empty-value", "Write a text"),
        ("colon in braces", "{en: He said", ": no", ", ru: B}", "syntax", "quotes"),
        ("empty braces", "", "{}", "", "empty-value wrong-type", ""),
    ):
        place = part.start + len(before)
        yield part.broken(way, (part.start, part.end, before + broken + after), codes, hint, place)
    if name == "Prose":
        for way, term, hint in (
            ("misspelt", "phtoon", "`photon`"),
            ("unknown", "qqqqq", "glossary"),
        ):
            edit = (part.start, part.end, f'"[so]({term})"')
            yield part.broken(f"{way} term", edit, "unknown-term", hint)


WAYS = (named, measured, files, texts)
