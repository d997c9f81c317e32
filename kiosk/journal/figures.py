"""What a journal says, in numbers: pure, from what was read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median

from kiosk.journal.reading import Hour, Journal, Step, Visit

GLANCE = 10.0
"""A visit of less than so many s has looked at nothing."""
EARLIEST = date(2025, 1, 1)
"""No kiosk has run before: a clock that says so was not set, as after a start offline."""
OPENED = ("detail", "demo", "sheet")


@dataclass(frozen=True, slots=True)
class Topic:
    """What visitors made of one slide. Times are in s."""

    slide: str
    looped: float
    """For how long the loop has shown it."""
    shown: int
    """How often the loop has shown it."""
    touched: int
    """Visits that were begun on it."""
    visits: int
    """Visits that came to it by a touch."""
    seconds: float
    """Time that visitors have spent on it, with its details and its demonstration."""
    middle: float
    """The median of that time over the visits."""
    details: int
    demos: int
    sheets: int
    """Visits that have opened one of its details, its demonstration, something on the screen."""
    left: int
    """Visits that were abandoned on it: nobody went back, the silence ended them."""

    @property
    def touch_rate(self) -> float:
        """The share of its showings in the loop in which somebody touched it."""
        return self.touched / self.shown if self.shown else 0.0


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a span of time. Times are in s."""

    visits: int
    first: date | None
    last: date | None
    by_hour: tuple[int, ...]
    """Visits by hour of the day, 24 of them."""
    by_day: tuple[tuple[date, int], ...]
    """Every day from the first to the last on which it has run, also those without visits."""
    undated: int
    """Visits that are in no hour and no day: the clock was wrong by years."""
    middle: float
    """The median length of a visit."""
    glances: int
    """Visits of less than `GLANCE`."""
    looped: float
    """For how long the loop has run."""
    languages: tuple[tuple[str, int], ...]
    """Visits by the language in which they have spent most time."""
    switched: int
    """Visits that have changed the language."""
    ends: tuple[tuple[str, int], ...]
    """Visits by how they have ended; `""` where the kiosk was killed."""
    topics: tuple[Topic, ...]
    """The slide with the most time first."""
    paths: tuple[tuple[str, str, int], ...]
    """From which slide visitors went on to which, the most frequent way first."""

    @property
    def per_hour(self) -> float:
        """Visits for each hour in which the loop has run: attract to touch."""
        return 3600 * self.visits / self.looped if self.looped else 0.0


def figures(journal: Journal, today: date = date.max) -> Figures:
    """The figures of a journal. Days after `today` are those of a clock that was wrong."""
    visits = journal.visits
    dated = [visit for visit in visits if EARLIEST <= visit.began.date() <= today]
    days = Counter(visit.began.date() for visit in dated)
    ran = {
        *days,
        *(day for hour in journal.loop if EARLIEST <= (day := hour.began.date()) <= today),
    }
    hours = Counter(visit.began.hour for visit in dated)
    return Figures(
        visits=len(visits),
        first=min(ran, default=None),
        last=max(ran, default=None),
        by_hour=tuple(hours[hour] for hour in range(24)),
        by_day=tuple((day, days[day]) for day in _days(ran)),
        undated=len(visits) - len(dated),
        middle=_median(visit.length for visit in visits),
        glances=sum(visit.length < GLANCE for visit in visits),
        looped=sum(hour.seconds for hour in journal.loop),
        languages=_ranked(Counter(_language(visit) for visit in visits)),
        switched=sum(_switched(visit) for visit in visits),
        ends=_ranked(Counter(visit.ended or "" for visit in visits)),
        topics=_topics(journal),
        paths=_paths(visits),
    )


def _days(ran: set[date]) -> Iterable[date]:
    if not ran:
        return ()
    first, last = min(ran), max(ran)
    return (date.fromordinal(day) for day in range(first.toordinal(), last.toordinal() + 1))


def _median(values: Iterable[float]) -> float:
    known = list(values)
    return round(median(known), 1) if known else 0.0


def _ranked(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])))


def _language(visit: Visit) -> str:
    times: Counter[str] = Counter()
    for step in visit.steps:
        # In ms, so that counts stay whole numbers.
        times[step.language] += round(1000 * step.seconds)
    ranked = _ranked(times)
    return ranked[0][0] if ranked else visit.language


def _switched(visit: Visit) -> bool:
    # Most do it with their first touch: then no stay is in the language of the loop.
    return len({visit.language, *(step.language for step in visit.steps)}) > 1


def _topics(journal: Journal) -> tuple[Topic, ...]:
    # Once through a year of visits, and not once for each slide.
    there: dict[str, list[list[Step]]] = defaultdict(list)
    for visit in journal.visits:
        for slide, steps in _chosen(visit).items():
            there[slide].append(steps)
    loop: dict[str, list[Hour]] = defaultdict(list)
    for hour in journal.loop:
        loop[hour.slide].append(hour)
    touched = Counter(visit.slide for visit in journal.visits)
    left = Counter(_left_at(visit) for visit in journal.visits)
    passed = {step.slide for visit in journal.visits for step in visit.steps}
    topics = [
        _topic(slide, there[slide], loop[slide], touched[slide], left[slide])
        for slide in sorted({*loop, *passed, *touched})
    ]
    return tuple(sorted(topics, key=lambda topic: -topic.seconds))


def _topic(slide: str, there: list[list[Step]], loop: list[Hour], touched: int, left: int) -> Topic:
    opened = {
        kind: sum(any(step.kind == kind for step in steps) for steps in there) for kind in OPENED
    }
    times = [sum(step.seconds for step in steps) for steps in there]
    return Topic(
        slide=slide,
        looped=sum(hour.seconds for hour in loop),
        shown=sum(hour.shown for hour in loop),
        touched=touched,
        visits=len(there),
        seconds=round(sum(times), 1),
        middle=_median(times),
        details=opened["detail"],
        demos=opened["demo"],
        sheets=opened["sheet"],
        left=left,
    )


def _chosen(visit: Visit) -> dict[str, list[Step]]:
    """The stays that the visitor has chosen, by slide; the grid of topics is at no slide."""
    found: dict[str, list[Step]] = {}
    for step in visit.steps:
        if step.kind != "topics" and not step.alone:
            found.setdefault(step.slide, []).append(step)
    return found


def _left_at(visit: Visit) -> str | None:
    """The slide on which the visit was abandoned, if it was: one that the visitor had chosen."""
    if visit.ended != "idle" or not visit.steps:
        return None
    last = visit.steps[-1]
    return None if last.alone or last.kind == "topics" else last.slide


def _paths(visits: Iterable[Visit]) -> tuple[tuple[str, str, int], ...]:
    ways: Counter[tuple[str, str]] = Counter()
    for visit in visits:
        stays = [step for step in visit.steps if step.kind != "topics"]
        for one, other in pairwise(stays):
            if one.slide != other.slide and not other.alone:
                ways[one.slide, other.slide] += 1
    ranked = sorted(ways.items(), key=lambda entry: (-entry[1], entry[0]))
    return tuple((start, goal, count) for (start, goal), count in ranked)
