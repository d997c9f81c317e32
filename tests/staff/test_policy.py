"""Whether a start is locked."""

from __future__ import annotations

import logging

import pytest

from kiosk.staff.policy import policy


@pytest.mark.parametrize(
    ("windowed", "asked", "pin", "locked"),
    [
        (False, False, False, False),
        (False, False, True, True),
        (False, True, False, True),
        (False, True, True, True),
        (True, False, False, False),
        (True, False, True, False),
        (True, True, False, True),
        (True, True, True, True),
    ],
)
def test_full_screen_with_a_pin_is_locked_and_a_window_only_when_asked(
    windowed, asked, pin, locked
):
    found = policy(windowed=windowed, asked=asked, pin=pin)
    assert found.locked is locked
    assert "\n" not in found.said


def test_the_log_tells_how_to_lock_it():
    found = policy(windowed=False, asked=False, pin=False)
    assert found.level == logging.WARNING
    assert "kiosk pin" in found.said


def test_the_log_tells_that_nobody_gets_in_without_a_pin():
    found = policy(windowed=False, asked=True, pin=False)
    assert found.level == logging.WARNING
    assert "SIGTERM" in found.said
