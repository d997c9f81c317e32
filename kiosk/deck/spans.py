"""Hours of a day as they are written, such as `10:00-13:00, 14:00-18:00`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from kiosk.deck.problem import Fault, nothing_after, quoted

DAY = 24 * 60
LATEST = 6 * 60
"""Minutes past midnight by which a span that began on the day before must have ended."""
MAX_SPANS = 12
Span = tuple[int, int]
"""Its beginning and its end, in minutes from the midnight of the day on which it begins."""
Spans = tuple[Span, ...]
Loc = tuple[str | int, ...]

SPAN = r"([01]\d|2[0-4]):[0-5]\d ?[-–] ?([01]\d|2[0-4]):[0-5]\d"
_SPAN = re.compile(r"(\d{1,2})[:.](\d{2}) ?[-–] ?(\d{1,2})[:.](\d{2})")
_FORM = "Write for example `10:00-18:00`, `10:00-13:00, 14:00-18:00` or `closed`."


def spans_in(value: object, loc: Loc) -> tuple[Spans, list[Fault]]:
    """The spans that a value lists, in their order; and what is wrong with it, at `loc`."""
    if value == "closed":
        return (), []
    if value is None:
        fault = nothing_after(str(loc[-1]))
        return (), [Fault(fault.code, fault.message, fault.hint, loc)]
    if isinstance(value, str):
        parts = [(part.strip(), loc) for part in value.split(",")]
    elif isinstance(value, list) and value and all(isinstance(p, str) for p in value):
        parts = [(part, (*loc, index)) for index, part in enumerate(value)]
    else:
        return (), [Fault("wrong-type", "hours are needed here", _FORM, loc)]
    if len(parts) > MAX_SPANS:
        message = f"a day has at most {MAX_SPANS} spans"
        return (), [Fault("out-of-range", message, "Join some of them.", loc)]
    read = [_span(part, at) for part, at in parts]
    faults = [one for one in read if isinstance(one, Fault)]
    spans = [one for one in read if not isinstance(one, Fault)]
    if not faults and (clash := overlap(spans)):
        message = f"{written(clash[0])} and {written(clash[1])} overlap"
        faults.append(Fault("unknown-value", message, "Join them, or let one end earlier.", loc))
    return tuple(sorted(spans)), faults


def _span(text: object, loc: Loc) -> Span | Fault:
    found = _SPAN.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        return Fault("wrong-form", f"{quoted(text)} is no span of hours", _FORM, loc)
    first, last = (_time(found[1], found[2]), _time(found[3], found[4]))
    for time, name in ((first, f"{found[1]}:{found[2]}"), (last, f"{found[3]}:{found[4]}")):
        if time is None:
            hint = "Times go from `00:00` to `24:00`."
            return Fault("out-of-range", f"{quoted(name)} is no time of day", hint, loc)
    assert first is not None
    assert last is not None
    if first in {last, DAY}:
        hint = "Write `00:00-24:00` for the whole day, or `closed`."
        return Fault("out-of-range", f"{quoted(text)} has no length", hint, loc)
    if last < first and last > LATEST:
        hint = (
            "Exchange the two; or, if it is open overnight until after 06:00, write"
            f" `{_clock(first)}-24:00` on this day and `00:00-{_clock(last)}` on the next."
        )
        return Fault("out-of-range", f"{quoted(text)} ends before it begins", hint, loc)
    return first, last if last > first else last + DAY


def _time(hours: str, minutes: str) -> int | None:
    time = int(hours) * 60 + int(minutes)
    return time if int(minutes) < 60 and time <= DAY else None


def overlap(spans: Iterable[Span]) -> tuple[Span, Span] | None:
    """Two spans that have time in common."""
    for before, after in pairwise(sorted(spans)):
        if after[0] < before[1]:
            return before, after
    return None


def written(span: Span) -> str:
    """A span as an author writes it."""
    return f"`{_clock(span[0] % DAY)}-{_clock(span[1] if span[1] == DAY else span[1] % DAY)}`"


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
