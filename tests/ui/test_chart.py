"""A chart on screen: its parts are where its numbers are, and it fits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from tests.ui.conftest import LANDSCAPE, PORTRAIT
from tests.ui.hand import PACE, Hand, accessible, shown
from tests.ui.layout import faint, faults, kind_of

DECK = "format: 1\ntitle: T\nlanguages: [en, ru]\ntheme: quantum\nslides: [one.yaml]\n"
SLIDE = """\
kind: page
title: {{en: Photons die out, ru: Фотоны гаснут}}
text: {{en: By ten every fifty kilometres., ru: В десять раз каждые пятьдесят километров.}}
blocks:
  - chart:
      kind: {kind}
      x: {{label: {{en: "Length, km", ru: "Длина, км"}}}}
      y: {{label: {{en: Share of photons, ru: Доля фотонов}}, log: yes}}
      series:
{series}
      alt: {{en: A line that falls, ru: Падающая линия}}
      caption: {{en: One in a million is left, ru: Остаётся один из миллиона}}
      credit: Computed from 0.2 dB/km
"""
ONE = "        - {name: Glass fibre, points: [[0, 1], [150, 0.001, 0.0005], [300, 0.000001]]}\n"
FOUR = "".join(
    f"        - {{name: {{en: 'Fibre of 0.{n} dB/km', ru: 'Волокно 0,{n} дБ/км'}},"
    f" points: [[0, 1], [100, 1e-{n}]]}}\n"
    for n in (1, 2, 3, 4)
)


@pytest.fixture
def open_chart(open_hand: Callable[..., Hand], tmp_path: Path) -> Callable[..., Hand]:
    def open_deck(
        series: str = ONE, kind: str = "lines", size: tuple[int, int] = LANDSCAPE
    ) -> Hand:
        (tmp_path / "deck.yaml").write_text(DECK, "utf-8")
        (tmp_path / "one.yaml").write_text(SLIDE.format(kind=kind, series=series), "utf-8")
        return open_hand(tmp_path, size)

    return open_deck


def of_kind(hand: Hand, kind: str) -> list[QQuickItem]:
    return [i for i in shown(hand.window.contentItem()) if kind_of(i) == kind]


def middle(item: QQuickItem) -> QPointF:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))


def test_marks_lie_at_their_numbers(open_chart) -> None:
    hand = open_chart()
    first, second, third = (middle(mark) for mark in of_kind(hand, "ChartMark"))
    assert first.y() < second.y() < third.y()
    # A straight line on a logarithmic axis.
    assert second.x() == pytest.approx((first.x() + third.x()) / 2, abs=1)
    assert second.y() == pytest.approx((first.y() + third.y()) / 2, abs=1)
    ten = next(i for i in shown(hand.window.contentItem()) if i.property("text") == "10⁻³")
    assert middle(ten).y() == pytest.approx(second.y(), abs=2)


def test_the_line_is_drawn(open_chart) -> None:
    hand = open_chart()
    first, second, _ = (middle(mark) for mark in of_kind(hand, "ChartMark"))
    picture = hand.window.grabWindow()
    between = (first + second) / 2
    line = picture.pixelColor(between.toPoint())
    above = picture.pixelColor(int(between.x()), int(between.y()) - 30)
    assert line.lightness() > above.lightness() + 60


def test_a_screen_reader_gets_what_the_chart_shows(open_chart) -> None:
    hand = open_chart()
    graphics = [n for n in accessible(hand) if n.role() == QAccessible.Role.Graphic]
    assert [n.text(QAccessible.Text.Name) for n in graphics] == ["A line that falls"]


def test_several_series_are_named_and_have_marks_and_dashes_of_their_own(open_chart) -> None:
    hand = open_chart(FOUR)
    assert {f"Fibre of 0.{n} dB/km" for n in (1, 2, 3, 4)} <= set(hand.texts())
    patterns = [line.property("pattern") for line in of_kind(hand, "ChartLine")]
    assert sorted(patterns) == [0, 0, 1, 1, 2, 2, 3, 3]
    looks = {
        (m.property("shape"), m.property("radius") > 0, m.rotation())
        for m in of_kind(hand, "ChartMark")
    }
    assert len(looks) == 4


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, (1024, 768)])
@pytest.mark.parametrize(("kind", "series"), [("lines", FOUR), ("dots", ONE), ("bars", FOUR)])
def test_it_fits(open_chart, kind, series, size, language) -> None:
    hand = open_chart(series, kind, size)
    hand.clock.pass_by(PACE)
    hand.controller.chooseLanguage(language)
    hand.settle()
    assert faults(hand) == []
    assert faint(hand) == []
