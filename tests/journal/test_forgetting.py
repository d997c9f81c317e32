"""How long visits are kept, whatever the clock says."""

from __future__ import annotations

from pathlib import Path

from kiosk.journal import Store, Writer, reading
from kiosk.journal.writer import DAY
from tests.journal.disks import WALL, Floor, records


def forgetting(file: Path, wall: float) -> int:
    """How many visits are left after a run at that time of the wall clock."""
    writer = Writer(file, days=30, wall=lambda: wall)
    writer.take(records(1)[:1])
    writer.close()
    return len(reading.read(file).visits)


DAY_OF_MINUTES = 24 * 60


def test_visits_are_kept_for_so_many_days_and_no_longer(tmp_path):
    file = tmp_path / "journal.sqlite"
    with Store(file) as store:
        for day in (0, 10, 35):
            for record in records(1 + day * DAY_OF_MINUTES):
                store.take(record)
    assert forgetting(file, WALL + 35 * DAY) == 2
    assert forgetting(file, WALL + 36 * DAY) == 2


def test_in_a_run_of_months_it_forgets_as_well(floor):
    floor.write(1)
    floor.writer.close()
    again = Floor(floor.file)
    again.write(2)
    again.now += 500 * DAY
    again.writer._wall = lambda: WALL + 500 * DAY
    again.write(3 + 500 * DAY_OF_MINUTES)
    again.writer.close()
    assert len(reading.read(floor.file).visits) == 1


def test_a_clock_that_jumps_ahead_by_years_deletes_nothing_that_is_not_old(tmp_path):
    file = tmp_path / "journal.sqlite"
    with Store(file) as store:
        for record in records(1, 2 + 40 * DAY_OF_MINUTES):
            store.take(record)
    assert forgetting(file, WALL + 10_000 * DAY) == 1


def test_a_clock_that_jumps_in_the_first_run_deletes_nothing(floor):
    wall = [WALL]
    floor.writer._wall = lambda: wall[0]
    floor.write(1)
    # The disk was full in between: the file is opened again when the clock is wrong already.
    wall[0] += 10_000 * DAY
    floor.write(2 + 10_000 * DAY_OF_MINUTES)
    floor.disk.full = True
    floor.write(3 + 10_000 * DAY_OF_MINUTES)
    floor.disk.full = False
    floor.now += 2 * DAY
    floor.write(4 + 10_000 * DAY_OF_MINUTES)
    floor.writer.close()
    assert len(reading.read(floor.file).visits) == 3
