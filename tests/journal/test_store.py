"""The journal's file, with all that can happen to a file."""

from __future__ import annotations

import logging
import random
import sqlite3
import stat
import time
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.journal import Began, Ended, FileTooNew, Looped, Stepped, Store, reading
from kiosk.journal.schema import VERSION
from tests.journal.visitors import MINUTE, visit


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "journal.sqlite"


def fill(file: Path, visits: int = 1) -> None:
    with Store(file) as store:
        for number in range(1, visits + 1):
            for record in visit(number, random.Random(number)):
                store.take(record)


def test_a_visit_is_read_as_it_was_written(file):
    with Store(file) as store:
        store.take(Began(1, MINUTE, 60, "clocks", "en"))
        store.take(Stepped(1, "slide", "clocks", "", "en", 4.5, False))
        store.take(Stepped(1, "detail", "clocks", "2", "ru", 8.0, True))
        store.take(Ended(1, "idle", 12.5))
    [found] = reading.read(file).visits
    assert (found.slide, found.language, found.ended, found.seconds) == (
        "clocks",
        "en",
        "idle",
        12.5,
    )
    assert found.began.isoformat() == "2025-02-19T22:20:00+01:00"
    assert found.steps == (
        reading.Step("slide", "clocks", "", "en", 4.5, False),
        reading.Step("detail", "clocks", "2", "ru", 8.0, True),
    )


def test_the_loop_is_added_up_by_the_hour(file):
    with Store(file) as store:
        for seconds in (10.0, 12.0):
            store.take(Looped(500_000, 0, "a", seconds))
        store.take(Looped(500_001, 0, "a", 5.0))
    assert [(one.shown, one.seconds) for one in reading.read(file).loop] == [(2, 22.0), (1, 5.0)]


def test_each_run_of_the_kiosk_counts_its_own_visits(file):
    fill(file)
    fill(file)
    assert [one.number for one in reading.read(file).visits] == [1, 2]


def test_steps_of_a_visit_whose_beginning_was_lost_are_left_out(file):
    with Store(file) as store:
        store.take(Stepped(7, "slide", "a", "", "en", 4.5, False))
        store.take(Ended(7, "left", 4.5))
    assert reading.read(file).visits == ()


def test_only_the_kiosks_user_may_look(file):
    fill(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_it_can_be_read_while_it_is_written(file):
    with Store(file) as store:
        for record in visit(1, random.Random(1)):
            store.take(record)
        assert len(reading.read(file).visits) == 1


def test_what_is_old_is_forgotten_with_all_that_hangs_on_it(file):
    with Store(file) as store:
        for number in (1, 2_000):
            for record in visit(number, random.Random(number)):
                store.take(record)
        assert store.forget(60 * (MINUTE + 1_000)) == 1
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT COUNT(DISTINCT visit) FROM steps").fetchone() == (1,)
    assert [one.began.minute for one in reading.read(file).loop] == [0]


BROKEN = {
    "no database": b"this is no database" * 100,
    "zeros": bytes(8192),
    "nothing but a head": b"SQLite format 3\x00" + bytes(50),
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_set_aside_and_begun_anew(file, caplog, content):
    file.parent.mkdir()
    file.write_bytes(content)
    with caplog.at_level(logging.WARNING):
        fill(file)
    assert len(reading.read(file).visits) == 1
    [aside] = file.parent.glob("journal.corrupt-*.sqlite")
    assert aside.read_bytes() == content
    assert "begun anew" in caplog.text
    assert aside.name in caplog.text


@pytest.mark.parametrize("version", [0, VERSION])
@pytest.mark.parametrize("table", ["visits (id)", "other (x)"])
def test_the_file_of_another_program_is_set_aside(file, version, table):
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"CREATE TABLE {table}")
        connection.execute(f"PRAGMA user_version = {version}")
    fill(file)
    assert len(reading.read(file).visits) == 1
    assert list(file.parent.glob("journal.corrupt-*.sqlite"))


def test_a_journal_whose_tables_are_gone_is_set_aside(file):
    fill(file)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("DROP TABLE loop")
    fill(file)
    assert len(reading.read(file).visits) == 1


def test_words_of_the_database_that_are_no_text_are_damage_too(file):
    fill(file)
    content = file.read_bytes()
    at = content.index(b"CREATE TABLE visits")
    file.write_bytes(content[:at] + b"\xcd\xff\xfe\xcd" + content[at + 4 :])
    fill(file)
    assert len(reading.read(file).visits) == 1
    assert list(file.parent.glob("journal.corrupt-*.sqlite"))


def test_a_file_with_damaged_pages_is_set_aside(file):
    fill(file, visits=300)
    content = bytearray(file.read_bytes())
    for at in range(4096, len(content), 512):
        content[at : at + 64] = bytes(64)
    file.write_bytes(content)
    fill(file)
    assert len(reading.read(file).visits) == 1
    assert list(file.parent.glob("journal.corrupt-*.sqlite"))


def test_broken_files_do_not_pile_up(file, monkeypatch):
    for day in range(6):
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"broken" * 1000)
        monkeypatch.setattr(time, "strftime", lambda *_, day=day: f"2026010{day}-000000")
        fill(file)
    kept = sorted(one.name[16:24] for one in file.parent.glob("journal.corrupt-*.sqlite"))
    assert kept == ["20260103", "20260104", "20260105"]


def test_a_file_of_a_newer_kiosk_is_left_alone(file):
    fill(file)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(FileTooNew, match=f"format {VERSION + 1}"):
        Store(file)
    with pytest.raises(reading.Unreadable, match=f"format {VERSION + 1}"):
        reading.read(file)
    assert not list(file.parent.glob("*corrupt*"))


def test_another_program_s_database_is_not_read_as_a_journal(tmp_path):
    other = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE visits (id)")
    with pytest.raises(reading.Unreadable, match="not a journal"):
        reading.read(other)


def test_a_journal_that_has_only_been_begun_holds_nothing_yet(file):
    file.parent.mkdir()
    file.touch()
    with pytest.raises(FileNotFoundError):
        reading.read(file)


@pytest.mark.parametrize(
    ("column", "value"),
    [("minute", "'noon'"), ("minute", 10**17), ("offset", 10**6), ("offset", "x'00ff'")],
)
def test_times_that_are_none_are_told(file, column, value):
    fill(file)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(f"UPDATE visits SET {column} = {value}")
    with pytest.raises(reading.Unreadable):
        reading.read(file, until=1e30)


def test_a_damaged_letter_does_not_hide_the_rest(file):
    fill(file)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE steps SET kind = CAST(x'73ff' AS TEXT) WHERE number = 1")
    [visit] = reading.read(file).visits
    assert visit.steps[0].kind == "s\N{REPLACEMENT CHARACTER}"
