"""Opening hours in deck.yaml: what an author may write, and what is said of mistakes."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from kiosk.deck.dates import dates_in
from kiosk.deck.hours import days_in
from kiosk.deck.problem import Fault
from kiosk.deck.schema import json_schema
from tests.deck.decks import GOOD, only

HEAD = "format: 1\ntitle: A deck\nlanguages: [en]\nslides: [good.yaml]\n"


@pytest.fixture
def deck_with(check):
    """Loads a deck with these opening hours, in line 5."""
    return lambda hours: check({"deck.yaml": f"{HEAD}hours: {hours}\n", "good.yaml": GOOD})


@pytest.fixture
def hours_of(deck_with):
    def of(days: str):
        loaded = deck_with("{zone: Europe/London, " + days + "}")
        assert loaded.ok, [p.render_text() for p in loaded.problems]
        return loaded.deck.hours

    return of


def week(hours) -> dict[str, str]:
    """The hours of the days of a week in June, written out."""
    monday = dt.date(2026, 6, 1)
    days = {day: hours.on(monday + dt.timedelta(days=day)) for day in range(7)}
    return {day: [(s / 60, e / 60) for s, e in spans] for day, spans in days.items() if spans}


def test_a_deck_without_hours_is_always_open(check):
    assert check({"deck.yaml": HEAD, "good.yaml": GOOD}).deck.hours is None


def test_a_day_that_is_not_named_is_closed(hours_of):
    assert week(hours_of("mon-fri: 10:00-18:00")) == {day: [(10, 18)] for day in range(5)}
    assert week(hours_of("sat: 9:30-17:00")) == {5: [(9.5, 17)]}


def test_days_are_named_one_by_one_as_a_range_as_a_list_or_all(hours_of):
    assert list(week(hours_of("sat-mon: 10:00-18:00"))) == [0, 5, 6]
    assert list(week(hours_of('"tue, thu-fri": 10:00-18:00'))) == [1, 3, 4]
    assert list(week(hours_of("daily: 00:00-24:00"))) == list(range(7))


def test_a_day_has_several_spans_in_a_text_or_in_a_list(hours_of, check):
    two = [(10, 13), (14, 18)]
    assert week(hours_of("mon: [14:00-18:00, 10:00-13:00]")) == {0: two}
    block = "hours:\n  zone: UTC\n  mon: 10:00-13:00, 14:00 – 18:00\n"
    loaded = check({"deck.yaml": HEAD + block, "good.yaml": GOOD})
    assert week(loaded.deck.hours) == {0: two}


def test_a_span_goes_past_midnight(hours_of):
    assert week(hours_of("fri: 22:00-02:00")) == {4: [(22, 26)]}
    assert week(hours_of("fri: 18:00-00:00")) == {4: [(18, 24)]}


def test_dates_are_otherwise_and_the_narrowest_counts(hours_of):
    hours = hours_of(
        "daily: 10:00-18:00, dates: {12-25: closed, 12-24 to 01-02: 12:00-16:00,"
        " 2026-12-20 to 2027-01-10: closed, 2026-12-31: 10:00-02:00, 02-29: closed}"
    )
    opens = {
        (2026, 12, 19): (10, 18),
        (2026, 12, 20): None,  # a range of one year comes before the days of every year
        (2026, 12, 25): None,
        (2026, 12, 31): (10, 26),
        (2027, 1, 11): (10, 18),
        (2027, 12, 24): (12, 16),
        (2027, 12, 25): None,
        (2028, 1, 2): (12, 16),
        (2028, 2, 29): None,
        (2027, 2, 28): (10, 18),
    }
    for day, span in opens.items():
        expected = ((span[0] * 60, span[1] * 60),) if span else ()
        assert hours.on(dt.date(*day)) == expected, day


@pytest.mark.parametrize(
    ("hours", "column", "code", "remedy"),
    [
        ("10:00-18:00", 8, "wrong-type", "zone: Europe/London"),
        ("{zone: Europe/London}", 8, "missing-key", "mon-fri: 10:00-18:00"),
        ("{mon: 10:00-18:00}", 1, "missing-key", "zone: Europe/London"),
        ("{zone: Europe/Lodon, mon: 10:00-18:00}", 15, "unknown-value", "`Europe/London`"),
        ("{zone: Novosibirsk, mon: 10:00-18:00}", 15, "unknown-value", "`Asia/Novosibirsk`"),
        ("{zone: new york, mon: 10:00-18:00}", 15, "unknown-value", "`America/New_York`"),
        ("{zone: /etc/passwd, mon: 10:00-18:00}", 15, "unknown-value", "time zone database"),
        ("{zone: [UTC], mon: 10:00-18:00}", 15, "unknown-value", "time zone database"),
        ("{zone: UTC, monday: 10:00-18:00}", 20, "unknown-key", "`mon`"),
        ("{zone: UTC, mon-fry: 10:00-18:00}", 20, "unknown-key", "`mon-fri`"),
        ("{zone: UTC, dayly: 10:00-18:00}", 20, "unknown-key", "`daily`"),
        ("{zone: UTC, mon-fri: 10:00-18:00, wed: closed}", 42, "duplicate-key", "one of them"),
        ("{zone: UTC, mon: 25:00-26:00}", 25, "out-of-range", "`24:00`"),
        ("{zone: UTC, mon: 10:60-18:00}", 25, "out-of-range", "`24:00`"),
        ("{zone: UTC, mon: 10-18}", 25, "wrong-form", "10:00-18:00"),
        ("{zone: UTC, mon: 18:00-10:00}", 25, "out-of-range", "Exchange"),
        ("{zone: UTC, mon: 10:00-10:00}", 25, "out-of-range", "00:00-24:00"),
        ("{zone: UTC, mon: {a: b}}", 25, "wrong-type", "10:00-18:00"),
        ("{zone: UTC, mon: [10:00-13:00, 12:00-14:00]}", 25, "unknown-value", "Join"),
        ("{zone: UTC, mon: [10:00-13:00, 12]}", 39, "wrong-form", "10:00-18:00"),
        ("{zone: UTC, mon: 22:00-02:00, tue: 01:00-09:00}", 25, "unknown-value", "Let one end"),
        ("{zone: UTC, mon: }", 20, "empty-value", "Write its value"),
        ("{zone: UTC, dates: {2026-02-29: closed}}", 28, "out-of-range", "2026-12-25"),
        ("{zone: UTC, dates: {christmas: closed}}", 28, "wrong-form", "2026-12-25"),
        ("{zone: UTC, dates: {2026-12-25 to 12-26: closed}}", 28, "wrong-form", "both"),
        ("{zone: UTC, dates: {2026-12-25 to 2026-12-24: closed}}", 28, "out-of-range", "Exchange"),
        ("{zone: UTC, dates: {12-25: open}}", 35, "wrong-form", "10:00-18:00"),
        ("{zone: UTC, dates: [2026-12-25]}", 27, "wrong-type", "2026-12-25: closed"),
        ("{zone: UTC, mon: 10:00-18:00, outside: dimm}", 47, "unknown-value", "`dim`"),
    ],
)
def test_a_mistake_is_told_at_its_place(deck_with, hours, column, code, remedy):
    loaded = deck_with(hours)
    problem = only(loaded)
    assert (problem.line, problem.column, problem.code) == (5, column, code)
    assert remedy in problem.hint
    assert loaded.deck is not None, "the deck can be shown without"
    assert loaded.deck.hours is None, "and is then always open: better light than dark"


def test_what_the_schema_allows_is_what_the_reader_takes():
    part = json_schema()["$defs"]["DeckFile"]["properties"]["hours"]
    (days,) = part["patternProperties"]
    for key in ("mon", "mon-fri", "sat-mon", "tue,thu", "tue, thu-fri"):
        assert re.search(days, key), key
        assert days_in(key), key
    for key in ("monday", "mon-", "mon tue", ""):
        assert not re.search(days, key), key
        assert days_in(key) is None, key
    dates = part["properties"]["dates"]["propertyNames"]["pattern"]
    for key in ("2026-12-25", "12-25", "12-24 to 01-02"):
        assert re.search(dates, key), key
        assert not isinstance(dates_in(key), Fault), key
    for key in ("25.12.", "2026-13-01", "christmas"):
        assert not re.search(dates, key), key
        assert isinstance(dates_in(key), Fault), key
