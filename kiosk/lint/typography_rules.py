"""The rules of typography, each said once: what to find, in which languages, and how to mend it.

`kiosk check` reports what a rule finds; `kiosk check --fix` writes what it puts in its place.
Precision goes before completeness: a rule that is wrong once is not believed again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

NB = "\u00a0"
"""A no-break space."""
QUOTES = {
    "en": ("‘", "’"), "ru": ("«", "»"), "uk": ("«", "»"), "be": ("«", "»"), "de": ("„", "“"),
    "fr": (f"«{NB}", f"{NB}»"), "es": ("«", "»"), "it": ("«", "»"), "pl": ("„", "”"),
    "cs": ("„", "“"),
}  # fmt: skip
"""The marks around a quotation by language; in English both single and double ones are right."""
DOUBLE = ("“", "”")
UNITS = {
    "en": "[nµmck]?m|kg|g|[meMGkT]?eV|[mµnf]?T|[mµnfp]?s|min|h|[kMGT]?Hz|dB|[kMG]?W|nA|K|°C|GB|MB",
    "ru": "[нмск]?м|мкм|кг|г|[кМГ]?эВ|(?:ф|мк|н)?Тл|(?:м|мк|н|ф)с|с(?!\\s+[а-яё])|мин|ч"
    "|[кМГ]?Гц|дБ|[кМГ]?Вт|нА|К|°C",
}
_NO_SPACE_BEFORE = r"(?<=[\w)»”’%])[ \u00a0](?=[,.;:!?](?:\s|$))"


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what stands in its place: a text, a function of the match, or nothing safe.

    `languages`: in these alone; empty for all. `but`: never in these.
    """

    code: str
    what: str
    pattern: re.Pattern[str]
    mended: str | Callable[[re.Match[str]], str] | None
    languages: tuple[str, ...] = ()
    but: tuple[str, ...] = ()

    def holds_in(self, language: str) -> bool:
        """Whether the rule is one of that language; empty for a text that is in no one's."""
        base = language.partition("-")[0]
        if not base:
            return not self.languages and not self.but
        return (not self.languages or base in self.languages) and base not in self.but


def _rule(code: str, what: str, pattern: str, mended: str | None = None, **where: object) -> Rule:
    return Rule(code, what, re.compile(pattern), mended, **where)  # type: ignore[arg-type]


def _rising(found: re.Match[str]) -> str:
    """A range has its smaller number first; anything else with a hyphen is no range.

    Three digits and four that are not round are a telephone number.
    """
    low, high = found[1], found[2]
    rising = int(low) < int(high) and len(low) <= len(high)
    telephone = (len(low), len(high)) == (3, 4) and not low.endswith("0") and high[-1] != "0"
    return f"{low}–{high}" if rising and not telephone else found[0]


RULES: tuple[Rule, ...] = (
    _rule("three-dots", "three full stops for an ellipsis", r"(?<!\.)\.{3}(?!\.)", "…"),
    _rule("wrong-dash", "two hyphens for a dash", r"(?<=[\w,.)»”])(?: -- |--)(?=\w)", f"{NB}— ",
          languages=("ru", "uk", "be")),
    _rule("wrong-dash", "two hyphens for a dash", r"(?<=[\w,.)”])(?: -- |--)(?=\w)", " – ",
          but=("ru", "uk", "be")),
    _rule("wrong-dash", "a hyphen for a dash", rf"(?<=[^\W\d]|[,.)»%])[ {NB}]-[ {NB}](?=\D)",
          f"{NB}— ", languages=("ru", "uk", "be")),
    _rule("wrong-dash", "a hyphen for a dash", rf"(?<=[^\W\d]|[,.)”’%])[ {NB}]-[ {NB}](?=\D)",
          " – ", but=("ru", "uk", "be")),
    _rule("wrong-dash", "a short dash for a long one", rf"(?<=[\w,.)»%])[ {NB}]–[ {NB}](?=\D)",
          f"{NB}— ", languages=("ru", "uk", "be")),
    _rule("wrong-dash", "a hyphen for a minus", r"(?<![\w)\]*_./:-])-(?=\d)", "−"),
    Rule("wrong-dash", "a hyphen in a range of numbers",
         re.compile(r"(?<![\w./:+-])(\d{1,4})-(\d{1,4})(?![\w/:-]|\.\d)"), _rising),
    _rule("wrong-space", "two spaces", r"(?<=\S)[ \u00a0]{2,}(?=\S)", " "),
    _rule("wrong-space", "a space before a mark", _NO_SPACE_BEFORE, "", but=("fr",)),
    _rule("wrong-space", "no no-break space before the per cent sign", r"(?<=\d) ?(?=%)", NB,
          languages=("ru", "de", "fr", "es", "uk", "be", "cs", "pl", "sv")),
    _rule("wrong-space", "a space before the per cent sign", rf"(?<=\d)[ {NB}](?=%)", "",
          languages=("en",)),
    *(_rule("wrong-space", "an ordinary space between a number and its unit",
            rf"(?<=\d) (?=(?:{units})(?![\w/]))", NB, languages=(language,))
      for language, units in UNITS.items()),
)  # fmt: skip
"""All rules but those of quotation marks, in the order in which a text is mended."""


# What is no prose: the id of a term, an address, code, a private character of an icon font.
_KEPT = re.compile(
    r"\]\([a-z0-9_-]+\)|\b(?:https?://|www\.)\S+|(?<!\S)\S+@\S+|`[^`\n]*`|[\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
_FIRST_PRIVATE = 0xF0000
"""Tens of thousands of characters that stand in no text once its own are hidden, too."""


_PLACEHOLDER = re.compile("[\U000f0000-\U0010ffff]")


def _hidden(text: str) -> tuple[str, list[str]]:
    """The text with a private character for each part that is no prose, and these parts."""
    parts: list[str] = []

    def hide(found: re.Match[str]) -> str:
        parts.append(found[0])
        return chr(_FIRST_PRIVATE + len(parts) - 1)

    return _KEPT.sub(hide, text), parts


def _shown(text: str, parts: list[str]) -> str:
    def show(found: re.Match[str]) -> str:
        return parts[ord(found[0]) - _FIRST_PRIVATE]

    return _PLACEHOLDER.sub(show, text)


def findings(text: str, language: str) -> Iterator[tuple[Rule, str, str]]:
    """What the rules find in a text: the rule, the words around it, and the same words mended."""
    hidden, parts = _hidden(text)
    for rule in RULES:
        if not rule.holds_in(language):
            continue
        for found in rule.pattern.finditer(hidden):
            put = _put(rule, found)
            if put != found[0]:
                said = _around(hidden, found, found[0]), _around(hidden, found, put)
                yield rule, _shown(said[0], parts), _shown(said[1], parts)


def mended(text: str, language: str) -> str:
    """The text as the rules and the language's quotation marks want it, as far as that is sure."""
    text, parts = _hidden(text)
    for rule in RULES:
        if rule.holds_in(language) and rule.mended is not None:
            text = rule.pattern.sub(partial(_put, rule), text)
    return _shown(curled(text, language), parts)


def _put(rule: Rule, found: re.Match[str]) -> str:
    if rule.mended is None:
        return ""
    return rule.mended(found) if callable(rule.mended) else found.expand(rule.mended)


def _around(text: str, found: re.Match[str], put: str) -> str:
    before = text[max(0, found.start() - 12) : found.start()]
    after = text[found.end() : found.end() + 12]
    return f"{before}{put}{after}".strip()


_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_DOUBLE_MARK = re.compile(r'"')
_SINGLE_MARK = re.compile(r"(?<!\w)'([^'\n]{1,80}?)'(?!\w)")
_LAST = re.compile(r"(?<=s)'(?=\s|$)")


def straight(text: str) -> list[str]:
    """The words around each straight quotation mark or apostrophe; inches and feet are none."""
    found = []
    hidden, parts = _hidden(text)
    opened = {"'": True, '"': True}
    for mark in re.finditer(r"[\"']", hidden):
        opened[mark[0]] = not opened[mark[0]]
        if hidden[mark.start() - 1 : mark.start()].isdigit() and not opened[mark[0]]:
            continue
        found.append(_shown(_around(hidden, mark, mark[0]), parts))
    return found


def curled(text: str, language: str) -> str:
    """The text with the language's quotation marks and apostrophes in place of straight ones.

    Marks without a partner, and those of inches and feet, are left as they are.
    """
    opening, closing = QUOTES.get(language.partition("-")[0], DOUBLE)
    text = _APOSTROPHE.sub("’", text)
    if text.count('"') % 2 == 0 and not re.search(r'\d"', text):
        marks = iter([opening, closing] * (text.count('"') // 2))
        text = _DOUBLE_MARK.sub(lambda _: next(marks), text)
    text = _SINGLE_MARK.sub(lambda found: f"{opening}{found[1]}{closing}", text)
    return _LAST.sub("’", text)
