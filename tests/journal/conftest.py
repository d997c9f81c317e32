"""A writer on its floor."""

from __future__ import annotations

import pytest

from tests.journal.disks import Floor


@pytest.fixture
def floor(tmp_path):
    floor = Floor(tmp_path / "journal.sqlite")
    yield floor
    floor.writer.close()
