"""Mistakes in YAML itself: indentation, quotes, brackets, colons, signs.

The line is the one of the edit; a `column` of 0 says that the parser cannot know the place in it.
Where a line still is good YAML by itself, and only the next one tells that it was not meant so, the
parser can know no more than that next line: such a way says so by its place.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from tests.deck.breakages import Breakage, Part, line_of, plain_line

QUOTES = "quotes"
GLUED = "syntax wrong-form wrong-type"


def values(part: Part) -> Iterator[Breakage]:
    """Values that are no YAML, on a line of their own."""
    if not plain_line(part):
        return
    word = part.node.value
    for way, value, offset, codes, hint in (
        ("open double quote", f'"{word}', 0, "syntax", 'Put " at the end'),
        ("open single quote", f"'{word}", 0, "syntax", "Put ' at the end"),
        ("quotes in quotes", f'"{word} "so" {word}"', len(word) + 3, "syntax", "inner quotes"),
        ("text after quotes", f'"{word}" more', len(word) + 3, "syntax", "inner quotes"),
        ("open bracket", f"[{word}", 0, "syntax", "Put `]`"),
        ("open brace", f"{{en: {word}", 0, "syntax", "Put `}`"),
        ("bracket twice", f"[{word}]]", len(word) + 2, "syntax", QUOTES),
        ("only a closing bracket", f"] {word}", 0, "syntax", QUOTES),
        ("only a closing brace", f"}} {word}", 0, "syntax", QUOTES),
        ("a comma first", f", {word}", 0, "syntax", QUOTES),
        ("second colon", f"{word}: more", len(word), "syntax", QUOTES),
        ("emphasis without quotes", f"*{word}* more", 0, "syntax", '"*'),
        ("strong emphasis", f"**{word}** more", 0, "syntax", '"*'),
        ("ampersand first", f"& {word}", 0, "syntax", '"&'),
        ("at sign", f"@{word}", 0, "syntax", '"@'),
        ("backtick", f"`{word}`", 0, "syntax", '"`'),
        ("percent first", f"%{word}", 0, "syntax", '"%'),
        ("template braces", f"{{{{ {word} }}}}", 1, "syntax", QUOTES),
        ("list on the line", f"- {word}", 0, "syntax", "next line"),
        ("bar and text", f"| {word}", 2, "syntax", "next line"),
        ("arrow and text", f"> {word}", 2, "syntax", "next line"),
        ("backslash in quotes", f'"\\q{word}"', 1, "syntax", "twice"),
        ("tag", f"!!str {word}", 0, "tag", "Remove it"),
        ("own tag", f"!important {word}", 0, "tag", "Remove it"),
        ("control character", f"{word}\x07", len(word), "not-text", "Delete it"),
        ("vertical tab", f"{word}\x0b", len(word), "not-text", "Delete it"),
        ("zero", f"{word}\x00", len(word), "not-text", "Delete it"),
        ("unknown anchor", "*nobody", 0, "syntax", QUOTES),
    ):
        edit = (part.start, part.end, value)
        yield part.broken(way, edit, codes, hint, part.start + offset)


def keys(part: Part) -> Iterator[Breakage]:
    """Keys without their colon or blank, and lines that are indented too much or too little."""
    if not plain_line(part):
        return
    at, word = part.key.start_mark.index, part.node.value
    key, start = part.key.value, line_of(part)[0]
    first = part.key is part.parent.node.value[0][0]
    edit = (at, part.end)
    if not first:
        yield part.broken("one blank more", (at, at, " "), "syntax", "", at + 1)
        yield part.broken("tab first", (start, start, "\t"), "syntax", "spaces", start)
        if at > start and " " * (at - start) == part.text[start:at]:
            less = (start, start + 1, "")
            yield part.broken("one blank less", less, "syntax", "", at - 1)
        yield part.broken("question mark", (at, at, "? "), "syntax", "", at, column=False)
    yield part.broken("no blank after the colon", (*edit, f"{key}:{word}"), "syntax", "space", at)
    yield part.broken("no colon", (*edit, f"{key} {word}"), "syntax", "`key: text`", at)
    yield part.broken("equals sign", (*edit, f"{key} = {word}"), "syntax", "`key: text`", at)
    hyphen = (*edit, f"- {key}: {word}")
    place = at
    if first and part.parent.parent:
        # Only the key that follows tells that no list was meant.
        place = next(iter(part.parent.node.value[1:2]), [part.key])[0].start_mark.index + 2
    yield part.broken("hyphen before a key", hyphen, "syntax", "", place, column=False)


def lines(part: Part) -> Iterator[Breakage]:
    """Lines that do not belong there, and lists that are not aligned."""
    if part.parent is None:
        end = len(part.text)
        for way, line, codes in (
            ("second document", "---\n", "several-documents"),
            ("text at the end", "some words\n", "syntax"),
            ("bracket at the end", "]\n", "syntax"),
            ("conflict marks", "<<<<<<< ours\n", "syntax"),
        ):
            yield part.broken(way, (end, end, line + part.text), codes, "", end)
    elif isinstance(part.node, yaml.SequenceNode) and not part.flow and len(part.node.value) > 1:
        second = list(part.items())[1]
        hyphen = part.text.rfind("- ", 0, second.start)
        for way, edit, place in (
            ("item indented more", (hyphen, hyphen, " "), hyphen + 1),
            ("item indented less", (hyphen - 1, hyphen, ""), hyphen - 1),
        ):
            if hyphen > 0 and part.text[hyphen - 1] == " ":
                yield part.broken(way, edit, "syntax wrong-form", "", place, column=False)
        glued = (hyphen + 1, hyphen + 2, "")
        yield part.broken("no blank after the hyphen", glued, GLUED, "", hyphen, column=False)


WAYS = (values, keys, lines)
