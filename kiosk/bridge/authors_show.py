"""The show as an author leads it: it stays where it is put, and goes to what was edited."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.bridge.controller import KioskController
from kiosk.bridge.desk_clock import AuthorsClock
from kiosk.deck import Deck, Loaded
from kiosk.deck.changes import first_change
from kiosk.deck.keep import with_last_good
from kiosk.deck.where import Origin
from kiosk.session import Level

PATIENCE = 864_000.0
"""Seconds, ten days: as good as no idle time, and within what Qt's timers count."""


@dataclass(frozen=True, slots=True)
class On:
    """A deck that is on, and where its slides were read: a broken one where it last was good."""

    deck: Deck
    read: Loaded


class AuthorsShow:
    """A controller that only the author moves, until the loop is let go."""

    def __init__(self) -> None:
        self._clock = AuthorsClock()
        self._on: On | None = None
        self.controller: KioskController | None = None
        self.looping = False

    @property
    def deck(self) -> Deck | None:
        """What is shown; None until a deck could be."""
        return self._on.deck if self._on else None

    @property
    def origins(self) -> dict[str, Origin]:
        """Where each slide that is shown was read."""
        return dict(self._on.read.origins) if self._on else {}

    @property
    def read(self) -> Loaded | None:
        """What is shown, as it was read."""
        return self._on.read if self._on else None

    def receive(self, loaded: Loaded, saved: Collection[Path]) -> None:
        """The deck was read; a broken slide stays as it last was.

        If files were `saved`, and the deck not only read in another theme, show what was edited.
        """
        old = self._on
        deck = with_last_good(old.deck, self.origins, loaded) if old else loaded.deck
        if deck is None:
            return
        origins = {**self.origins, **loaded.origins}
        origin = loaded.origin or (old.read.origin if old else None)
        self._on = On(deck, replace(loaded, deck=deck, origin=origin, origins=origins))
        if self.controller is None:
            self.controller = KioskController(self._staged(deck), self._clock)
            self.open(0)
            return
        seen = self.controller.screen
        self.controller.replace(self._staged(deck))
        if old and saved:
            slides = {slide for slide, origin in origins.items() if origin.shown in saved}
            change = first_change(old.deck, deck, slides, self.controller.screen.slide_id)
            if change:
                self.open(change.slide, change.detail)
                # An author who looks at a demonstration goes on looking at it.
                same = deck.slides[change.slide].id == seen.slide_id
                at_demo = seen.level is Level.DEMO and same and change.detail is None
                if change.demo or at_demo:
                    self.act("tryIt")

    def open(self, slide: int, detail: int | None = None) -> None:
        """Show a slide, or one of its details; where the loop plays, it stops there."""
        if self.looping:
            self.let_loop(False)
        self.act("openAt", slide)
        if detail is not None:
            self.act("openDetail", detail)

    def act(self, name: str, *arguments: object) -> None:
        """Do what a visitor can do, by the name of the controller's slot."""
        if self.controller is not None:
            self._clock.hurry()
            getattr(self.controller, name)(*arguments)

    def step(self, way: int) -> None:
        """To the next slide or the one before, round and round."""
        if self.controller is not None:
            screen = self.controller.screen
            self.open((screen.slide + way) % screen.slides)

    def step_detail(self, way: int) -> None:
        """To the next detail of the slide or the one before; its face counts as one of them."""
        if self.controller is None:
            return
        screen = self.controller.screen
        now = screen.detail if screen.level is Level.DETAIL else -1
        # The face, -1, comes before the first and after the last.
        wanted = (now + 1 + way) % (screen.details + 1) - 1
        self.open(screen.slide, wanted if wanted >= 0 else None)

    def let_loop(self, on: bool) -> None:
        """Let the show lead itself, as on the floor, or hold it where it is."""
        if self.controller is None or self.deck is None or on == self.looping:
            return
        slide = self.controller.screen.slide
        self.looping = on
        self.controller.replace(self._staged(self.deck))
        if on:
            self.act("home")
            self.act("back")
        else:
            self.act("openAt", slide)

    def _staged(self, deck: Deck) -> Deck:
        """The deck as it is shown: nobody is asked to be still there but by the loop itself."""
        if self.looping:
            return deck
        timing = deck.timing.model_copy(update={"idle": PATIENCE})
        return deck.model_copy(update={"timing": timing})
