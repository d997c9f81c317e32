"""What stands beside the show as the command is told."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk import companions, paths
from kiosk.app import Options
from kiosk.companions import Companions
from kiosk.journal import Writer, name_in
from tests.ui.door import Door


@pytest.mark.parametrize(("days", "written"), [(None, True), (30, True), (0, False)])
def test_visits_are_written_down_unless_none_are_to_be_kept(
    open_door: Callable[..., Door], days: int | None, written: bool
) -> None:
    door = open_door()
    with closing(Companions(door.kiosk, Options(keep_visits=days))):
        door.hand.tap("topics")
        door.hand.wait_for(90)
    assert name_in(paths.state()).exists() is written


def test_visits_are_forgotten_after_the_days_that_are_given(
    open_door: Callable[..., Door], monkeypatch
) -> None:
    given: list[int] = []

    def write(path: Path, *, days: int) -> Writer:
        given.append(days)
        return Writer(path, days=days)

    monkeypatch.setattr(companions, "Writer", write)
    Companions(open_door().kiosk, Options(keep_visits=30)).close()
    assert given == [30]
