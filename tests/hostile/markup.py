"""Markup, scripts and addresses in every field of every kind, block, theme and word."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import yaml

from kiosk.deck import BLOCKS, KINDS
from tests.hostile.corpus import HEAD, Case, Kind, Place, with_slides

At = tuple[str | int, ...]


def payloads(place: Place, how_many: Kind) -> list[str]:
    """What is written in place of a value."""
    secret = f"file://{place.canaries}/secret.png"
    worst = [f'<img src="{place.web}/i">![m]({place.web}/m)', f"{place.web}/x.png"]
    if how_many == "few":
        return worst
    return [
        *worst,
        f'<img src="{secret}">',
        f"![x]({secret})",
        f"[words]({place.web}/l)",
        f'<a href="{place.web}/a">x</a>',
        f"<script>x='{place.web}'</script>",
        f"<body background='{place.web}/b'>",
        f"<style>@import '{place.web}/s'</style>",
        f"*<img src={place.web}/e>* **<img src={place.web}/f>**",
        f"&lt;img src={place.web}/n&gt;",
        "${jndi:ldap://127.0.0.1/x} {{7*7}} %s %n",
        "Qt.openUrlExternally('x'); \u202e\u2066x\u2069",
        f"{place.canaries}/secret.png",
        "javascript:alert(1)",
    ]


def leaves(value: Any, at: At = ()) -> Iterator[At]:
    """The way to each value that is no list and no mapping."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*at, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from leaves(item, (*at, index))
    else:
        yield at


def put(value: Any, at: At, instead: str) -> Any:
    """A copy with another value at one place."""
    made = copy.deepcopy(value)
    part = made
    for step in at[:-1]:
        part = part[step]
    part[at[-1]] = instead
    return made


def _written(value: Any) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10_000)


def _read(text: str) -> Any:
    # What was typed, not what YAML makes of it.
    return yaml.load(text, Loader=yaml.BaseLoader)


def _everywhere(value: Any, words: list[str], ways: Iterator[At]) -> dict[str, str]:
    """A slide for each way and each payload."""
    return {
        f"{'-'.join(map(str, at))}-{number}"[:120]: _written(put(value, at, word))
        for at in ways
        for number, word in enumerate(words)
    }


def cases(place: Place, film: bytes, how_many: Kind) -> Iterator[Case]:
    """A deck for each kind and each block; the deck's own texts and words; themes."""
    words = payloads(place, how_many)
    more = {"film/waves.webm": film}
    for name, kind in KINDS.items():
        value = _read(kind.example)
        ways = (at for at in leaves(value) if at != ("kind",))
        yield Case("kind", name, with_slides(_everywhere(value, words, ways), more), refused=False)
    for name, block in BLOCKS.items():
        value = {"kind": "page", "title": "P", "blocks": [_read(block.example)]}
        ways = (at for at in leaves(value) if at[0] == "blocks")
        slides = _everywhere(value, words, ways)
        yield Case("block", name, with_slides(slides, more), refused=False)
    for number, word in enumerate(words):
        quoted = yaml.safe_dump(word, width=10_000).splitlines()[0]
        title = HEAD.replace("A deck", quoted)
        yield Case("deck", f"title-{number}", with_slides({}, head=title), refused=False)
        own = HEAD + "words:\n" + "".join(f"  {w}: {quoted}\n" for w in ("home", "topics", "back"))
        yield Case("deck", f"words-{number}", with_slides({}, head=own), refused=False)
    yield from _addresses(place)
    yield from _tables(place)


def _addresses(place: Place) -> Iterator[Case]:
    """Codes for phones: they are drawn, and nobody here follows them."""
    targets = [
        f"{place.web}/x", f"file://{place.canaries}/secret.txt", "javascript:alert(1)",
        "WIFI:S:x;T:WPA;P:y;;", "tel:+1", "x" * 5000, "\\e[2J", f"{place.web}/\\n<img>",
    ]  # fmt: skip
    slides = {
        f"qr-{n}": "kind: page\ntitle: Q\nblocks:\n  - qr: {address: "
        f'"{target}", text: "{target}"}}\n'
        for n, target in enumerate(targets)
    }
    yield Case("block", "qr-addresses", with_slides(slides), refused=False)


def _tables(place: Place) -> Iterator[Case]:
    mark = f"<img src={place.web}/x>"
    table = f'x,{mark}\n1,2\n2,3\n"=cmd|calc",4\n'
    slide = (
        "kind: page\ntitle: C\nblocks:\n  - chart: {kind: lines, x: {label: X}, y: {label: Y},"
        f" series: [{{name: '{mark}', data: t.csv, y: '{mark}'}}], alt: A, credit: C}}\n"
    )
    yield Case("block", "tables", with_slides({"t": slide}, {"t.csv": table}), refused=False)
