"""What is made of a journal: figures, a page, rows; and the command that shows them."""

from __future__ import annotations

import csv
import io
import re
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.cli import main
from kiosk.journal import Began, Ended, Looped, Record, Stepped, Store
from kiosk.journal.figures import figures
from kiosk.journal.page import page
from kiosk.journal.reading import Journal, read
from kiosk.journal.rows import COLUMNS

NOON = int(datetime(2026, 11, 20, 12, tzinfo=UTC).timestamp()) // 60
DAY = 24 * 60


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Three visits on two days, with a day without any between them."""
    path = tmp_path / "journal.sqlite"
    with Store(path) as store:
        for day in range(3):
            store.take(Looped((NOON + day * DAY) // 60, 0, "brain", 1800.0))
        store.take(Looped((NOON + DAY) // 60, 0, "clocks", 1800.0))
        # Reads about the brain, plays, goes on to the clocks, and walks away there.
        store.take(Began(1, NOON, 0, "brain", "en"))
        store.take(Stepped(1, "slide", "brain", "", "en", 10.0, False))
        store.take(Stepped(1, "detail", "brain", "1", "en", 20.0, False))
        store.take(Stepped(1, "demo", "brain", "", "ru", 60.0, False))
        store.take(Stepped(1, "topics", "brain", "", "ru", 5.0, False))
        store.take(Stepped(1, "slide", "clocks", "", "ru", 5.0, False))
        store.take(Ended(1, "idle", 100.0))
        # A touch, and gone.
        store.take(Began(2, NOON + 120, 0, "clocks", "en"))
        store.take(Stepped(2, "slide", "clocks", "", "en", 3.0, False))
        store.take(Ended(2, "left", 3.0))
        # The kiosk is killed while slides follow by themselves.
        store.take(Began(3, NOON + 2 * DAY, 0, "brain", "ru"))
        store.take(Stepped(3, "slide", "brain", "", "ru", 7.0, False))
        store.take(Stepped(3, "slide", "clocks", "", "ru", 30.0, True))
    return path


def kept(path: Path, *records: Record) -> Journal:
    with Store(path) as store:
        for record in records:
            store.take(record)
    return read(path)


class TestFigures:
    def test_who_walks_away_from_what_came_by_itself_has_not_left_a_topic(self, tmp_path):
        found = figures(
            kept(
                tmp_path / "journal.sqlite",
                Began(1, NOON, 0, "brain", "en"),
                Stepped(1, "slide", "brain", "", "en", 10.0, False),
                Stepped(1, "slide", "clocks", "", "en", 5.0, True),
                Ended(1, "idle", 15.0),
                Began(2, NOON, 0, "brain", "en"),
                Stepped(2, "slide", "brain", "", "en", 10.0, False),
                Stepped(2, "topics", "brain", "", "en", 5.0, False),
                Ended(2, "idle", 15.0),
            )
        )
        assert {topic.slide: (topic.left, topic.visits) for topic in found.topics} == {
            "brain": (0, 2),
            "clocks": (0, 0),
        }

    def test_whose_first_touch_changes_the_language_has_changed_it(self, tmp_path):
        found = figures(
            kept(
                tmp_path / "journal.sqlite",
                Began(1, NOON, 0, "brain", "en"),
                Stepped(1, "slide", "brain", "", "ru", 10.0, False),
                Ended(1, "left", 10.0),
            )
        )
        assert found.switched == 1

    def test_visits_by_hour_and_day(self, file):
        found = figures(read(file))
        assert found.visits == 3
        assert (found.by_hour[12], found.by_hour[14], sum(found.by_hour)) == (2, 1, 3)
        assert found.by_day == (
            (date(2026, 11, 20), 2),
            (date(2026, 11, 21), 0),
            (date(2026, 11, 22), 1),
        )

    def test_attract_to_touch(self, file):
        assert figures(read(file)).per_hour == pytest.approx(3 / 2)
        brain = next(one for one in figures(read(file)).topics if one.slide == "brain")
        assert (brain.shown, brain.touched, brain.touch_rate) == (3, 2, pytest.approx(2 / 3))

    def test_time_by_topic_counts_what_was_chosen(self, file):
        topics = {one.slide: one for one in figures(read(file)).topics}
        assert list(topics) == ["brain", "clocks"]
        assert (topics["brain"].seconds, topics["brain"].visits) == (97.0, 2)
        assert (topics["brain"].details, topics["brain"].demos) == (1, 1)
        assert (topics["clocks"].seconds, topics["clocks"].visits) == (8.0, 2)
        assert topics["clocks"].middle == 4.0

    def test_what_is_abandoned(self, file):
        topics = {one.slide: one for one in figures(read(file)).topics}
        assert (topics["brain"].left, topics["clocks"].left) == (0, 1)

    def test_ways_languages_and_ends(self, file):
        found = figures(read(file))
        assert found.paths == (("brain", "clocks", 1),)
        assert found.languages == (("ru", 2), ("en", 1))
        assert found.switched == 1
        assert found.ends == (("", 1), ("idle", 1), ("left", 1))
        assert found.glances == 1
        assert found.middle == 37.0

    def test_a_clock_that_was_not_set_does_not_stretch_the_days(self, file):
        with Store(file) as store:
            for number, minute in enumerate((10, NOON + 20 * 365 * DAY), start=50):
                store.take(Looped(minute // 60, 0, "a", 10.0))
                store.take(Began(number, minute, 0, "a", "en"))
                store.take(Ended(number, "left", 5.0))
        found = figures(read(file), date(2026, 11, 30))
        assert (found.first, found.last) == (date(2026, 11, 20), date(2026, 11, 22))
        assert (found.visits, found.undated, sum(found.by_hour)) == (5, 2, 3)
        assert "2 on other days" in page(found, "Deck", str)

    def test_a_span_of_time(self, file):
        second = 60.0 * (NOON + DAY)
        assert figures(read(file, since=second)).visits == 1
        assert figures(read(file, until=second)).visits == 2


class Tags(HTMLParser):
    """The tags of a page, and whether each is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)
        if tag not in {"meta", "line", "br"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


class TestPage:
    def test_it_is_whole_and_needs_nothing_from_outside(self, file):
        text = page(figures(read(file)), "Quantum", lambda slide: slide)
        tags = Tags(text)
        assert tags.open == []
        assert tags.seen.isdisjoint({"script", "link", "img", "iframe", "object"})
        assert not re.search(r"(https?:)?//|url\(|@import", text)
        assert "default-src 'none'" in text

    def test_words_of_a_deck_stay_words(self, file):
        hostile = "</style><script>alert(1)</script>\"' & {x}"
        text = page(figures(read(file)), hostile, lambda slide: hostile)
        assert "script" not in Tags(text).seen
        assert "&lt;script&gt;" in text

    @pytest.mark.parametrize("days", [1, 40, 400])
    def test_any_amount_of_days_can_be_drawn(self, tmp_path, days):
        path = tmp_path / "journal.sqlite"
        with Store(path) as store:
            for day in range(days):
                store.take(Began(day, NOON + day * DAY, 0, "a", "en"))
                store.take(Ended(day, "left", 1.0))
        text = page(figures(read(path)), "Deck", str)
        assert Tags(text).open == []
        assert ("by week" in text) == (days == 400)

    def test_nothing_at_all_can_be_drawn(self, tmp_path):
        path = tmp_path / "journal.sqlite"
        Store(path).close()
        assert "Nothing has been written down" in page(figures(read(path)), "Deck", str)


def stats(*arguments: object):
    return CliRunner().invoke(main, ["stats", *map(str, arguments)])


class TestCommand:
    def test_the_table_calls_topics_by_their_titles(self, file):
        told = stats("--journal", file)
        assert told.exit_code == 0
        assert "3 visits from 2026-11-20 to 2026-11-22" in told.output
        assert "Small clocks" in told.output
        assert "walked away 33 %" in told.output

    def test_rows_hold_every_stay(self, file):
        rows = list(csv.DictReader(io.StringIO(stats("--journal", file, "--format", "csv").stdout)))
        assert tuple(rows[0]) == COLUMNS
        assert len(rows) == 8
        assert rows[2] == {
            "visit": "1",
            "began": "2026-11-20T12:00+00:00",
            "touched": "brain",
            "ended": "idle",
            "visit_seconds": "100.0",
            "step": "3",
            "kind": "demo",
            "slide": "brain",
            "part": "",
            "language": "ru",
            "seconds": "60.0",
            "by_itself": "0",
        }

    def test_a_table_calculation_finds_no_formulas(self, tmp_path):
        path = tmp_path / "journal.sqlite"
        with Store(path) as store:
            store.take(Began(1, NOON, 0, "=HYPERLINK(1)", "en"))
        assert "'=HYPERLINK" in stats("--journal", path, "--format", "csv").stdout

    def test_the_report_is_a_file(self, file, tmp_path):
        told = stats("--journal", file, "--html", tmp_path / "report.html")
        assert told.exit_code == 0
        assert "Quantum technologies" in (tmp_path / "report.html").read_text(encoding="utf-8")

    def test_the_report_goes_to_standard_output_where_no_file_can_be_written(self, file, tmp_path):
        told = stats("--journal", file, "--html", "-")
        assert told.exit_code == 0
        assert told.stdout.startswith("<!doctype html>")
        assert told.stdout.rstrip().endswith("</html>")

    def test_days_from_and_to(self, file):
        told = stats("--journal", file, "--since", "2026-11-21", "--until", "2026-11-22")
        assert "1 visit from" in told.output
        assert stats("--journal", file, "--days", 3, "--since", "2026-11-21").exit_code == 2

    def test_nothing_yet_is_no_mistake_of_the_reader(self, monkeypatch, tmp_path):
        monkeypatch.setenv("KIOSK_STATE", str(tmp_path / "none"))
        told = stats()
        assert told.exit_code == 1
        assert "There are no statistics yet" in told.output
        assert "Traceback" not in told.output

    def test_a_file_that_is_no_journal_is_named(self, tmp_path):
        (tmp_path / "other").write_bytes(b"something else" * 100)
        told = stats("--journal", tmp_path / "other")
        assert told.exit_code == 1
        assert "cannot be read" in told.output

    def test_a_journal_that_is_not_there_is_told_plainly(self, tmp_path):
        """Somebody who may not look into the kiosk's folder sees no file in it either."""
        told = stats("--journal", tmp_path / "hidden" / "journal.sqlite")
        assert told.exit_code == 1
        assert "runs as another user" in told.output

    def test_a_report_that_cannot_be_written_is_told(self, file, tmp_path):
        told = stats("--journal", file, "--html", tmp_path / "none" / "report.html")
        assert told.exit_code == 1
        assert "cannot be written" in told.output

    def test_rows_and_a_report_at_once_are_not_asked_for(self, file, tmp_path):
        result = stats("--journal", file, "--format", "csv", "--html", tmp_path / "report.html")
        assert result.exit_code == 2
        assert "one of them" in result.output

    @pytest.mark.parametrize("option", [("--until", "9999-12-31"), ("--since", "0001-01-01")])
    def test_days_beyond_all_calendars_are_told_plainly(self, file, option):
        result = stats("--journal", file, *option)
        assert result.exit_code in {0, 2}
        assert "Traceback" not in result.output

    def test_an_end_of_another_kiosk_is_called_what_it_is(self, file, tmp_path):
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute("UPDATE visits SET ended = '=<b>'")
        report = tmp_path / "report.html"
        assert stats("--journal", file, "--html", report).exit_code == 0
        assert "=&lt;b&gt;" in report.read_text(encoding="utf-8")
        assert "=<b>" in stats("--journal", file).output
        assert "'=<b>" in stats("--journal", file, "--format", "csv").output

    def test_a_name_gives_no_orders_to_the_terminal(self, file):
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute("UPDATE steps SET slide = char(27) || ']0;owned' || char(7)")
        assert "\x1b" not in stats("--journal", file).output
