"""High contrast can be read, and no text is left out of what is measured."""

from __future__ import annotations

import pytest

from kiosk.camera import items
from kiosk.deck.remarks import LEAST_CONTRAST
from kiosk.look.measure import readings
from kiosk.look.scene import is_text, scene
from tests.ui.decks import shipped_in
from tests.ui.test_layout import act, views


@pytest.mark.parametrize("theme", ["quantum", "light"])
def test_high_contrast_can_be_read_too(open_hand, tmp_path, theme) -> None:
    hand = open_hand(shipped_in(theme, tmp_path))
    act(hand, hand.controller.toggleHighContrast)
    for view in views(hand, "en"):
        found = [
            (r.text.words, r.contrast)
            for r in readings(scene(hand.window))
            if r.contrast < LEAST_CONTRAST
        ]
        assert not found, (view, found)


def test_every_text_but_glyphs_is_measured(hand) -> None:
    act(hand, hand.controller.toggleLessMotion)
    act(hand, hand.controller.openAt, 4)
    measured = {reading.text.item for reading in readings(scene(hand.window))}
    words = {
        item
        for item in items(hand.window.contentItem())
        if is_text(item) and item.property("text") and item.isEnabled()
    }
    assert measured == words
    assert len(measured) > 8
