"""What is wrong in a gallery, a comparison, a quotation, a timeline or a QR code has its line."""

from __future__ import annotations

import pytest

from kiosk.deck.blocks.qr import QUIET, code
from tests.deck.decks import GOOD, SVG, only

TALL = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 16"/>'
SIDE = "image: figures/tree"
TALLER = "{image: figures/tall, label: B}"


def slide(block: str) -> dict[str, str]:
    """A good slide with one detail whose only block begins in line 6."""
    indented = "\n        ".join(block.splitlines())
    text = f"{GOOD.replace('good', 'one')}details:\n  - title: D\n    blocks:\n      - {indented}\n"
    return {"one.yaml": text, "figures/tree.svg": SVG, "figures/tall.svg": TALL}


@pytest.mark.parametrize(
    ("block", "line", "problem", "remedy"),
    [
        ("gallery: []", 7, "out-of-range", ""),
        ("gallery:\n  - {image: figures/tree, alt: A}", 8, "missing-credit", "credit"),
        ("gallery:\n  - {image: figures/no, alt: A, credit: B}", 8, "missing-file", ""),
        (
            f"compare:\n  before: {{{SIDE}, label: A}}\n  alt: A\n  credit: B",
            7,
            "missing-key",
            "after",
        ),
        (
            f"compare:\n  before: {{{SIDE}, label: A}}\n  after: {TALLER}\n  alt: A\n  credit: B",
            9,
            "wrong-form",
            "same proportion",
        ),
        ("quote: {text: Words}", 7, "missing-key", "by"),
        ("timeline:\n  - {time: 1955, text: One}", 8, "out-of-range", ""),
        ("timeline:\n  - {time: 1955}\n  - {time: 1967, text: Two}", 8, "missing-key", "text"),
        ("qr: {address: http://example.org, text: A}", 7, "wrong-form", "https"),
        ("qr: {address: 'https://u:p@example.org', text: A}", 7, "wrong-form", "https"),
        ("qr: {address: 'https://example.org/a b', text: A}", 7, "wrong-form", "https"),
        ("qr: {address: 'https://[', text: A}", 7, "wrong-form", "https"),
        ("qr: {address: 'javascript:alert(1)', text: A}", 7, "wrong-form", "https"),
        (f"qr: {{address: 'https://e.org/{'a' * 200}', text: A}}", 7, "out-of-range", "shorter"),
    ],
)
def test_a_mistake_is_told_on_its_line(check, block, line, problem, remedy):
    found = only(check({**slide(block), "good.yaml": GOOD}))
    assert (found.line, found.code) == (line, problem), found.render_text()
    assert remedy in found.message + found.hint


def test_a_code_is_square_with_a_quiet_zone():
    path, modules = code("https://example.org")
    assert modules == 25 + 2 * QUIET
    assert path.startswith(f"M{QUIET} {QUIET}h7v1h-7z"), "the corner of the finder pattern"
