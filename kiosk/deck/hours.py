"""Opening hours, as an author writes them: `hours` in deck.yaml."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Annotated, Any, Literal, get_args
from zoneinfo import ZoneInfo, available_timezones

from pydantic import Field, PlainValidator, WithJsonSchema

from kiosk.deck.base import Model
from kiosk.deck.dates import DATE, Dates, dates_in
from kiosk.deck.problem import Fault, nothing_after, quoted, refuse
from kiosk.deck.spans import DAY, SPAN, Spans, overlap, spans_in, written
from kiosk.deck.suggest import did_you_mean, listed, nearest
from kiosk.deck.values import Means

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Outside = Literal["dim", "blank"]
MAX_DATES = 400
_DAYS = "Days are `mon` to `sun`, ranges such as `mon-fri`, lists such as `tue,thu`, or `daily`."
_EXAMPLE = "Write for example `hours: {zone: Europe/London, mon-fri: 10:00-18:00}`."


class Hours(Model):
    """When the exhibition is open; a day that is not given is closed."""

    zone: str = Field(description="the time zone, such as `Europe/London` or `Asia/Novosibirsk`")
    outside: Outside = Field(
        "dim",
        description="what the display does when it is closed: `dim` shows the loop in the dark,"
        " `blank` shows nothing; a touch wakes it for a visit all the same",
    )
    week: tuple[Spans, ...] = Field(
        description="one key or several: days (`mon` to `sun`, `mon-fri`, `tue,thu`, `daily`)"
        " with their hours, such as `10:00-18:00` or `10:00-13:00, 14:00-18:00`; `22:00-02:00`"
        " ends on the next day; a day that is left out is closed"
    )
    dates: tuple[tuple[Dates, Spans], ...] = Field(
        (),
        description="days that are otherwise: `2026-12-31: 10:00-16:00`, `2026-12-25: closed`;"
        " `12-25` is that day in every year, `2026-12-24 to 2027-01-02` a range; the narrowest"
        " that fits counts",
    )

    def on(self, day: dt.date) -> Spans:
        """The spans that begin on a day, in minutes from its midnight."""
        fitting = [(dates.width, spans) for dates, spans in self.dates if day in dates]
        return min(fitting)[1] if fitting else self.week[day.weekday()]

    @property
    def tz(self) -> ZoneInfo:
        """The time zone."""
        return ZoneInfo(self.zone)


def _hours(value: object) -> Hours | None:
    if value is None or isinstance(value, Hours):
        return value
    if not isinstance(value, dict):
        refuse([Fault("wrong-type", "a zone and days are needed here", _EXAMPLE)])
    faults = [*_zone_faults(value), *_outside_faults(value)]
    week: dict[int, tuple[str, Spans]] = {}
    for key, item in value.items():
        if key not in {"zone", "outside", "dates"}:
            faults += _read_days(key, item, week)
    dates, more = _read_dates(value.get("dates", {}))
    faults += more
    if not week and not dates and not faults:
        faults.append(Fault("missing-key", "no day has opening hours", _EXAMPLE))
    faults += _overnight_faults(week) if not faults else []
    if faults:
        refuse(faults)
    spans = tuple(week.get(day, ("", ()))[1] for day in range(7))
    return Hours(
        zone=value["zone"], outside=value.get("outside", "dim"), week=spans, dates=tuple(dates)
    )


def _zone_faults(value: Mapping[str, object]) -> Iterator[Fault]:
    if "zone" not in value:
        hint = "Add for example `zone: Europe/London`: the machine's own clock may be set to UTC."
        yield Fault("missing-key", "the key `zone` is missing", hint, on_key=True)
        return
    zone = value["zone"]
    if zone is None:
        fault = nothing_after("zone")
        yield Fault(fault.code, fault.message, fault.hint, ("zone",))
    elif not isinstance(zone, str) or not is_zone(zone):
        otherwise = "Write a place as the time zone database has it, such as `Europe/London`."
        hint = _zone_meant(str(zone)) or did_you_mean(str(zone), zones(), otherwise)
        yield Fault("unknown-value", f"there is no time zone {quoted(zone)}", hint, ("zone",))


@lru_cache(maxsize=1)
def zones() -> tuple[str, ...]:
    """The time zones there are."""
    return tuple(sorted(available_timezones()))


def is_zone(name: str) -> bool:
    """Whether there is a time zone of that name; nothing else is looked for."""
    return name in zones()


def _zone_meant(name: str) -> str:
    """The zone of a place that was named without its continent."""
    place = name.strip().replace(" ", "_").casefold()
    found = [zone for zone in zones() if zone.rpartition("/")[2].casefold() == place]
    return f"Did you mean `{max(found, key=len)}`?" if found else ""


def _outside_faults(value: Mapping[str, object]) -> Iterator[Fault]:
    outside = value.get("outside", "dim")
    if outside is None:
        fault = nothing_after("outside")
        yield Fault(fault.code, fault.message, fault.hint, ("outside",))
    elif outside not in get_args(Outside):
        choices = get_args(Outside)
        hint = did_you_mean(str(outside), choices, f"The choices are {listed(choices)}.")
        yield Fault(
            "unknown-value", f"{quoted(outside)} is none of the choices", hint, ("outside",)
        )


def _read_days(key: str, item: object, week: dict[int, tuple[str, Spans]]) -> list[Fault]:
    """Add a key's days to the week."""
    days = days_in(key)
    if days is None:
        hint = _days_meant(key) or did_you_mean(key, ("zone", "outside", "dates", "daily"), _DAYS)
        return [Fault("unknown-key", f"{quoted(key)} is no day", hint, (key,), on_key=True)]
    spans, faults = spans_in(item, (key,))
    for day in days:
        if day in week:
            message = f"{DAYS[day]} is given twice, by {quoted(week[day][0])} and {quoted(key)}"
            hint = "Name each day in one of them only; single dates go under `dates`."
            return [*faults, Fault("duplicate-key", message, hint, (key,), on_key=True)]
        week[day] = key, spans
    return faults


def _days_meant(key: str) -> str:
    """The days that were misspelt, or written out."""
    parts = re.split(r"([-,] ?)", key[:40])
    meant = [p[:3].casefold() if p[:3].casefold() in DAYS else nearest(p, DAYS) for p in parts[::2]]
    if not all(meant):
        return ""
    parts[::2] = [day or "" for day in meant]
    return f"Did you mean `{''.join(parts)}`?"


def days_in(key: str) -> tuple[int, ...] | None:
    """The days that a key names, 0 for Monday; None if it names none."""
    if key == "daily":
        return tuple(range(7))
    found: list[int] = []
    for part in key.split(","):
        first, dash, last = part.strip().partition("-")
        if first not in DAYS or (dash and last not in DAYS):
            return None
        start = DAYS.index(first)
        # `sat-mon` goes around the end of the week.
        count = (DAYS.index(last) - start) % 7 + 1 if dash else 1
        found += [(start + step) % 7 for step in range(count)]
    return tuple(found)


def _read_dates(value: object) -> tuple[list[tuple[Dates, Spans]], list[Fault]]:
    if not isinstance(value, dict):
        hint = "Write for example `dates: {2026-12-25: closed, 2026-12-31: 10:00-16:00}`."
        return [], [Fault("wrong-type", "dates with their hours are needed here", hint, ("dates",))]
    if len(value) > MAX_DATES:
        message = f"{len(value)} dates are given, at most {MAX_DATES} are possible"
        hint = "Write neighbours as a range, and those of every year without a year."
        return [], [Fault("out-of-range", message, hint, ("dates",))]
    found, faults = [], list[Fault]()
    for key, item in value.items():
        dates = dates_in(key)
        if isinstance(dates, Fault):
            loc = ("dates", key)
            faults.append(Fault(dates.code, dates.message, dates.hint, loc, on_key=True))
        else:
            spans, more = spans_in(item, ("dates", key))
            found.append((dates, spans))
            faults += more
    return found, faults


def _overnight_faults(week: Mapping[int, tuple[str, Spans]]) -> Iterator[Fault]:
    """Where a day goes on past midnight into the hours of the next."""
    for day, (key, spans) in week.items():
        next_key, following = week.get((day + 1) % 7, ("", ()))
        late = [(start - DAY, end - DAY) for start, end in spans if end > DAY]
        if late and (clash := overlap([*late, *following])):
            before, after = clash
            message = (
                f"{written(before)} of the night of {DAYS[day]} overlaps {written(after)}"
                f" of the next day, {quoted(next_key)}"
            )
            yield Fault("unknown-value", message, "Let one end before the other begins.", (key,))


_SPANS: dict[str, Any] = {
    "anyOf": [
        {"type": "string", "pattern": rf"^(closed|{SPAN}(, ?{SPAN})*)$"},
        {"type": "array", "minItems": 1, "items": {"type": "string", "pattern": f"^{SPAN}$"}},
    ]
}
_DAY = f"({'|'.join(DAYS)})"
OpeningHours = Annotated[
    Hours | None,
    PlainValidator(_hours),
    WithJsonSchema(
        {
            "type": "object",
            "required": ["zone"],
            "additionalProperties": False,
            "properties": {
                "zone": {
                    "type": "string",
                    "description": Hours.model_fields["zone"].description,
                    "examples": ["Europe/London", "Europe/Moscow"],
                },
                "outside": {
                    "enum": list(get_args(Outside)),
                    "description": Hours.model_fields["outside"].description,
                },
                "dates": {
                    "type": "object",
                    "maxProperties": MAX_DATES,
                    "description": Hours.model_fields["dates"].description,
                    "propertyNames": {"pattern": f"^{DATE}( to {DATE})?$"},
                    "additionalProperties": _SPANS,
                },
                **{
                    key: {"description": Hours.model_fields["week"].description, **_SPANS}
                    for key in ("daily", "mon-fri", *DAYS)
                },
            },
            "patternProperties": {f"^{_DAY}(-{_DAY})?(, ?{_DAY}(-{_DAY})?)*$": _SPANS},
        }
    ),
    Means("zone, and days with their hours"),
]
