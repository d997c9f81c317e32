"""From what was seen to problems: each at the line that the author can change. Pure; no Qt."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from kiosk.deck import Deck, Loaded, Problem
from kiosk.deck.codes import CODES
from kiosk.deck.locate import Loc
from kiosk.deck.where import Positions
from kiosk.look.finding import Finding
from kiosk.look.matching import Matcher, plain
from kiosk.look.wording import fault

Owner = tuple[str, Loc]
"""The id of a slide, empty for deck.yaml, and the place in it."""
Case = tuple[Owner, str, str]
"""What becomes one problem: a code, at a place in the deck, in its own view or elsewhere."""


def blamed(loaded: Loaded, findings: Iterable[Finding]) -> list[Problem]:
    """A problem for each text with something wrong, by file and line.

    What is the kiosk's own is left out, as far as no deck can change it.
    """
    deck = loaded.deck
    if deck is None:
        return []
    positions = Positions(loaded)
    court = _Court(deck, positions)
    cases: dict[Case, list[Finding]] = defaultdict(list)
    for finding in findings:
        if owner := court.owner(finding):
            sort = finding.where.view.sort
            elsewhere = sort if sort in ("topics", "figure", "credits", "demo", "how") else ""
            cases[owner, finding.code, elsewhere].append(finding)
    return sorted(set(_problems(cases, positions, len(deck.languages))))


def _problems(
    cases: dict[Case, list[Finding]], positions: Positions, languages: int
) -> Iterator[Problem]:
    for ((slide, at), code, _), found in cases.items():
        place = positions.slide(slide, at) if slide else positions.deck(at)
        # In larger text it is the same fault, only more of it.
        usual = [f for f in found if not f.where.larger]
        sizes = {f.where.size for f in usual}
        told = usual + [f for f in found if f.where.larger and f.where.size not in sizes]
        yield place.problem(fault(told, languages), CODES[code].severity)


class _Court:
    """Says who can change what was found."""

    def __init__(self, deck: Deck, positions: Positions) -> None:
        self._matcher = Matcher(deck)
        self._positions = positions
        self._art = {slide.id for slide in deck.slides if slide.art}
        self._words = {
            code: [(_pattern(said), key) for key, said in deck.words.in_language(code).items()]
            for code in deck.languages
        }

    def owner(self, finding: Finding) -> Owner | None:
        """The place that a finding belongs to; None for what no deck can change."""
        found = self._matcher.find(finding)
        if finding.bar or found is None or not found.exact:
            for key in self._keys(finding):
                if self._is_written(key):
                    return "", ("words", key, finding.where.language)
                return self._of_kiosk(finding)
        if found is None:
            return ("", ()) if finding.code == "does-not-load" else None
        return found.slide, found.at

    def _of_kiosk(self, finding: Finding) -> Owner | None:
        """What lies behind the kiosk's words is the deck's; the words and their room are not."""
        if finding.code != "low-contrast":
            return None
        slide = finding.where.view.slide
        return (slide, ("art",)) if slide in self._art else ("", ("theme",))

    def _keys(self, finding: Finding) -> Iterator[str]:
        """The key of the kiosk's own word that it is."""
        words = plain(finding.words)
        known = self._words[finding.where.language]
        return (key for pattern, key in known if pattern.fullmatch(words))

    def _is_written(self, key: str) -> bool:
        """Whether deck.yaml has a word of its own there."""
        place = self._positions.deck(("words", key), on_key=True)
        return place.source_line[place.column - 1 :].startswith(key)


def _pattern(said: str) -> re.Pattern[str]:
    """Matches a word of the kiosk, with whatever is filled in."""
    return re.compile(re.sub(r"\\{\w+\\}", ".+", re.escape(plain(said))))
