"""The watch of the opening hours: rings at the change, and looks at the clock often enough."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QTimer

from kiosk.bridge.care import DisplayCare
from kiosk.bridge.opening import OpeningWatch, pretended
from kiosk.deck.hours import Hours

HOURS = Hours(zone="Europe/London", outside="blank", week=(((600, 1080),),) * 7)


def london(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/London"))


class Wall:
    """A clock on the wall that is put by hand."""

    def __init__(self, text: str) -> None:
        self.now = london(text)

    def __call__(self) -> dt.datetime:
        return self.now


@pytest.fixture
def watching(qapp):
    """A watch, its care and its clock."""
    made = []

    def start(text: str, hours: Hours | None = HOURS):
        wall, care, awake = Wall(text), DisplayCare(), []
        watch = OpeningWatch(care, lambda: hours, wall, awake.append)
        made.append(watch)
        return watch, care, wall, awake

    yield start
    for watch in made:
        watch.close()


def alarm(watch: OpeningWatch) -> QTimer:
    """The timer of a watch."""
    (timer,) = watch.findChildren(QTimer)
    assert timer.isActive()
    return timer


def test_it_rings_at_the_change_and_never_later_than_in_a_minute(watching) -> None:
    assert alarm(watching("2026-06-01 12:00")[0]).interval() == 60_000
    assert alarm(watching("2026-06-01 17:59:50")[0]).interval() == 10_000
    assert alarm(watching("2026-06-01 17:59:59.9995")[0]).interval() == 1
    assert alarm(watching("2026-06-01 12:00", None)[0]).interval() == 60_000


def test_it_closes_by_itself(watching, qtbot) -> None:
    _, care, wall, awake = watching("2026-06-01 17:59:59.980")
    assert (care.dark, awake[-1]) == ("", True)
    wall.now = london("2026-06-01 18:00")
    qtbot.waitUntil(lambda: care.dark == "blank")
    assert awake[-1] is False


@pytest.mark.parametrize("jump", ["1970-01-01 00:00", "2036-01-01 03:00", "2026-06-01 18:30"])
def test_a_clock_that_is_put_is_followed_within_a_minute(watching, jump: str) -> None:
    watch, care, wall, _ = watching("2026-06-01 12:00")
    wall.now = london(jump)
    alarm(watch).timeout.emit()
    assert care.dark == "blank"
    wall.now = london("2026-06-01 12:01")
    alarm(watch).timeout.emit()
    assert care.dark == ""


def test_without_hours_it_is_always_open(watching) -> None:
    watch, care, wall, awake = watching("2026-06-01 03:00", None)
    wall.now = london("2026-06-01 23:00")
    watch.look()
    assert (care.dark, set(awake)) == ("", {True})


def test_with_a_visitor_it_waits(watching) -> None:
    watch, care, wall, awake = watching("2026-06-01 12:00")
    care.attend(alone=False)
    wall.now = london("2026-06-01 23:00")
    watch.look()
    assert (care.dark, awake[-1]) == ("", True)
    care.attend(alone=True)
    assert (care.dark, awake[-1]) == ("blank", False)


def test_a_pretended_time_goes_on_from_where_it_begins() -> None:
    seconds = [100.0]
    wall = pretended(dt.datetime.fromisoformat("2026-07-01 17:59"), HOURS, lambda: seconds[0])
    assert wall() == london("2026-07-01 17:59")
    seconds[0] += 61
    assert wall() == london("2026-07-01 18:00:01")
    tokyo = dt.datetime.fromisoformat("2026-07-01 17:59").replace(tzinfo=ZoneInfo("Asia/Tokyo"))
    assert pretended(tokyo, HOURS, lambda: 0.0)() == tokyo
