"""Texts that were left for later."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk import paths
from kiosk.deck import Deck, Slide
from kiosk.deck.problem import Fault, quoted
from kiosk.lint.texts import texts, versions

_LATER = re.compile(r"\s*(?:TODO|FIXME|XXX|TBD|[Ll]orem ipsum|\.\.\.$|…$|\?\?\?)")


def placeholders(slide: Slide, deck: Deck) -> Iterator[Fault]:
    """Each text that still says TODO or the like."""
    for at, text in texts(slide):
        for rest, _, words in versions(text, deck.languages):
            if _LATER.match(words):
                message = f"this text was left for later: {quoted(words[:40])}"
                yield Fault("placeholder", message, "Write it, or remove the key.", (*at, *rest))


def uncredited_art(slide: Slide, _: Deck) -> Iterator[Fault]:
    """A slide's own picture that the page of credits cannot name; the kiosk's own are known."""
    if slide.art and slide.art_credit is None and not slide.art.path.is_relative_to(paths.ASSETS):
        message = "the picture of this slide is not on the page of credits"
        hint = "Add `art_credit:` with who made it and what it shows."
        yield Fault("uncredited-art", message, hint, ("art",))
