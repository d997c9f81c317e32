"""The deck that is to be shown."""

from __future__ import annotations

import shlex

from kiosk.doctor.finding import Seen, bad, good, note
from kiosk.doctor.world import World


def deck(world: World) -> Seen:
    """Whether the deck can be shown, and what it has of problems."""
    loaded = world.loaded
    errors = sum(p.severity == "error" for p in loaded.problems)
    warnings = len(loaded.problems) - errors
    look = f"`kiosk check {shlex.quote(str(world.deck))}` names file, line and remedy of each."
    if loaded.deck is None:
        first = loaded.problems[0].message if loaded.problems else "no reason is known"
        return bad(f"{world.deck} cannot be shown: {first}", look)
    slides = f"{_count(len(loaded.deck.slides), 'slide')} in {', '.join(loaded.deck.languages)}"
    if errors:
        what = f"{world.deck}: {slides}; {_count(errors, 'error')} keep others from being shown"
        return bad(what, look)
    if warnings:
        return note(f"{world.deck}: {slides}, {_count(warnings, 'warning')}", look)
    return good(f"{world.deck}: {slides}, no problems")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
