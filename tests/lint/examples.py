"""Writes the deck of an example of the catalogue."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from kiosk.lint.catalogue import MARK, Entry
from tests.deck.decks import FILM, SVG

HEAD = "format: 1\ntitle: A deck\nlanguages: [en, ru]\n"
_WORDS = re.compile(r"<(\d+) words>")


def completed(text: str, entry: Entry) -> str:
    """The whole file that a part of it stands for."""
    text = _WORDS.sub(lambda found: ("light " * int(found[1])).strip(), text)
    if entry.whole:
        return text
    if entry.in_ == "deck":
        head = "".join(
            line for line in HEAD.splitlines(keepends=True)
            if not re.search(rf"^{line.partition(':')[0]}:", text, re.MULTILINE)
        )  # fmt: skip
        listed = "" if re.search("^slides:", text, re.MULTILINE) else "slides: [one.yaml]\n"
        return head + text + listed
    has = {key for key in ("kind", "id", "title") if re.search(f"^{key}:", text, re.MULTILINE)}
    head = "" if "kind" in has else "kind: topic\n"
    return head + ("" if has & {"kind", "title"} else "title: T\n") + text


def write(folder: Path, entry: Entry, text: str, more: Mapping[str, str | None]) -> None:
    """The deck of one of the two examples of an entry."""
    slides = "".join(f", {name}" for name in entry.slides)
    found: dict[str, str | None] = {
        "deck.yaml": f"{HEAD}slides: [one.yaml{slides}]\n",
        "one.yaml": "kind: topic\ntitle: One\n",
        **entry.files,
        **entry.slides,
        **more,
        ("deck.yaml" if entry.in_ == "deck" else "one.yaml"): completed(text, entry),
    }
    for name, content in found.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        anything = FILM if name.endswith(".webm") else SVG.encode()
        file.write_bytes(anything if content is None else content.encode())


def place(folder: Path, entry: Entry) -> str:
    """`file:line` that is named in the wrong example."""
    if entry.at:
        return entry.at
    name = "deck.yaml" if entry.in_ == "deck" else "one.yaml"
    lines = (folder / name).read_text("utf-8").splitlines()
    (line,) = [number for number, line in enumerate(lines, 1) if MARK in line]
    return f"{name}:{line}"
