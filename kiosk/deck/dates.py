"""Dates as they are written among the opening hours: one, a range, or one of every year."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from kiosk.deck.problem import Fault, quoted

DATE = r"(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
_DATE = re.compile(rf"^{DATE}$")
_LEAP_YEAR = 2024
_FORM = "Write for example `2026-12-25`, `12-25` for every year, or `2026-12-24 to 2027-01-02`."
MonthDay = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Dates:
    """From a day to a day, both included: of one year, or, as (month, day), of every year."""

    first: dt.date | MonthDay
    last: dt.date | MonthDay

    def __contains__(self, day: dt.date) -> bool:
        """Whether the day is one of them."""
        if isinstance(self.first, dt.date):
            assert isinstance(self.last, dt.date)
            return self.first <= day <= self.last
        assert not isinstance(self.last, dt.date)
        of_year = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= of_year <= self.last
        return of_year >= self.first or of_year <= self.last  # around the end of the year

    @property
    def width(self) -> tuple[bool, int]:
        """Sorts dates: those of one year come before those of every year, few before many."""
        every_year = not isinstance(self.first, dt.date)
        first, last = _day_of(self.first), _day_of(self.last)
        return every_year, (last - first).days % 366 if every_year else (last - first).days


def _day_of(day: dt.date | MonthDay) -> dt.date:
    return day if isinstance(day, dt.date) else dt.date(_LEAP_YEAR, *day)


def dates_in(text: str) -> Dates | Fault:
    """The dates that a key names."""
    first, to, last = text.partition(" to ")
    begin, end = _date(first.strip()), _date((last if to else first).strip())
    if isinstance(begin, Fault):
        return begin
    if isinstance(end, Fault):
        return end
    if isinstance(begin, dt.date) != isinstance(end, dt.date):
        message = f"{quoted(text)} has a year at one end only"
        return Fault("wrong-form", message, "Write both with a year, or both without.")
    if isinstance(begin, dt.date) and isinstance(end, dt.date) and end < begin:
        return Fault("out-of-range", f"{quoted(text)} ends before it begins", "Exchange the two.")
    return Dates(begin, end)


def _date(text: str) -> dt.date | MonthDay | Fault:
    found = _DATE.match(text)
    if found is None:
        return Fault("wrong-form", f"{quoted(text)} is no date", _FORM)
    year, month, day = found[1], int(found[2]), int(found[3])
    try:
        date = dt.date(int(year[:4]) if year else _LEAP_YEAR, month, day)
    except ValueError:
        return Fault("out-of-range", f"there is no day {quoted(text)}", _FORM)
    return date if year else (month, day)
