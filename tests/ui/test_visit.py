"""A visit by touch, mouse and keys, on the real screens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.session import Level, Mode
from tests.ui.hand import Hand

EMPTY = QPoint(1500, 300)
"""A place on the slides of the shipped deck where no control is."""


def place(hand: Hand) -> tuple[Level, int, int]:
    screen = hand.controller.screen
    return screen.level, screen.slide, screen.detail


def go_to(hand: Hand, slide: int) -> None:
    hand.tap("topics")
    hand.tap(f"tile-{slide}")


def test_a_touch_anywhere_opens_the_visit_on_the_slide_touched(hand: Hand) -> None:
    hand.wait_for(60)
    touched = hand.controller.screen.slide
    assert hand.controller.screen.mode is Mode.ATTRACT
    assert touched > 0
    hand.touch(EMPTY)
    assert hand.controller.screen.mode is Mode.VISIT
    hand.wait_for(30)
    assert hand.controller.screen.slide == touched


def test_a_visible_control_works_in_the_loop_at_the_first_touch(hand: Hand) -> None:
    while hand.controller.screen.slide == 0:
        hand.wait_for(1)
    # So soon after the change the touch would mean the slide before.
    hand.wait_for(1)
    hand.tap("read-more")
    assert place(hand) == (Level.DETAIL, 1, 0)
    assert "The opening" in hand.texts()


def test_through_a_slide_a_detail_back_language_and_home(hand: Hand) -> None:
    go_to(hand, 4)
    assert "Keys that reveal an eavesdropper" in hand.texts()
    hand.tap("read-more")
    assert "How a quantum key is made" in hand.texts()
    hand.tap("next")
    assert "Why spying leaves traces" in hand.texts()
    hand.tap("back")
    assert "Keys that reveal an eavesdropper" in hand.texts()
    hand.tap("language-ru")
    assert "Ключ, который выдаёт шпиона" in hand.texts()
    assert not hand.sees("language-ru")
    hand.tap("home")
    assert "Квантовые технологии" in hand.texts()
    assert place(hand) == (Level.SLIDE, 0, 0)


def test_the_language_changes_in_place_inside_a_detail(hand: Hand) -> None:
    go_to(hand, 4)
    hand.tap("read-more")
    hand.tap("next")
    hand.tap("language-ru")
    assert place(hand) == (Level.DETAIL, 4, 1)
    assert "Почему подслушивание оставляет следы" in hand.texts()


@pytest.mark.parametrize(
    ("forward", "backward"),
    [
        (lambda h: h.swipe(0.8, 0.3), lambda h: h.swipe(0.3, 0.8)),
        (lambda h: h.tap("next"), lambda h: h.tap("previous")),
        (lambda h: h.click("next"), lambda h: h.click("previous")),
        (lambda h: h.key(Qt.Key.Key_Right), lambda h: h.key(Qt.Key.Key_Left)),
    ],
    ids=["swipe", "touch", "mouse", "keys"],
)
def test_every_way_leads_to_the_next_slide_and_back(hand: Hand, forward, backward) -> None:
    hand.touch(EMPTY)
    forward(hand)
    assert place(hand) == (Level.SLIDE, 1, 0)
    backward(hand)
    backward(hand)
    last = hand.controller.screen.slides - 1
    assert place(hand) == (Level.SLIDE, last, 0), "the slides wrap around"


def test_swipes_move_between_details(hand: Hand) -> None:
    go_to(hand, 4)
    hand.tap("read-more")
    hand.swipe(0.8, 0.3)
    assert place(hand) == (Level.DETAIL, 4, 1)
    hand.swipe(0.3, 0.8)
    assert place(hand) == (Level.DETAIL, 4, 0)


def test_a_short_drag_slides_back(hand: Hand) -> None:
    hand.touch(EMPTY)
    hand.swipe(0.5, 0.45)
    assert place(hand) == (Level.SLIDE, 0, 0)
    assert hand.item("slide-0").x() == 0


def test_keys_do_what_touches_do(hand: Hand) -> None:
    go_to(hand, 4)
    hand.key(Qt.Key.Key_Return)
    assert place(hand) == (Level.DETAIL, 4, 0)
    for expected in [(Level.SLIDE, 4, 0), (Level.TOPICS, 4, 0), (Level.SLIDE, 0, 0)]:
        hand.key(Qt.Key.Key_Escape)
        assert place(hand) == expected
    hand.key(Qt.Key.Key_Escape)
    assert hand.controller.screen.mode is Mode.ATTRACT
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Home)
    assert place(hand) == (Level.SLIDE, 0, 0)


def test_tab_reaches_controls_and_space_presses_them(hand: Hand) -> None:
    hand.touch(EMPTY)
    for _ in range(20):
        hand.key(Qt.Key.Key_Tab)
        focused = hand.window.activeFocusItem()
        if focused is not None and focused.objectName() == "topics":
            break
    else:
        pytest.fail("Tab never came to the topics")
    hand.key(Qt.Key.Key_Space)
    assert place(hand) == (Level.TOPICS, 0, 0)


@pytest.mark.parametrize("share", [(0.05, 0.05), (0.5, 0.5), (0.9, 0.3), (0.2, 0.8)])
def test_controls_work_while_a_palm_rests_on_the_screen(hand: Hand, share) -> None:
    palm = QPoint(round(1920 * share[0]), round(1080 * share[1]))
    hand.touch(EMPTY)
    hand.tap_beside_resting("next", palm)
    assert place(hand)[1] == 1
    hand.tap_beside_resting("read-more", palm)
    assert place(hand)[0] is Level.DETAIL
    hand.tap_beside_resting("topics", palm)
    assert place(hand)[0] is Level.TOPICS


def test_a_palm_on_one_control_leaves_the_others_working(hand: Hand) -> None:
    hand.touch(EMPTY)
    hand.tap_beside_resting("next", hand.middle("home"))
    assert place(hand)[1] == 1


def test_sliding_off_a_control_takes_the_touch_back(hand: Hand) -> None:
    hand.touch(EMPTY)
    at = hand.middle("topics")
    hand.press(at)
    hand.release(at - QPoint(0, 300))
    hand.settle()
    assert place(hand)[0] is Level.SLIDE


def test_the_warning_asks_and_any_touch_stays_and_is_swallowed(hand: Hand) -> None:
    go_to(hand, 4)
    hand.tap("language-ru")
    below = hand.middle("topics")
    hand.wait_for(61)
    assert "Вы ещё здесь?" in hand.texts()
    hand.touch(below)
    assert hand.controller.screen.mode is Mode.VISIT
    assert place(hand) == (Level.SLIDE, 4, 0), "the touch must not press what lies below"
    assert hand.controller.screen.language == "ru"
    hand.tap("topics")
    assert place(hand)[0] is Level.TOPICS, "the next touch works again"


def test_two_fingers_in_the_warning_press_nothing_below(hand: Hand) -> None:
    go_to(hand, 4)
    at = hand.middle("topics")
    hand.wait_for(61)
    hand.clock.pass_by(1)
    hand.press(EMPTY, 0)
    hand.press(at, 1)
    hand.release(at, 1)
    hand.release(EMPTY, 0)
    hand.settle()
    assert place(hand) == (Level.SLIDE, 4, 0)


def test_after_the_warning_nothing_of_the_visitor_is_left(hand: Hand) -> None:
    go_to(hand, 4)
    hand.tap("language-ru")
    hand.tap("comfort")
    hand.tap("larger-text")
    hand.tap("high-contrast")
    hand.wait_for(60 + 21)
    screen = hand.controller.screen
    assert screen.mode is Mode.ATTRACT
    assert place(hand) == (Level.SLIDE, 0, 0)
    assert (screen.language, screen.comfort.larger_text, screen.comfort_open) == (
        "en",
        False,
        False,
    )
    assert "Touch to explore" in hand.texts()
    hand.tap("topics")
    assert place(hand)[0] is Level.TOPICS, "the first touch after a reset works"


def test_a_finger_that_comes_down_keeps_the_visit(hand: Hand) -> None:
    hand.touch(EMPTY)
    hand.wait_for(50)
    hand.press(EMPTY)
    hand.release(EMPTY)
    hand.wait_for(50)
    assert hand.controller.screen.mode is Mode.VISIT


def test_pause_holds_the_loop_and_play_lets_it_go_on(hand: Hand) -> None:
    hand.tap("pause")
    hand.wait_for(40)
    assert place(hand)[1] == 0
    hand.tap("pause")
    assert hand.controller.screen.playing
    hand.wait_for(20)
    assert place(hand)[1] > 0


def test_comfort_changes_what_is_seen(hand: Hand) -> None:
    go_to(hand, 4)
    size = hand.title().property("font").pixelSize()
    hand.tap("comfort")
    hand.tap("high-contrast")
    assert hand.window.grabWindow().pixelColor(2, 2).name() == "#000000"
    hand.tap("larger-text")
    hand.tap("comfort")
    assert not hand.sees("larger-text")
    assert hand.title().property("font").pixelSize() > size


def test_an_outcome_of_the_centre_opens_its_slide(hand: Hand) -> None:
    go_to(hand, 3)
    outcomes = [t for t in hand.texts() if t == "Secure networks for sending data"]
    assert outcomes
    hand.tap("outcome-networks")
    assert place(hand) == (Level.SLIDE, 4, 0)


def test_a_tap_during_a_transition_is_neither_lost_nor_doubled(hand: Hand) -> None:
    hand.touch(EMPTY)
    at = hand.middle("next")
    for _ in range(3):
        hand.clock.pass_by(1)
        hand.press(at)
        hand.release(at)
    hand.settle()
    assert place(hand)[1] == 3
    assert hand.item("slide-3").x() == 0


def test_only_the_current_slide_and_its_neighbours_are_alive(hand: Hand) -> None:
    hand.touch(EMPTY)
    for _ in range(12):
        hand.tap("next")
        assert hand.controller.property("alive").rowCount() <= 4
