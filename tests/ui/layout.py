"""Names what is wrong on screen: overlaps, cut words, small controls, faint letters."""

from __future__ import annotations

from kiosk.deck.remarks import LEAST_CONTRAST
from kiosk.look.flaws import flaws
from kiosk.look.measure import readings
from kiosk.look.scene import kind_of, scene
from tests.ui.hand import Hand

__all__ = ["faint", "faults", "kind_of"]


def faults(hand: Hand) -> list[str]:
    """Everything that is wrong with the layout on screen, in words; empty if nothing is."""
    seen = scene(hand.window)
    assert seen.texts, "there are no words on screen"
    assert seen.controls, "there are no controls on screen"
    nameless = [
        f"a {box.kind} has no name" for box in seen.controls if not box.item.property("label")
    ]
    return [*map(str, flaws(seen)), *nameless]


def faint(hand: Hand) -> list[str]:
    """Texts that stand out too little from what lies behind them, in words."""
    return [
        f"contrast {reading.contrast:.2f}: {reading.text.words[:60]!r}"
        for reading in readings(scene(hand.window))
        if reading.contrast < LEAST_CONTRAST
    ]
