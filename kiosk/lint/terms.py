"""Terms of the glossary that are explained twice, on two slides."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.deck import Deck, GlossarySlide, Loaded, Problem
from kiosk.deck.problem import Fault, quoted
from kiosk.deck.where import Positions


def twice_explained(deck: Deck, loaded: Loaded) -> Iterator[Problem]:
    """Each term whose id another glossary has, too: only one of the two is ever shown."""
    positions = Positions(loaded)
    first: dict[str, str] = {}
    for slide in deck.slides:
        if not isinstance(slide, GlossarySlide):
            continue
        for index, term in enumerate(slide.terms):
            owner = first.setdefault(term.id, slide.id)
            if owner != slide.id:
                message = f"the id {quoted(term.id)} is already that of a term on {quoted(owner)}"
                fault = Fault("duplicate-term", message, "Explain it once, or give another `id`.")
                yield positions.slide(slide.id, ("terms", index, "id")).problem(fault, "warning")
