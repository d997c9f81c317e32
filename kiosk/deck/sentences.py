"""Sentences with numbers in them, as each language writes its numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping

_DECIMAL_POINT = frozenset({"en", "zh", "ja", "ko", "th", "he", "hi"})
"""Languages that write 0.5, and 25% without a space. Source: Unicode CLDR, number symbols."""
_NO_BREAK_SPACE = "\u00a0"
_MINUS = "\u2212"
_PLACE = re.compile(r"\{(\w+)(?::([+]?)(\d?)(%?))?\}")


def filled(sentence: str, numbers: Mapping[str, float], language: str) -> str:
    """The sentence with its numbers.

    `{x}` stands for a whole number, `{x:2}` for two digits after the decimal mark, `{x:%}` and
    `{x:1%}` for per cent, `{x:+1}` for one with its sign; an unknown name is left as it is.
    """

    def number(found: re.Match[str]) -> str:
        name, sign, digits, percent = found.groups()
        if name not in numbers:
            return found.group()
        return written(numbers[name], language, int(digits or 0), bool(percent), bool(sign))

    return _PLACE.sub(number, sentence)


def written(
    value: float, language: str, digits: int = 0, percent: bool = False, signed: bool = False
) -> str:
    """A number as a language writes it, with groups of three from five digits on."""
    rounded = round(value * 100 if percent else value, digits)
    sign = _MINUS if rounded < 0 else "+" if signed and rounded > 0 else ""
    whole, _, rest = f"{abs(rounded):.{digits}f}".partition(".")
    if len(whole) > 4:
        whole = f"{int(whole):,}".replace(",", _NO_BREAK_SPACE)
    point = language.partition("-")[0] in _DECIMAL_POINT
    mark = "." if point else ","
    unit = ("%" if point else f"{_NO_BREAK_SPACE}%") if percent else ""
    return sign + whole + (mark + rest if rest else "") + unit
