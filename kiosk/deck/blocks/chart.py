"""Charts: measured numbers as lines, dots or bars."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal, Self

from pydantic import Field, model_validator

from kiosk.deck import scales
from kiosk.deck.base import Model
from kiosk.deck.blocks.base import Block
from kiosk.deck.blocks.series import Point, Series
from kiosk.deck.problem import Fault, refuse
from kiosk.deck.scales import Scale
from kiosk.deck.text import Text
from kiosk.deck.values import YesOrNo

MAX_BARS = 10


class Axis(Model):
    """An axis of a chart."""

    label: Text = Field(description="what is measured, and its unit")
    log: YesOrNo = Field(False, description="whether each step is ten times the one before")


class Chart(Model):
    """Numbers drawn to scale."""

    kind: Literal["lines", "dots", "bars"] = Field(
        description="`lines` joins the points, `dots` leaves them apart, `bars` draws a bar for"
        " each, with words along x"
    )
    x: Axis | None = Field(None, description="the horizontal axis; bars need none")
    y: Axis = Field(description="the vertical axis; of bars: what their length measures")
    series: tuple[Series, ...] = Field(
        min_length=1, max_length=4, description="what is compared, 1 to 4"
    )
    alt: Text = Field(description="what the chart shows, for those who cannot see it")
    credit: Text = Field(description="where the numbers come from")
    caption: Text | None = Field(None, description="a line below the chart")

    @model_validator(mode="after")
    def _drawable(self) -> Self:
        if self.kind != "bars" and self.x is None:
            hint = "Add `x: {label: ...}`, what is measured along it."
            refuse([Fault("missing-key", "the key `x` is missing", hint, on_key=True)])
        if faults := [*self._faults()][:20]:
            refuse(faults)
        return self

    def _faults(self) -> list[Fault]:
        found = []
        for index, series in enumerate(self.series):
            for number, point in enumerate(series.dots):
                place: tuple[str | int, ...] = ("series", index, *series.place(number))
                if fault := self._fault(point):
                    found.append(replace(fault, at=(*place, *fault.at) if series.points else place))
        if self.kind == "bars" and len(self.categories) > MAX_BARS:
            message = f"{len(self.categories)} bars are given here, at most {MAX_BARS} are possible"
            found.append(Fault("out-of-range", message, "Leave some out.", ("series",)))
        return found

    def _fault(self, point: Point) -> Fault | None:
        along = self.kind != "bars"
        if along and point.x is None:
            hint = "Write a number; words stand along x in a chart of the kind `bars`."
            return Fault("wrong-type", "the first value of a point must be a number", hint, (0,))
        low = self.x and self.x.log and along and (point.x or 0) <= 0
        if low or (self.y.log and point.y <= 0):
            hint = "Leave the point out, or remove `log`."
            message = "a logarithmic axis has room for positive numbers only"
            return Fault("out-of-range", message, hint, (0 if low else 1,))
        return None

    @property
    def categories(self) -> tuple[Text, ...]:
        """The words along x of a chart of bars, each once."""
        return tuple(dict.fromkeys(dot.name for series in self.series for dot in series.dots))

    def drawn(self, language: str) -> dict[str, Any]:
        """The chart for its face: places as parts (0 to 1) of the axes, numbers as words."""
        y = self._y()
        shown: dict[str, Any] = {
            **{key: getattr(self, key) for key in ("kind", "alt", "caption", "credit")},
            "y": _axis(y, self.y, language),
        }
        if self.kind == "bars":
            shown["bars"] = self._bars(y, language)
            shown["zero"] = y.at(0)
        elif self.x:
            x = _scale([d.x for s in self.series for d in s.dots if d.x is not None], self.x.log)
            shown["x"] = _axis(x, self.x, language)
        shown["series"] = [
            {
                "name": series.name,
                "points": [] if self.kind == "bars" else [_dot(dot, x, y) for dot in series.dots],
            }
            for series in self.series
        ]
        return shown

    def _bars(self, y: Scale, language: str) -> list[dict[str, Any]]:
        every = [(index, dot) for index, series in enumerate(self.series) for dot in series.dots]
        words = scales.written([dot.y for _, dot in every], language, aligned=False)
        values = [
            (dot.name, {**_dot(dot, y, y), "series": index, "text": text})
            for (index, dot), text in zip(every, words, strict=True)
        ]
        return [
            {"name": name, "values": [value for owner, value in values if owner == name]}
            for name in self.categories
        ]

    def _y(self) -> Scale:
        dots = [dot for series in self.series for dot in series.dots]
        ends = [end for dot in dots for end in dot.ends if end > 0 or not self.y.log]
        if self.kind == "bars" and self.y.log:
            # The smallest bar, too, has a length that can be seen.
            ends.append(min(ends) / 5)
        return _scale(ends, self.y.log, from_zero=self.kind == "bars")


def _scale(values: list[float], log: bool, *, from_zero: bool = False) -> Scale:
    return scales.logarithmic(values) if log else scales.linear(values, from_zero=from_zero)


def _axis(scale: Scale, axis: Axis, language: str) -> dict[str, Any]:
    marks = scale.marks()
    words = scales.written(marks, language)
    return {
        "label": axis.label,
        "ticks": [{"at": scale.at(m), "text": w} for m, w in zip(marks, words, strict=True)],
        "fine": [scale.at(mark) for mark in scale.small_marks()],
    }


def _dot(dot: Point, x: Scale, y: Scale) -> dict[str, Any]:
    low, high = dot.ends
    return {
        "x": x.at(dot.x or 0),
        "y": y.at(dot.y),
        "low": y.at(low),
        "high": y.at(high),
        "uncertain": dot.error > 0,
    }


class ChartBlock(Block):
    """A chart; its lines and dots can be told apart without colour."""

    example = """\
chart:
  kind: lines
  x: {label: "Length of the fibre, km"}
  y: {label: Photons that arrive, log: yes}
  series:
    - {name: Glass fibre, points: [[0, 1], [50, 0.1], [100, 0.01, 0.002]]}
  alt: A straight line that falls by ten every fifty kilometres
  credit: Computed from a loss of 0.2 dB/km
"""
    pictorial = True
    chart: Chart = Field(description="the chart")

    def worked_out(self, language: str) -> dict[str, Any]:
        """The chart as its face draws it."""
        return {"chart": self.chart.drawn(language)}
