"""The report as one HTML file: no script, nothing from outside, to be read on screen or printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from html import escape
from pathlib import Path

from kiosk.journal.figures import GLANCE, Figures, Topic
from kiosk.journal.plots import columns
from kiosk.journal.wording import ENDED, Names, duration, share

MANY_DAYS = 92
"""More days than that are drawn as weeks."""
WAYS = 12
"""How many ways from slide to slide are listed."""
_STYLE = Path(__file__).with_name("page.css")


def page(found: Figures, title: str, names: Names) -> str:
    """The whole file. Every word of a deck is escaped."""
    parts = [_head(found, title), _key(found), _visits(found)]
    if found.topics:
        parts.append(_topics(found.topics, names))
    if found.visits:
        parts.append(_ways_and_ends(found, names))
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        # Even a browser that is asked to must not fetch anything for this file.
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\';'
        " style-src 'unsafe-inline'\">"
        f"<title>{escape(title)}: visitors</title>"
        f"<style>{_STYLE.read_text(encoding='utf-8')}</style></head>"
        f"<body><main>{''.join(parts)}{_foot()}</main></body></html>\n"
    )


def _head(found: Figures, title: str) -> str:
    if found.first is None or found.last is None:
        span = "Nothing has been written down in this time."
        if found.visits:
            span = "on days that nobody knows"
    elif found.first == found.last:
        span = _day(found.first)
    else:
        span = f"{_day(found.first)} to {_day(found.last)}"
    if found.undated:
        span += f"; {found.undated:,} on other days, by a clock that was wrong by years"
    return f"<h1>{escape(title)}</h1><p>Visitors, {span}</p>"


def _key(found: Figures) -> str:
    entries = (
        (f"{found.visits:,}", "visit" if found.visits == 1 else "visits"),
        (f"{found.per_hour:.1f}", "touches for each hour of the loop"),
        (duration(found.middle), "is the median visit"),
        (share(found.glances, found.visits), f"of visits took less than {GLANCE:.0f}\u00a0s"),
        (share(found.switched, found.visits), "of visits changed the language"),
    )
    cells = (
        f"<div><b>{escape(number)}</b><span>{escape(word)}</span></div>" for number, word in entries
    )
    return f'<section class="key">{"".join(cells)}</section>'


def _visits(found: Figures) -> str:
    hours = columns(
        found.by_hour,
        [f"{hour}:00" for hour in range(24)],
        "Visits by hour of the day",
        [f"{hour}:00: {count:,}" for hour, count in enumerate(found.by_hour)],
    )
    name, spans = _by_day_or_week(found.by_day)
    days = columns(
        [count for _, count in spans],
        [f"{day.day} {day:%b}" for day, _ in spans],
        f"Visits by {name}",
        [f"{_day(day)}: {count:,}" for day, count in spans],
    )
    return (
        f'<div class="pair"><section><h2>Visits by hour of the day</h2>{hours}</section>'
        f"<section><h2>Visits by {name}</h2>{days}</section></div>"
    )


def _by_day_or_week(days: Sequence[tuple[date, int]]) -> tuple[str, Sequence[tuple[date, int]]]:
    if len(days) <= MANY_DAYS:
        return "day", days
    weeks: dict[date, int] = {}
    for day, count in days:
        monday = day - timedelta(days=day.weekday())
        weeks[monday] = weeks.get(monday, 0) + count
    return "week", list(weeks.items())


def _topics(topics: Sequence[Topic], names: Names) -> str:
    most = max(topic.seconds for topic in topics) or 1.0
    rows = (
        (
            f"{escape(names(topic.slide))}{_bar(topic.seconds / most)}",
            duration(topic.seconds),
            f"{topic.visits:,}",
            duration(topic.middle),
            share(topic.details, topic.visits),
            share(topic.demos, topic.visits),
            share(topic.left, topic.visits),
            share(topic.touched, topic.shown),
        )
        for topic in topics
    )
    heads = (
        "Topic",
        "time in all",
        "visits",
        "median time",
        "read more",
        "tried it",
        "left here",
        "touched in the loop",
    )
    return f"<section><h2>Time by topic</h2>{_table(heads, rows)}</section>"


def _ways_and_ends(found: Figures, names: Names) -> str:
    most = found.paths[0][2] if found.paths else 1
    ways = (
        (f"{escape(names(start))} → {escape(names(goal))}{_bar(count / most)}", f"{count:,}")
        for start, goal, count in found.paths[:WAYS]
    )
    ends = ((_counted(ENDED.get(how, how), count, found.visits)) for how, count in found.ends)
    languages = (_counted(code, count, found.visits) for code, count in found.languages)
    tables = (
        ("Ways from topic to topic", _table(("From → to", "times"), ways)),
        ("How visits end", _table(("End", "visits", "share"), ends)),
        ("Languages", _table(("Language", "visits", "share"), languages)),
    )
    shown = tables if found.paths else tables[1:]
    sections = (f"<section><h2>{head}</h2>{table}</section>" for head, table in shown)
    return f'<div class="pair">{"".join(sections)}</div>'


def _counted(word: str, count: int, whole: int) -> tuple[str, ...]:
    return escape(word) + _bar(count / max(1, whole)), f"{count:,}", share(count, whole)


def _bar(part: float) -> str:
    return f'<span class="bar" style="width:{100 * part:.1f}%"></span>'


def _table(heads: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    """`rows` hold HTML."""
    head = "".join(f"<th>{escape(word)}</th>" for word in heads)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return f'<div class="wide">{table}</div>'


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _foot() -> str:
    return (
        "<footer>Visits are counted, not people: nothing personal is kept. A visit begins with a"
        " touch on the loop. The time of a topic includes its details and its demonstration; the"
        " silence at the end of a visit that somebody walked away from is left out. “Left here” is"
        " the share of its visits that were abandoned on that topic.</footer>"
    )
