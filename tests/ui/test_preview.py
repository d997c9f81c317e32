"""The author's window: what is saved is shown, what is broken is told, and nothing empties it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.camera import items
from kiosk.desk.window import AuthorsWindow
from kiosk.session import Level

DECK = "format: 1\ntitle: A deck\nlanguages: [en, ru]\nslides: [one.yaml, two.yaml]\n"
SLIDE = """\
kind: topic
title: {{en: {title}, ru: Слайд}}
details:
  - title: First detail
    blocks: [text: Some words]
  - title: Second detail
    blocks: [text: Other words]
"""


class Author:
    """Somebody in front of the author's window, with the deck's files at hand."""

    def __init__(self, deck: Path, window: AuthorsWindow, edited: list[str], wait) -> None:
        self.deck, self._window, self.edited, self.wait = deck, window, edited, wait
        self.window, self.desk = window.window, window.desk

    def save(self, name: str, text: str) -> None:
        """Write a file as editors do, and wait until the window has taken it up."""
        before = self.desk.property("summary"), self.places(), self.texts()
        (self.deck / f".{name}.swp").write_text(text)
        (self.deck / f".{name}.swp").replace(self.deck / name)
        self.wait(lambda: before != (self.desk.property("summary"), self.places(), self.texts()))

    def places(self) -> list[str]:
        return [problem["place"] for problem in self.desk.property("problems")]

    def texts(self) -> list[str]:
        return [str(i.property("text")) for i in items(self.window.contentItem()) if is_text(i)]

    def item(self, name: str) -> QQuickItem:
        (found,) = (i for i in items(self.window.contentItem()) if i.objectName() == name)
        return found

    def sees(self, name: str) -> bool:
        return any(i.objectName() == name for i in items(self.window.contentItem()))

    def click(self, name: str) -> None:
        item = self.item(name)
        at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=at)

    def key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(self.window, key, held)

    def at(self) -> tuple[str, int | None]:
        """The slide on view, and its detail if one is open."""
        screen = self.desk.property("show").screen
        return screen.slide_id, screen.detail if screen.level is Level.DETAIL else None


def is_text(item: QQuickItem) -> bool:
    return item.metaObject().className().startswith(("PlainText", "Title", "Prose", "Words"))


CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def open_author(qapp, qtbot, tmp_path) -> Iterator[Callable[..., Author]]:
    """Opens the author's window on a deck of two slides, or on files that a test gives."""
    opened: list[AuthorsWindow] = []

    def open_deck(files: dict[str, str] | None = None, deck: Path | None = None) -> Author:
        if deck is None:
            deck = tmp_path / "deck"
            deck.mkdir()
            good = {name: SLIDE.format(title=name) for name in ("one.yaml", "two.yaml")}
            for name, text in {"deck.yaml": DECK, **good, **(files or {})}.items():
                (deck / name).write_text(text)
        edited: list[str] = []
        edit = lambda place: edited.append(f"{place.file.name}:{place.line}") or ""  # noqa: E731
        window = AuthorsWindow(deck, look=False, edit=edit)
        opened.append(window)
        window.window.show()
        window.window.requestActivate()
        qtbot.waitUntil(window.window.isActive)
        author = Author(deck, window, edited, qtbot.waitUntil)
        qtbot.waitUntil(lambda: bool(author.desk.property("slides") or author.places()))
        return author

    yield open_deck
    for window in opened:
        window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [w for window in opened for w in window.warnings] == []


@pytest.fixture
def author(open_author) -> Author:
    return open_author()


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


def test_the_show_is_laid_out_in_the_size_of_the_display(author):
    for index, size in ((1, (1080, 1920)), (2, (3840, 2160)), (3, (1024, 768))):
        author.click(f"shape-{index}")
        show, frame = author.item("show"), author.item("frame")
        assert (show.width(), show.height()) == size
        box = show.mapRectToScene(show.boundingRect())
        assert box.width() == pytest.approx(frame.width(), abs=1)
        assert box.right() < author.window.width() - 300, "beside the panel, not below it"


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


def test_the_list_of_keys(author):
    assert not author.sees("key-list")
    author.key(Qt.Key.Key_F1)
    assert author.sees("key-list")
    author.key(Qt.Key.Key_F1)
    assert not author.sees("key-list")


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


def test_the_shipped_deck_opens(open_author, tmp_path):
    shutil.copytree(paths.SLIDES, tmp_path / "shipped")
    author = open_author(deck=tmp_path / "shipped")
    assert author.at()[0] == "welcome"
    assert [p for p in author.desk.property("problems") if p["severity"] == "error"] == []
