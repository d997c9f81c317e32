"""How long a slide takes to read."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.deck.base import Model
from kiosk.deck.deck import Timing
from kiosk.deck.slides import Slide
from kiosk.deck.text import Text

GLANCE = 3.0  # s
PER_CHARACTER = 0.070  # s
LEAST, GREATEST = 8.0, 45.0  # s

_NOT_ON_THE_FACE = ("tile", "details", "art_credit")


def reading_seconds(slide: Slide, language: str, timing: Timing) -> float:
    """How long a slide stays in the loop, in s: its own dwell, the deck's, or by its text.

    By its text: 3 s + 70 ms for each non-space character on the slide's face, 8 to 45 s.
    Source: 68 ms per character read aloud, 14 languages (IReST).
    """
    automatic = "dwell" in slide.model_fields_set and slide.dwell is None
    given = slide.dwell or (None if automatic else timing.dwell)
    if given is not None:
        return given
    characters = sum(
        len("".join(text.plain(language).split())) for text in _texts(slide, _NOT_ON_THE_FACE)
    )
    return min(max(GLANCE + PER_CHARACTER * characters, LEAST), GREATEST)


def _texts(value: object, left_out: tuple[str, ...] = ()) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, Model):
        for name, item in value:
            if name not in left_out:
                yield from _texts(item)
