"""A text that has too little room is named at its own line, with by how much and where."""

from __future__ import annotations

import pytest

from kiosk.look.finding import Finding, View, Where
from kiosk.look.wording import fault
from tests.look.conftest import header, places

HEAD = "kind: topic\nid: one\ntitle: {title}\ntext: >-\n  {text}\n"
WORD = "measure "
LONG = WORD * 200


def topic(text: str, title: str = "A title") -> str:
    return HEAD.format(title=title, text=text)


def fits(look, count: int) -> bool:
    return not places(look({"one.yaml": topic(WORD * count)}), "does-not-fit")


def most_words(look) -> int:
    """How many words just fit."""
    low, high = 1, 400
    assert fits(look, low)
    assert not fits(look, high)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fits(look, middle) else (low, middle)
    return low


def test_a_text_with_room_is_no_problem(look) -> None:
    assert look({"one.yaml": topic("A short text.")}) == []


def test_it_says_by_how_many_lines(look) -> None:
    fitting = most_words(look)

    def said(words: int) -> str:
        (problem,) = look({"one.yaml": topic(WORD * (fitting + words))})
        return problem.message

    a_line = next(n for n in range(1, 20) if "2 lines too long" in said(n + 1))
    assert a_line > 3
    assert "1 line too long" in said(1)
    assert "1 line too long" in said(a_line)
    assert "2 lines too long" in said(2 * a_line)
    assert "3 lines too long" in said(2 * a_line + 1)
    assert "5 lines too long" in said(5 * a_line)


def test_it_is_named_in_its_language_and_at_its_displays(look) -> None:
    deck = header("1280x800, 1080x1920", "en, de")
    texts = f"kind: topic\nid: one\ntitle: A title\ntext:\n  en: Short\n  de: {LONG}\n"
    (problem,) = look({"deck.yaml": deck, "one.yaml": texts})
    assert (problem.file.name, problem.line, problem.code) == ("one.yaml", 6, "does-not-fit")
    assert problem.severity == "warning"
    assert "(de, 1280x800, 1080x1920" in problem.message


def seen(size: tuple[int, int], lines: int, *, larger: bool) -> Finding:
    where = Where(View("slide", "one"), "en", size, larger)
    return Finding(where, "does-not-fit", "Words", amount=lines, unit="line")


def test_each_display_is_named_and_larger_text_where_only_that_has_too_little_room() -> None:
    low, high = (1280, 800), (1080, 1920)
    both = [seen(low, 1, larger=False), seen(high, 2, larger=True)]
    assert fault(both, 1).message == (
        "the text `Words` does not fit: it is 2 lines too long"
        " (1280x800: 1 line, 1080x1920 in larger text)"
    )
    assert fault([seen(low, 1, larger=False)], 2).message.endswith("(en, 1280x800)")


def test_the_text_that_it_helps_most_to_shorten_is_blamed(look) -> None:
    long_title = look({"one.yaml": topic("Short", "A title " * 160)})
    assert set(places(long_title)) == {"one.yaml:3 does-not-fit"}
    # On the slide and in the grid of topics: these are two things.
    assert sum("in the grid of topics" in p.message for p in long_title) == 1
    assert len(long_title) == 2
    assert places(look({"one.yaml": topic(LONG)})) == ["one.yaml:4 does-not-fit"]


def test_a_detail_may_be_long_because_it_scrolls(look) -> None:
    slide = "kind: topic\nid: one\ntitle: T\ndetails:\n  - title: More\n    blocks:\n"
    assert look({"one.yaml": f"{slide}      - text: {LONG}\n"}) == []


@pytest.mark.parametrize(
    ("callout", "line"),
    [("{at: [0.5, 0.5], text: WIDE}", 10), ("{at: [0.5, 0.5], text: x, more: LONG}", 10)],
    ids=["label", "remark"],
)
def test_labels_of_figures_and_what_they_tell_are_looked_at(look, callout, line) -> None:
    words = callout.replace("WIDE", "W" * 120).replace("LONG", WORD * 80)
    slide = (
        "kind: page\nid: one\ntitle: T\nblocks:\n  - figure:\n      image: tree.svg\n"
        f"      alt: A tree\n      credit: Me\n      callouts:\n        - {words}\n"
    )
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"/>'
    found = look({"one.yaml": slide, "tree.svg": svg})
    assert f"one.yaml:{line} does-not-fit" in places(found)


def test_the_second_picture_of_a_gallery_is_looked_at(look) -> None:
    slide = (
        "kind: page\nid: one\ntitle: T\nblocks:\n  - gallery:\n"
        "      - {image: tree.svg, alt: A tree, credit: Me}\n"
        "      - image: tree.svg\n        alt: Another\n        credit: Me\n"
        f"        caption: {WORD * 120}\n"
    )
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"/>'
    assert "one.yaml:10 does-not-fit" in places(look({"one.yaml": slide, "tree.svg": svg}))


def test_two_alike_are_told_apart(look) -> None:
    tile = f"tile: {'Wide words ' * 120}\n"
    two = f"kind: topic\nid: two\ntitle: B\n{tile}"
    files = {
        "deck.yaml": header(slides="one.yaml, two.yaml"),
        "one.yaml": "kind: topic\nid: one\ntitle: A\n",
        "two.yaml": two,
    }
    found = look(files)
    assert places(found) == ["two.yaml:4 does-not-fit"]
    assert "in the grid of topics" in found[0].message


def test_the_kiosks_own_words_are_nobodys_fault_but_a_decks_words_are(look) -> None:
    words = "words:\n  next: {en: " + "Onwards and upwards " * 8 + "}\n"
    files = {
        "deck.yaml": header(slides="one.yaml, two.yaml", rest=words),
        "one.yaml": topic("Short"),
        "two.yaml": "kind: topic\nid: two\ntitle: B\n",
    }
    found = look(files)
    assert found
    assert {(p.file.name, p.line) for p in found} == {("deck.yaml", 7)}
