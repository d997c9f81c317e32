"""The journal as rows for a table calculation: one for each stay of each visit."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import TextIO

from kiosk.journal.reading import Journal, Step, Visit

COLUMNS = (
    "visit",
    "began",
    "touched",
    "ended",
    "visit_seconds",
    "step",
    "kind",
    "slide",
    "part",
    "language",
    "seconds",
    "by_itself",
)


def write(journal: Journal, to: TextIO) -> None:
    """Write CSV with a head; times are ISO 8601 in local time, to the minute."""
    writer = csv.writer(to, lineterminator="\n")
    writer.writerow(COLUMNS)
    for visit in journal.visits:
        writer.writerows(_rows(visit))


def _rows(visit: Visit) -> Iterator[list[object]]:
    facts: list[object] = [
        visit.number,
        visit.began.isoformat(timespec="minutes"),
        _harmless(visit.slide),
        _harmless(visit.ended or ""),
        "" if visit.seconds is None else visit.seconds,
    ]
    if not visit.steps:
        yield [*facts, "", "", "", "", _harmless(visit.language), "", ""]
    for number, step in enumerate(visit.steps, start=1):
        yield [*facts, number, *_step(step)]


def _step(step: Step) -> list[object]:
    texts = [_harmless(text) for text in (step.kind, step.slide, step.part, step.language)]
    return [*texts, step.seconds, int(step.alone)]


def _harmless(text: str) -> str:
    # A table calculation would take such a text, which comes from a deck, for a formula.
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
