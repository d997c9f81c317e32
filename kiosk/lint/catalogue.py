"""What each code means, with examples of wrong and right: the documentation and the terminal.

An entry of kiosk/lint/examples says `why` it matters, how to `mend` it, and how it looks `wrong`
and `right`: a part of a slide, or with `in: deck` of deck.yaml (with `whole`: all of it). `# <--`
marks the line that is named; `at` says it otherwise. `files` lie beside both, `slides` are listed
in the deck too; null stands for any picture or film. `made` tells what a text cannot show.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field

from kiosk.deck.codes import CODES, Stage
from kiosk.deck.suggest import nearest

STAGES: dict[Stage, str] = {"read": "Reading", "words": "Words", "look": "Look"}
FIXED = frozenset({"missing-alt", "straight-quotes", "three-dots", "wrong-dash", "wrong-space"})
"""The codes that `kiosk check --fix` mends."""
MARK = "  # <--"


class Entry(BaseModel):
    """What is told of one code."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    why: str
    mend: str
    wrong: str = ""
    right: str = ""
    in_: str = Field("slide", alias="in")
    whole: bool = False
    made: str = ""
    at: str = ""
    files: Mapping[str, str | None] = {}
    slides: Mapping[str, str] = {}
    wrong_files: Mapping[str, str | None] = {}
    right_files: Mapping[str, str | None] = {}


@cache
def entries() -> dict[str, Entry]:
    """The entry of each code."""
    found: dict[str, Entry] = {}
    for stage in STAGES:
        text = (files("kiosk.lint") / "examples" / f"{stage}.yaml").read_text("utf-8")
        read: dict[str, dict[str, Any]] = yaml.safe_load(text)
        found |= {code: Entry.model_validate(entry) for code, entry in read.items()}
    return found


def shown(text: str) -> str:
    """An example as people see it: the line that is named has a mark."""
    return text.replace(MARK, "  # <- here").rstrip()


def switch(code: str) -> str:
    """How severe a code is, and whether a deck may change that."""
    if CODES[code].severity == "error" and CODES[code].stage == "look":
        return "An error, though the rest of the deck is shown; it cannot be switched off."
    if CODES[code].severity == "error":
        return "An error: the slide or the deck is not shown; it cannot be switched off."
    return (
        f"A warning; `checks: {{{code}: off}}` in deck.yaml switches it off, `error` makes it one."
    )


def explain(code: str) -> str:
    """All that is known of a code, for the terminal. Raises KeyError with the nearest code."""
    if code not in CODES:
        meant = nearest(code, CODES)
        raise KeyError(f"Did you mean {meant}?" if meant else "docs/checks.md lists all codes.")
    entry, known = entries()[code], CODES[code]
    parts = [f"{code}: {known.meaning}", entry.why, f"To mend it: {entry.mend}"]
    if code in FIXED:
        parts.append("`kiosk check --fix` mends it.")
    if known.stage == "look":
        parts.append("Only `kiosk check --look` finds it.")
    parts += [switch(code), entry.made]
    for word, text in (("Wrong", entry.wrong), ("Right", entry.right)):
        if text:
            lines = "\n".join(f"    {line}" for line in shown(text).splitlines())
            parts.append(f"{word}:\n\n{lines}")
    return "\n\n".join(part for part in parts if part)
