"""YAML that explodes, recurses, asks for code, or is no text at all."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile.corpus import GOOD, HEAD, Case, Place, with_slides

TOPIC = "kind: topic\ntitle: T\n"
_BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
_MERGES = "base: &base {a: 1}\n" + "".join(
    f"m{n}: &m{n}\n  <<: [*base{''.join(f', *m{k}' for k in range(max(0, n - 9), n))}]\n"
    for n in range(200)
)


def cases(place: Place) -> Iterator[Case]:
    """A deck for each bomb, as a slide; and some as the deck's own file."""
    canary = place.canaries / "executed"
    bombs: dict[str, str | bytes] = {
        "aliases": TOPIC + _BOMB,
        "merges": TOPIC + _MERGES,
        "merge-of-one": TOPIC + "x: &x {title: Y}\n<<: *x\n",
        "itself": TOPIC + "text: &t {en: *t}\n",
        "flow-lists": TOPIC + "text: " + "[" * 100_000,
        "flow-maps": TOPIC + "text: " + "{a: " * 100_000,
        "block-lists": "- " * 200_000,
        "block-maps": "".join(" " * n + "a:\n" for n in range(1400)),
        "keys-of-keys": "? " * 200_000,
        "huge-file": "#" * (8 * 1024 * 1024),
        "huge-text": TOPIC + "text: " + "x" * 900_000,
        "many-nodes": TOPIC + "details: [" + "a, " * 200_000 + "]",
        "many-keys": TOPIC + "".join(f"k{n}: 1\n" for n in range(40_000)),
        "twice": TOPIC + "title: U\n",
        "python": TOPIC + f"text: !!python/object/apply:os.system ['touch {canary}']\n",
        "python-name": TOPIC + "text: !!python/name:os.system\n",
        "include": TOPIC + f"text: !include {place.canaries / 'secret.txt'}\n",
        "binary": TOPIC + "text: !!binary aGVsbG8=\n",
        "own-tag": "%TAG !e! tag:example.org,2026:\n---\n" + TOPIC + "text: !e!x y\n",
        "two-documents": TOPIC + "---\n" + TOPIC,
        "zero": b"kind: topic\ntitle: a\x00b\n",
        "utf-16": "kind: topic\ntitle: T\n".encode("utf-16"),
        "no-text": b"kind: topic\ntitle: \xff\xfe\xfd\n",
        "empty": b"",
        "number-bomb": TOPIC + "numbers: [{value: 1" + "0" * 60_000 + ", label: x}]\n",
        "sexagesimal": TOPIC + "dwell: " + ":".join(["59"] * 5000) + "\n",
    }
    for name, text in bombs.items():
        # The slide as bytes where it is no text.
        files = with_slides({"bomb": ""}, {"slides/bomb.yaml": text})
        # A number of 60,000 digits is a long text, and no more.
        yield Case("yaml", name, files, refused=name != "number-bomb")
    for name in ("aliases", "flow-lists", "huge-file", "python", "utf-16", "empty"):
        yield Case("yaml", f"deck-{name}", {"deck.yaml": bombs[name], "good.yaml": GOOD})
    entries = "slides: [" + "good.yaml, " * 20_000 + "]\n"
    yield Case("yaml", "deck-of-many", {"deck.yaml": HEAD + entries, "good.yaml": GOOD})
