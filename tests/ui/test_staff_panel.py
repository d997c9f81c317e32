"""What staff have done at their panel, by touch."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from kiosk import paths
from kiosk.bridge.sound import Sound
from kiosk.bridge.staff_acts import LONGEST_PAUSE, SECTIONS
from kiosk.bridge.staff_powers import ICONS
from kiosk.session import Mode
from kiosk.staff.panel import Face
from kiosk.staff.words import LANGUAGES, words
from tests.ui.door import Door
from tests.ui.hand import accessible, shown


@pytest.fixture
def inside(door: Door) -> Door:
    """Staff have come in."""
    door.open()
    return door


@pytest.fixture
def ends(inside: Door, monkeypatch) -> list[int]:
    """The exit codes that the kiosk would have ended with."""
    codes: list[int] = []
    monkeypatch.setattr(type(inside.app), "exit", lambda *code: codes.append(code[-1]))
    return codes


def test_status_tells_how_the_kiosk_does(inside: Door) -> None:
    said = "\n".join(inside.hand.texts())
    for part in ("Light", str(inside.deck), "1 of 3: One", "Software", "0 min", " MB", "Qt 6."):
        assert part in said
    assert str(paths.state()) in said


def test_the_loop_stands_still_and_goes_on(inside: Door) -> None:
    inside.section("loop")
    inside.hand.tap("staff-pause")
    assert "goes on by itself in 30 min" in inside.staff.property("loopText")
    inside.hand.tap("staff-close")
    inside.hand.wait_for(100)
    assert inside.kiosk.stage.controller.screen.mode is Mode.ATTRACT
    before = inside.showing
    inside.hand.wait_for(300)
    assert inside.showing == before
    inside.open()
    inside.section("status")
    inside.section("loop")
    inside.hand.tap("staff-pause")
    inside.hand.tap("staff-close")
    seen = set()
    for _ in range(120):
        inside.hand.wait_for(1)
        seen.add(inside.showing)
    assert seen == {"one", "two", "three"}


def test_a_paused_loop_goes_on_by_itself(inside: Door) -> None:
    inside.section("loop")
    inside.hand.tap("staff-pause")
    inside.hand.tap("staff-close")
    inside.go_by(LONGEST_PAUSE - 10)
    assert inside.staff.property("paused")
    inside.go_by(10)
    assert not inside.staff.property("paused")
    before = inside.showing
    inside.hand.wait_for(60)
    assert inside.showing != before or inside.kiosk.stage.controller.screen.slides == 1


def test_visitors_still_go_through_the_slides_of_a_paused_loop(inside: Door) -> None:
    inside.section("loop")
    inside.hand.tap("staff-pause")
    inside.hand.tap("staff-close")
    inside.hand.tap("next")
    assert inside.showing == "two"
    inside.hand.wait_for(85)
    assert inside.kiosk.stage.controller.screen.mode is Mode.ATTRACT
    assert inside.showing == "one"


def test_a_deck_that_is_read_again_stays_paused(inside: Door) -> None:
    inside.section("loop")
    inside.hand.tap("staff-pause")
    inside.hand.tap("staff-reload")
    inside.hand.wait_until(lambda: "was read" in inside.staff.property("news"))
    inside.hand.tap("staff-close")
    inside.hand.wait_for(85 + 200)
    assert inside.showing == "one"


def test_the_deck_is_read_again(inside: Door) -> None:
    inside.section("loop")
    inside.hand.tap("staff-reload")
    inside.hand.wait_until(lambda: "Slides: 3" in inside.staff.property("news"))
    assert inside.hand.sees("staff-news")


def test_a_bad_deck_is_told_and_its_problems_are_listed(inside: Door) -> None:
    (inside.deck / "two.yaml").write_text("kind: topic\nid: two\ntitel: Wrong\n")
    inside.section("loop")
    inside.hand.tap("staff-reload")
    inside.hand.wait_until(lambda: "Errors: " in inside.staff.property("news"))
    inside.section("problems")
    said = "\n".join(inside.hand.texts())
    assert "two.yaml:3:1" in said
    assert "titel" in said
    assert inside.staff.property("counts")["problems"] >= 1
    inside.section("log")
    assert "last good one stays" in "\n".join(inside.hand.texts())


def test_the_log_lists_warnings_and_errors_once(inside: Door) -> None:
    for _ in range(3):
        logging.getLogger("kiosk.test").error("the projector is on fire")
    inside.section("log")
    (line,) = [line for line in inside.staff.property("lines") if "projector" in line["text"]]
    assert line["error"]
    assert line["place"].endswith("3 times")


def test_volume_is_for_all_films_and_is_kept(inside: Door, open_door: Callable[..., Door]) -> None:
    inside.section("loop")
    for _ in range(3):
        inside.hand.tap("staff-quieter")
    assert "70 %" in inside.staff.property("volumeText")
    assert Sound.level == 70
    assert json.loads((paths.state() / "staff.json").read_text()) == {"volume": 70}
    inside.close()
    Sound.set_level(100)
    again = open_door()
    assert Sound.level == 70
    again.open()
    again.section("loop")
    for _ in range(9):
        again.hand.tap("staff-quieter")
    assert Sound.level == 0
    assert "silent" in again.staff.property("volumeText")
    again.hand.tap("staff-louder")
    assert Sound.level == 10
    Sound.set_level(100)


def test_a_slide_is_gone_to(inside: Door) -> None:
    inside.section("slides")
    inside.hand.tap("staff-slide-3")
    assert inside.showing == "three"
    assert inside.kiosk.stage.controller.screen.mode is Mode.ATTRACT
    assert "On screen: Three" in inside.hand.texts()


def test_the_display_tells_its_number_for_ten_seconds(inside: Door) -> None:
    inside.hand.tap("staff-identify")
    assert inside.hand.sees("display-sign")
    assert "0" in inside.hand.texts()
    inside.hand.tap("staff-close")
    assert inside.hand.sees("display-sign"), "it is read from afar"
    inside.go_by(7)
    assert inside.hand.sees("display-sign")
    inside.go_by(2)
    assert not inside.hand.sees("display-sign")


@pytest.mark.parametrize(("order", "code"), [("restart", 75), ("leave", 0)])
def test_restart_and_leave_are_asked_about_once_more(
    inside: Door, ends: list[int], qtbot, order: str, code: int
) -> None:
    inside.section("end")
    inside.hand.tap(f"staff-{order}")
    assert inside.face is Face.CONFIRM
    assert ends == []
    inside.hand.tap("staff-back")
    assert inside.face is Face.OPEN
    inside.hand.tap(f"staff-{order}")
    inside.hand.tap("staff-confirm")
    qtbot.waitUntil(lambda: ends == [code])


def test_the_panel_closes_by_itself_and_a_touch_keeps_it(inside: Door) -> None:
    inside.go_by(100)
    inside.section("slides")
    inside.go_by(100)
    assert inside.face is Face.OPEN
    inside.go_by(19)
    assert "Closes in 0:01" in inside.hand.texts()
    inside.go_by(1)
    assert not inside.hand.sees("staff-board")
    inside.open()
    assert inside.staff.property("section") == "status"


def test_the_other_language(inside: Door) -> None:
    inside.hand.tap("staff-language")
    said = inside.hand.texts()
    assert "Состояние" in said
    assert "Closes" not in " ".join(said)
    assert "Работает" in [line["label"] for line in inside.staff.property("lines")]


def test_everything_can_be_reached_by_keys(inside: Door) -> None:
    reached = set()
    for _ in range(60):
        item = inside.window.activeFocusItem()
        if item is not None:
            reached.add(item.objectName())
        inside.hand.key(Qt.Key.Key_Tab)
    assert "home" not in reached, "the keys stay with staff"
    assert {f"staff-{name}" for name in (*SECTIONS, "language", "close", "identify")} <= reached
    inside.hand.key(Qt.Key.Key_Escape)
    assert inside.face is Face.CLOSED


def test_every_control_has_a_name_in_its_language(inside: Door) -> None:
    for section in SECTIONS:
        inside.section(section)
        names = [
            node.text(QAccessible.Text.Name)
            for node in accessible(inside.hand)
            if node.role() == QAccessible.Role.Button
        ]
        assert names
        assert all(names)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1024, 768), (640, 360)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_it_is_cut_off_or_covered(
    open_door: Callable[..., Door], size: tuple[int, int], language: str
) -> None:
    door = open_door(size=size, language=language)
    door.open()
    for section in SECTIONS:
        door.section(section)
        fits(door, section)
    door.hand.tap("staff-restart")
    fits(door, "question")


def fits(door: Door, where: str) -> None:
    board = door.hand.item("staff-board")
    inner = board.mapRectToScene(board.boundingRect())
    buttons = []
    for item in shown(board):
        name = item.metaObject().className()
        rect = item.mapRectToScene(item.boundingRect())
        if name.startswith(("StaffText", "PlainText")):
            assert not item.property("truncated"), (where, item.property("text"))
            assert item.property("contentWidth") <= item.width() + 1, (where, item.property("text"))
        if name.startswith(("StaffButton", "ToolButton")):
            assert inner.contains(rect), (where, item.objectName())
            for other, seen in buttons:
                assert not rect.intersects(seen), (where, item.objectName(), other)
            buttons.append((item.objectName(), rect))
            for word in shown(item):
                if word.metaObject().className().startswith(("StaffText", "PlainText")):
                    assert word.width() <= item.width(), (where, word.property("text"))


def test_the_words_are_there_in_every_language() -> None:
    for code in LANGUAGES:
        said = words(code)
        assert set(said) == set(words("en"))
        assert all(word.strip() for word in said.values())
    assert set(SECTIONS) <= set(words("en"))
    assert set(SECTIONS) <= set(ICONS)


def test_placeholders_are_the_same_in_every_language() -> None:
    import re

    for key, word in words("en").items():
        for code in LANGUAGES:
            found = sorted(re.findall(r"{\w+}", words(code)[key]))
            assert found == sorted(re.findall(r"{\w+}", word)), key


def test_it_is_made_when_asked_for_and_gone_when_closed(door: Door) -> None:
    assert not door.hand.sees("staff-board")
    door.open()
    door.hand.tap("staff-close")
    names = [item.objectName() for item in door.window.contentItem().childItems()]
    assert "staff-board" not in names
    assert not [i for i in shown(door.window.contentItem()) if i.objectName().startswith("staff-")]
