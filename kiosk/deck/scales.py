"""Scales of charts: where a value lies, which values are marked, and how numbers are written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, isclose, log10

MARKS = 5
"""About how many values are marked on a linear axis."""
MOST_DECADES = 6
"""More powers of ten than this are marked by every second, third ... one."""
ALIKE = 1e-6
"""Values that differ by a smaller part count as equal: their marks could not be told apart."""
_STEPS = (1, 2, 5, 10)
_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
# Languages that write a point; most others write a comma.
_POINT = ("en", "zh", "ja", "ko", "he", "th", "hi")


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from `least` to `most`; `step` is the distance of the marks of a linear one."""

    least: float
    most: float
    step: float = 1
    log: bool = False

    def at(self, value: float) -> float:
        """The place of a value: 0 at the axis's beginning, 1 at its end; never outside."""
        if self.log:
            part = log10(max(value, self.least) / self.least) / log10(self.most / self.least)
        else:
            part = (value - self.least) / (self.most - self.least)
        return min(max(part, 0.0), 1.0)

    def marks(self) -> list[float]:
        """The values that are marked with their numbers."""
        if not self.log:
            count = round((self.most - self.least) / self.step)
            return [self.least + index * self.step for index in range(count + 1)]
        first, last = ceil(log10(self.least) - 1e-9), floor(log10(self.most) + 1e-9)
        if last - first < 2:
            return [v for v in _between(self.least, self.most) if _leading(v) in (1, 2, 5)]
        every = ceil((last - first) / MOST_DECADES)
        return [10.0**power for power in range(first, last + 1) if power % every == 0]

    def small_marks(self) -> list[float]:
        """The values of a logarithmic axis that have a fine line and no number."""
        if not self.log or self.most / self.least > 1e5:
            return []
        marked = self.marks()
        return [
            value
            for value in _between(self.least, self.most)
            if not any(isclose(value, mark) for mark in marked)
        ]


def linear(values: Iterable[float], *, from_zero: bool = False) -> Scale:
    """A scale from a round value to a round value that holds all of these."""
    held = [*values, 0.0] if from_zero else list(values)
    least, most = min(held), max(held)
    if most - least <= ALIKE * max(abs(least), abs(most)):
        least, most = least - (abs(least) or 1) / 2, most + (abs(most) or 1) / 2
    step = _round_up((most - least) / MARKS)
    first, last = floor(least / step + 1e-9), ceil(most / step - 1e-9)
    return Scale(first * step, max(last, first + 1) * step, step)


def logarithmic(values: Iterable[float]) -> Scale:
    """A scale from a 1, 2 or 5 of a decade to another that holds all of these positive values."""
    held = list(values)
    least, most = _round_down(min(held)), _round_up(max(held))
    return Scale(least, most * 10 if most <= least else most, log=True)


def _round_up(value: float) -> float:
    """The next 1, 2 or 5 times a power of ten."""
    power = 10.0 ** floor(log10(value) + 1e-12)
    return power * next(step for step in _STEPS if step * power >= value * (1 - 1e-9))


def _round_down(value: float) -> float:
    power = 10.0 ** floor(log10(value) + 1e-12)
    return power * next(step for step in reversed(_STEPS) if step * power <= value * (1 + 1e-9))


def _leading(value: float) -> int:
    return round(value / 10.0 ** floor(log10(value) + 1e-9))


def _between(least: float, most: float) -> list[float]:
    powers = range(floor(log10(least) + 1e-9), ceil(log10(most) - 1e-9) + 1)
    values = (digit * 10.0**power for power in powers for digit in range(1, 10))
    return [v for v in values if least * (1 - 1e-9) <= v <= most * (1 + 1e-9)]


def written(values: list[float], language: str, *, aligned: bool = True) -> list[str]:
    """Numbers as that language writes them, all with powers of ten or all without.

    `aligned` gives all as many digits after the point as the most precise one needs.
    """
    sizes = [abs(value) for value in values if value]
    if sizes and (max(sizes) >= 1e6 or min(sizes) < 1e-3):
        return [_as_power(value, language) for value in values]
    digits = max(map(_digits, values), default=0)
    wide = digits > 0 and max(sizes) / min(sizes) >= 100
    return [_plain(v, digits if aligned and not wide else _digits(v), language) for v in values]


def _digits(value: float) -> int:
    """How many digits a value needs after the point, up to nine."""
    return next((n for n in range(9) if isclose(value, round(value, n), abs_tol=1e-10)), 9)


def _plain(value: float, digits: int, language: str) -> str:
    point = language.partition("-")[0] in _POINT
    text = (
        f"{abs(value):,.{digits}f}" if point or abs(value) >= 10_000 else f"{abs(value):.{digits}f}"
    )
    if not point:
        # A no-break space between thousands, from five digits on.
        text = text.replace(",", "\u00a0").replace(".", ",")
    return f"\u2212{text}" if value < 0 and float(f"{value:.{digits}f}") else text


def _as_power(value: float, language: str) -> str:
    if value == 0:
        return "0"
    power = floor(log10(abs(value)) + 1e-9)
    ten = f"10{str(power).translate(_SUPERSCRIPTS)}" if power else "1"
    factor = float(f"{value / 10.0**power:.9g}")
    if factor == 1:
        return ten
    shown = _plain(factor, _digits(factor), language)
    times = "\u2009×\u2009" if language.partition("-")[0] in _POINT else "\u2009·\u2009"
    return f"{shown}{times}{ten}" if power else shown
