"""What slides have to do with each other: ids that are taken, links that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from kiosk.deck.entries import FileEntry
from kiosk.deck.files import read_text
from kiosk.deck.problem import MAX_PROBLEMS, Fault, Place, Problem, Refused, quoted
from kiosk.deck.read import SlideResult, duplicate_id
from kiosk.deck.slides import GlossarySlide, Slide
from kiosk.deck.suggest import did_you_mean


def check_links(
    results: Sequence[SlideResult], partial: bool
) -> tuple[tuple[Slide, ...], list[Problem]]:
    """The good slides, each id once and without dead links, and all problems of slides.

    In a partial deck a link may lead to a slide that was not read, and is kept.
    """
    problems = [problem for result in results for problem in result.problems]
    first: dict[str, SlideResult] = {}
    again = [r for r in results if r.id and first.setdefault(r.id, r) is not r]
    problems += [_taken(result, first[result.id]) for result in again]
    good = [r for r in results if r.slide and first[r.id] is r]
    if not partial:
        perhaps = _perhaps(results)
        problems += _dead(good, first.keys() | perhaps)
        problems += _undefined(results, perhaps)
    shown = None if partial else {r.id for r in good}
    return tuple(_living(r, shown) for r in good), problems


def _taken(result: SlideResult, first: SlideResult) -> Problem:
    assert result.id_place is not None
    assert first.id_place is not None
    fault = duplicate_id(result.id, "slide", f"{first.id_place.file}:{first.id_place.line}")
    return result.id_place.problem(fault)


def _perhaps(results: Sequence[SlideResult]) -> set[str]:
    """The ids that slides with mistakes seem to give: who names them is not to blame."""
    found = set()
    for file in {p.file for result in results if result.slide is None for p in result.problems}:
        found.add(FileEntry(file.name, Place(file)).default_id(0))
        try:
            found.update(_ID.findall(read_text(file)))
        except Refused:
            continue
    return found


_ID = re.compile(r"""\bid["']?:\s*["']?([a-z0-9][a-z0-9_-]*)""")


def _dead(good: list[SlideResult], known: Collection[str]) -> Iterator[Problem]:
    guesses = MAX_PROBLEMS  # a guess among many ids takes time
    for result in good:
        for target, place in result.links:
            if target not in known:
                guesses -= 1
                near = known if guesses >= 0 else ()
                hint = did_you_mean(target, near, "Give the `id` of a slide of this deck.")
                message = f"no slide has the id {quoted(target)}"
                yield place.problem(Fault("dead-link", message, hint))


def _undefined(results: Sequence[SlideResult], perhaps: set[str]) -> Iterator[Problem]:
    """Terms that no glossary defines; their words are shown all the same, as plain ones."""
    slides = [result.slide for result in results if isinstance(result.slide, GlossarySlide)]
    known = perhaps | {term.id for slide in slides for term in slide.terms}
    guesses = MAX_PROBLEMS
    for result in results:
        unknown = ((name, place) for name, place in result.terms if name not in known)
        for name, place in islice(unknown, MAX_PROBLEMS):
            guesses -= 1
            near = known if guesses >= 0 else ()
            hint = did_you_mean(name, near, "Add it to a slide of the kind `glossary`.")
            message = f"no glossary has the term {quoted(name)}"
            yield place.problem(Fault("unknown-term", message, hint))


def _living(result: SlideResult, shown: set[str] | None) -> Slide:
    assert result.slide is not None
    dead = {target for target, _ in result.links if shown is not None and target not in shown}
    return result.slide.without_links(dead) if dead else result.slide
