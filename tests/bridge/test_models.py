"""The models that QML repeats over keep Qt's rules, however the visit moves."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.bridge.alive import FAR, AliveSlides, neighbourhood
from kiosk.bridge.tiles import ROLES, TopicTiles

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def rows(model: AliveSlides) -> dict[int, int]:
    """Offset by slide, as QML reads them."""
    roles = {bytes(name).decode(): role for role, name in model.roleNames().items()}
    found = {}
    for row in range(model.rowCount()):
        index = model.index(row)
        found[model.data(index, roles["slideIndex"])] = model.data(index, roles["offset"])
    return found


@pytest.mark.parametrize(
    ("current", "count", "leaving", "expected"),
    [
        (0, 1, None, {0: 0}),
        (0, 2, None, {0: 0, 1: 1}),
        (0, 3, None, {0: 0, 1: 1, 2: -1}),
        (4, 9, None, {4: 0, 5: 1, 3: -1}),
        (8, 9, None, {8: 0, 0: 1, 7: -1}),
        (4, 9, 0, {4: 0, 5: 1, 3: -1, 0: FAR}),
        (4, 9, 3, {4: 0, 5: 1, 3: -1}),
        (1, 2, 5, {1: 0, 0: 1}),
    ],
)
def test_the_current_slide_its_neighbours_and_the_leaving_one_live(
    current: int, count: int, leaving: int | None, expected: dict[int, int]
) -> None:
    assert neighbourhood(current, count, leaving) == expected


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 12), st.lists(st.integers(0, 11), min_size=1, max_size=30))
def test_however_the_visit_moves_the_model_stays_small_and_true(
    count: int, visited: list[int]
) -> None:
    model = AliveSlides(lambda slide: {"title": str(slide)})
    tester = QAbstractItemModelTester(model, FATAL)
    model.rebuild(0, count)
    for slide in visited:
        model.show(slide % count, count)
        alive = rows(model)
        assert alive[slide % count] == 0
        assert len(alive) == model.rowCount() <= 4
        assert list(alive.values()).count(0) == 1
    del tester


def test_another_language_asks_for_the_content_again(qtbot) -> None:
    language = ["en"]
    model = AliveSlides(lambda slide: f"{slide} {language[0]}")
    model.rebuild(0, 3)
    language[0] = "ru"
    with qtbot.waitSignal(model.dataChanged):
        model.refresh()
    role = next(r for r, name in model.roleNames().items() if bytes(name) == b"slide")
    assert model.data(model.index(0), role).endswith("ru")


def test_tiles_are_worked_out_only_when_asked_for() -> None:
    asked: list[int] = []

    def tile(slide: int) -> dict[str, object]:
        asked.append(slide)
        return dict.fromkeys(ROLES, slide)

    model = TopicTiles(tile)
    model.rebuild(10_000)
    assert model.rowCount() == 10_000
    assert asked == []
    tester = QAbstractItemModelTester(model, FATAL)
    assert model.data(model.index(7), next(iter(model.roleNames()))) == 7
    del tester
