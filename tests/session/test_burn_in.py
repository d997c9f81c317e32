"""What keeps pictures from burning in, in numbers."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kiosk.session.burn_in import BAR, amplitude, bar_opacity, orbit, rests


@pytest.mark.parametrize(("size", "px"), [
    ((1920, 1080), 4), ((1080, 1920), 4), ((3840, 2160), 8), ((640, 360), 1), ((0, 0), 1),
])  # fmt: skip
def test_the_scene_moves_by_4_px_at_full_hd_and_by_8_at_4k(size, px: int) -> None:
    assert amplitude(*size) == px


def test_that_is_less_than_4_mm_on_every_panel_of_43_to_55_inch() -> None:
    for inches in (21.5, 27, 43, 55):
        for width, height in ((1920, 1080), (3840, 2160)):
            pitch = inches * 25.4 / (width**2 + height**2) ** 0.5
            assert amplitude(width, height) * pitch <= 4


@pytest.mark.parametrize("radius", [1, 2, 4, 8])
def test_it_goes_around_in_an_hour_or_less_a_pixel_a_minute(radius: int) -> None:
    way = [orbit(minute, radius) for minute in range(61)]
    for (x, y), (next_x, next_y) in pairwise(way):
        assert abs(x - next_x) == abs(y - next_y) == 1
    for axis in (0, 1):
        places = {place[axis] for place in way}
        assert places == set(range(-radius, radius + 1))
    assert way[0] in way[1:], "within the hour it is back where it was"


def test_the_bar_is_at_half_its_light_or_less_and_changes_every_few_minutes() -> None:
    assert max(((share + 0.055) / 1.055) ** 2.4 for share in BAR) <= 0.5
    minutes = [bar_opacity(minute) for minute in range(120)]
    for at in range(110):
        assert len(set(minutes[at : at + 9])) > 1


def test_a_view_that_stays_is_darker_every_other_five_minutes() -> None:
    assert [rests(minute) for minute in (0, 4, 5, 9, 10, 14, 15)] == [
        False, False, True, True, False, False, True,
    ]  # fmt: skip
