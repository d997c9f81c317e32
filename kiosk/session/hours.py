"""Whether the exhibition is open, and when that changes: right when clocks are put on and back.

A span begins and ends at moments, not at readings of a clock. A time that a day skips is the moment
of the jump; of a time that comes twice, a span begins at the first and ends at the second.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from kiosk.deck.hours import Hours

FAR = 400
"""Days that are looked ahead for a change."""
_SECOND = dt.timedelta(seconds=1)


def is_open(hours: Hours, at: dt.datetime) -> bool:
    """Whether the exhibition is open at a moment, which must know its zone."""
    moment = at.astimezone(dt.UTC)
    return any(begin <= moment < end for begin, end in _spans(hours, moment, 1))


def next_change(hours: Hours, at: dt.datetime) -> dt.datetime | None:
    """When it next opens or closes, in UTC; None if that is more than `FAR` days away, or never."""
    moment = at.astimezone(dt.UTC)
    until: dt.datetime | None = None
    for begin, end in _spans(hours, moment, FAR):
        if until is not None:
            # It is open: spans that follow on each other, or overlap, are one.
            if begin > until:
                return until
            until = max(until, end)
        elif begin > moment:
            return begin
        elif end > moment:
            until = end
    return until if until and until < moment + dt.timedelta(days=FAR - 1) else None


def _spans(
    hours: Hours, moment: dt.datetime, days: int
) -> Iterator[tuple[dt.datetime, dt.datetime]]:
    """The spans of yesterday, of today, and of the days after it; by their beginnings."""
    zone = hours.tz
    try:
        today = moment.astimezone(zone).date()
    except OverflowError:
        return  # a clock at the end of time
    for ahead in range(-1, days + 1):
        try:
            day = today + dt.timedelta(days=ahead)
            for start, end in hours.on(day):
                begins, ends = _moment(day, start, zone, 0), _moment(day, end, zone, 1)
                if begins < ends:
                    yield begins, ends
        except OverflowError:
            continue


def _moment(day: dt.date, minutes: int, zone: ZoneInfo, fold: int) -> dt.datetime:
    """The moment, in UTC, at which that day's clock shows so many minutes after midnight."""
    local = dt.datetime.combine(day, dt.time()) + dt.timedelta(minutes=minutes)
    aware = local.replace(tzinfo=zone, fold=fold)
    moment = aware.astimezone(dt.UTC)
    if moment.astimezone(zone).replace(tzinfo=None) == local:
        return moment
    # The clock never shows it: the moment of the jump lies between its two readings.
    before = local.replace(tzinfo=zone, fold=1).astimezone(dt.UTC)
    after = local.replace(tzinfo=zone, fold=0).astimezone(dt.UTC)
    offset = after.astimezone(zone).utcoffset()
    while after - before > _SECOND:
        middle = before + (after - before) // 2
        if middle.astimezone(zone).utcoffset() == offset:
            after = middle
        else:
            before = middle
    return after.replace(microsecond=0)
