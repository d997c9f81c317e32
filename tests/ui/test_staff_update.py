"""Updates from a stick, at the staff's panel."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.staff.offer import NotInstalled, Offer, Progress
from kiosk.staff.panel import Face
from kiosk.staff.words import LANGUAGES, words
from tests.ui.door import Door

GOOD = Offer("/stick/a", "a.kioskdeck", "Spring", "2026-11-20T10:00:00", 48_000_000, "Museum")
OLD = Offer("/stick/b", "b.kioskdeck", "Autumn", "2026-01-01T10:00:00", 1, "Museum", "older")
UNSIGNED = Offer("/stick/c", "c.kioskdeck", "", "", 0, "", "unsigned")


class Sticks:
    """Sticks that a test fills; `go` lets what is under way go on."""

    def __init__(self) -> None:
        self.offers: list[Offer] = []
        self.outcome: str | Exception = "Spring"
        self.asked: list[str] = []
        self.stopped = False
        self.go = threading.Event()
        self.go.set()

    def look(self) -> list[Offer]:
        self.go.wait(10)
        return self.offers

    def install(self, path: str, progress: Progress) -> str:
        self.asked.append(path)
        progress(1, 4)
        self.go.wait(10)
        try:
            progress(4, 4)
        except Exception:
            self.stopped = True
            raise
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


@pytest.fixture
def sticks() -> Sticks:
    return Sticks()


@pytest.fixture
def inside(open_door: Callable[..., Door], sticks: Sticks) -> Door:
    door = open_door(updates=sticks)
    door.open()
    door.section("update")
    return door


def text(door: Door) -> str:
    return str(door.staff.property("updateText"))


def look(door: Door) -> None:
    door.hand.tap("staff-look")
    door.hand.wait_until(lambda: not door.staff.property("updating"))
    door.hand.settle()


def test_without_sticks_it_says_so(inside: Door) -> None:
    look(inside)
    assert "No update was found" in text(inside)


def test_what_is_found_is_shown_and_what_is_wrong_with_it(inside: Door, sticks: Sticks) -> None:
    sticks.offers = [GOOD, OLD, UNSIGNED]
    look(inside)
    said = "\n".join(inside.hand.texts())
    for part in ("Spring", "2026-11-20", "48 MB", "Museum", "The signature is good"):
        assert part in said
    assert "older than what was installed" in said
    assert "c.kioskdeck" in said
    assert "It is not signed." in said
    assert inside.hand.sees("staff-install-0")
    assert not inside.hand.sees("staff-install-1")
    assert not inside.hand.sees("staff-install-2")


def test_a_good_one_is_installed_after_a_question(inside: Door, sticks: Sticks) -> None:
    sticks.offers = [GOOD]
    look(inside)
    sticks.go.clear()
    inside.hand.tap("staff-install-0")
    assert inside.face is Face.CONFIRM
    assert sticks.asked == []
    inside.hand.tap("staff-confirm")
    inside.hand.wait_until(lambda: "25 %" in text(inside))
    inside.hand.settle()
    assert not inside.hand.item("staff-look").isEnabled()
    sticks.go.set()
    inside.hand.wait_until(lambda: "Installed: Spring" in text(inside))
    assert sticks.asked == ["/stick/a"]


def test_a_refused_one_cannot_be_chosen_by_any_way(inside: Door, sticks: Sticks) -> None:
    sticks.offers = [OLD, UNSIGNED]
    look(inside)
    for index in (-1, 0, 1, 2):
        inside.staff.chooseUpdate(index)
        assert inside.face is Face.OPEN
    inside.staff.install()
    assert sticks.asked == []


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (NotInstalled("no-room", "full"), "not enough room"),
        (NotInstalled("a-new-code", "?"), "The log says why"),
        (OSError("the stick is gone"), "The log says why"),
    ],
)
def test_what_goes_wrong_is_told(
    inside: Door, sticks: Sticks, caplog, outcome: Exception, said: str
) -> None:
    sticks.offers, sticks.outcome = [GOOD], outcome
    look(inside)
    inside.hand.tap("staff-install-0")
    inside.hand.tap("staff-confirm")
    inside.hand.wait_until(lambda: "Not installed" in text(inside))
    assert said in text(inside)
    assert "update from a stick" in caplog.text


def test_a_stick_that_does_not_answer_holds_nothing_up(inside: Door, sticks: Sticks) -> None:
    sticks.go.clear()
    inside.hand.tap("staff-look")
    assert "Looking" in text(inside)
    inside.section("status")
    assert inside.face is Face.OPEN
    sticks.go.set()
    inside.section("update")
    inside.hand.wait_until(lambda: "No update" in text(inside))


def test_the_kiosk_ends_in_the_middle_of_an_update(inside: Door, sticks: Sticks) -> None:
    sticks.offers = [GOOD]
    look(inside)
    sticks.go.clear()
    inside.hand.tap("staff-install-0")
    inside.hand.tap("staff-confirm")
    inside.hand.wait_until(lambda: "25 %" in text(inside))
    threading.Timer(0.05, sticks.go.set).start()
    inside.close()
    assert sticks.stopped


def test_without_a_source_there_is_no_button(open_door: Callable[..., Door]) -> None:
    door = open_door()
    door.open()
    door.section("update")
    assert "takes none from USB sticks" in text(door)
    assert not door.hand.sees("staff-look")


def test_every_reason_has_words_in_every_language() -> None:
    file = Path(__file__).resolve().parents[2] / "kiosk" / "updates" / "refusal.py"
    if not file.exists():
        pytest.skip("decks cannot be installed yet")
    codes = re.findall(r'^    "([a-z-]+)",$', file.read_text(), flags=re.MULTILINE)
    assert codes
    for code in codes:
        for language in LANGUAGES:
            assert f"why_{code.replace('-', '_')}" in words(language) or code == "no-such-version"
