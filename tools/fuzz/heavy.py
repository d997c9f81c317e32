"""Decks that are heavy rather than broken: as many mistakes, names or signs as a file can hold."""

from __future__ import annotations

from collections.abc import Iterator

from . import texts
from .cases import Case

_HEAD = "format: 1\ntitle: T\nlanguages: [en, ru]\n"
_TOPIC = "kind: topic\ntitle: T\n"
_MOST = 60_000  # characters of a text


def heavy() -> Iterator[Case]:
    """One case after the other; each is to be read in less than a second."""
    for deck in _decks():
        yield Case({"deck.yaml": deck.encode()})
    for slide in (*_slides(), *map(_text, _SIGNS)):
        yield Case({"one.yaml": slide.encode()})
    for name, data in _files():
        yield Case({"one.yaml": texts.uses(name).encode(), name: data.encode()})


def _names(form: str, many: int) -> str:
    return ", ".join(form.replace("N", str(number)) for number in range(many))


def _decks() -> Iterator[str]:
    good = "slides: [good.yaml]\n"
    yield f"{_HEAD}slides: [{_names('xN.yaml', 49_000)}]\n"
    yield f"{_HEAD}slides: [{_names('aN/*.yaml', 49_000)}]\n"
    yield f"{_HEAD}slides: [{_names('good.yaml', 49_000)}]\n"
    yield f"{_HEAD}slides: [{_names('{kind: topc, titel: a}', 9000)}]\n"
    yield _HEAD.replace("en, ru", _names("lN", 40_000)) + good
    yield f"{_HEAD}checks: {{{_names('too-lonN: off', 24_000)}}}\n{good}"
    yield f"{_HEAD}words: {{{_names('homN: off', 24_000)}}}\n{good}"


def _slides() -> Iterator[str]:
    for more in ("icon: mdi6.acN", "accent: netwN", "link: mateN", "zzN: 1"):
        nodes = _names(f"{{id: nN, text: a, at: [0, 0], {more}}}", 12)
        yield _blocks(f"map: {{nodes: [{nodes}]}}")
    yield _blocks(f"text: '{_names('[x](photN)', 100)}'")
    yield f"kind: topic\ntitle: {{{_names('eN: a', 24_000)}}}\n"
    yield _TOPIC + _names("titlN: a", 24_000).replace(", ", "\n")
    yield _TOPIC + "title: a\n" * 24_000
    yield _TOPIC + f"details: [{_names('{titel: a}', 15_000)}]\n"
    yield _TOPIC + "text: " + "{a: [" * 160 + "\n"
    yield _TOPIC + 'text: "' + "a\n" * 300_000
    yield _TOPIC + "\n" * 500_000 + "  a: b"
    yield "".join(" " * depth + "a:\n" for depth in range(1400))


def _blocks(block: str) -> str:
    """A slide with a block some hundred times."""
    line = f"      - {block}\n"
    return _TOPIC + "details:\n" + ("  - title: D\n    blocks:\n" + line * 10) * 20


_SIGNS = (
    "*a", "**a", "a**b *", "[", "[a](", "](a)", "a@", "@", "'", '"', "'a ", "a - b ", "a -- b ",
    "1-2 ", "... ", "`a` ... ", "`", "http://a ", "1 % ", "1 km ", "a , ", "a\u00a0 ", "a  ",
)  # fmt: skip


def _text(sign: str) -> str:
    """A slide whose text is one sign again and again."""
    return _TOPIC + "text: |\n  " + sign * (_MOST // len(sign)) + "\n"


def _files() -> Iterator[tuple[str, str]]:
    cue = "00:00.000 --> 00:02.000\n"
    yield "data/loss.csv", "length,loss,error\n" + "1,2,3\n" * 150_000
    yield "data/loss.csv", '"' + "a\n" * 400_000
    yield "film/waves.en.vtt", "WEBVTT\n\n" + f"{cue}Two\n\n" * 30_000
    yield "film/waves.en.vtt", f"WEBVTT\n\n{cue}" + "<a" * 500_000
    yield "film/waves.en.vtt", f"WEBVTT\n\n{cue}" + "&amp" * 200_000
    yield "art/sky.svg", texts.SVG.replace("<g>", "<g>" + "<g/>" * 200_000)
    yield "art/sky.svg", texts.SVG.replace("<g>", "<g>" * 100_000)
