"""Strategies for hypothesis: decks as authors, programs and crashes leave them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import yaml
from hypothesis import strategies as st

from . import texts
from .structure import SCALARS, slide, vocabulary

Special = Literal["gone", "folder", "link out", "link to itself", "pipe"]
"""What may stand in a file's place."""


@dataclass(frozen=True)
class Case:
    """How a deck differs from the good one: files by their names; a seed for its sisters."""

    files: dict[str, bytes | Special]
    seed: int = 0


SPLINTERS = (
    "\t", "\n", "\r", "  ", " ", "- ", "-", ": ", ":", ",", "#", " #", "[", "]", "{", "}",
    "{{ x }}", '"', "'", "*", "**", "*a", "&a ", "*number", "!", "!!x ", "!!str ", "|", "|9\n",
    ">", ">-\n", "?", "? ", "<<: ", "<<: *number", "%", "%YAML 9.9\n", "@", "`", "---\n", "...\n",
    "\\", "\\x", "\u2028", "\x85", "\x00", "\x0b", "\x0c", "\x1b[31m", "\x7f", "\x9b", "\u202e",
    "\u200b", "\ufeff", "\ufffe", "\U0001f600", "e\u0301", "null", "~", "text: ", "kind: ",
    "[x](y)", "..", "/", "https://", "C:/",
)  # fmt: skip
_CUT = 30  # characters
_MOST = 60_000  # characters of an amplified text

_splinter = st.one_of(
    st.sampled_from(SPLINTERS), st.text(max_size=4), st.characters().map(lambda c: c * 3)
)


def _span(draw: st.DrawFn, text: str) -> tuple[int, int]:
    start = draw(st.integers(0, len(text)))
    return start, min(len(text), start + draw(st.integers(0, _CUT)))


def _cut(draw: st.DrawFn, text: str) -> str:
    start, end = _span(draw, text)
    return text[:start] + text[end:]


def _double(draw: st.DrawFn, text: str) -> str:
    start, end = _span(draw, text)
    return text[:end] + text[start:]


def _splice(draw: st.DrawFn, text: str) -> str:
    start, end = _span(draw, text)
    return text[:start] + draw(_splinter) + text[end if draw(st.booleans()) else start :]


def _end(draw: st.DrawFn, text: str) -> str:
    return text[: draw(st.integers(0, len(text)))]


def _lines(draw: st.DrawFn, text: str) -> str:
    """Lines deleted, doubled, moved or shifted."""
    lines = text.split("\n")
    start = draw(st.integers(0, len(lines) - 1))
    end = start + draw(st.integers(1, 3))
    some, rest = lines[start:end], lines[:start] + lines[end:]
    act = draw(st.sampled_from(("delete", "double", "move", "deeper", "shallower", "tab")))
    if act == "deeper":
        some = [" " * draw(st.integers(1, 4)) + line for line in some]
    elif act == "shallower":
        some = [line.removeprefix(" " * draw(st.integers(1, 4))) for line in some]
    elif act == "tab":
        some = [line.replace("  ", "\t", 1) for line in some]
    elif act == "double":
        some = some * 2
    elif act == "delete":
        some = []
    place = draw(st.integers(0, len(rest))) if act == "move" else start
    return "\n".join(rest[:place] + some + rest[place:])


def _value(draw: st.DrawFn, text: str) -> str:
    """Another value after a colon, or another item after a hyphen."""
    lines = text.split("\n")
    number = draw(st.integers(0, len(lines) - 1))
    before, colon, _ = lines[number].partition(draw(st.sampled_from((": ", "- "))))
    lines[number] = before + colon + draw(st.sampled_from(SCALARS))
    return "\n".join(lines)


def _word(draw: st.DrawFn, text: str) -> str:
    """A word of the deck language in another word's place."""
    words = text.split(" ")
    number = draw(st.integers(0, len(words) - 1))
    tail = ":" if words[number].endswith(":") else ""
    words[number] = draw(st.sampled_from(vocabulary())) + tail
    return " ".join(words)


def _amplify(draw: st.DrawFn, text: str) -> str:
    """A piece many times over: what is slow shows here."""
    lines = text.split("\n")
    start = draw(st.integers(0, len(lines) - 1))
    end = start + draw(st.integers(1, 4))
    whole = "\n".join(lines[start:end]) + "\n"
    piece = whole if draw(st.booleans()) else "".join(draw(st.lists(_splinter, max_size=3)))
    many = draw(st.sampled_from((3, 20, 150, 20_000)))
    repeated = piece * min(many, _MOST // max(1, len(piece)))
    return "\n".join(lines[:start]) + "\n" + repeated + "\n".join(lines[start:])


_COMMON = (_cut, _double, _splice, _splice, _lines, _lines, _value, _value, _word)
_RARE = (_end, _amplify)
_ENCODINGS = ("utf-8",) * 12 + ("utf-8-sig", "utf-16", "latin-1", "cp1251")


@st.composite
def mutated(draw: st.DrawFn, good: Sequence[str]) -> bytes:
    """A good text with some pieces cut out, doubled, moved, put in or shifted."""
    text = draw(st.sampled_from(good))
    for _ in range(draw(st.integers(1, 4))):
        acts = _RARE if draw(st.integers(0, 39)) == 0 else _COMMON
        text = draw(st.sampled_from(acts))(draw, text)
    if draw(st.integers(0, 19)) == 0:
        text = text.replace("\n", draw(st.sampled_from(("\r\n", "\r", "\u2028"))))
    coding = draw(st.sampled_from(_ENCODINGS)) if draw(st.integers(0, 9)) == 0 else "utf-8"
    return text.encode(coding, "replace")


@st.composite
def structured(draw: st.DrawFn) -> bytes:
    """A slide made from the schema, almost right, written in one of YAML's styles."""
    value = draw(slide())
    if draw(st.booleans()):
        return json.dumps(value, ensure_ascii=draw(st.booleans())).encode()
    flow = draw(st.sampled_from((True, False, None)))
    return yaml.dump(
        value, Dumper=yaml.CSafeDumper, allow_unicode=True, default_flow_style=flow
    ).encode()


def _one(content: st.SearchStrategy[bytes | Special], *names: str) -> st.SearchStrategy[Case]:
    return st.builds(lambda name, data: Case({name: data}), st.sampled_from(names), content)


_specials: st.SearchStrategy[bytes | Special] = st.sampled_from(get_args(Special))
_anything: st.SearchStrategy[bytes] = st.one_of(
    st.binary(max_size=200), st.text(max_size=100).map(lambda text: text.encode("utf-8", "replace"))
)
_MEDIA = ("data/loss.csv", "data/comma.csv", "film/waves.en.vtt", "art/sky.svg")


@st.composite
def _media(draw: st.DrawFn) -> Case:
    """A table, subtitles or a picture that is broken, and a slide that uses it."""
    name = draw(st.sampled_from(_MEDIA))
    slide_text = texts.uses(name)
    good = texts.base()[name].decode()
    return Case(
        {"one.yaml": slide_text.encode(), name: draw(st.one_of(mutated([good]), _anything))}
    )


def _theme() -> st.SearchStrategy[Case]:
    deck = texts.OWN_THEME.encode()
    broken = st.one_of(mutated([texts.theme()]), _anything)
    return st.builds(lambda data: Case({"own.yaml": data, "deck.yaml": deck}), broken)


def _weighted(choices: dict[st.SearchStrategy[Case], int]) -> st.SearchStrategy[Case]:
    weights = [choice for choice, weight in choices.items() for _ in range(weight)]
    return st.sampled_from(weights).flatmap(lambda choice: choice)


def cases() -> st.SearchStrategy[Case]:
    """Decks with one file, at times two, that is not as it should be."""
    slides, decks = texts.slides(), texts.decks()
    both = st.builds(
        lambda one, deck: Case({"one.yaml": one, "deck.yaml": deck}),
        mutated(slides),
        mutated(decks),
    )
    drawn = _weighted(
        {
            _one(mutated(slides), "one.yaml"): 48,
            _one(structured(), "one.yaml"): 18,
            _one(mutated(decks), "deck.yaml"): 12,
            _media(): 8,
            _theme(): 4,
            _one(_anything, "one.yaml", "deck.yaml", "own.yaml", "words.yaml"): 4,
            both: 3,
            _one(mutated(texts.shipped()), "one.yaml"): 2,
            _one(_specials, *texts.base()): 1,
        }
    )
    return st.builds(lambda case, seed: Case(case.files, seed), drawn, st.integers(0, 2**32 - 1))
