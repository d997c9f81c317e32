"""Hours of the loop in minutes: how long each pixel has shone without a change."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from kiosk.deck import Deck
from tests.ui.hand import Hand

SAME = 0.02
"""The difference in relative luminance (WCAG, 0 to 1) up to which a pixel is the same."""
SHINES = 0.05
"""A pixel shines whose luminance is more than this (#3F3F3F), and differs by more from the theme's
background: what is nearly dark wears nothing out, and a background wears out evenly."""


def quick(deck: Deck) -> Deck:
    """The deck without its slow fades, so that hours pass in seconds."""
    motion = deck.theme.motion.model_copy(update={"loop": 0})
    return deck.model_copy(update={"theme": deck.theme.model_copy(update={"motion": motion})})


def luminance(picture: QImage) -> NDArray[np.float64]:
    """The relative luminance of each pixel."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), -1)
    share = rows[:, : 3 * picture.width()].reshape(picture.height(), -1, 3) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def pictures(hand: Hand, minutes: int) -> Iterator[NDArray[np.float64]]:
    """The loop, a picture a minute."""
    display = hand.controller.display
    display.start()
    display.fit(hand.window.width(), hand.window.height())
    for _ in range(minutes):
        for _ in range(12):
            hand.clock.pass_by(5)
            hand.controller.tick()
        display.pass_minute()
        hand.settle()
        yield luminance(hand.window.grabWindow())


def longest(hand: Hand, minutes: int, background: float) -> NDArray[np.int64]:
    """For each pixel the most minutes for which it shone and stayed the same."""
    low = high = run = best = None
    for now in pictures(hand, minutes):
        if low is None:
            low, high = now.copy(), now.copy()
            run = best = np.zeros(now.shape, int)
            continue
        same = (np.maximum(high, now) - np.minimum(low, now)) <= SAME
        low = np.where(same, np.minimum(low, now), now)
        high = np.where(same, np.maximum(high, now), now)
        shines = (now > SHINES) & (abs(now - background) > SHINES)
        run = np.where(same & shines, run + 1, 0)
        best = np.maximum(best, run)
    assert best is not None
    return best
