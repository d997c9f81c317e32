"""The author's window: what is saved is shown, what is broken is told, and nothing empties it."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt

from kiosk import paths
from tests.ui.author import CTRL, DECK, SLIDE


def test_the_deck_is_shown_and_does_not_move_by_itself(author):
    assert author.at() == ("one", None)
    assert not author.desk.property("show").property("inAttract")
    assert author.item("summary").property("text") == "No problems"


def test_what_is_saved_is_shown_at_the_very_detail(author):
    edited = SLIDE.format(title="two.yaml").replace("Other words", "Words that are new")
    author.save("two.yaml", edited)
    assert author.at() == ("two", 1)
    author.wait(lambda: "Words that are new" in author.texts())
    assert author.item("list-detail-1").property("chosen")
    author.save("one.yaml", SLIDE.format(title="Another title"))
    assert author.at() == ("one", None)
    author.wait(lambda: author.item("list-slide-0").property("chosen"))
    assert not author.item("list-slide-1").property("chosen")


def test_a_demonstration_that_is_edited_is_shown(author):
    show = author.desk.property("show")
    slide = SLIDE.format(title="two.yaml")
    author.save("two.yaml", slide + "demo: bb84\n")
    author.wait(lambda: show.screen.level == "demo")
    assert show.screen.slide_id == "two"
    author.save("two.yaml", slide + "demo: {kind: bb84, words: {title: Who listens}}\n")
    author.wait(lambda: "Who listens" in author.texts())
    assert show.screen.level == "demo"


def test_a_broken_slide_stays_as_it_was_and_the_others_go_on(author):
    author.save("one.yaml", "kind: topic\ntitel: T\n")
    assert author.places() == ["one.yaml:2:1"]
    assert author.item("note").isVisible()
    assert "one.yaml" in author.texts(), "its last good title is in the list, and on view"
    author.save("two.yaml", SLIDE.format(title="Edited meanwhile"))
    assert author.at() == ("two", None)
    author.wait(lambda: "Edited meanwhile" in author.texts())
    author.save("one.yaml", SLIDE.format(title="Mended"))
    assert author.places() == []
    assert author.at() == ("one", None)
    assert not author.item("summary").property("text").count("error")


def test_a_slide_that_is_mended_is_shown_and_not_those_that_lead_to_it(open_author):
    linked = "kind: centre\ntitle: C\noutcomes: [{text: a, link: two}]\n"
    author = open_author({"one.yaml": linked, "two.yaml": "kind: topic\ntitel: T\n"})
    author.save("two.yaml", SLIDE.format(title="Mended"))
    assert author.at() == ("two", None)


def test_a_broken_deck_yaml_empties_nothing(author):
    author.save("deck.yaml", "format: 1\nslides: [")
    assert author.places()[0].startswith("deck.yaml:")
    assert author.at() == ("one", None)
    author.save("deck.yaml", DECK.replace("A deck", "A mended deck"))
    assert author.window.title() == "Kiosk preview: A mended deck"


def test_a_deck_that_cannot_be_shown_yet_is_shown_when_it_is_mended(open_author):
    author = open_author({"deck.yaml": "format: 1\n"})
    assert author.desk.property("show") is None
    assert author.places()
    assert any("cannot be shown yet" in text for text in author.texts())
    author.save("deck.yaml", DECK)
    assert author.at() == ("one", None)
    assert author.sees("show")


def test_a_folder_that_goes_away_and_comes_back(author):
    away = author.deck.with_name("away")
    author.deck.rename(away)
    author.wait(lambda: bool(author.places()))
    assert author.at() == ("one", None)
    away.rename(author.deck)
    author.wait(lambda: not author.places())


def test_the_show_is_laid_out_in_the_size_of_the_display(author):
    for index, size in ((1, (1080, 1920)), (2, (3840, 2160)), (3, (1024, 768))):
        author.click(f"shape-{index}")
        show, frame = author.item("show"), author.item("frame")
        assert (show.width(), show.height()) == size
        box = show.mapRectToScene(show.boundingRect())
        assert box.width() == pytest.approx(frame.width(), abs=1)
        assert box.right() < author.window.width() - 300, "beside the panel, not below it"


def test_a_display_that_the_deck_has_no_more_gives_way_to_its_first(open_author):
    displays = "displays: [1280x800, 1080x1920]\n"
    author = open_author({"deck.yaml": DECK + displays})
    assert author.item("show").width() == 1280
    author.save("deck.yaml", DECK.replace("A deck", "Another") + "displays: [1080x1920]\n")
    author.wait(lambda: author.item("show").width() == 1080)
    assert author.desk.property("shape") == 0


def test_a_visitors_touch_works_in_the_show(author):
    author.click("read-more")
    assert author.at() == ("one", 0)


def test_the_loop_plays_when_it_is_let_go_and_stops_when_a_slide_is_edited(author):
    controller = author.desk.property("show")
    author.key(Qt.Key.Key_P, CTRL)
    assert controller.property("inAttract")
    author.save("two.yaml", SLIDE.format(title="Edited"))
    assert author.at() == ("two", None)
    assert not controller.property("inAttract")
    assert not author.desk.property("looping")


def test_the_shipped_deck_opens(open_author, tmp_path):
    shutil.copytree(paths.SLIDES, tmp_path / "shipped")
    author = open_author(deck=tmp_path / "shipped")
    assert author.at()[0] == "welcome"
    assert [p for p in author.desk.property("problems") if p["severity"] == "error"] == []
