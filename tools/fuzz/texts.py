"""What the fuzzing of decks begins with: a small good deck that has something of everything."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from textwrap import indent

from kiosk.deck import BLOCKS, KINDS
from kiosk.deck.deck import DeckFile
from kiosk.paths import ASSETS, SLIDES

DECK = """\
format: 1
title: {en: A deck, ru: Набор}
languages: [en, ru]
timing: {dwell: auto, idle: 60 s, warning: 20 s}
theme: quantum
displays: [1920x1080]
checks: {too-long: warning}
words: {home: {en: Start, ru: Начало}}
slides:
  - one.yaml
  - good.yaml
  - words.yaml
  - {kind: topic, id: inline, title: In place}
"""
OWN_THEME = DECK.replace("theme: quantum", "theme: own.yaml")
GOOD = "kind: topic\nid: materials\ntitle: A good slide\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><g><path d="M0 0h9"/></g></svg>'
VTT = (
    "WEBVTT\n\nNOTE a remark\n\n1\n00:00.000 --> 00:02.000\nTwo <b>waves</b>\n\n"
    "00:02.500 --> 00:05.000 line:0\nmeet\n"
)
CSV = "length,loss,error\n0,1,0.1\n50,0.1,0\n100,1e-2,0.002\n"
CSV_COMMA = "Länge;Verlust\n0;1,5\n50;2,5\n"
TABLE = """\
kind: page
title: A table
blocks:
  - chart:
      kind: dots
      x: {label: Length}
      y: {label: Loss}
      series: [{name: Glass, data: data/loss.csv, x: length, y: loss, error: error}]
      alt: A line
      credit: Nobody
  - chart:
      kind: bars
      y: {label: Loss}
      series: [{name: Glas, data: data/comma.csv}]
      alt: Bars
      credit: Nobody
"""
NETWORKS = """\
kind: topic
id: networks
icon: mdi6.shield-key-outline
accent: networks
eyebrow: {en: Secure networks, ru: Защищённые сети}
title:
  en: Keys that reveal an eavesdropper
  ru: Ключ, который выдаёт подслушивание
text: >
  Two people share a key by sending *single* [photons](photon),
  and **nobody** else.
art: art/sky
loop: no
dwell: 20 s
demo: bb84
numbers:
  - &number {value: {en: 25%, ru: 25 %}, label: wrong}
  - *number
details:
  - id: why  # a remark
    title: "Why: a spy cannot hide"
    blocks:
      - text: |
          An unknown state
          cannot be copied.
      - figure: {image: figures/tree.svg, alt: 'A tree', credit: Us,
                 callouts: [{at: [0.3, 0.6], text: Here}]}
"""


def as_page(block: str) -> str:
    """A slide of the kind `page` around a block."""
    return f"kind: page\ntitle: T\nblocks:\n  -{indent(block, '    ')[3:]}"


@cache
def slides() -> tuple[str, ...]:
    """Good slides: each kind, each block, and one with most of YAML's forms."""
    kinds = [kind.example for kind in KINDS.values()]
    return (*kinds, *(as_page(block.example) for block in BLOCKS.values()), TABLE, NETWORKS)


@cache
def shipped() -> tuple[str, ...]:
    """The slides that ship with the kiosk."""
    return tuple(sorted(path.read_text("utf-8") for path in SLIDES.glob("**/*.yaml")))


@cache
def decks() -> tuple[str, ...]:
    """Good files deck.yaml."""
    return (DECK, OWN_THEME, DeckFile.example, DECK + "  - '*.yaml'\n")


@cache
def theme() -> str:
    """A good theme."""
    return (ASSETS / "themes" / "quantum.yaml").read_text("utf-8")


@cache
def base() -> dict[str, bytes]:
    """The files of the good deck, by their paths in its folder."""
    words = KINDS["glossary"].example
    files = {
        "deck.yaml": DECK, "one.yaml": NETWORKS, "good.yaml": GOOD, "words.yaml": words,
        "own.yaml": theme(), "data/loss.csv": CSV, "data/comma.csv": CSV_COMMA,
    }  # fmt: skip
    return {name: text.encode() for name, text in files.items()} | dict(_media())


def _media() -> Iterator[tuple[str, bytes]]:
    for name in ("art/sky", *_figures()):
        yield f"{name}.svg", SVG.encode()
    for code in ("en", "ru"):
        for name in ("waves", "journey"):
            yield f"film/{name}.{code}.vtt", VTT.encode()
    for name in ("waves", "journey"):
        yield f"film/{name}.webm", b"\x1aE\xdf\xa3\x87\x42\x82\x84webm"


def _figures() -> list[str]:
    shown = {"tree", "even", "paired", *(Path(p).stem for p in SLIDES.glob("figures/*.svg"))}
    return sorted(f"figures/{name}" for name in shown)


def uses(name: str) -> str:
    """A good slide that uses a file of the base."""
    if name.startswith("data/"):
        return TABLE
    return NETWORKS if name.startswith("art/") else as_page(BLOCKS["video"].example)
