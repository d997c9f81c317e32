"""The panel of the author's window: its keys, its lists, and the editor that it opens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt

from kiosk import paths
from kiosk.deck import Problem
from tests.ui.author import CTRL, DECK, SHIFT, SLIDE


def test_a_click_on_a_problem_opens_the_editor_there(author):
    author.save("two.yaml", "kind: topic\ntitle: T\nicon: mdi6.atmo\n")
    author.click("problem-0")
    assert author.edited == ["two.yaml:3"]


def test_the_file_that_was_saved_last_comes_first(author):
    author.save("one.yaml", "kind: topic\ntitle: T\nicon: mdi6.atmo\n")
    author.save("two.yaml", "kind: topic\ntitle: T\naccent: nowhere\n")
    assert author.places() == ["two.yaml:3:9", "one.yaml:3:7"]


def test_an_editor_that_cannot_be_opened_is_said(open_author, monkeypatch):
    author = open_author()
    monkeypatch.setattr(author.desk, "_edit", lambda place: "Set $VISUAL to your editor.")
    author.key(Qt.Key.Key_E, CTRL)
    assert "Set $VISUAL to your editor." in author.texts()


def test_keys_go_through_slides_and_details(author):
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right):
        author.key(key, CTRL)
        seen.append(author.at())
    assert seen == [("two", None), ("two", 0), ("two", 1), ("two", None)]
    author.key(Qt.Key.Key_Left, CTRL)
    assert author.at() == ("two", 1)
    author.key(Qt.Key.Key_Up, CTRL)
    assert author.at() == ("one", None)


def test_keys_open_the_editor_at_what_is_on_view(author):
    author.key(Qt.Key.Key_E, CTRL)
    author.key(Qt.Key.Key_Right, CTRL)
    author.key(Qt.Key.Key_E, CTRL)
    assert author.edited == ["one.yaml:1", "one.yaml:4"]


def test_keys_go_through_the_problems(author):
    author.save("one.yaml", "kind: topic\ntitle: T\nicon: mdi6.atmo\naccent: nowhere\n")
    author.key(Qt.Key.Key_F8)
    author.key(Qt.Key.Key_Return, CTRL)
    author.key(Qt.Key.Key_F8, SHIFT)
    author.key(Qt.Key.Key_Return, CTRL)
    assert author.edited == ["one.yaml:4", "one.yaml:3"]


def test_language_theme_text_and_motion_by_keys(open_author):
    author = open_author({"one.yaml": SLIDE.format(title="With art") + "art: art/networks\n"})
    author.key(Qt.Key.Key_Down, CTRL)
    controller = author.desk.property("show")
    author.key(Qt.Key.Key_L, CTRL)
    assert controller.screen.language == "ru"
    author.key(Qt.Key.Key_B, CTRL)
    author.key(Qt.Key.Key_M, CTRL)
    assert (controller.screen.comfort.larger_text, controller.screen.comfort.less_motion) == (
        True,
        True,
    )
    ground = author.window.grabWindow().pixelColor(60, 400)
    author.key(Qt.Key.Key_T, CTRL)
    author.key(Qt.Key.Key_T, CTRL)
    author.wait(lambda: author.desk.property("theme") == 2)
    author.wait(lambda: author.window.grabWindow().pixelColor(60, 400) != ground)
    assert controller.screen.language == "ru", "a theme changes nothing else"
    assert author.at() == ("two", None)


def test_the_list_of_keys(author):
    assert not author.sees("key-list")
    author.key(Qt.Key.Key_F1)
    assert author.sees("key-list")
    author.key(Qt.Key.Key_F1)
    assert not author.sees("key-list")


def test_escape_closes_the_list_of_keys_and_leaves_the_show(author):
    author.key(Qt.Key.Key_Right, CTRL)
    author.key(Qt.Key.Key_F1)
    author.key(Qt.Key.Key_Escape)
    assert not author.sees("key-list")
    assert author.at() == ("one", 0)


def test_a_click_on_the_list_of_keys_does_not_reach_the_show_below(author):
    author.window.resize(900, 600)
    author.wait(lambda: author.window.contentItem().width() == 900)
    author.key(Qt.Key.Key_F1)
    keys, below = author.item("key-list"), author.item("read-more")
    middle = QPointF(below.width() / 2, below.height() / 2)
    # At that height the list lies over it anyway.
    keys.setX(below.mapToScene(middle).x() - 20)
    author.click("read-more")
    assert author.at() == ("one", None)
    assert not author.sees("key-list")
    author.click("read-more")
    assert author.at() == ("one", 0), "the click would have reached it"


def test_the_editor_that_opens_leaves_the_note_of_a_broken_deck(author):
    author.save("two.yaml", "kind: topic\ntitle: T\nicon: mdi6.atmo\n")
    author.click("problem-0")
    assert author.item("note").isVisible()


def test_the_layout_is_said_to_be_checked_until_it_was(author):
    author.desk.say_of_layout("checking the layout …")
    assert author.item("layout").property("text") == "checking the layout …"
    author.desk.looked([])
    assert author.item("layout").property("text") == ""


def test_a_problem_stays_chosen_when_those_of_the_layout_come(author):
    author.save("one.yaml", "kind: topic\ntitle: T\nicon: mdi6.atmo\naccent: nowhere\n")
    author.key(Qt.Key.Key_F8)
    first = author.deck / "one.yaml"
    author.desk.looked([Problem(first, 1, 1, "text-overflow", "It does not fit.", "Cut it.")])
    author.key(Qt.Key.Key_Return, CTRL)
    assert author.edited == ["one.yaml:4"]


def test_the_details_of_the_last_slide_of_a_long_deck_are_in_sight(open_author):
    names = [f"{number}.yaml" for number in range(100, 400)]
    deck = DECK.replace("[one.yaml, two.yaml]", f"[{', '.join(names)}]")
    author = open_author({"deck.yaml": deck, **{n: SLIDE.format(title=n) for n in names}})
    author.key(Qt.Key.Key_Up, CTRL)
    whole = author.window.contentItem()

    def box(name: str) -> QRectF:
        row = author.item(name)
        return row.mapRectToItem(whole, row.boundingRect())

    author.wait(lambda: author.sees("list-detail-1"))
    author.wait(lambda: box("list-detail-1").bottom() <= box("summary").top())


def test_the_page_about_the_window_lists_its_keys():
    page = Path(paths.QML).parent.parent / "docs/preview.md"
    keys = (Path(paths.QML) / "Kiosk/Author/AuthorKeys.qml").read_text()

    listed = re.findall(r'keys: "([^"]+)", does: "([^"]+)"', keys)
    assert len(listed) > 10
    for key, does in listed:
        assert f"| `{key}` | {does} |" in page.read_text()


@pytest.mark.parametrize("size", [(1440, 860), (1366, 768), (1920, 1080), (900, 600)], ids=str)
def test_the_panel_has_room(open_author, size):
    author = open_author({"two.yaml": "kind: topic\ntitle: T\nicon: mdi6.atmo\n"})
    author.window.resize(*size)
    author.wait(lambda: author.window.contentItem().width() == size[0])
    whole = author.window.contentItem()
    for name in (
        "summary",
        "keys",
        "shape-0",
        "theme-2",
        "loop-option",
        "list-slide-0",
        "problem-0",
    ):
        item = author.item(name)
        box = item.mapRectToItem(whole, item.boundingRect())
        assert 0 <= box.left() <= box.right() <= size[0], name
        assert box.top() < size[1], name
