"""What the log said last."""

from __future__ import annotations

import logging

import pytest

from kiosk.staff.recent import KEPT, LONGEST, Recent


@pytest.fixture
def log() -> logging.Logger:
    logger = logging.Logger("test", logging.DEBUG)  # noqa: LOG001  of its own, which no other test hears
    logger.addHandler(Recent())
    return logger


def entries(log: logging.Logger):
    (handler,) = log.handlers
    assert isinstance(handler, Recent)
    return handler.entries


def test_warnings_and_errors_are_remembered_the_newest_first(log):
    log.info("not this")
    log.warning("one %s", 1)
    log.error("two")
    assert [(entry.text, entry.error) for entry in entries(log)] == [
        ("two", True),
        ("one 1", False),
    ]


def test_the_same_again_and_again_takes_one_place(log):
    log.error("first")
    for _ in range(1000):
        log.warning("again")
    assert [(entry.text, entry.times) for entry in entries(log)] == [("again", 1000), ("first", 1)]


def test_it_does_not_grow(log):
    for number in range(10 * KEPT):
        log.error("%d %s", number, "x" * 10_000)
    assert len(entries(log)) == KEPT
    assert max(len(entry.text) for entry in entries(log)) <= LONGEST
    assert entries(log)[0].text.startswith(f"{10 * KEPT - 1} ")


def test_a_message_that_is_worded_badly_ends_nothing(log):
    log.error("%d apples", "no number")
    assert entries(log)[0].text == "%d apples"
