"""Any part of a deck is found again in its files, for whoever looks at it after reading."""

from __future__ import annotations

from kiosk.deck.where import Positions

DECK = """\
format: 1
title: A deck
languages: [en]
slides:
  - good.yaml
  - kind: topic
    id: here
    title: In place
  - areas/*.yaml
"""
SLIDE = """\
# a slide
kind: topic
id: far
title: T
details:
  - title: D
    blocks:
      - text: One
      - text: {en: Two}
"""


def line_and_column(place):
    return place.line, place.column


def test_a_part_of_a_slide_of_its_own_file(check, tmp_path):
    loaded = check({"deck.yaml": DECK, "areas/one.yaml": SLIDE})
    place = Positions(loaded).slide("far", ("details", 0, "blocks", 1, "text", "en"))
    assert line_and_column(place) == (9, 20)
    assert place.file == tmp_path / "deck/areas/one.yaml"
    assert place.source_line == "      - text: {en: Two}"


def test_a_part_of_a_slide_in_deck_yaml(check, tmp_path):
    loaded = check({"deck.yaml": DECK, "areas/one.yaml": SLIDE})
    place = Positions(loaded).slide("here", ("title",))
    assert line_and_column(place) == (8, 12)
    assert place.file == tmp_path / "deck/deck.yaml"


def test_a_part_of_deck_yaml(check):
    loaded = check({"deck.yaml": DECK, "areas/one.yaml": SLIDE})
    assert line_and_column(Positions(loaded).deck(("languages", 0))) == (3, 13)
    assert line_and_column(Positions(loaded).deck(("languages",), on_key=True)) == (3, 1)


def test_a_file_that_was_edited_meanwhile_is_named_all_the_same(check, tmp_path):
    loaded = check({"deck.yaml": DECK, "areas/one.yaml": SLIDE})
    at = ("details", 0, "blocks", 1, "text", "en")
    file = tmp_path / "deck/areas/one.yaml"
    for text in ("kind: topic\ntitle: T\ndetails: []\n", "title: 'T", ""):
        file.write_text(text)
        place = Positions(loaded).slide("far", at)
        assert place.file == file
        assert place.line >= 1
    file.unlink()
    assert line_and_column(Positions(loaded).slide("far", at)) == (1, 1)
