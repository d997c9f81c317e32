"""What the staff's pad and panel say, in their languages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

Words = Mapping[str, str]

FILE = Path(__file__).with_name("words.yaml")
LANGUAGES = ("en", "ru")


@cache
def words(code: str) -> Words:
    """All words in a language; in the first one where they have not got it."""
    # The base loader makes strings and nothing else.
    read = yaml.load(FILE.read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506
    known = code if code in LANGUAGES else LANGUAGES[0]
    return {key: word[known] for key, word in read.items()}


def filled(word: str, **values: object) -> str:
    """A word with what stands in its braces filled in."""
    for name, value in values.items():
        word = word.replace(f"{{{name}}}", str(value))
    return word


def countdown(seconds: float) -> str:
    """A time that runs out, such as 1:05; begun seconds count whole."""
    whole = max(0, -int(-seconds // 1))
    return f"{whole // 60}:{whole % 60:02d}"


def lasting(seconds: float, said: Words) -> str:
    """A long time in days, hours and minutes."""
    minutes = int(seconds // 60)
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    key = "days" if days else "hours" if hours else "minutes"
    return filled(said[key], d=days, h=hours, m=minutes)
