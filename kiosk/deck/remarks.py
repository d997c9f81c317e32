"""What a good slide will not show as its author may expect; the slide is shown all the same."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.deck.problem import Fault
from kiosk.deck.slides import LONGEST, Slide
from kiosk.deck.text import Text

_HINT = "Shorten it, or move a part of it into `details`."


def remarks(slide: Slide) -> Iterator[Fault]:
    """Texts that are longer than their place, in each language."""
    for key, most in LONGEST.items():
        text: Text | None = getattr(slide, key)
        if text is not None:
            yield from _too_long(key, text, most)


LEAST_CONTRAST = 4.5
"""What any text needs against what lies behind it. Source: WCAG 2.2, success criterion 1.4.3."""


def _too_long(key: str, text: Text, most: int) -> Iterator[Fault]:
    for code in text.languages or ("",):
        length = len(text.plain(code))
        if length > most:
            message = f"`{key}` has {length} characters here, at most {most} fit"
            place = (key, code) if code else (key,)
            yield Fault("too-long", message, _HINT, place)
