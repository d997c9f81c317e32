"""Open or closed: over clocks put on and back, leap days, and any hours at all."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.deck.dates import Dates
from kiosk.deck.hours import Hours
from kiosk.session import is_open, next_change

LONDON = "Europe/London"
ZONES = ["UTC", LONDON, "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Cairo"]


def hours(zone: str = LONDON, *, dates: dict | None = None, **days: str) -> Hours:
    """Hours by the names of days, such as `mon="10-18"` or `daily="22-26"`, in whole hours."""

    def spans(text: str) -> tuple[tuple[int, int], ...]:
        parts = [part.split("-") for part in text.split()]
        return tuple((round(float(a) * 60), round(float(b) * 60)) for a, b in parts)

    names = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    week = tuple(spans(days.get(name, days.get("daily", ""))) for name in names)
    other = tuple((Dates(day, day), spans(text)) for day, text in (dates or {}).items())
    return Hours(zone=zone, week=week, dates=other)


def at(text: str, zone: str = LONDON, fold: int = 0) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold)


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


def test_it_opens_and_closes_to_the_second() -> None:
    week = hours(mon="10-18")
    assert not is_open(week, at("2026-06-01 09:59:59.999"))
    assert is_open(week, at("2026-06-01 10:00"))
    assert is_open(week, at("2026-06-01 17:59:59.999"))
    assert not is_open(week, at("2026-06-01 18:00"))
    assert next_change(week, at("2026-06-01 10:00")) == at("2026-06-01 18:00")
    assert next_change(week, at("2026-06-01 18:00")) == at("2026-06-08 10:00")


def test_it_asks_for_the_time_in_its_own_zone() -> None:
    week = hours("Asia/Tokyo", mon="10-18")
    assert is_open(week, utc("2026-06-01 01:00"))
    assert not is_open(week, utc("2026-06-01 10:00"))


def test_a_night_belongs_to_the_day_on_which_it_begins() -> None:
    week = hours(fri="22-26", dates={dt.date(2026, 6, 6): ""})
    assert is_open(week, at("2026-06-06 01:59"))
    assert next_change(week, at("2026-06-05 23:00")) == at("2026-06-06 02:00")


@pytest.mark.parametrize(("span", "opens", "closes"), [
    # In London 01:00 to 02:00 does not exist on 29 March 2026; the jump is at 01:00 UTC.
    ("0-12", "2026-03-29 00:00", "2026-03-29 11:00"),
    ("1.5-12", "2026-03-29 01:00", "2026-03-29 11:00"),
    ("0-1.5", "2026-03-29 00:00", "2026-03-29 01:00"),
    # On 25 October 2026 it comes twice, from 00:00 UTC and from 01:00 UTC.
    ("1.5-12", "2026-10-25 00:30", "2026-10-25 12:00"),
    ("0-1.5", "2026-10-24 23:00", "2026-10-25 01:30"),
    ("10-18", "2026-10-25 10:00", "2026-10-25 18:00"),
])  # fmt: skip
def test_clocks_are_put_on_and_back(span: str, opens: str, closes: str) -> None:
    day = dt.date.fromisoformat(closes[:10])
    week = hours(dates={day: span})
    assert next_change(week, utc(opens) - dt.timedelta(hours=6)) == utc(opens)
    assert next_change(week, utc(opens)) == utc(closes)


def test_within_an_hour_that_comes_twice_it_changes_once() -> None:
    week = hours(dates={dt.date(2026, 10, 25): "0-1.5"})
    for fold in (0, 1):
        assert is_open(week, at("2026-10-25 01:29", fold=fold))
    assert is_open(week, at("2026-10-25 01:45", fold=0))
    assert not is_open(week, at("2026-10-25 01:45", fold=1))


def test_a_span_that_the_day_skips_is_not_open() -> None:
    week = hours(dates={dt.date(2026, 3, 29): "1.2-1.8"})
    assert next_change(week, at("2026-03-28 12:00")) is None


def test_a_whole_week_without_a_gap_never_changes() -> None:
    week = hours(daily="0-24")
    assert is_open(week, at("2026-03-29 00:59:59"))
    assert next_change(week, at("2026-03-28 12:00")) is None
    assert next_change(hours(), at("2026-03-28 12:00")) is None


def test_there_is_a_leap_day() -> None:
    week = hours(dates={dt.date(2028, 2, 29): "10-11"})
    assert next_change(week, at("2028-02-27 10:00")) == at("2028-02-29 10:00")
    assert is_open(week, at("2028-02-29 10:30"))


@pytest.mark.parametrize("moment", ["0001-01-01", "1970-01-01", "9999-12-31 23:59:59"])
def test_a_clock_that_is_quite_wrong_does_no_harm(moment: str) -> None:
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
        week = hours(zone, daily="10-18")
        assert is_open(week, utc(moment)) in {True, False}
        next_change(week, utc(moment))


@st.composite
def any_hours(draw: st.DrawFn) -> Hours:
    def day() -> tuple[tuple[int, int], ...]:
        edges = draw(st.lists(st.integers(0, 24 * 60), max_size=4, unique=True).map(sorted))
        found = list(zip(edges[::2], edges[1::2], strict=False))
        if found and draw(st.booleans()):
            found[-1] = (found[-1][0], draw(st.integers(24 * 60 + 1, 30 * 60)))
        return tuple(found)

    zone = draw(st.sampled_from(ZONES))
    return Hours(zone=zone, week=tuple(day() for _ in range(7)))


# Minutes of 2026 to 2028, and of the days around jumps of the clock.
JUMPS = [utc("2026-03-28"), utc("2026-10-24"), utc("2026-11-01"), utc("2026-04-04")]
MOMENTS = st.builds(
    lambda day, minutes: day + dt.timedelta(minutes=minutes),
    st.sampled_from(JUMPS)
    | st.integers(0, 1094).map(lambda n: utc("2026-01-01") + dt.timedelta(n)),
    st.integers(0, 48 * 60),
)


@settings(max_examples=400)
@given(any_hours(), MOMENTS)
def test_nothing_changes_before_the_next_change_and_then_it_does(
    week: Hours, moment: dt.datetime
) -> None:
    change = next_change(week, moment)
    now = is_open(week, moment)
    if change is None:
        for days in range(30):
            assert is_open(week, moment + dt.timedelta(days=days, hours=7 * days % 24)) == now
        return
    assert change > moment
    assert is_open(week, change) != now
    for share in (0.1, 0.37, 0.5, 0.9):
        assert is_open(week, moment + (change - moment) * share) == now
    assert is_open(week, change - dt.timedelta(microseconds=1)) == now


@settings(max_examples=400)
@given(any_hours(), MOMENTS)
def test_on_a_day_without_a_jump_the_clock_on_the_wall_decides(
    week: Hours, moment: dt.datetime
) -> None:
    zone = ZoneInfo(week.zone)
    local = moment.astimezone(zone)
    offsets = {
        (moment + dt.timedelta(hours=h)).astimezone(zone).utcoffset() for h in range(-36, 37)
    }
    if len(offsets) > 1:
        return
    minutes = local.hour * 60 + local.minute
    today = [s <= minutes < e for s, e in week.week[local.weekday()]]
    yesterday = [s <= minutes + 1440 < e for s, e in week.week[local.weekday() - 1]]
    assert is_open(week, moment) == any(today + yesterday)
