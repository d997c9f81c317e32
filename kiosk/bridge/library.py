"""The deck's content as QML shows it, in each language, worked out when it is first needed."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import Any

from kiosk.bridge.icons import IconFonts
from kiosk.bridge.present import Presenter
from kiosk.deck import Deck, sheets_of

log = logging.getLogger(__name__)

# The slides that are alive, in two languages; more would only hold memory.
REMEMBERED = 16


class Library:
    """Plain values of slides, tiles and words, by language code."""

    def __init__(self, deck: Deck, icon_fonts: IconFonts) -> None:
        self.icon_fonts = icon_fonts
        self.control_icons = icon_fonts.of_controls()
        self.deck = deck
        self._sheets = sheets_of(deck)
        # Terms stand in glossaries alone, so that this is quick for a long deck, too.
        terms = self._sheets.term_ids
        self._presenters = {
            code: Presenter(code, icon_fonts.drawn, terms) for code in deck.languages
        }
        self.slide = lru_cache(REMEMBERED)(self._slide)
        self.words = lru_cache(None)(deck.words.in_language)

    def title(self, language: str) -> str:
        """The deck's title."""
        return self.deck.title.in_language(language)

    def accent(self, slide: int) -> str:
        """The name of a slide's accent; empty for none."""
        return self.deck.slides[slide].accent or ""

    def other_languages(self, language: str) -> list[dict[str, str]]:
        """`{code, name}` of the languages that can be chosen now; a name is in its own language."""
        return [
            {"code": code, "name": self.words(code)["language_name"]}
            for code in self.deck.languages
            if code != language
        ]

    def tile(self, slide: int, language: str) -> dict[str, Any]:
        """The values of a tile of the grid (see `tiles.ROLES`)."""
        model, present = self.deck.slides[slide], self._presenters[language]
        details = len(model.details)
        found = {
            "slideIndex": slide,
            "name": "",
            "note": self.deck.words.details(details, language) if details else "",
            "accentName": model.accent or "",
            "icon": None,
            "art": None,
        }
        try:
            own = {"name": model.tile_text, "icon": model.icon, "art": model.art}
            return found | {key: present(value) for key, value in own.items()}
        except Exception:
            log.exception("the tile of slide %r cannot be worked out in %r", model.id, language)
            return found

    def sheet(self, key: str, language: str) -> dict[str, Any] | None:
        """What lies over a view; None without a key."""
        found = self._sheets.find(key) if key else None
        return None if found is None else {"key": key, **self._presenters[language](found)}

    def in_all_languages(self, word: str) -> list[str]:
        """A word of the kiosk in each language of the deck, each wording once."""
        return list(dict.fromkeys(self.words(code)[word] for code in self.deck.languages))

    def _slide(self, slide: int, language: str) -> dict[str, Any]:
        model, present = self.deck.slides[slide], self._presenters[language]
        try:
            return {**present(model), "tile": present(model.tile_text)}
        except Exception:
            # A fault of ours must cost this slide and no other.
            log.exception("slide %r cannot be worked out in %r", model.id, language)
            return {"id": model.id, "tile": "", "failed": True}
