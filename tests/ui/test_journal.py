"""What visitors do with real touches is what the statistics say."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kiosk.bridge.journal_feed import JournalFeed
from kiosk.journal import Writer, reading

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def journal(hand, tmp_path):
    """Closes the journal, and reads it."""
    file = tmp_path / "journal.sqlite"
    feed = JournalFeed(hand.controller, Writer(file), clock=hand.clock, wall=lambda: NOON)

    def close() -> reading.Journal:
        feed.close()
        return reading.read(file)

    return close


def test_a_visit_by_touch(hand, journal):
    hand.controller.openSlide("brain")
    hand.settle()
    hand.tap("read-more")
    hand.clock.pass_by(20)
    hand.tap("back")
    hand.tap("try-it")
    hand.clock.pass_by(30)
    hand.tap("language-ru")
    hand.tap("home")
    [visit] = journal().visits
    opened = [(step.kind, step.slide, step.language) for step in visit.steps]
    assert opened == [
        ("slide", "brain", "en"),
        ("detail", "brain", "en"),
        ("slide", "brain", "en"),
        ("demo", "brain", "en"),
        ("demo", "brain", "ru"),
        ("slide", visit.slide, "ru"),
    ]
    assert visit.steps[1].seconds >= 20
    assert visit.steps[3].seconds >= 30
    assert visit.ended == "stopped"


def test_a_visitor_who_walks_away(hand, journal):
    hand.tap("topics")
    hand.wait_for(90)
    [visit] = journal().visits
    assert visit.ended == "idle"
    assert visit.seconds < 5


def test_a_closed_journal_hears_nothing_more(hand, journal):
    journal()
    hand.tap("topics")
    assert hand.controller.atTopics


def test_a_closed_exhibition_shows_nothing_to_anybody(hand, journal):
    hand.clock.pass_by(30)
    hand.controller.display.close_as("dim")
    hand.clock.pass_by(3600)
    hand.controller.display.close_as("")
    hand.clock.pass_by(10)
    kept = journal()
    assert sum(stay.seconds for stay in kept.loop) == pytest.approx(40, abs=1)
    assert kept.visits == ()


def test_who_touches_a_closed_kiosk_has_visited_it(hand, journal):
    hand.controller.display.close_as("blank")
    hand.clock.pass_by(600)
    hand.tap("topics")
    hand.clock.pass_by(5)
    hand.wait_for(90)
    kept = journal()
    [visit] = kept.visits
    assert visit.ended == "idle"
    assert sum(stay.seconds for stay in kept.loop) < 1
