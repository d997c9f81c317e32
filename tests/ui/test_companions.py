"""What stands beside the show as the command is told."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import companions, paths
from kiosk.app import Options
from kiosk.companions import Companions
from kiosk.journal import Writer, name_in
from tests.ui.door import Door


@pytest.mark.parametrize("installs", [True, False])
def test_a_deck_that_was_named_at_the_start_takes_no_updates_from_a_stick(
    open_door: Callable[..., Door], qapp, monkeypatch, installs: bool
) -> None:
    """The panel would say that it is shown soon, and it never would be."""
    offered: list[object] = []

    class Post:
        def __init__(self, *_: object, updates: object) -> None:
            offered.append(updates)

        def close(self) -> None: ...

    monkeypatch.setattr(companions, "StaffPost", Post)
    kiosk = open_door().kiosk
    kiosk.opening = replace(kiosk.opening, follows_installs=installs)
    with closing(Companions(kiosk, Options())) as beside:
        beside.let_staff_in(qapp, Options())
    assert [updates is not None for updates in offered] == [installs]


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
