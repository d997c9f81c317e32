"""A kiosk that is killed loses nothing that was written."""

from __future__ import annotations

from collections import Counter

from tools.kill_journal import kill_often, lost


def test_kills_at_random_moments_lose_nothing(tmp_path):
    faults, records = kill_often(tmp_path, kills=12, seed=5)
    assert faults == []
    assert records > 12


def test_a_record_that_is_not_there_is_missed(tmp_path):
    kill_often(tmp_path, kills=1, seed=1)
    [file] = tmp_path.glob("*.sqlite")
    assert lost(file, Counter(Began=10_000_000))
