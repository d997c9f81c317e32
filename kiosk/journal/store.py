"""The journal's file: an SQLite database that a kill, a full disk or a broken file cannot stop."""

from __future__ import annotations

import logging
import os
import sqlite3
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.journal.records import Began, Ended, Looped, Record, Stepped
from kiosk.journal.schema import APPLICATION, COLUMNS, STEPS, VERSION

log = logging.getLogger(__name__)

KEPT_CORRUPT = 3
"""Broken files that are kept for whoever wants to look at them."""
CACHE = 256
"""KiB of the file in memory at most: it is written at its end, and a kiosk's memory is to stay."""
PATIENCE = 5.0
"""Seconds for which another process, such as `kiosk stats`, may hold the file."""


class FileTooNew(Exception):
    """The journal was written by a newer kiosk; it is left alone."""


def name_in(folder: Path) -> Path:
    """Where the journal lies in the folder of what the kiosk keeps."""
    return folder / "journal.sqlite"


class Store:
    """An open journal. Every record is committed by itself.

    A record that was taken survives a kill of the process; a power cut may take the last ones with
    it, and nothing else (WAL, synchronous=NORMAL). Use and close it on one thread.
    """

    def __init__(self, path: Path) -> None:
        """Open or make the file; a broken one is set aside.

        Raises OSError or sqlite3.Error if it cannot be written, FileTooNew if it must not be.
        """
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._path = path
        self._connection, newest = _opened(path)
        self._open_visits: dict[int, int] = {}
        """The row of each visit of this run that has not ended, by its number."""
        self.newest: int | None = None if newest is None else 60 * newest
        """When the last visit before this run began (Unix time, s)."""

    def take(self, record: Record) -> None:
        """Write a record down. Raises sqlite3.Error if that is not possible now."""
        with self._connection:
            match record:
                case Began():
                    self._begin(record)
                case Stepped():
                    self._step(record)
                case Ended():
                    self._end(record)
                case Looped():
                    self._loop(record)

    def _begin(self, record: Began) -> None:
        row = self._connection.execute(
            "INSERT INTO visits (minute, offset, slide, language) VALUES (?, ?, ?, ?)",
            (record.minute, record.offset, record.slide, record.language),
        ).lastrowid
        assert row is not None, "SQLite names the row that it has inserted"
        self._open_visits = {record.visit: row}

    def _step(self, record: Stepped) -> None:
        row = self._open_visits.get(record.visit)
        if row is None:
            # Its beginning was lost to a full disk: half a visit would tell a wrong story.
            return
        self._connection.execute(
            "INSERT INTO steps SELECT ?1, COUNT(*) + 1, ?2, ?3, ?4, ?5, ?6, ?7 FROM steps"
            " WHERE visit = ?1",
            (
                row,
                record.kind,
                record.slide,
                record.part,
                record.language,
                record.seconds,
                record.alone,
            ),
        )

    def _end(self, record: Ended) -> None:
        row = self._open_visits.get(record.visit)
        self._connection.execute(
            "UPDATE visits SET ended = ?, seconds = ? WHERE id = ?",
            (record.how, record.seconds, row),
        )

    def _loop(self, record: Looped) -> None:
        self._connection.execute(
            "INSERT INTO loop (hour, slide, offset, shown, seconds) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (hour, slide) DO UPDATE"
            " SET shown = shown + excluded.shown, seconds = seconds + excluded.seconds",
            (record.hour, record.slide, record.offset, record.shown, record.seconds),
        )

    def forget(self, before: int) -> int:
        """Delete what is older than `before` (Unix time, s); how many visits that were."""
        with self._connection:
            self._connection.execute("DELETE FROM loop WHERE hour < ?", (before // 3600,))
            gone = self._connection.execute(
                "DELETE FROM visits WHERE minute < ?", (before // 60,)
            ).rowcount
        if gone:
            self._connection.execute("PRAGMA incremental_vacuum").fetchall()
        for aside in set_aside_before(self._path):
            # They are full of visits, too.
            with suppress(OSError):
                if aside.stat().st_mtime < before:
                    _remove(aside)
        return gone

    def close(self) -> None:
        """Close the file; the log beside it goes with the last connection."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def is_broken(error: Exception) -> bool:
    """Whether the file is to blame, and not the disk, the rights, or another process."""
    codes = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
    # An extended code has the plain one in its lowest byte. Bytes that are no text come as an
    # error of Python's, also out of the words of SQLite's own.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in codes or isinstance(error, UnicodeDecodeError)


def set_aside(path: Path, error: Exception) -> None:
    """Keep a broken journal under another name, and say so. Raises OSError."""
    stamp = time.strftime("%Y%m%d-%H%M%S", time.gmtime())
    aside = path.with_name(f"{path.stem}.corrupt-{stamp}{path.suffix}")
    path.with_name(path.name + "-shm").unlink(missing_ok=True)
    # The log first: beside a new journal it would be taken for the new one's.
    with suppress(FileNotFoundError):
        path.with_name(path.name + "-wal").replace(aside.with_name(aside.name + "-wal"))
    path.replace(aside)
    for old in set_aside_before(path)[:-KEPT_CORRUPT]:
        _remove(old)
    log.warning(
        "the statistics in %s cannot be read (%s); they are kept as %s, and begun anew",
        path,
        error,
        aside.name,
    )


def set_aside_before(path: Path) -> list[Path]:
    """The broken journals that are kept beside this one, the oldest first."""
    return sorted(path.parent.glob(f"{path.stem}.corrupt-*{path.suffix}"))


def _remove(aside: Path) -> None:
    aside.unlink(missing_ok=True)
    aside.with_name(aside.name + "-wal").unlink(missing_ok=True)


def _opened(path: Path) -> tuple[sqlite3.Connection, int | None]:
    """The connection, and the minute in which the newest visit began."""
    try:
        return _connected(path)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        # What is asked at the start is right: if SQLite does not understand it, these are not the
        # tables of a journal.
        if not is_broken(error) and getattr(error, "sqlite_errorcode", 0) != sqlite3.SQLITE_ERROR:
            raise
        set_aside(path, error)
        return _connected(path)


def _connected(path: Path) -> tuple[sqlite3.Connection, int | None]:
    # Made here with the rights it shall have; SQLite would take those of the umask. A file that is
    # there is not touched: to close it would take away the locks that this process has on it.
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level="IMMEDIATE")
    try:
        _prepare(connection)
        for table, names in COLUMNS.items():
            connection.execute(f"SELECT {names} FROM {table} LIMIT 0")  # noqa: S608  our own names
        [newest] = connection.execute("SELECT MAX(minute) FROM visits").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection, newest if isinstance(newest, int) else None


def _prepare(connection: sqlite3.Connection) -> None:
    [version] = connection.execute("PRAGMA user_version").fetchone()
    [kind] = connection.execute("PRAGMA application_id").fetchone()
    [tables] = connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
    if tables and kind != APPLICATION:
        raise _corrupt("it is the file of another program")
    if version > VERSION:
        raise FileTooNew(f"it has format {version}, this kiosk writes {VERSION}")
    if version == 0:
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute("PRAGMA journal_mode = WAL").fetchone()
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA cache_size = -{CACHE}")
    connection.execute("PRAGMA foreign_keys = ON")
    if version:
        # A quick look now, and not a surprise in the middle of a visit.
        [verdict] = connection.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            raise _corrupt(verdict)
    for number in range(version, VERSION):
        _migrate(connection, number)


def _corrupt(why: str) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError(why)
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def _migrate(connection: sqlite3.Connection, number: int) -> None:
    """All of a step or nothing, also when the power goes."""
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        [now] = connection.execute("PRAGMA user_version").fetchone()
        if now == number:
            # Otherwise another process has just done it.
            for statement in STEPS[number]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1}")
