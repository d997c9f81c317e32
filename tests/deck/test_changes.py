"""What an author has just edited, and what stays on view while it is broken."""

from __future__ import annotations

import pytest

from kiosk.deck.changes import Change, first_change
from kiosk.deck.keep import with_last_good
from tests.deck.decks import SVG

DECK = "format: 1\ntitle: A deck\nlanguages: [en]\nslides: [one.yaml, two.yaml, three.yaml]\n"
SLIDE = """\
kind: topic
title: A slide
art: sky
details:
  - title: First
    blocks: [text: Some words]
  - title: Second
    blocks: [text: Other words]
"""
ALL = {"deck.yaml": DECK, "sky.svg": SVG, "one.yaml": SLIDE, "two.yaml": SLIDE, "three.yaml": SLIDE}


@pytest.fixture
def edited(check):
    """What `first_change` says of a deck in which files were written anew."""

    def edit(**files: str):
        old = check(ALL).deck
        # The others keep their times: a picture that is saved anew would be a change.
        written = {f"{name}.yaml": text for name, text in files.items()}
        return first_change(old, check({"deck.yaml": DECK, **written}).deck)

    return edit


def test_nothing_has_changed(edited):
    assert edited() is None


def test_the_face_of_a_slide(edited):
    assert edited(two=SLIDE.replace("A slide", "Another")) == Change(1)


@pytest.mark.parametrize(
    ("words", "detail"), [("Some words", 0), ("Other words", 1), ("Second", 1)]
)
def test_the_very_detail(edited, words, detail):
    assert edited(three=SLIDE.replace(words, "New words")) == Change(2, detail)


def test_a_detail_that_is_new_and_one_that_has_gone(edited):
    more = SLIDE + "  - title: Third\n    blocks: [text: More]\n"
    assert edited(one=more) == Change(0, 2)
    assert edited(one=SLIDE[: SLIDE.index("  - title: Second")]) == Change(0)


def test_face_and_detail_at_once_lead_to_the_face(edited):
    assert edited(one=SLIDE.replace("A slide", "B").replace("Some", "No")) == Change(0)


def test_the_first_of_several_slides(edited):
    changed = SLIDE.replace("A slide", "Another")
    assert edited(three=changed, two=changed) == Change(1)


def test_a_slide_that_only_moved_has_not_changed(edited):
    assert edited(deck=DECK.replace("one.yaml, two.yaml", "two.yaml, one.yaml")) is None


def test_a_slide_with_another_id_is_new(edited):
    assert edited(two=SLIDE + "id: renamed\n") == Change(1)


def test_a_picture_that_was_saved_anew_changes_what_shows_it(check):
    old = check(ALL).deck
    new = check({**ALL, "sky.svg": SVG.replace("16 9", "16 10")}).deck
    assert first_change(old, new) == Change(0)


def test_a_broken_slide_stays_as_it_was_and_where_it_was(check):
    old = check(ALL)
    files = {
        **ALL,
        "two.yaml": "kind: topic\ntitel: T\n",
        "one.yaml": SLIDE.replace("A slide", "B"),
    }
    new = check(files)
    assert [s.id for s in new.deck.slides] == ["one", "three"]
    shown = with_last_good(old.deck, old.origins, new)
    assert [s.id for s in shown.slides] == ["one", "two", "three"]
    assert shown.slides[1] is old.deck.slides[1]
    assert shown.slides[0].title.plain("en") == "B"


def test_the_first_slide_stays_the_first(check):
    old = check(ALL)
    shown = with_last_good(old.deck, old.origins, check({**ALL, "one.yaml": "kind: topic\n"}))
    assert [s.id for s in shown.slides] == ["one", "two", "three"]


def test_a_slide_that_was_taken_out_is_gone(check):
    old = check(ALL)
    new = check({**ALL, "deck.yaml": DECK.replace("two.yaml, ", "")})
    assert [s.id for s in with_last_good(old.deck, old.origins, new).slides] == ["one", "three"]


def test_a_deck_that_cannot_be_shown_leaves_the_old_one_whole(check):
    old = check(ALL)
    assert (
        with_last_good(old.deck, old.origins, check({**ALL, "deck.yaml": "format: 1\n"}))
        is old.deck
    )


def test_a_slide_keeps_its_link_to_a_slide_that_is_broken_and_has_not_changed(check):
    linked = "kind: centre\ntitle: C\noutcomes: [{text: a, link: two}]\n"
    old = check({**ALL, "three.yaml": linked})
    new = check({"deck.yaml": DECK, "two.yaml": "kind: topic\n"})
    shown = with_last_good(old.deck, old.origins, new)
    assert shown.slides[2].outcomes[0].link == "two"
    assert first_change(old.deck, shown) is None


def test_a_slide_whose_file_was_saved_goes_before_those_that_change_with_it(check):
    old = check(ALL).deck
    new = check({**ALL, "sky.svg": SVG.replace("16 9", "16 10")}).deck
    assert first_change(old, new, saved={"three"}, on_view="two") == Change(2)


def test_where_all_slides_change_the_author_stays(check):
    old = check(ALL).deck
    new = check({**ALL, "sky.svg": SVG.replace("16 9", "16 10")}).deck
    assert first_change(old, new, on_view="two") is None


def test_a_demonstration_alone(check):
    slide = SLIDE + "demo: {kind: bb84, photons: 100}\n"
    old = check({**ALL, "two.yaml": slide}).deck
    new = check({"deck.yaml": DECK, "two.yaml": slide.replace("100}", "200}")}).deck
    assert first_change(old, new) == Change(1, demo=True)
    other = slide.replace("100}", "200}").replace("A slide", "Another")
    assert first_change(old, check({"deck.yaml": DECK, "two.yaml": other}).deck) == Change(1)
