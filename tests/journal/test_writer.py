"""Writing behind the show's back, with disks that are full, slow, or not there."""

from __future__ import annotations

import logging
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing

import pytest

from kiosk.journal import Record, Store, Writer, reading
from kiosk.journal.writer import AGAIN, WAITING
from tests.journal.disks import records


def test_what_is_handed_over_is_in_the_file(floor):
    floor.write(1, 2)
    floor.writer.close()
    assert len(reading.read(floor.file).visits) == 2
    assert floor.writer.dropped == 0


def test_a_full_disk_drops_statistics_and_says_so_once(floor, caplog):
    floor.write(1)
    floor.disk.full = True
    with caplog.at_level(logging.WARNING):
        floor.write(2)
        floor.now += AGAIN + 1
        floor.write(3)
    assert caplog.text.count("no statistics can be written") == 1
    assert "disk is full" in caplog.text
    assert floor.writer.dropped == len(records(2, 3))


def test_when_there_is_room_again_it_goes_on(floor, caplog):
    floor.write(1)
    floor.disk.full = True
    floor.write(2)
    floor.disk.full = False
    floor.write(3)
    floor.now += AGAIN + 1
    with caplog.at_level(logging.INFO):
        floor.write(4)
    assert "written again" in caplog.text
    floor.writer.close()
    assert [one.began.minute for one in reading.read(floor.file).visits] == [21, 24]


def test_a_disk_that_fails_is_not_tried_at_every_touch(floor):
    floor.disk.full = True
    floor.write(*range(1, 50))
    assert floor.disk.opened == 1


def test_a_disk_that_hangs_does_not_hold_up_who_hands_over(tmp_path):
    free = threading.Event()

    class Hanging(Store):
        def take(self, record: Record) -> None:
            assert free.wait(30)
            super().take(record)

    writer = Writer(tmp_path / "journal.sqlite", opener=Hanging)
    for number in range(1, WAITING):
        writer.take(records(number))
    assert writer.dropped > 0
    free.set()
    writer.close()


def test_a_disk_that_is_too_slow_is_told_once(tmp_path, caplog):
    turns = threading.Semaphore(0)

    class Slow(Store):
        def take(self, record: Record) -> None:
            assert turns.acquire(timeout=30)
            super().take(record)

    writer = Writer(tmp_path / "journal.sqlite", opener=Slow)
    with caplog.at_level(logging.INFO):
        for number in range(1, WAITING):
            writer.take(records(number))
            if writer.dropped:
                # One is written, and there is room for one of the next visit's.
                turns.release()
    assert writer.dropped > 100
    assert caplog.text.count("too slow") == 1
    assert "written again" not in caplog.text
    turns.release(2 * WAITING)
    writer.close()


def test_a_fault_that_nobody_has_thought_of_does_not_end_the_thread(tmp_path, caplog):
    faults = [RuntimeError("never seen")]

    class Odd(Store):
        def take(self, record: Record) -> None:
            if faults:
                raise faults.pop()
            super().take(record)

    now = [0.0]
    file = tmp_path / "journal.sqlite"
    writer = Writer(file, opener=Odd, clock=lambda: now[0])
    writer.take(records(1))
    writer.wait()
    now[0] += AGAIN + 1
    writer.take(records(2))
    writer.close()
    assert "never seen" in caplog.text
    assert len(reading.read(file).visits) == 1


def test_damage_that_shows_only_when_writing_is_set_aside(tmp_path):
    file, now = tmp_path / "journal.sqlite", [0.0]

    class Damaged(Store):
        def take(self, record: Record) -> None:
            if not list(tmp_path.glob("*corrupt*")):
                error = sqlite3.DatabaseError("database disk image is malformed")
                error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT | 3 << 8
                raise error
            super().take(record)

    writer = Writer(file, opener=Damaged, clock=lambda: now[0])
    for number in (1, 2):
        writer.take(records(number))
        writer.wait()
        now[0] += AGAIN + 1
    writer.close()
    assert len(reading.read(file).visits) == 1


def test_another_process_that_holds_the_file_stops_nothing(tmp_path, monkeypatch, caplog):
    monkeypatch.setattr("kiosk.journal.store.PATIENCE", 0.05)
    file, now = tmp_path / "journal.sqlite", [0.0]
    writer = Writer(file, clock=lambda: now[0])
    writer.take(records(1))
    writer.wait()
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        writer.take(records(2))
        writer.wait()
        other.execute("ROLLBACK")
    now[0] += AGAIN + 1
    writer.take(records(3))
    writer.close()
    assert "locked" in caplog.text
    assert [one.began.minute for one in reading.read(file).visits] == [21, 23]


FULL = """
import logging, random, resource, sys
from pathlib import Path
from kiosk.journal import Writer
from tests.journal.visitors import visit

logging.basicConfig(level=logging.INFO)
now, number = [0.0], 0
writer = Writer(Path(sys.argv[1]), clock=lambda: now[0])
resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, resource.RLIM_INFINITY))
while not writer.dropped:
    number += 1
    writer.take(visit(number, random.Random(number)))
    writer.wait()
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
now[0] += 61
writer.take(visit(number + 1, random.Random(1)))
writer.close()
print(number)
"""


@pytest.mark.skipif("sys.platform == 'win32'", reason="no such limit there")
def test_a_file_that_really_may_not_grow_drops_and_goes_on(tmp_path):
    file = tmp_path / "journal.sqlite"
    run = subprocess.run(
        [sys.executable, "-c", FULL, str(file)], capture_output=True, text=True, check=True
    )
    assert run.stderr.count("no statistics can be written") == 1
    assert run.stderr.count("written again") == 1
    full_at = int(run.stdout)
    found = [one.began.minute for one in reading.read(file).visits]
    # All but the one in which it was full, which may have been begun.
    assert full_at - 1 <= len(found) - 1 <= full_at
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.skipif("os.geteuid() == 0", reason="the superuser may write anywhere")
def test_a_folder_without_rights_stops_nothing(tmp_path, caplog):
    (tmp_path / "locked").mkdir(mode=0o500)
    writer = Writer(tmp_path / "locked" / "journal.sqlite")
    writer.take(records(1))
    writer.close()
    assert "no statistics can be written" in caplog.text


def test_a_file_where_the_folder_should_be_stops_nothing(tmp_path, caplog):
    (tmp_path / "kept").write_text("a file")
    writer = Writer(tmp_path / "kept" / "journal.sqlite")
    writer.take(records(1))
    writer.close()
    assert "no statistics can be written" in caplog.text
