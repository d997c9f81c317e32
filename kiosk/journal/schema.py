"""The tables of a journal, and how an older file becomes one of today."""

from __future__ import annotations

VERSION = 1
APPLICATION = 0x4B494F53
"""Marks the file as a kiosk's journal ("KIOS")."""

# Each entry leads from the version of its index to the next; never change one that was released.
STEPS: tuple[tuple[str, ...], ...] = (
    (
        """
        CREATE TABLE visits (
            id INTEGER PRIMARY KEY,
            minute INTEGER NOT NULL,    -- when it began: minutes since 1970, UTC
            offset INTEGER NOT NULL,    -- minutes by which local time was ahead of UTC
            slide TEXT NOT NULL,        -- the slide of the loop that was touched
            language TEXT NOT NULL,     -- at the beginning
            ended TEXT,                 -- left, idle, stopped; NULL: open, or the kiosk was killed
            seconds REAL                -- without the silence at its end
        )
        """,
        """
        CREATE TABLE steps (
            visit INTEGER NOT NULL REFERENCES visits (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,    -- 1, 2, 3 ... within the visit
            kind TEXT NOT NULL,         -- slide, detail, demo, topics, sheet
            slide TEXT NOT NULL,
            part TEXT NOT NULL,         -- number of a detail from 1, key of a sheet, or empty
            language TEXT NOT NULL,
            seconds REAL NOT NULL,
            alone INTEGER NOT NULL,     -- 1: the show had moved there by itself
            PRIMARY KEY (visit, number)
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE loop (
            hour INTEGER NOT NULL,      -- hours since 1970, UTC
            slide TEXT NOT NULL,
            offset INTEGER NOT NULL,
            shown INTEGER NOT NULL,     -- how often the loop has shown it
            seconds REAL NOT NULL,      -- for how long, in all
            PRIMARY KEY (hour, slide)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX visits_minute ON visits (minute)",
    ),
)

COLUMNS = {
    "visits": "id, minute, offset, slide, language, ended, seconds",
    "steps": "visit, number, kind, slide, part, language, seconds, alone",
    "loop": "hour, slide, offset, shown, seconds",
}
"""What the tables of today's version have, at least."""
