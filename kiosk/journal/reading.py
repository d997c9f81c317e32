"""Reads a journal, also while a kiosk writes it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from kiosk.journal.schema import APPLICATION, VERSION


class Unreadable(Exception):
    """There is a file, and it is no journal that this kiosk can read."""


@dataclass(frozen=True, slots=True)
class Step:
    """One stay of a visit; see `Stepped`."""

    kind: str
    slide: str
    part: str
    language: str
    seconds: float
    alone: bool


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit with its steps. `ended` and `seconds` are None if the kiosk was killed in it."""

    number: int
    began: datetime
    """To the minute, in the local time of the kiosk."""
    slide: str
    language: str
    ended: str | None
    seconds: float | None
    steps: tuple[Step, ...]

    @property
    def length(self) -> float:
        """In s; of a visit that was cut off, what is known of it."""
        return self.seconds if self.seconds is not None else sum(s.seconds for s in self.steps)


@dataclass(frozen=True, slots=True)
class Hour:
    """How often, and for how long (s), the loop has shown a slide within an hour."""

    began: datetime
    slide: str
    shown: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Journal:
    """What was read."""

    visits: tuple[Visit, ...]
    loop: tuple[Hour, ...]


def read(path: Path, since: float | None = None, until: float | None = None) -> Journal:
    """All that began in a span of Unix time (s).

    Raises Unreadable with the reason; FileNotFoundError if there is no file, or nothing in it yet.
    """
    try:
        if not path.is_file():
            raise FileNotFoundError(path)
    except PermissionError as error:
        raise Unreadable(error.strerror) from error
    span = (0 if since is None else since, 1e12 if until is None else until)
    try:
        with _opened(path) as connection:
            visits = tuple(_visits(connection, span))
            loop = tuple(_loop(connection, span))
    except FileNotFoundError:
        raise
    except (sqlite3.Error, ValueError, TypeError, OverflowError, OSError) as error:
        # SQLite keeps anything in any column: a damaged file has times and texts that are none.
        raise Unreadable(str(error)) from error
    return Journal(visits, loop)


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    # Read-only, and yet able to see what a running kiosk has not yet moved out of its log.
    address = f"{path.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, timeout=5.0)) as connection:
        # A letter that is damaged must not hide a year.
        connection.text_factory = lambda text: text.decode("utf-8", "replace")
        [tables] = connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
        if not tables:
            raise FileNotFoundError(f"{path} has been begun, and holds nothing yet")
        [kind] = connection.execute("PRAGMA application_id").fetchone()
        [version] = connection.execute("PRAGMA user_version").fetchone()
        if kind != APPLICATION:
            raise Unreadable("it is not a journal of a kiosk")
        if version > VERSION:
            raise Unreadable(f"it has format {version}; this kiosk reads formats up to {VERSION}")
        # One moment for all that is read.
        connection.execute("BEGIN")
        yield connection


def _visits(connection: sqlite3.Connection, span: tuple[float, float]) -> Iterator[Visit]:
    steps: dict[int, list[Step]] = {}
    for visit, kind, slide, part, language, seconds, alone in connection.execute(
        "SELECT visit, kind, steps.slide, part, steps.language, steps.seconds, alone FROM steps"
        " JOIN visits ON visits.id = visit WHERE minute * 60 >= ? AND minute * 60 < ?"
        " ORDER BY visit, number",
        span,
    ):
        step = Step(kind, slide, part, language, seconds, bool(alone))
        steps.setdefault(visit, []).append(step)
    for number, minute, offset, slide, language, ended, seconds in connection.execute(
        "SELECT id, minute, offset, slide, language, ended, seconds FROM visits"
        " WHERE minute * 60 >= ? AND minute * 60 < ? ORDER BY id",
        span,
    ):
        began = _local(60 * minute, offset)
        found = tuple(steps.get(number, ()))
        yield Visit(number, began, slide, language, ended, seconds, found)


def _loop(connection: sqlite3.Connection, span: tuple[float, float]) -> Iterator[Hour]:
    for hour, offset, slide, shown, seconds in connection.execute(
        "SELECT hour, offset, slide, shown, seconds FROM loop"
        " WHERE hour * 3600 >= ? AND hour * 3600 < ? ORDER BY hour, slide",
        span,
    ):
        yield Hour(_local(3600 * hour, offset), slide, shown, seconds)


def _local(seconds: float, offset: int) -> datetime:
    return datetime.fromtimestamp(seconds, timezone(timedelta(minutes=offset)))
